"""ListColumns: which column of a list holds what, and who said the ideas that name nobody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.gather.checked_list import CheckedList, Sign, Wishes
from workshop_app.ui.gather.choice import Choice
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

ROLES = (("text", "Ideas"), ("group", "Who said it"), ("language", "Language"), ("pillar", "Pillar"))
"""The columns one can choose; the last two only where the list has one."""

NONE = -1


class ListColumns(QWidget):
    """A row of choices; `chosen` is sent with what was wished for after each of them."""

    chosen = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._checked: CheckedList | None = None
        self._is_filling = False
        self._flow = FlowLayout(self, around.theme.px(12))
        self.columns: dict[str, QComboBox] = {}
        self._pairs: dict[str, QWidget] = {}
        for role, words in ROLES:
            self.columns[role] = self._choice(role, say(words))
        self.otherwise = self._choice("otherwise", say("From"))
        self.headed = QCheckBox(say("The first row is a heading"))
        self.repeats = QCheckBox(say("Add those that are already here too"))
        for box in (self.headed, self.repeats):
            box.setMinimumHeight(around.theme.px(44))
            side = around.theme.px(18)
            box.setStyleSheet(f"QCheckBox::indicator {{ width: {side}px; height: {side}px; }}")
            self._flow.addWidget(box)
            box.toggled.connect(self._tell)

    def show_list(self, checked: CheckedList, workshop: Workshop) -> None:
        """Offer the columns of a list, with what is chosen now."""
        self._checked, self._is_filling = checked, True
        headings = checked.found.headings
        is_table = len(headings) > 1
        for role, box in self.columns.items():
            box.clear()
            if role != "text":
                box.addItem(say("No column"), NONE)
            for place, heading in enumerate(headings):
                box.addItem(heading or say("Column {number}", number=place + 1), place)
            box.setCurrentIndex(box.findData(checked.wishes.columns.get(role, NONE)))
            is_there = role in {"text", "group"} or role in checked.found.columns
            self._pairs[role].setVisible(is_table and is_there)
        self.otherwise.clear()
        self.otherwise.addItem(say("Not said who"), "")
        for group in workshop.groups():
            self.otherwise.addItem(group.name, group.name)
        self.otherwise.setCurrentIndex(max(0, self.otherwise.findData(checked.wishes.otherwise)))
        some_named = "group" in checked.wishes.columns
        self._pairs["otherwise"].setVisible(
            not some_named or bool(checked.count(Sign.WHO)) or bool(checked.wishes.otherwise)
        )
        self.headed.setChecked(checked.wishes.headed)
        self.headed.setVisible(is_table)
        self.repeats.setChecked(checked.wishes.repeats)
        self.repeats.setVisible(bool(checked.count(Sign.HERE)) or checked.wishes.repeats)
        self._flow.invalidate()
        self.updateGeometry()
        self._is_filling = False

    def wishes(self) -> Wishes:
        """Return what is chosen now; a column chosen twice holds what was chosen for it first."""
        columns: dict[str, int] = {}
        for role, box in self.columns.items():
            place = box.currentData()
            if isinstance(place, int) and place != NONE and place not in columns.values():
                columns[role] = place
        otherwise = self.otherwise.currentData() or ""
        return Wishes(columns, self.headed.isChecked(), otherwise, self.repeats.isChecked())

    def _choice(self, key: str, words: str) -> QComboBox:
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._around.theme.px(8))
        label = self._around.controls.label(words, "label", "ink2")
        box = Choice(self._around)
        box.setAccessibleName(words)
        label.setBuddy(box)
        row.addWidget(label)
        row.addWidget(box)
        self._flow.addWidget(pair)
        self._pairs[key] = pair
        box.activated.connect(self._tell)
        return box

    def _tell(self) -> None:
        if not self._is_filling and self._checked is not None:
            self.chosen.emit(self.wishes())
