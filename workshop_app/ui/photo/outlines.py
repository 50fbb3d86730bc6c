"""Outlines: how the notes of a photo are marked on it, found, current, typed, here already or uncertain."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from workshop_app.domain.pictures import Corners
from workshop_app.domain.records import Group
from workshop_app.ui.step import Surroundings

SIGNS = {
    "typed": ("done", "ok"),
    "doubt": ("", "warn"),
    "seen": ("ph.copy-fill", "ink3"),
}
"""What stands at the corner of a note besides its colour: nobody has to tell colours apart."""

LINES = {"found": "onAccent", "current": "accent", "typed": "ok", "doubt": "warnUnderline", "seen": "control"}

SMALL, TINY = 64, 28
"""Px of a note on screen below which its group is left off, and its number or sign."""


class Outline(NamedTuple):
    """One note as it is marked: its corners in the photo, its state, its number (0 is none) and whose it is.

    `state` is found, typed, doubt or seen; `is_current` and `is_chosen` come on top of it.
    """

    key: object
    corners: Corners
    state: str = "found"
    number: int = 0
    group: Group | None = None
    is_current: bool = False
    is_chosen: bool = False


class OutlineBrush:
    """Draws outlines over a photo, whatever colours that has: every line has a dark or light seam."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._font = around.theme.font("small", weight=around.theme.font("label").weight())

    def draw(self, painter: QPainter, shape: QPolygonF, outline: Outline) -> None:
        """Draw one outline; `shape` has its corners on the screen."""
        theme = self._around.theme
        colour = theme.colour(LINES["current" if outline.is_current else outline.state])
        width = 4.0 if outline.is_current or outline.is_chosen else 3.0
        seam = QColor(
            "#FFFFFF" if outline.is_current or outline.state in {"typed", "doubt"} else theme.colour("ink")
        )
        seam.setAlphaF(0.9 if outline.is_current else 0.55)
        join = Qt.PenJoinStyle.RoundJoin
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if outline.state == "seen" and not outline.is_current:
            veil = QColor(theme.colour("well"))
            veil.setAlphaF(0.45)
            painter.setBrush(veil)
        solid, flat = Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap
        painter.setPen(QPen(seam, width + 2.5, solid, flat, join))
        painter.drawPolygon(shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(colour, width, solid, flat, join)
        if outline.state == "seen":
            painter.setPen(QPen(QColor("#FFFFFF"), width, solid, flat, join))
            painter.drawPolygon(shape)
            pen = QPen(theme.colour("accent" if outline.is_current else "ink3"), width, solid, flat, join)
            pen.setDashPattern([2.4, 1.8])
        elif outline.is_chosen and not outline.is_current:
            pen.setColor(theme.colour("accent"))
        painter.setPen(pen)
        painter.drawPolygon(shape)
        box = shape.boundingRect()
        side = min(box.width(), box.height())
        if side >= TINY and (outline.number or outline.state != "found"):
            self._draw_sign(painter, shape, outline, min(theme.px(22), round(side * 0.34)))
        if side >= theme.px(SMALL):
            self._draw_group(painter, shape, outline)

    def handles(self, painter: QPainter, points: Sequence[QPointF], chosen: int | None) -> None:
        """Draw the points by which a box is stretched; one of them may be chosen for the arrow keys."""
        theme = self._around.theme
        for n, point in enumerate(points):
            radius = 5.0 if n > 3 else 7.0
            is_chosen = n == chosen
            painter.setPen(QPen(theme.colour("accent"), 2.5))
            painter.setBrush(theme.colour("accent" if is_chosen else "onAccent"))
            painter.drawEllipse(point, radius + 2 * is_chosen, radius + 2 * is_chosen)

    def _draw_sign(self, painter: QPainter, shape: QPolygonF, outline: Outline, height: int) -> None:
        """Draw the number of the note at its first corner, or the sign of its state."""
        theme, font = self._around.theme, QFont(self._font)
        font.setPixelSize(max(6, round(height * 0.64)))
        corner = shape.value(0)
        sign, fill = SIGNS.get(outline.state, ("", ""))
        words = "" if sign else "?" if outline.state == "doubt" else str(outline.number)
        wide = max(height, QFontMetricsF(font).horizontalAdvance(words) + height * 0.45)
        box = QRectF(corner.x() - height / 2, corner.y() - height / 2, wide, height)
        painter.setPen(QPen(QColor("#FFFFFF"), 1.5))
        ink = theme.colour("accent") if outline.is_current and not sign else theme.colour(fill or "ink")
        painter.setBrush(ink)
        painter.drawRoundedRect(box, height / 2, height / 2)
        if sign:
            inset = height * 0.22
            self._around.icons.paint(
                painter, sign, box.adjusted(inset, inset, -inset, -inset), theme.colour("onAccent")
            )
        else:
            painter.setFont(font)
            painter.setPen(theme.colour("onAccent"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_group(self, painter: QPainter, shape: QPolygonF, outline: Outline) -> None:
        """Draw a little paper of the group at the last corner, as the mark of a note stands there."""
        theme, side = self._around.theme, self._around.theme.px(24)
        middle = shape.boundingRect().center()
        inwards = middle - shape.value(2)
        length = max(1.0, (inwards.x() ** 2 + inwards.y() ** 2) ** 0.5)
        corner = shape.value(2) + inwards * (side * 0.98 / length)
        paper = theme.paper(outline.group.paper if outline.group is not None else "")
        box = QRectF(corner.x() - side / 2, corner.y() - side / 2, side, side)
        painter.setPen(QPen(theme.colour("ink"), 1.2))
        painter.setBrush(paper.fill)
        painter.drawRoundedRect(box, 2, 2)
        mark = outline.group.mark if outline.group is not None and outline.group.mark else paper.mark
        inset = side * 0.2
        self._around.icons.paint(
            painter,
            mark or "ph.question-bold",
            box.adjusted(inset, inset, -inset, -inset),
            theme.colour("ink"),
        )
