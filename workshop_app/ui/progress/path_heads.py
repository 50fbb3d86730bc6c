"""PathHeads: the levels above the grid as stations of one line: a path, and not a grade."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES
from workshop_app.ui.progress.cell_brush import GAP
from workshop_app.ui.progress.cell_setting import CellSetting
from workshop_app.ui.progress.grid_model import GridModel
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import text_width
from workshop_app.words import say

NAME, NAME_LINE, SUPPORT_LINE, LENS_LINE = 19, 26, 22, 20
ABOVE, BELOW_WORDS = 4, 5.5
"""Px above the name of a level, and from the words below it to the middle of the line."""

STATION, LINE = 13, 2
PAD = 14
"""Px from the edge of a level's cells to its name."""

MOST_LINES = 2


class PathHeads(QHeaderView):
    """Draws the names of levels, the help that is given there, and the line that joins them.

    While a level that is seen through several lenses is scrolled, its name stays in sight.
    """

    def __init__(self, around: Surroundings, model: GridModel, setting: CellSetting, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._around, self._model, self._setting = around, model, setting
        theme = around.theme
        self._name = theme.font("heading", size=NAME)
        self._support = theme.font("note")
        self._least, self._lines = 0, 1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, max(self._least, round(self._line_y() + self._around.theme.px(STATION) / 2)))

    def set_least(self, high: int) -> None:
        """Be at least that high, in px: what stands beside the levels needs it."""
        if high != self._least:
            self._least = high
            self.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groups = self._groups()
        if groups:
            self._paint_line(painter, groups)
        for level, box in groups:
            self._paint_words(painter, level, box)
        if self._has_lenses:
            self._paint_lenses(painter)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.logicalIndexAt(event.pos())
            if at >= 0:
                level = self._model.grid.columns[at].level
                told = [level.name, level.description, support_of(level)]
                QToolTip.showText(event.globalPos(), "\n".join(filter(None, told)), self)
            return True
        return super().viewportEvent(event)

    def follow(self) -> None:
        """Take as much room as the names need now."""
        self._lines = self._count_lines()
        self.updateGeometry()
        self.geometriesChanged.emit()
        self.viewport().update()

    # where things stand

    @property
    def _has_lenses(self) -> bool:
        return any(not one.is_first for one in self._model.grid.columns)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _groups(self) -> list[tuple[Level, QRectF]]:
        """Return the levels with the room above all of their columns."""
        found: list[tuple[Level, QRectF]] = []
        half = self._around.theme.px(GAP) / 2
        for n, column in enumerate(self._model.grid.columns):
            x = self.sectionViewportPosition(n)
            box = QRectF(x + half, 0, self.sectionSize(n) - 2 * half, self.height())
            if column.is_first:
                found.append((column.level, box))
            else:
                found[-1] = (column.level, found[-1][1].united(box))
        return found

    def _count_lines(self) -> int:
        """Return how many lines the longest name takes."""
        pad = 2 * self._around.theme.px(PAD)
        wide = (text_width(self._name, level.name) > box.width() - pad for level, box in self._groups())
        return MOST_LINES if any(wide) else 1

    def _line_y(self) -> float:
        px = self._around.theme.px
        has_support = any(support_of(one.level) for one in self._model.grid.columns)
        y = px(ABOVE) + self._lines * px(NAME_LINE) + (px(SUPPORT_LINE) if has_support else 0)
        return y + (px(LENS_LINE) if self._has_lenses else 0) + px(BELOW_WORDS)

    # what is drawn

    def _paint_line(self, painter: QPainter, groups: list[tuple[Level, QRectF]]) -> None:
        theme, px = self._around.theme, self._around.theme.px
        y = self.height() - px(STATION) / 2
        ends = (groups[0][1], groups[-1][1])
        left = min(box.x() for box in ends)
        right = max(box.right() for box in ends)
        painter.setPen(QPen(theme.colour("accent"), px(LINE)))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(QPen(theme.colour("accent"), px(3)))
        painter.setBrush(theme.colour("canvas"))
        radius = (px(STATION) - px(3)) / 2
        inset = px(PAD) + radius + px(2)
        for _, box in groups:
            at = box.right() - inset if self._is_mirrored else box.x() + inset
            painter.drawEllipse(QPointF(at, y), radius, radius)

    def _paint_words(self, painter: QPainter, level: Level, box: QRectF) -> None:
        theme, px = self._around.theme, self._around.theme.px
        room = self._in_sight(box.adjusted(px(PAD), 0, -px(PAD), 0))
        lines = self._lines
        top = self.height() - self._line_y() - px(STATION) / 2 + px(ABOVE)
        name = QRectF(room.x(), top, room.width(), lines * px(NAME_LINE))
        painter.setPen(theme.colour("ink"))
        own = min(lines, self._setting.in_lines(level.name, name.width(), self._name).lineCount())
        stands = name.adjusted(0, (lines - own) * px(NAME_LINE), 0, 0)
        self._setting.draw_lines(painter, level.name, self._name, stands, px(NAME_LINE))
        support = support_of(level)
        if support:
            line = QRectF(room.x(), name.bottom(), room.width(), px(SUPPORT_LINE))
            painter.setPen(theme.colour("ink3"))
            self._setting.draw_lines(painter, support, self._support, line, px(SUPPORT_LINE))

    def _paint_lenses(self, painter: QPainter) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter.setFont(theme.font("label", size=14))
        painter.setPen(theme.colour("ink2"))
        y = self.height() - px(STATION) / 2 - px(BELOW_WORDS) - px(LENS_LINE)
        for n, column in enumerate(self._model.grid.columns):
            x, wide = self.sectionViewportPosition(n) + px(GAP) / 2 + px(PAD), self.sectionSize(n)
            line = QRectF(x, y, wide - px(GAP) - 2 * px(PAD), px(LENS_LINE))
            painter.drawText(
                line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, say(LENSES[column.lens])
            )

    def _in_sight(self, room: QRectF) -> QRectF:
        """Return the part of a level's room that is not scrolled away, if enough of it is left for words."""
        left = max(room.x(), float(self._around.theme.px(PAD)))
        right = min(room.right(), float(self.width() - self._around.theme.px(PAD)))
        seen = QRectF(left, room.y(), right - left, room.height())
        return seen if seen.width() > self._around.theme.px(90) else room


def support_of(level: Level) -> str:
    """Return what stands under the name of a level: at which grades, and what help is given."""
    if level.grades and level.support and level.grades != level.name:
        return say("{grades} · {support}", grades=level.grades, support=level.support)
    return level.support or (level.grades if level.grades != level.name else "")
