"""A wall of paper notes drawn with Qt, for pictures and tests of the photo screen: no camera was there."""

from math import sin
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QTransform

from workshop_app.domain.pictures import Corners

PAPERS = {
    "lemon": "#E8D96F",
    "rose": "#DCABBE",
    "sky": "#97CDE3",
    "mint": "#AFD6B2",
    "apricot": "#DF9C66",
    "lilac": "#A9A2D6",
}
"""Papers as a room lights them: a little darker than the design has them."""

NINE = ("lemon", "rose", "sky", "mint", "apricot", "lemon", "rose", "sky", "lemon")

SIDE = 0.78
"""Of the distance from note to note, how much is paper."""


def places(count: int, width: int, height: int) -> list[Corners]:
    """Return where so many notes hang, each a little askew."""
    columns = max(1, round((count * width / height) ** 0.5))
    rows = -(-count // columns)
    step = min(width / (columns + 0.4), height / (rows + 0.4))
    left, top = (width - step * columns) / 2, (height - step * rows) / 2
    found = []
    for n in range(count):
        row, column = divmod(n, columns)
        middle = QPointF(left + (column + 0.5) * step, top + (row + 0.5) * step)
        half = step * SIDE / 2
        way = QTransform.fromTranslate(middle.x(), middle.y()).rotate(4 * sin(n * 2.4))
        corners = [way.map(QPointF(x * half, y * half)) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        a, b, c, d = ((point.x(), point.y()) for point in corners)
        found.append((a, b, c, d))
    return found


def paper(n: int) -> str:
    """Return the paper of the note in that place."""
    return NINE[n % len(NINE)]


def draw_wall(count: int, width: int = 1600, height: int = 1200) -> QImage:
    """Return a photo of a wall with so many notes; what stands on them is a scribble."""
    photo = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(photo)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    light = QLinearGradient(0, 0, width, height)
    light.setColorAt(0, QColor("#D9D3C7"))
    light.setColorAt(1, QColor("#BEB6A6"))
    painter.fillRect(photo.rect(), light)
    for n, corners in enumerate(places(count, width, height)):
        _draw_note(painter, corners, QColor(PAPERS[paper(n)]), n)
    painter.end()
    return photo


def write_wall(path: Path, count: int, width: int = 1600, height: int = 1200) -> Path:
    """Write such a photo as a JPEG."""
    draw_wall(count, width, height).save(str(path), "JPEG", 90)  # type: ignore[call-overload]
    return path


def _draw_note(painter: QPainter, corners: Corners, colour: QColor, n: int) -> None:
    top_left, top_right, _, bottom_left = (QPointF(*corner) for corner in corners)
    across, down = top_right - top_left, bottom_left - top_left
    side = (across.x() ** 2 + across.y() ** 2) ** 0.5
    painter.save()
    painter.setTransform(
        QTransform(
            across.x() / side, across.y() / side, down.x() / side, down.y() / side, top_left.x(), top_left.y()
        )
    )
    painter.fillRect(QRectF(side * 0.02, side * 0.03, side, side), QColor(0, 0, 0, 50))
    painter.fillRect(QRectF(0, 0, side, side), colour)
    ink = QPen(QColor("#1D2740"), side * 0.025, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(ink)
    for line in range(3):
        stroke = QPainterPath(QPointF(side * 0.15, side * (0.28 + 0.2 * line)))
        for letter in range(7 - 2 * line - n % 2):
            x = side * (0.15 + 0.1 * letter)
            y = side * (0.28 + 0.2 * line)
            stroke.quadTo(QPointF(x + side * 0.02, y - side * 0.16), QPointF(x + side * 0.05, y))
            stroke.quadTo(QPointF(x + side * 0.08, y + side * 0.08), QPointF(x + side * 0.1, y))
        painter.drawPath(stroke)
    painter.restore()
