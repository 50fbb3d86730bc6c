"""The rows of a checked list on screen: a model over them, and the delegate that draws each."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop_app.ui.gather.checked_list import CheckedRow, Sign
from workshop_app.ui.step import Surroundings

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
        """Show other rows."""
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
            return f"{row.note}: {row.text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.why or None
        return None


class RowBrush(QStyledItemDelegate):
    """Draws a row: its sign, its text, and at the end its group or why it stays out."""

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
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), px(4), px(4))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(px(20), 0, -px(20), 0)
        sign = QRectF(inner.x(), inner.center().y() - px(10), px(20), px(20))
        font = theme.font("body")
        metrics = QFontMetricsF(font)
        wide = min(metrics.horizontalAdvance(row.note) + 2, inner.width() * 0.4)
        note = QRectF(inner.right() - wide, inner.y(), wide, inner.height())
        if is_mirrored:
            sign.moveRight(inner.right())
            note.moveLeft(inner.left())
        left, right = (note, sign) if is_mirrored else (sign, note)
        words = QRectF(left.right() + px(12), inner.y(), right.left() - left.right() - px(28), inner.height())
        self._around.icons.paint(painter, icon, sign, theme.colour(ink))
        painter.setFont(font)
        elide = Qt.TextElideMode.ElideRight
        painter.setPen(theme.colour("ink" if row.sign in {Sign.READY, Sign.WHO} else "ink3"))
        text = metrics.elidedText(row.text, elide, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(theme.colour("ink3" if row.sign in {Sign.READY, Sign.OUT} else ink))
        said = metrics.elidedText(row.note, elide, note.width())
        painter.drawText(note, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()
