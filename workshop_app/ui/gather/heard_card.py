"""HeardCard: who we have heard, as a bar of paper for each group; hollow where nobody spoke."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui import actions
from workshop_app.ui.gather.column_places import Column, columns_of
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

LONGEST_LABEL = 0.64
"""The part of the card's width that names may take; longer ones end in an ellipsis."""


class HeardCard(QWidget):
    """A white card with one row for each group; pressed, it opens the whole ledger."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._columns: tuple[Column, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_workshop(self, workshop: Workshop) -> None:
        """Show how many ideas came from each group."""
        columns = columns_of(workshop)
        if len(columns) != len(self._columns):
            self.updateGeometry()
        self._columns = columns
        told = [f"{_name(column)}: {len(column.ideas)}" for column in columns]
        self.setAccessibleName(say("Who we have heard"))
        self.setAccessibleDescription(", ".join(told))
        self.setToolTip("\n".join(told) if self._is_cut() else "")
        self.update()

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(272), px(48) + len(self._columns) * px(27) + px(16))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            actions.carry_out("who_was_heard", self)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("line"), theme.border()))
        painter.setBrush(theme.colour("sheet"))
        painter.drawRoundedRect(card, px(8), px(8))
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font("heading", size=17))
        inner = card.adjusted(px(17), px(14), -px(17), 0)
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(inner.x(), inner.y(), inner.width(), px(26)), leading, say("Who we have heard")
        )
        most = max((len(column.ideas) for column in self._columns), default=0)
        for row, column in enumerate(self._columns):
            line = QRectF(inner.x(), inner.y() + px(35) + row * px(27), inner.width(), px(27))
            self._row(painter, line, column, most)
        painter.end()

    def _row(self, painter: QPainter, line: QRectF, column: Column, most: int) -> None:
        theme, px = self._around.theme, self._around.theme.px
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        names, counts = theme.font("label", weight=theme.font("body").weight()), theme.tabular("label")
        label, number = self._label_width(line.width()), self._number_width()
        count = len(column.ideas)
        words = QRectF(line.x(), line.y(), label, line.height())
        room = line.width() - label - px(12) - number - px(8)
        length = max(px(4), room * count / most) if count else px(4)
        bar = QRectF(words.right() + px(12), line.center().y() - px(15) / 2, length, px(15))
        tally = QRectF(line.right() - number, line.y(), number, line.height())
        if is_mirrored:
            for box in (words, bar, tally):
                box.moveLeft(line.left() + line.right() - box.right())
        painter.setFont(names)
        painter.setPen(theme.colour("ink"))
        shown = QFontMetricsF(names).elidedText(_name(column), Qt.TextElideMode.ElideRight, label + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        paper = theme.paper(column.group.paper if column.group else "")
        edge = theme.colour("line") if theme.high_contrast else paper.edge.darker(118)
        painter.setPen(QPen(edge if count else theme.colour("control"), theme.border()))
        painter.setBrush(paper.fill if count else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)
        painter.setFont(counts)
        painter.setPen(theme.colour("ink"))
        painter.drawText(tally, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, f"{count:,}")

    def _number_width(self) -> float:
        most = max((len(column.ideas) for column in self._columns), default=0)
        return QFontMetricsF(self._around.theme.tabular("label")).horizontalAdvance(f"{most:,}") + 1

    def _label_width(self, room: float) -> float:
        longest = max((self._width_of(column) for column in self._columns), default=0.0)
        return min(max(longest, self._around.theme.px(76)), room * LONGEST_LABEL)

    def _width_of(self, column: Column) -> float:
        font = self._around.theme.font("label", weight=self._around.theme.font("body").weight())
        return QFontMetricsF(font).horizontalAdvance(_name(column))

    def _is_cut(self) -> bool:
        room = (self.width() - 2 * self._around.theme.px(17)) * LONGEST_LABEL
        return any(self._width_of(column) > room for column in self._columns)


def _name(column: Column) -> str:
    return column.group.name if column.group is not None else say("Not said who")
