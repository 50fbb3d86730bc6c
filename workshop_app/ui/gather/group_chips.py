"""GroupChips: the groups of a workshop as papers to press, each with its digit."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.domain.records import Group
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

MOST_DIGITS = 9


class GroupChips(QWidget):
    """`chosen` is sent with the name of a group; an empty one is nobody in particular.

    `watcher` filters the events of the papers.
    """

    chosen = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._flow = FlowLayout(self, around.theme.px(8))
        self.buttons: dict[str, QPushButton] = {}
        self.watcher: QObject | None = None

    def show_groups(self, groups: Sequence[Group], given: str | None, *, nobody: bool) -> None:
        """Offer these groups, the one given marked; `nobody` offers that it is from no group."""
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for number, group in enumerate(groups, 1):
            words = f"{number}  {group.name}" if number <= MOST_DIGITS else group.name
            self._add(group.name, words, group.paper, is_given=group.name == given)
        if nobody:
            self._add("", f"0  {say('Nobody in particular')}", "", is_given=given == "")
        self._flow.invalidate()
        self.updateGeometry()

    def press(self, digit: int) -> bool:
        """Choose the group of a digit; 0 is nobody. Return whether there is one."""
        names = [name for name in self.buttons if name][:MOST_DIGITS]
        if digit == 0 and "" in self.buttons:
            self.chosen.emit("")
        elif 0 < digit <= len(names):
            self.chosen.emit(names[digit - 1])
        else:
            return False
        return True

    def first(self) -> QPushButton | None:
        """Return the chip that has the focus first: the one given, or the first."""
        marked = next((button for button in self.buttons.values() if button.isChecked()), None)
        return marked or next(iter(self.buttons.values()), None)

    def _add(self, name: str, words: str, paper_id: str, *, is_given: bool) -> None:
        theme, px = self._around.theme, self._around.theme.px
        paper = theme.paper(paper_id)
        button = self._around.controls.button(words)
        button.setCheckable(True)
        button.setChecked(is_given)
        button.setAccessibleName(name or say("Nobody in particular"))
        edge, width = ("accent", 3) if is_given else ("control", theme.border())
        button.setStyleSheet(
            f"QPushButton {{ background: {paper.fill.name()}; color: {theme.colour('ink').name()};"
            f" border: {width}px solid {theme.colour(edge).name()}; border-radius: {px(3)}px;"
            f" padding: 0 {px(14) - width}px; min-height: {px(40) - 2 * width}px; font-weight: 400; }}"
            f" QPushButton:hover {{ background: {paper.fill.darker(104).name()}; }}"
        )
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _on, to=name: self.chosen.emit(to))
        button.setMaximumWidth(px(360))
        if self.watcher is not None:
            button.installEventFilter(self.watcher)
        self.buttons[name] = button
        self._flow.addWidget(button)
