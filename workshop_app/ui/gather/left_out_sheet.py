"""LeftOutSheet: what was left out of a list and why, to be read and saved."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.gather.left_out import LeftRow, Report
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

Index = QModelIndex | QPersistentModelIndex


class LeftOutSheet(Sheet):
    """Lists the rows; Save writes them as text or as a table."""

    def __init__(self, parent: QWidget, around: Surroundings, report: Report, files: FileChoice) -> None:
        super().__init__(parent, around.controls, report.title(), width=720)
        self._around, self._report, self._files = around, report, files
        px = around.theme.px
        self.sentence = around.controls.label(report.sentence(), "body", "ink2", wrap=True)
        self.rows = QListView()
        self.rows.setModel(_Rows(report.rows, self))
        self.rows.setItemDelegate(_Brush(around, self))
        self.rows.setUniformItemSizes(True)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(report.title())
        self.rows.setMinimumHeight(px(66) * max(1, min(5, len(report.rows))) + px(4))
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.rows, 1)
        self.save = around.controls.button(say("Save this list"), kind="primary", press=self._save)
        self.foot.addWidget(self.save)
        self.foot.addStretch(1)

    def _save(self) -> None:
        name = say("Left out of {name}", name=self._report.name.rsplit(".", 1)[0]) + ".csv"
        kinds = say("Table (*.csv);;Text (*.txt)")
        path = self._files.to_save(say("Save what was left out"), name, kinds)
        if path is None:
            return
        if path.suffix.lower() not in {".csv", ".txt"}:
            path = path.with_name(path.name + ".csv")
        if self._around.alerts.attempt(lambda: self._report.save(path)):
            self._around.alerts.toast(say("Saved “{name}”", name=path.name))


class _Rows(QAbstractListModel):
    def __init__(self, rows: tuple[LeftRow, ...], parent: QObject) -> None:
        super().__init__(parent)
        self.rows = rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return say("Row {number}: {text} {why}", number=row.row, text=row.text, why=row.why or row.note)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text
        return None


class _Brush(QStyledItemDelegate):
    """Draws the idea, under it the number of its row and why it was left out."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._around.theme.px(200), self._around.theme.px(66))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px = self._around.theme, self._around.theme.px
        model = index.model()
        assert isinstance(model, _Rows)  # noqa: S101 - for mypy: it is made for this model only
        row = model.rows[index.row()]
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 3))
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), px(4), px(4))
        painter.setPen(QPen(theme.colour("line"), theme.border()))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(px(12), px(9), -px(12), -px(9))
        above = QRectF(inner.x(), inner.y(), inner.width(), inner.height() / 2)
        below = above.translated(0, inner.height() / 2)
        why = say("Row {number}: {why}", number=row.row, why=row.why or row.note)
        for place, role, ink, text in ((above, "body", "ink", row.text), (below, "small", "ink3", why)):
            font = theme.font(role)
            painter.setFont(font)
            painter.setPen(theme.colour(ink))
            said = QFontMetricsF(font).elidedText(text[:400], Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()
