"""DifferenceRow: one thing that copies say differently, its values side by side, one of them chosen."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.desk.taking_in import Seen
from workshop_app.domain.choosing import BOTH
from workshop_app.domain.clashes import Clash
from workshop_app.insight import differences
from workshop_app.ui.controls import Controls
from workshop_app.ui.joining.saying_option import Option
from workshop_app.words import say


class DifferenceRow(QWidget):
    """Calls `choose` with 0 for ours, the number of another copy, or BOTH, when an option is pressed."""

    def __init__(self, controls: Controls, seen: Seen, clash: Clash, choose: Callable[[int], object]) -> None:
        super().__init__()
        px = controls.theme.px
        self.clash = clash
        self.options: dict[int, Option] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(6))
        column.setSpacing(px(6))
        what = differences.what(seen.after, clash)
        column.addWidget(controls.label(what, "label", wrap=True))
        line = QVBoxLayout() if controls.theme.is_large else QHBoxLayout()
        line.setSpacing(px(8))
        values = set[str]()
        for said in clash.said:
            words = differences.value(seen.after, clash, said)
            if words in values and said.whose != clash.kept.whose:
                continue  # another copy says the same
            values.add(words)
            self._add(line, Option(controls, whose(seen, said.whose), words), said.whose, choose, 3)
        if clash.both:
            self._add(line, Option(controls, _both(clash), ""), BOTH, choose, 1)
        for option in self.options.values():
            option.setAccessibleDescription(what)
        column.addLayout(line)

    def show_choice(self, choice: int) -> None:
        """Mark what is chosen."""
        option = self.options.get(choice)
        if option is not None:
            option.setChecked(True)

    def _add(
        self, line: QBoxLayout, option: Option, choice: int, choose: Callable[[int], object], share: int
    ) -> None:
        option.clicked.connect(lambda: choose(choice))
        self.options[choice] = option
        self._group.addButton(option)
        line.addWidget(option, share)


def whose(seen: Seen, number: int) -> str:
    """Return who says it: here, there, or of several copies the one of that number."""
    if number == 0:
        return say("Here")
    copies = seen.copies
    return say("There") if len(copies) == 1 else copies[number - 1].name


def _both(clash: Clash) -> str:
    return say("Both, as two ideas") if clash.field == "text" else say("Both, with a copy")
