"""The menu of a row: what can be done with a statement or an example, with its keys."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from workshop_app.ui.actions import carry_out
from workshop_app.ui.shape.row_facts import CHOICES
from workshop_app.ui.shape.wording_row import WordingRow
from workshop_app.ui.step import Step
from workshop_app.words import say

ASKS = {
    "band": ("For which grades", "For all grades"),
    "owner": ("Who provides it", "Nobody said yet"),
    "sense": ("How one notices it", ""),
    "subject": ("Where it shows", ""),
    "lens": ("Of whom one notices it", "Of anybody"),
}
"""What the choice of a row's tag is called, and what it is to have none, where that is allowed."""


def show_menu(row: WordingRow, change: Callable[..., object], ideas_behind: Callable[[], object]) -> QMenu:
    """Show what can be done with a row; `change` is given its tag by name."""
    menu = QMenu(row)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _add(menu, say("Edit"), "Enter", row.edit)
    if row.kind.tag:
        _choices(menu.addMenu(say(ASKS[row.kind.tag][0])), row, change, row.kind.tag)
    if row.kind.tag == "sense":
        _choices(menu.addMenu(say(ASKS["lens"][0])), row, change, "lens")
    if row.kind.key == "indicator":
        _add(menu, say("Its levels"), "", lambda: _show_levels(row))
    _add(menu, say("Ideas behind it…"), "", ideas_behind)
    _add(menu, say("Where this came from"), "", lambda: carry_out("golden_thread", row))
    if row.kind.key != "example":
        menu.addSeparator()
        _add(menu, say("Move up"), "Alt+Up", lambda: row.moved.emit(-1))
        _add(menu, say("Move down"), "Alt+Down", lambda: row.moved.emit(1))
    menu.addSeparator()
    _add(menu, say("Put in the bin"), "Delete", row.binned.emit)
    menu.popup(row.mapToGlobal(QPoint(row.parts.handle.width(), row.height() - 4)))
    return menu


def show_tags(row: WordingRow, change: Callable[..., object]) -> QMenu:
    """Show what the word beside a row can be."""
    menu = QMenu(row)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _choices(menu, row, change, row.kind.tag)
    if row.kind.tag == "sense" and row.said is not None:
        menu.addSeparator()
        _choices(menu, row, change, "lens")
    menu.popup(row.parts.tag.mapToGlobal(QPoint(0, row.parts.tag.height())))
    return menu


def _show_levels(row: WordingRow) -> None:
    """Go to Progress, where an indicator is told level by level."""
    row.around.go_to("progress")
    for page in row.window().findChildren(Step):
        if page.key == "progress" and row.pillar is not None:
            page.show_pillar(row.pillar)


def _choices(menu: QMenu, row: WordingRow, change: Callable[..., object], name: str) -> None:
    none = ASKS[name][1]
    now = getattr(row.said, name, "") if row.said is not None else row.beginning.get(name, "")
    if none:
        _choice(menu, say(none), change, {name: ""}, is_now=not now)
    for value, words in CHOICES[name].items():
        _choice(menu, say(words), change, {name: value}, is_now=now == value)


def _choice(
    menu: QMenu, words: str, change: Callable[..., object], said: dict[str, str], *, is_now: bool
) -> None:
    action = QAction(words, menu)
    action.setCheckable(True)
    action.setChecked(is_now)
    action.triggered.connect(lambda _checked: change(**said))
    menu.addAction(action)


def _add(menu: QMenu, words: str, keys: str, act: Callable[[], object]) -> None:
    action = QAction(f"{words}\t{keys}" if keys else words, menu)
    action.triggered.connect(lambda _checked: act())
    menu.addAction(action)
