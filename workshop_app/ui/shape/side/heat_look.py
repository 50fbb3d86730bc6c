"""HeatLook: where the cells of the heat map stand in a width, and how they are drawn."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from workshop_app import assets
from workshop_app.domain.records import Group, Pillar
from workshop_app.ui.theme import BOLD, SEMIBOLD, Theme
from workshop_app.words import say

CELL, FAIR, NARROWEST, HIGH, GAP = 45, 34, 24, 28, 4
HEAD, DISC, CURRENT_DISC = 36, 26, 31
SWATCH, BESIDE, AFTER = 15, 9, 6
SHORT = 58
"""Px that the names of groups keep before they give way to their papers alone."""


class Spot(NamedTuple):
    """A place of the map: row -1 holds the numbers of the pillars."""

    row: int
    column: int


class Plan(NamedTuple):
    """How the map stands in a width: px of names and cells, and which pillars have room."""

    names: float
    cell: float
    shown: range


def plan_of(width: float, count: int, current: int, longest: float, theme: Theme) -> Plan:
    """Return the plan for so many pillars in a width; where some have no room, the current one has.

    Cells give way to the `longest` name of a group first; then the names are shortened, then left out.
    """
    px, gap = theme.px, theme.px(GAP)
    room, papers = width - gap * max(0, count - 1), px(SWATCH + BESIDE + AFTER)
    for names, widest, least in (
        (longest, CELL, FAIR),
        (px(SHORT), FAIR, NARROWEST),
        (-px(AFTER), FAIR, NARROWEST),
    ):
        cell = min(px(widest), (room - papers - names) / max(1, count))
        if cell >= px(least):
            return Plan(width - count * (cell + gap) + gap, cell, range(count))
    beside = papers + px(SHORT)
    seen = max(1, int((width - beside + gap) // (px(NARROWEST) + gap)))
    first = max(0, min(current - seen // 2, count - seen))
    cell = (width - beside - gap * (seen - 1)) / seen
    return Plan(beside, cell, range(first, min(count, first + seen)))


class HeatLook:
    """Draws the parts of the map in one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        scale = assets.tokens()["heatScale"]
        self._fills = [QColor(fill) for fill in scale["fills"]]
        self._texts = [QColor(text) for text in scale["text"]]
        self._name = theme.font("label", weight=theme.font("body").weight())
        self._number = theme.tabular("label")
        self._number.setWeight(SEMIBOLD)

    def longest(self, names: Iterable[str]) -> float:
        """Return how wide the longest of some names is."""
        metrics = QFontMetricsF(self._name)
        return max((metrics.horizontalAdvance(name) + 1 for name in names), default=0.0)

    def disc(
        self, painter: QPainter, middle: QPointF, pillar: Pillar, number: int, *, is_current: bool
    ) -> None:
        """Draw the number of a pillar on its ink; the one that is looked at is larger."""
        theme = self._theme
        side = theme.px(CURRENT_DISC if is_current else DISC)
        box = QRectF(middle - QPointF(side / 2, side / 2), QSizeF(side, side))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(pillar.ink))
        painter.drawEllipse(box)
        painter.setPen(theme.colour("onAccent"))
        painter.setFont(theme.font("label", weight=BOLD, size=17 if is_current else 14))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{number}")

    def group(self, painter: QPainter, box: QRectF, group: Group | None, *, is_mirrored: bool) -> None:
        """Draw a group's paper and as much of its name as has room."""
        theme, side = self._theme, self._theme.px(SWATCH)
        paper = theme.paper(group.paper if group is not None else "")
        swatch = QRectF(box.x(), box.center().y() - side / 2, side, side)
        text = box.adjusted(side + theme.px(BESIDE), 0, -theme.px(AFTER), 0)
        if is_mirrored:
            swatch.moveRight(box.right())
            text = box.adjusted(theme.px(AFTER), 0, -side - theme.px(BESIDE), 0)
        edge = theme.colour("line") if theme.high_contrast else paper.edge.darker(118)
        painter.setPen(QPen(edge, theme.border()))
        painter.setBrush(paper.fill)
        painter.drawRoundedRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        if text.width() < theme.px(20):
            return
        painter.setFont(self._name)
        painter.setPen(theme.colour("ink"))
        name = group.name if group is not None else say("Not said who")
        shown = QFontMetricsF(self._name).elidedText(name, Qt.TextElideMode.ElideRight, text.width())
        leading = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            text, leading | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown
        )

    def cell(self, painter: QPainter, box: QRectF, count: int, *, is_chosen: bool, has_focus: bool) -> None:
        """Draw how many ideas there are: the more the darker, and nothing as an outlined zero."""
        theme, step = self._theme, min(count, len(self._fills) - 1)
        fill, text = self._fills[step], self._texts[step]
        if theme.high_contrast:
            fill = theme.colour("accent") if step == len(self._fills) - 1 else theme.colour("sheet")
            text = theme.colour("onAccent") if step == len(self._fills) - 1 else theme.colour("ink")
        radius = theme.px(3)
        is_zero = count == 0
        painter.setPen(Qt.PenStyle.NoPen)
        if is_zero:
            painter.setPen(QPen(theme.colour("control"), 2.5 if theme.high_contrast else 1.5))
        elif theme.high_contrast:
            painter.setPen(QPen(theme.colour("accentTintLine"), 1))
        painter.setBrush(fill)
        inset = 0.75 if is_zero else 0.0
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.setPen(theme.colour("warn") if is_zero else text)
        font = self._number
        if is_zero:
            font = theme.tabular("label")
            font.setWeight(BOLD)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{count}")
        if is_chosen or has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 3 if has_focus else 2))
            reach = 2.0 if has_focus else 1.0
            painter.drawRoundedRect(box.adjusted(-reach, -reach, reach, reach), radius + 1, radius + 1)

    def ring(self, painter: QPainter, box: QRectF) -> None:
        """Draw the ring of the focus around the number of a pillar."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 3))
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), self._theme.px(4), self._theme.px(4))
