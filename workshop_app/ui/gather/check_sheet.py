"""CheckSheet: a list shown row by row before it lands, with what is still open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.gather.checked_list import CheckedList
from workshop_app.ui.gather.checked_rows import CheckedRows, RowBrush
from workshop_app.ui.gather.list_columns import ListColumns
from workshop_app.ui.gather.stage_sheet import StageSheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class CheckSheet(StageSheet):
    """`taken` brings in what is ready, `cancelled` brings in nothing."""

    taken = Signal()
    cancelled = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        px = around.theme.px
        self.title = around.controls.label("", "prompt" if around.theme.is_large else "title", wrap=True)
        self.subtitle = around.controls.label("", "body", "ink2", wrap=True)
        self.columns = ListColumns(around)
        self.model = CheckedRows(self)
        self.rows = QListView()
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(RowBrush(around, self.rows))
        self.rows.setUniformItemSizes(True)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setMinimumHeight(px(2 * 44))
        line = around.theme.colour("line").name()
        self.rows.setStyleSheet(
            f"QListView {{ border: none; border-radius: 0; border-top: 1px solid {line};"
            f" border-bottom: 1px solid {line}; }}"
        )
        self.rows.setAccessibleName(say("Rows of the list"))
        self.add = around.controls.button(say("Add"), kind="primary", press=self.taken.emit)
        self.cancel = around.controls.button(say("Cancel"), kind="plain", press=self.cancelled.emit)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(12), px(20), px(14))
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(16), px(20), px(12))
        head.setSpacing(px(4))
        head.addWidget(self.title)
        head.addWidget(self.subtitle)
        head.addSpacing(px(6))
        head.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rows, 1)
        column.addLayout(foot)

    def show_list(self, checked: CheckedList, workshop: Workshop) -> None:
        """Show what a list would bring."""
        count = len(checked.rows)
        self.title.setText(
            say_many("{count} idea in “{name}”", "{count} ideas in “{name}”", count, name=checked.found.name)
            if checked.found.source != "pasted"
            else say_many("{count} idea pasted", "{count} ideas pasted", count)
        )
        self.subtitle.setText(checked.sentence())
        self.columns.show_list(checked, workshop)
        self.model.show_rows(checked.rows)
        coming = len(checked.arranged.ideas)
        self.add.setText(say_many("Add {count} idea", "Add {count} ideas", coming))
        self.add.setEnabled(coming > 0)
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.subtitle.text())

    def show_refusal(self, sentence: str) -> None:
        """Say why the columns chosen now bring in nothing; others can be chosen."""
        self.subtitle.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.model.show_rows(())
        self.add.setText(say_many("Add {count} idea", "Add {count} ideas", 0))
        self.add.setEnabled(False)

    def arrive(self) -> None:
        """Put the focus on what comes next: adding, or the choice that makes it possible."""
        target = self.add if self.add.isEnabled() else self.columns.columns["text"]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.add.isEnabled():
            self.taken.emit()
        else:
            super().keyPressEvent(event)
