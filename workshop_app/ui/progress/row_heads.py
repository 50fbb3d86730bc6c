"""RowHeads: before each row its pillar, by number, ink and name, and the indicator that it is about."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from workshop_app.ui.progress.cell_brush import ABOVE, GAP
from workshop_app.ui.progress.cell_setting import CellSetting
from workshop_app.ui.progress.grid import Row
from workshop_app.ui.progress.grid_model import GridModel, name_of, row_words, said_of
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import BOLD

WIDE, LARGE_WIDE = 176, 132
"""Px of a row's head; narrower for its size where the text is large."""

DISC, SMALL_DISC, TO_WORDS = 34, 24, 46
NAME, NAME_LINE, SAID, SAID_LINE = 17, 22, 15, 20
MOST = 190
"""Px that the words of a head ask for at most; longer ones end in "…" unless the cells need the room too."""


class RowHeads(QHeaderView):
    """Stays in sight while levels are scrolled; `gap_above` is in px, by row."""

    def __init__(self, around: Surroundings, model: GridModel, setting: CellSetting, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._around, self._model, self._setting = around, model, setting
        self._name = around.theme.font("heading", size=NAME)
        self._said = around.theme.font("note", size=SAID)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._around.theme
        wide = LARGE_WIDE if theme.is_large else WIDE
        return QSize(theme.px(wide) + theme.px(GAP) // 2, 0)

    def gap_above(self, row: int) -> float:
        """Return how much further a row stands from the one above it, in px."""
        grid = self._model.grid
        if row == 0 or not grid.rows[row].is_first or self._has_single_rows:
            return 0.0
        return float(self._around.theme.px(12))

    def height_of(self, row: int) -> float:
        """Return how high a row has to be for the words of its head, without what lies between rows."""
        px = self._around.theme.px
        one = self._model.grid.rows[row]
        high = self._height_of_name(one) + self._height_of_said(one) + px(16)
        return min(high, float(px(MOST)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = event.rect()
        first = max(0, self.visualIndexAt(area.top()))
        last = self.visualIndexAt(area.bottom())
        last = len(self._model.grid.rows) - 1 if last < 0 else last
        for n in range(first, last + 1):
            y, high = self.sectionViewportPosition(n), self.sectionSize(n)
            above = self._around.theme.px(ABOVE) + self.gap_above(n)
            box = QRectF(0, y + above, self.width(), high - self._around.theme.px(GAP) - self.gap_above(n))
            self._paint_row(painter, self._model.grid.rows[n], box)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.logicalIndexAt(event.pos())
            if at >= 0:
                QToolTip.showText(event.globalPos(), row_words(self._model.grid.rows[at]), self)
            return True
        return super().viewportEvent(event)

    @property
    def _has_single_rows(self) -> bool:
        return all(row.is_first for row in self._model.grid.rows)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _room(self) -> float:
        theme = self._around.theme
        to_words = 0 if theme.is_large else theme.px(TO_WORDS)
        return self.sizeHint().width() - theme.px(GAP) - to_words

    def _height_of_name(self, row: Row) -> float:
        px = self._around.theme.px
        if not row.is_first:
            return px(SMALL_DISC) + px(4) if self._around.theme.is_large else 0
        disc = px(DISC) + px(4) if self._around.theme.is_large else 0
        return disc + self._lines(self._name, name_of(row)) * px(NAME_LINE)

    def _height_of_said(self, row: Row) -> float:
        text = said_of(row)
        return self._lines(self._said, text) * self._around.theme.px(SAID_LINE) if text else 0

    def _lines(self, font: QFont, text: str) -> int:
        return max(1, self._setting.in_lines(text, self._room(), font).lineCount())

    def _paint_row(self, painter: QPainter, row: Row, box: QRectF) -> None:
        theme, px = self._around.theme, self._around.theme.px
        name_high, said_high = self._height_of_name(row), self._height_of_said(row)
        y = box.y() + max(float(px(4)), (box.height() - name_high - said_high) / 2)
        side = px(DISC if row.is_first else SMALL_DISC)
        if theme.is_large:
            disc_y, x = y, 0.0
            y += side + px(4)
            name_high -= side + px(4)
        else:
            disc_y = y + (name_high + said_high - side) / 2 if row.is_first and not said_high else y
            x = float(px(TO_WORDS))
        self._paint_disc(
            painter, row, QRectF((px(DISC) - side) / 2 if not theme.is_large else 0, disc_y, side, side)
        )
        room = self._room()
        if self._is_mirrored:
            x = self.width() - x - room
        if row.is_first:
            painter.setFont(self._name)
            painter.setPen(theme.colour("ink"))
            self._setting.draw_lines(
                painter, name_of(row), self._name, QRectF(x, y, room, name_high), px(NAME_LINE)
            )
            y += name_high
        if said_high:
            left = max(0.0, box.bottom() - y)
            high = min(said_high, left - left % px(SAID_LINE))
            painter.setPen(theme.colour("ink2"))
            self._setting.draw_lines(
                painter, said_of(row), self._said, QRectF(x, y, room, high), px(SAID_LINE)
            )

    def _paint_disc(self, painter: QPainter, row: Row, box: QRectF) -> None:
        theme = self._around.theme
        if self._is_mirrored:
            box.moveRight(self.width() - box.x())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(row.pillar.ink))
        painter.drawEllipse(box)
        painter.setFont(theme.font("label", weight=BOLD, size=20 if row.is_first else 14))
        painter.setPen(theme.colour("onAccent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(row.number))
