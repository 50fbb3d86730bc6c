"""The rows of a checked list on screen: a model over them, and the delegate that draws each."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop_app.ui.gather.checked_list import CheckedRow, Sign
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

SIGNS = {
    Sign.READY: ("status.ok", "ok"),
    Sign.WHO: ("status.ask", "warn"),
    Sign.HERE: ("status.copy", "warn"),
    Sign.LONG: ("status.warn", "warn"),
    Sign.OUT: ("ph.minus-circle-fill", "ink3"),
}

Index = QModelIndex | QPersistentModelIndex


class CheckedRows(QAbstractListModel):
    """A hundred thousand rows without a widget for any of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[CheckedRow, ...] = ()

    def show_rows(self, rows: tuple[CheckedRow, ...]) -> None:
        """Show other rows; where there are as many, the list stays where it is scrolled to."""
        if rows and len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say("{state}: {text}", state=row.note, text=row.text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.why or None
        return None


class RowBrush(QStyledItemDelegate):
    """Draws a row: its sign, its text, and at the end its group on its paper, or why it stays out."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._around.theme.px(200), self._around.theme.px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px = self._around.theme, self._around.theme.px
        model = index.model()
        assert isinstance(model, CheckedRows)  # noqa: S101 - for mypy: it is made for this model only
        row = model.rows[index.row()]
        icon, ink = SIGNS[row.sign]
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.colour("soft"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 3))
            painter.drawRoundedRect(box.adjusted(4, 3, -4, -4), px(4), px(4))
        painter.setPen(QPen(theme.colour("line"), theme.border()))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(px(20), 0, -px(20), 0)
        sign = QRectF(inner.x(), inner.center().y() - px(10), px(20), px(20))
        note = self._note_box(row, inner)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            sign.moveRight(inner.right())
            note.moveLeft(inner.left())
            words = QRectF(
                note.right() + px(16), inner.y(), sign.left() - note.right() - px(28), inner.height()
            )
        else:
            words = QRectF(
                sign.right() + px(12), inner.y(), note.left() - sign.right() - px(28), inner.height()
            )
        self._around.icons.paint(painter, icon, sign, theme.colour(ink))
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if row.sign in {Sign.READY, Sign.WHO} else "ink3"))
        text = QFontMetricsF(font).elidedText(row.text[:400], Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
        self._paint_note(painter, note, row)
        painter.restore()

    def _note_box(self, row: CheckedRow, inner: QRectF) -> QRectF:
        px = self._around.theme.px
        pad = px(20) if row.sign is Sign.READY else 2
        wide = min(QFontMetricsF(self._font(row)).horizontalAdvance(row.note) + pad, inner.width() * 0.4)
        return QRectF(inner.right() - wide, inner.y(), wide, inner.height())

    def _font(self, row: CheckedRow) -> QFont:
        return self._around.theme.font("body" if row.sign is not Sign.READY else "note")

    def _paint_note(self, painter: QPainter, note: QRectF, row: CheckedRow) -> None:
        theme, px = self._around.theme, self._around.theme.px
        font = self._font(row)
        painter.setFont(font)
        metrics, elide = QFontMetricsF(font), Qt.TextElideMode.ElideRight
        if row.sign is not Sign.READY:
            painter.setPen(theme.colour("ink3" if row.sign is Sign.OUT else "warn"))
            said = metrics.elidedText(row.note, elide, note.width())
            painter.drawText(note, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, said)
            return
        paper = theme.paper(row.paper)
        slip = QRectF(note.x(), note.center().y() - px(13), note.width(), px(26)).adjusted(
            0.5, 0.5, -0.5, -0.5
        )
        painter.setPen(QPen(paper.edge if row.paper else theme.colour("lineStrong"), theme.border()))
        painter.setBrush(paper.fill)
        painter.drawRoundedRect(slip, 2, 2)
        painter.setPen(theme.colour("ink"))
        said = metrics.elidedText(row.note, elide, slip.width() - px(18))
        painter.drawText(slip, Qt.AlignmentFlag.AlignCenter, said)
