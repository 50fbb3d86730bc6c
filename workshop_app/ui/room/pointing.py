"""Pointing: the dot of light and the circle of light that follow the facilitator's pointer when asked."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

from workshop_app.ui.room.legibility import HEIGHT, WIDTH

DOT, GLOW, CIRCLE = 16.0, 44.0, 240.0
"""Radii on the wall in its px: a dot as a laser makes it, its glow, and the circle that is left bright."""

RED, EDGE = QColor("#E5122B"), QColor("#FFFFFF")
SHADE = QColor(0, 0, 0, 168)


@dataclass(frozen=True)
class Pointing:
    """A place on the wall in its px, and whether all but a circle around it is dimmed."""

    x: float
    y: float
    is_circle: bool = False

    def paint(self, painter: QPainter) -> None:
        """Draw it over the picture of the wall, 1920 × 1080 px."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        at = QPointF(self.x, self.y)
        if self.is_circle:
            dimmed = QPainterPath()
            dimmed.addRect(QRectF(0, 0, WIDTH, HEIGHT))
            dimmed.addEllipse(at, CIRCLE, CIRCLE)
            painter.fillPath(dimmed, SHADE)
            painter.setPen(QPen(EDGE, 6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, CIRCLE, CIRCLE)
            return
        glow = QRadialGradient(at, GLOW)
        bright = QColor(RED)
        for place, strength in ((0.0, 0.6), (0.4, 0.4), (1.0, 0.0)):
            bright.setAlphaF(strength)
            glow.setColorAt(place, bright)
        painter.setBrush(glow)
        painter.drawEllipse(at, GLOW, GLOW)
        painter.setPen(QPen(EDGE, 4))  # seen on red paper and on black ground alike
        painter.setBrush(RED)
        painter.drawEllipse(at, DOT, DOT)

    def at(self, x: float, y: float) -> "Pointing":
        """Return the same at another place."""
        return replace(self, x=x, y=y)


def on_wall(place: QPointF, board: QRectF) -> QPointF:
    """Return the place on the wall, in its px, that lies as far across and down as `place` on the board."""
    across = (place.x() - board.x()) / max(1.0, board.width())
    down = (place.y() - board.y()) / max(1.0, board.height())
    return QPointF(WIDTH * min(1.0, max(0.0, across)), HEIGHT * min(1.0, max(0.0, down)))
