"""A note's paper, drawn the same in Gather and on the board: fill, glue band, edge, shadow, mark."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap, QTransform

from workshop_app import assets
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Paper, Theme

GLUE_PART = 0.18
"""The glue band takes the top 18 % of a note (DESIGN § 4)."""


class PaperBrush:
    """Draws papers in one theme; shadows are drawn once and reused as pictures in nine parts."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme, self._icons = theme, icons
        self._shadows: dict[tuple[str, float], tuple[QPixmap, float]] = {}

    def paper(self, painter: QPainter, box: QRectF, paper: Paper) -> None:
        """Draw a blank paper without its shadow."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shape = _corners(box)
        painter.fillPath(shape, paper.fill)
        if not self._theme.high_contrast and box.height() > 24:
            band = QRectF(box.x(), box.y(), box.width(), box.height() * GLUE_PART)
            glue = QLinearGradient(band.topLeft(), band.bottomLeft())
            glue.setColorAt(0, paper.glue)
            glue.setColorAt(1, paper.fill)
            painter.setClipPath(shape)
            painter.fillRect(band, glue)
            painter.setClipping(False)
        width = 2 if self._theme.high_contrast else 1
        painter.setPen(QPen(paper.edge, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_corners(box.adjusted(width / 2, width / 2, -width / 2, -width / 2)))
        painter.restore()

    def mark(self, painter: QPainter, box: QRectF, name: str, size: float) -> None:
        """Draw a group's mark at the bottom right of a note."""
        if not name:
            return
        inset = size * 4 / 7
        corner = box.bottomRight() - QPointF(inset + size, inset + size * 0.93)
        ink = QColor(self._theme.colour("ink"))
        ink.setAlphaF(0.85)
        self._icons.paint(painter, name, QRectF(corner, QSizeF(size, size)), ink)

    def shadow(self, painter: QPainter, box: QRectF, kind: str = "noteRest") -> None:
        """Draw the soft shadow around a box: kind is noteRest, noteLifted, sheet, popover or page."""
        if self._theme.high_contrast:
            return
        ratio = painter.device().devicePixelRatioF()
        picture, reach = self._shadow(kind, ratio)
        cut = reach * 2 * ratio
        side = picture.width()
        xs = (box.left() - reach, box.left() + reach, box.right() - reach, box.right() + reach)
        ys = (box.top() - reach, box.top() + reach, box.bottom() - reach, box.bottom() + reach)
        cuts = (0.0, cut, side - cut, float(side))
        for row in range(3):
            for column in range(3):
                if row == column == 1:
                    continue
                target = QRectF(QPointF(xs[column], ys[row]), QPointF(xs[column + 1], ys[row + 1]))
                source = QRectF(QPointF(cuts[column], cuts[row]), QPointF(cuts[column + 1], cuts[row + 1]))
                painter.drawPixmap(target, picture, source)

    def _shadow(self, kind: str, ratio: float) -> tuple[QPixmap, float]:
        key = (kind, ratio)
        if key not in self._shadows:
            layers = assets.tokens()["shadow"][kind]
            reach = float(ceil(max(layer["y"] + layer["blur"] * 1.5 for layer in layers) + 2))  # no seams
            inner = reach * 2 + 8
            side = round((inner + 2 * reach) * ratio)
            picture = QPixmap(side, side)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.scale(ratio, ratio)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for layer in layers:
                _blurred(painter, QRectF(reach, reach, inner, inner), layer)
            painter.end()
            self._shadows[key] = (picture, reach)
        return self._shadows[key]


def _blurred(painter: QPainter, box: QRectF, layer: dict[str, float]) -> None:
    """Lay rings over each other whose strengths add up to a Gaussian edge."""
    spread = layer.get("spread", 0.0)
    box = box.adjusted(-spread, -spread, spread, spread).translated(layer["x"], layer["y"])
    steps = max(2, round(layer["blur"] * 1.5))
    colour = QColor(str(layer["color"]))
    for step in range(steps):
        grow = layer["blur"] * (0.75 - 1.5 * step / (steps - 1))
        colour.setAlphaF(1 - (1 - float(layer["alpha"])) ** (1 / steps))
        ring = QPainterPath()
        radius = max(1.0, grow + 2)
        ring.addRoundedRect(box.adjusted(-grow, -grow, grow, grow), radius, radius)
        painter.fillPath(ring, colour)


def _corners(box: QRectF) -> QPainterPath:
    """Return the outline of a note: corners of 1 px above and 2 px below."""
    path = QPainterPath()
    x, y, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    path.moveTo(x + 1, y)
    path.lineTo(right - 1, y)
    path.quadTo(right, y, right, y + 1)
    path.lineTo(right, bottom - 2)
    path.quadTo(right, bottom, right - 2, bottom)
    path.lineTo(x + 2, bottom)
    path.quadTo(x, bottom, x, bottom - 2)
    path.lineTo(x, y + 1)
    path.quadTo(x, y, x + 1, y)
    return path


def turned(degrees: float, about: QPointF) -> QTransform:
    """Return the turn of a lifted note about its middle."""
    return QTransform.fromTranslate(about.x(), about.y()).rotate(degrees).translate(-about.x(), -about.y())
