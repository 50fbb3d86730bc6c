"""A small progression for the sheets of Progress, and a window for them to lie over."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain.commands import descriptors, ideas, pillars, scales, statements
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.progressing import Cell

NAMES = ("Noticing", "Using", "Leading")
FIRST, SECOND, EMPTY = Cell("n1", "l1"), Cell("n1", "l2"), Cell("n2", "l1")


def fill(around):
    """Two pillars with ideas, two rows in the first one, three levels; half of a row is written."""
    desk = around.desk
    group = desk.workshop.groups()[0].id
    new = [NewIdea(id=id, text=f"asks {id} things", group=group) for id in "abc"]
    desk.do(ideas.capture_many, new)
    desk.do(pillars.add, "p1", "Curious", holding=["a", "b"])
    desk.do(pillars.add, "p2", "Kind", holding=["c"])
    rows = (("n1", "Asks questions"), ("n2", "Follows a question"))
    desk.do(
        statements.lay_out,
        [NewStatement(id=id, pillar="p1", kind="indicator", text=text) for id, text in rows],
    )
    levels = [NewLevel(id=f"l{n}", name=name, support="with help") for n, name in enumerate(NAMES, 1)]
    desk.do(scales.lay_out, NewScale(id="s1", name="Steps"), levels)
    desk.do(descriptors.write, {FIRST: "Asks one question", SECOND: "Asks two\nKeeps notes"})


def window(around, qtbot):
    """Return the window of the surroundings, shown and active."""
    host = around.alerts.parent()
    assert isinstance(host, QWidget)
    host.show()
    host.activateWindow()
    with qtbot.waitActive(host):
        pass
    QApplication.processEvents()
    return host


def write(said, text):
    """Type a text in the place of what stands there, and press Ctrl+Enter or Enter."""
    said.edit.setFocus()
    said.edit.selectAll()
    QTest.keyClicks(said.edit, text)
    said.settle()
