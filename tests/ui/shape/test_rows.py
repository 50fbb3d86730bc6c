"""Rows of statements: chosen, walked, moved, binned, tied to the ideas they came from."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.domain.commands import pillars, statements, threads
from workshop_app.domain.shaping import behind, statements_of
from workshop_app.domain.wordings import Wording
from workshop_app.ui.shape.idea_drag import carried
from workshop_app.ui.shape.tied import behind_all
from workshop_app.ui.shape.tying_sheet import TyingSheet

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def order(shape):
    return [one.id for one in statements_of(shape.around.workshop, "kind", "i-can")]


def row(shape, id):
    return shape.sheet.rows["i-can"].row(id)


def drop(target, ideas):
    """Let ideas be dragged onto a row and dropped there; says whether they were taken."""
    data = carried(ideas)
    entered = QDragEnterEvent(QPoint(30, 10), COPY, data, LEFT, NONE)
    QApplication.sendEvent(target, entered)
    dropped = QDropEvent(QPointF(30, 10), COPY, data, LEFT, NONE)
    if entered.isAccepted():
        QApplication.sendEvent(target, dropped)
    return entered.isAccepted()


def test_a_row_that_is_reached_is_the_one_whose_ideas_are_shown(shape):
    told = []
    shape.selected.connect(told.append)
    shape.open_wording(Wording("statement", "can-0"))
    assert row(shape, "can-0").is_selected
    assert told[-1] == shape.wording() == Wording("statement", "can-0")
    QTest.keyClick(row(shape, "can-0"), Qt.Key.Key_Down)
    assert row(shape, "can-1").hasFocus()
    assert not row(shape, "can-0").is_selected
    assert shape.wording() == Wording("statement", "can-1")
    QTest.keyClick(row(shape, "can-1"), Qt.Key.Key_Escape)
    assert shape.wording() is None
    assert told[-1] is None


def test_arrows_walk_from_the_name_through_all_words(shape):
    shape.arrive()
    walked = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        walked.append(shape.wording())
    assert walked == [
        Wording("definition", "kind"),
        Wording("statement", "can-0"),
        Wording("statement", "can-1"),
        Wording("statement", "can-2"),
    ]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert shape.wording() == Wording("statement", "can-1")


def test_down_from_the_name_of_a_pillar_without_words_goes_to_the_first_prompt(shape):
    shape.show_pillar("bare")
    QTest.keyClick(shape.sheet.head.name, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is shape.sheet.empty.prompts[0]


def test_after_enter_the_keyboard_goes_on_from_where_it_was(shape):
    name = shape.sheet.head.name
    for key, next in ((Qt.Key.Key_Down, shape.sheet.definition.field), (Qt.Key.Key_F2, name)):
        shape.arrive()
        QTest.keyClick(name, Qt.Key.Key_Return)
        assert not name.hasFocus()
        QTest.keyClick(QApplication.focusWidget(), key)
        assert next.hasFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is shape.sheet.head.offers.add_button
    shape.arrive()
    QTest.keyClick(name, Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert shape.pillar == "bare"


def test_alt_and_arrows_move_a_statement_and_the_focus_goes_with_it(shape):
    shape.open_wording(Wording("statement", "can-0"))
    QTest.keyClick(row(shape, "can-0"), Qt.Key.Key_Down, ALT)
    assert order(shape) == ["can-1", "can-0", "can-2"]
    assert row(shape, "can-0").hasFocus()
    QTest.keyClick(row(shape, "can-0"), Qt.Key.Key_Up, ALT)
    QTest.keyClick(row(shape, "can-0"), Qt.Key.Key_Up, ALT)
    assert order(shape) == ["can-0", "can-1", "can-2"]


def test_a_row_dragged_by_its_handle_stands_where_it_was_dropped(shape):
    handle, last = row(shape, "can-0").parts.handle, row(shape, "can-2")
    start = handle.rect().center()
    below = handle.mapFromGlobal(last.mapToGlobal(QPoint(4, last.height() - 2)))
    QTest.mousePress(handle, LEFT, NONE, start)
    QTest.mouseMove(handle, below)
    QTest.mouseRelease(handle, LEFT, NONE, below)
    assert order(shape) == ["can-1", "can-2", "can-0"]


def test_delete_puts_a_statement_in_the_bin_and_the_focus_on_its_neighbour(shape, qtbot):
    shape.open_wording(Wording("statement", "can-1"))
    QTest.keyClick(row(shape, "can-1"), Qt.Key.Key_Delete)
    assert order(shape) == ["can-0", "can-2"]
    qtbot.waitUntil(lambda: row(shape, "can-2").hasFocus())
    shape.around.desk.do(statements.take_back, "can-1")
    assert [one.id for one in shape.sheet.rows["i-can"].rows] == ["can-0", "can-1", "can-2"]


def test_ideas_dropped_on_a_row_are_tied_to_its_words(shape):
    assert drop(row(shape, "can-1"), ["idea-2", "idea-3"])
    tied = behind(shape.around.workshop, Wording("statement", "can-1"))
    assert [idea.id for idea in tied] == ["idea-2", "idea-3"]
    assert row(shape, "can-1").parts.count.text() == "2 ideas"
    assert shape.wording() == Wording("statement", "can-1")


def test_nothing_is_tied_by_a_drop_on_a_locked_pillar_or_of_something_else(shape):
    assert not drop(row(shape, "can-1"), [])
    shape.around.desk.do(pillars.lock, "kind")
    assert not drop(row(shape, "can-1"), ["idea-2"])
    assert not behind(shape.around.workshop, Wording("statement", "can-1"))


def test_what_is_behind_all_words_is_what_is_behind_each(shape):
    shape.around.desk.do(threads.tie, Wording("definition", "kind"), ["idea-3", "idea-0"])
    workshop = shape.around.workshop
    together = behind_all(workshop)
    for wording in (Wording("definition", "kind"), Wording("statement", "can-0")):
        assert tuple(together[wording]) == behind(workshop, wording)


def test_ideas_are_tied_and_cut_from_a_list_as_well(shape, qtbot):
    sheet = TyingSheet(shape, shape.around, Wording("statement", "can-0"))
    ticked = {box.text() for box in sheet.boxes() if box.isChecked()}
    assert ticked == {"Idea 0", "Idea 1"}
    for box in sheet.boxes():
        if box.text() in {"Idea 1", "Idea 3"}:
            box.click()
    tied = behind(shape.around.workshop, Wording("statement", "can-0"))
    assert [idea.id for idea in tied] == ["idea-0", "idea-3"]
    sheet.search.write("idea 2")
    assert [box.text() for box in sheet.boxes()] == ["Idea 2"]


def test_a_condition_says_who_provides_it_what_is_there_and_what_is_missing(shape):
    new = statements.NewStatement(id="c", pillar="kind", kind="condition", text="Time to serve the town.")
    shape.around.desk.do(statements.add, new)
    shape.open_wording(Wording("statement", "c"))
    condition = shape.sheet.rows["condition"].row("c")
    assert condition.parts.tag.text() == "Who provides it?"
    field = condition.facts.fields["gap"]
    field.edit()
    QTest.keyClicks(field, "A bus")
    QTest.keyClick(field, Qt.Key.Key_Return)
    shape.around.desk.do(statements.change, "c", owner="school")
    assert statements_of(shape.around.workshop, "kind", "condition")[0].gap == "A bus"
    shape.open_wording(Wording("statement", "can-0"))
    assert condition.parts.tag.text() == "The school"
    assert condition.facts.isVisible()


def test_ideas_dropped_on_the_definition_are_tied_to_it(shape):
    assert drop(shape.sheet.definition, ["idea-3"])
    assert [idea.id for idea in behind(shape.around.workshop, Wording("definition", "kind"))] == ["idea-3"]
    assert shape.wording() == Wording("definition", "kind")
    shape.show_pillar("bare")
    assert not drop(shape.sheet.definition, ["idea-3"])
