"""NoteList: the notes of a photo in a list, with what was typed of each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from workshop_app.domain.records import Group, IdeaId
from workshop_app.ui.step import Surroundings
from workshop_app.ui.swatch import paint_swatch
from workshop_app.words import say

Index = QModelIndex | QPersistentModelIndex


class NoteRow(NamedTuple):
    """One note: whose it is, what is typed or begun to be, and what a screen reader says of it."""

    id: IdeaId
    number: int
    group: Group | None
    text: str
    is_typed: bool
    spoken: str


class NoteRows(QAbstractListModel):
    """The rows, replaced only where they differ."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[NoteRow, ...] = ()
        self.current: IdeaId | None = None

    def show_rows(self, rows: Sequence[NoteRow], current: IdeaId | None) -> None:
        """Show other rows, one of them as the current one."""
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows, self.current = tuple(rows), current
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows, self.current = tuple(rows), current
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None


class NoteRowBrush(QStyledItemDelegate):
    """Draws a row: the paper of its group, its text, and a tick when it is typed."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._around.theme.px(160), self._around.theme.px(40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, NoteRows)  # noqa: S101 - for mypy: it is made for this model only
        row, theme, px = model.rows[index.row()], self._around.theme, self._around.theme.px
        is_current = row.id == model.current
        box, mirrored = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if is_current:
            painter.fillRect(box, theme.colour("accentTint"))
            bar = QRectF(box.x(), box.y(), 4, box.height())
            if mirrored:
                bar.moveRight(box.right())
            painter.fillRect(bar, theme.colour("accent"))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(px(12), 0, -px(10), 0)
        side = px(20)
        paper = QRectF(inner.x(), inner.center().y() - side / 2, side, side)
        tick = QRectF(inner.right() - px(16), inner.center().y() - px(8), px(16), px(16))
        if mirrored:
            paper.moveRight(inner.right())
            tick.moveLeft(inner.left())
        left, right = (tick, paper) if mirrored else (paper, tick)
        words = QRectF(left.right() + px(12), inner.y(), right.left() - left.right() - px(24), inner.height())
        paint_swatch(painter, paper, row.group, theme, self._around.icons)
        font = theme.font("body")
        font.setItalic(not row.is_typed and bool(row.text))
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if row.is_typed else "ink3"))
        text = row.text or say("Note {number}", number=row.number)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        if row.is_typed:
            self._around.icons.paint(painter, "done", tick, theme.colour("ok"))
        painter.restore()


class NoteList(QListView):
    """`picked` is sent with the id of a note that is pressed, or entered with the keyboard."""

    picked = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.model_of_rows = NoteRows(self)
        self.setModel(self.model_of_rows)
        self.setItemDelegate(NoteRowBrush(around, self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(around.theme.px(2 * 40 + 4))
        self.setStyleSheet("QListView { background: transparent; border: none; border-radius: 0; }")
        self.setAccessibleName(say("Notes of the photo"))
        self.clicked.connect(self._pick)

    def show_rows(self, rows: Sequence[NoteRow], current: IdeaId | None) -> None:
        """Show the notes, and scroll so that the current one is seen with what comes before and after."""
        self.model_of_rows.show_rows(rows, current)
        at = next((n for n, row in enumerate(rows) if row.id == current), None)
        if at is not None:
            self.setCurrentIndex(self.model_of_rows.index(at))
            for near in (max(0, at - 1), min(len(rows) - 1, at + 1), at):
                self.scrollTo(self.model_of_rows.index(near))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self.model_of_rows.rows[index.row()].id)
