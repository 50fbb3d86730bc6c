"""CheckSheet: a list shown row by row before it lands, with what is still open."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.gather.checked_list import ASKING, CheckedList, CheckedRow
from workshop_app.ui.gather.checked_rows import CheckedRows, RowBrush
from workshop_app.ui.gather.column_table import LOW
from workshop_app.ui.gather.list_columns import ListColumns
from workshop_app.ui.gather.mend_card import ENTER, MendCard
from workshop_app.ui.gather.stage_sheet import StageSheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

BATCH = 2_000
"""Rows that are laid out between two looks at what else there is to do."""


class CheckSheet(StageSheet):
    """`taken` brings in what is ready, `cancelled` brings in nothing.

    `decided` is sent with the keys of rows and what a person decided about them.
    """

    taken = Signal()
    cancelled = Signal()
    decided = Signal(tuple, object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._around = around
        self._checked: CheckedList | None = None
        self._workshop = around.workshop
        px = around.theme.px
        self.title = around.controls.label("", "prompt" if around.theme.is_large else "title", wrap=True)
        self.subtitle = around.controls.label("", "body", "ink2", wrap=True)
        self.columns = ListColumns(around)
        self.model = CheckedRows(self)
        self.rows = self._list(around)
        self.card = MendCard(around)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.rows)
        self.middle.addWidget(self.card)
        line = f"{around.theme.border()}px solid {around.theme.colour('line').name()}"
        self.middle.setObjectName("middle")
        self.middle.setStyleSheet(f"#middle {{ border-top: {line}; border-bottom: {line}; }}")
        button = around.controls.button
        self.add = button(say("Add"), kind="primary", press=self.taken.emit)
        self.fix = button(say("Fix"), press=self.mend)
        self.cancel = button(say("Cancel"), kind="plain", press=self.cancelled.emit)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(12), px(20), px(14))
        foot.setSpacing(px(8))
        foot.addWidget(self.add)
        foot.addWidget(self.fix)
        self.next = around.controls.label("", "body", "ink3")
        foot.addStretch(1)
        foot.addWidget(self.next)
        foot.addWidget(self.cancel)
        self._head = head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self.title)
        head.addWidget(self.subtitle)
        head.addWidget(self.columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.middle, 1)
        column.addLayout(foot)
        self.card.decided.connect(self.decided)
        self.card.finished.connect(self.show_rows)
        self.rows.activated.connect(self._open_row)
        self.rows.clicked.connect(self._open_row)

    # what it shows

    def show_list(self, checked: CheckedList, workshop: Workshop, *, is_new: bool = True) -> None:
        """Show what a list would bring; the row in view and the walk through the open ones stay."""
        self._checked, self._workshop = checked, workshop
        self.title.setText(_title(checked))
        self.subtitle.setText(checked.sentence())
        self.columns.show_list(checked, workshop, is_new=is_new)
        above = self.rows.verticalScrollBar().value()
        current = self.rows.currentIndex().row()
        self.model.show_rows(checked.rows)
        if is_new:
            self.rows.scrollToTop()
            self.show_rows(is_arriving=False)
        elif checked.rows and above != self.rows.verticalScrollBar().value():
            self.rows.setCurrentIndex(self.model.index(max(0, min(current, len(checked.rows) - 1))))
            self.rows.verticalScrollBar().setValue(above)
        self._show_foot(checked)
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.subtitle.text())

    def show_refusal(self, sentence: str) -> None:
        """Say why the columns chosen now bring in nothing; others can be chosen."""
        self.subtitle.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.model.show_rows(())
        self.add.setText(say_many("Add {count} idea", "Add {count} ideas", 0))
        self.add.setEnabled(False)
        self.fix.hide()

    def mend(self) -> None:
        """Walk through the rows that need a person; pressed during the walk, go back to the rows."""
        if self.is_mending:
            self.show_rows()
        elif self._checked is not None:
            asking = self._checked.rows if not self._checked.asking else _asking(self._checked)
            self._walk(list(asking))

    def show_rows(self, *, is_arriving: bool = True) -> None:
        """Show the rows again, with the focus on what comes next."""
        self.middle.setCurrentWidget(self.rows)
        self._show_head(is_whole=True)
        if self._checked is not None:
            self._show_foot(self._checked)
        if is_arriving:
            self.arrive()

    @property
    def is_mending(self) -> bool:
        """Whether one row after the other is shown."""
        return self.middle.currentWidget() is self.card

    def hold(self, reason: str) -> None:
        """Let nothing be added for the moment, and say why; an empty reason lets it again."""
        coming = len(self._checked.arranged.ideas) if self._checked is not None else 0
        self.add.setEnabled(not reason and coming > 0)
        self.add.setToolTip(reason)

    def show_next(self, sentence: str) -> None:
        """Say which lists come after this one."""
        metrics = QFontMetricsF(self.next.font())
        wide = self.width() * 0.35
        self.next.setText(metrics.elidedText(sentence, Qt.TextElideMode.ElideRight, wide))
        self.next.setToolTip(sentence)
        self.next.setVisible(bool(sentence))

    def arrive(self) -> None:
        """Put the focus on what comes next: adding, or the choice that makes it possible."""
        if self.is_mending:
            self.card.arrive()
            return
        target = self.columns.first_target()
        if self.add.isEnabled() and not self.add.isHidden():
            target = self.add
        elif self._checked is not None and self._checked.is_all_here:
            target = self.cancel
        elif not self.fix.isHidden():
            target = self.fix
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in ENTER and self.add.isEnabled() and not self.is_mending:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def _show_head(self, *, is_whole: bool) -> None:
        """Show the columns with the rows; one row alone has all the room, in a low window the title's too."""
        is_tight = self.window().height() < LOW or self._around.theme.is_large
        self.columns.setVisible(is_whole)
        has_title, px = is_whole or not is_tight, self._around.theme.px
        for part in (self.title, self.subtitle):
            part.setVisible(has_title)
        if has_title:
            self._head.setContentsMargins(px(20), px(16), px(20), px(12))
        else:
            self._head.setContentsMargins(0, 0, 0, 0)

    def _show_foot(self, checked: CheckedList) -> None:
        coming, asking = len(checked.arranged.ideas), checked.asking
        self.add.setText(say_many("Add {count} idea", "Add {count} ideas", coming))
        self.add.setEnabled(coming > 0)
        self.add.setVisible(not checked.is_all_here)
        self.cancel.setText(say("Close") if checked.is_all_here else say("Cancel"))
        if self.is_mending:
            self.fix.setText(say("Back to the list"))
        elif checked.is_all_here:
            self.fix.setText(say("Bring some in anyway"))
        else:
            self.fix.setText(say_many("Fix {count} first", "Fix {count} first", asking))
        self.fix.setVisible(self.is_mending or asking > 0)

    def _open_row(self, index: QModelIndex) -> None:
        if index.isValid() and not self.is_mending:
            row = self.model.rows[index.row()]
            if row.key is not None:
                self._walk([row])

    def _walk(self, rows: list[CheckedRow]) -> None:
        if self._checked is None:
            return
        wishes = self._checked.wishes
        self._show_head(is_whole=False)
        self.middle.setCurrentWidget(self.card)
        self._show_foot(self._checked)
        self.card.walk(rows, wishes.mends, self._workshop.groups(), nobody=not wishes.otherwise)

    def _list(self, around: Surroundings) -> QListView:
        rows = _Rows()
        rows.setModel(self.model)
        rows.setItemDelegate(RowBrush(around, rows))
        rows.setUniformItemSizes(True)
        rows.setLayoutMode(QListView.LayoutMode.Batched)  # fifty thousand at once would stop the window
        rows.setBatchSize(BATCH)
        rows.setMouseTracking(True)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setMinimumHeight(around.theme.px(66))
        rows.setStyleSheet("QListView { border: none; border-radius: 0; }")
        rows.setAccessibleName(say("Rows of the list"))
        rows.opened.connect(self._open_row)
        return rows


class _Rows(QListView):
    """Enter opens the row the keyboard stands on."""

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER or event.key() == Qt.Key.Key_Space:
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _title(checked: CheckedList) -> str:
    count = checked.ideas
    if checked.found.source == "pasted":
        return say_many("{count} idea pasted", "{count} ideas pasted", count)
    if not count:
        return say("“{name}”", name=checked.found.name)
    return say_many("{count} idea in “{name}”", "{count} ideas in “{name}”", count, name=checked.found.name)


def _asking(checked: CheckedList) -> list[CheckedRow]:
    """Return the rows that need a person, those that ask the same thing one after the other."""
    return [row for sign in ASKING for row in checked.rows if row.sign is sign]
