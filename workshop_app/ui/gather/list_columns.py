"""ListColumns: what the columns of a list hold, which sheet of it, and who said what names nobody."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.gather import column_roles
from workshop_app.ui.gather.checked_list import CheckedList, Sign, Wishes
from workshop_app.ui.gather.choice import Choice
from workshop_app.ui.gather.column_table import ColumnTable
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

ROOM = 660
"""Px of the window, at 100 %, from which the table of the columns stands open at first."""

ASK = "\0"
"""Stands in the choice of a group for: a person is asked, idea by idea."""


class ListColumns(QWidget):
    """`chosen` is sent with what was wished for after each choice, `sheet_chosen` with the name of a sheet.

    The table of the columns is folded away where there is only one, and where a person folds it.
    """

    chosen = Signal(object)
    sheet_chosen = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._wishes: Wishes | None = None
        self._is_filling = False
        px = around.theme.px
        self._ways = QWidget()
        self._flow = FlowLayout(self._ways, px(12))
        self.fold = around.controls.button(say("Columns"), kind="chip")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._fold)
        self._flow.addWidget(self.fold)
        self._pairs: dict[str, QWidget] = {}
        self.sheet = self._choice("sheet", say("Sheet"))
        self.otherwise = self._choice("otherwise", say("Without a group"))
        self.headed = QCheckBox(say("The first row is a heading"))
        self.repeats = QCheckBox(say("Add those that are already here too"))
        for box in (self.headed, self.repeats):
            box.setMinimumHeight(px(40))
            side = px(18)
            box.setStyleSheet(f"QCheckBox::indicator {{ width: {side}px; height: {side}px; }}")
            self._flow.addWidget(box)
        self.table = ColumnTable(around)
        self.told = around.controls.label("", "small", "ink3", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._ways)
        column.addWidget(self.table)
        column.addWidget(self.told)
        self.sheet.activated.connect(self._tell_sheet)
        self.otherwise.activated.connect(self._tell)
        self.headed.toggled.connect(self._tell)
        self.repeats.toggled.connect(self._tell)
        self.table.chosen.connect(self._tell_roles)

    def show_list(self, checked: CheckedList, workshop: Workshop, *, is_new: bool) -> None:
        """Show what the columns of a list hold; a new list opens the table where there is a choice."""
        found, wishes = checked.found, checked.wishes
        self._wishes, self._is_filling = wishes, True
        is_table = column_roles.is_table(found)
        self.fold.setVisible(is_table)
        self.fold.setText(say_many("{count} column", "{count} columns", len(wishes.roles)))
        self.fold.setMinimumHeight(self.otherwise.sizeHint().height())
        if is_new:
            has_room = self.window().height() >= self._around.theme.px(ROOM)
            self.fold.setChecked(is_table and (has_room or not checked.found.is_chosen))
            self._fold(self.fold.isChecked())
        self.table.setVisible(is_table and self.fold.isChecked())
        self.table.show_columns(found, wishes.roles)
        self.sheet.clear()
        self.sheet.addItems(found.sheets)
        self.sheet.setCurrentText(found.sheet_name)
        self._pairs["sheet"].setVisible(len(found.sheets) > 1)
        self._show_otherwise(checked, workshop)
        self.headed.setChecked(wishes.headed)
        self.headed.setVisible(is_table and self.fold.isChecked())
        self.repeats.setChecked(wishes.repeats)
        self.repeats.setVisible(wishes.repeats or (checked.count(Sign.HERE) > 1 and not checked.is_all_here))
        self._show_told(checked)
        self._flow.invalidate()
        self._ways.setVisible(any(not part.isHidden() for part in self._parts()))
        self.updateGeometry()
        self._is_filling = False

    def first_target(self) -> QWidget:
        """Return where one says which column holds the ideas."""
        return self.table if not self.table.isHidden() else self.fold

    def _show_otherwise(self, checked: CheckedList, workshop: Workshop) -> None:
        wishes = checked.wishes
        self.otherwise.clear()
        self.otherwise.addItem(say("Ask me"), ASK)
        self.otherwise.addItem(say("Nobody in particular"), "")
        for group in workshop.groups():
            self.otherwise.addItem(group.name, group.name)
        place = self.otherwise.findData(ASK if wishes.asks else wishes.otherwise)
        self.otherwise.setCurrentIndex(max(0, place))
        names_groups = bool({"group", "colour"} & set(wishes.roles))
        asked = bool(checked.count(Sign.WHO)) or not wishes.asks
        self._pairs["otherwise"].setVisible(asked or not names_groups)

    def _show_told(self, checked: CheckedList) -> None:
        told = list(checked.found.notes)
        if names := checked.found.not_brought_in:
            listed = say(", ").join(names)
            told.append(say("Left out so that no names come in: {columns}.", columns=listed))
        self.told.setText(" ".join(told))
        self.told.setVisible(bool(told))

    def _parts(self) -> list[QWidget]:
        return [self.fold, *self._pairs.values(), self.headed, self.repeats]

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
        return box

    def _fold(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's own signal says it so
        theme = self._around.theme
        icon = "ph.caret-up-bold" if is_open else "ph.caret-down-bold"
        self.fold.setIconSize(QSize(theme.px(18), theme.px(14)))
        self.fold.setIcon(self._around.icons.icon(icon, theme.px(14), theme.colour("ink"), gap=theme.px(2)))
        self.fold.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            else Qt.LayoutDirection.LeftToRight
        )
        if not self._is_filling:
            self.table.setVisible(is_open)
            self.headed.setVisible(is_open)
            self._flow.invalidate()
            self.updateGeometry()

    def _tell_roles(self, roles: tuple[str, ...]) -> None:
        if self._wishes is not None:
            self.chosen.emit(self._wishes._replace(roles=roles))

    def _tell_sheet(self) -> None:
        self.sheet_chosen.emit(self.sheet.currentText())

    def _tell(self) -> None:
        if self._is_filling or self._wishes is None:
            return
        given = self.otherwise.currentData()
        self.chosen.emit(
            self._wishes._replace(
                headed=self.headed.isChecked(),
                repeats=self.repeats.isChecked(),
                asks=given == ASK,
                otherwise="" if given in {ASK, None} else given,
            )
        )
