"""Coloured glyphs, which are pictures inside their typeface and become small pictures on paper."""

import io
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QPointF
from PySide6.QtGui import QGlyphRun, QImage, QPainter, QRawFont
from reportlab.lib.utils import ImageReader

_DOTS_PER_POINT = 300 / 72
_BASELINE = 1.15
"""How far under the upper edge of the picture the glyph's baseline lies, in type sizes."""


def draw(canvas: Any, raw: QRawFont, glyph: int, at: tuple[float, float], size: float) -> None:
    """Draw a coloured glyph with its origin `at` (x, y), in points from the lower left corner of the page."""
    side = round(size * 1.5 * _DOTS_PER_POINT) + 2
    picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    font = QRawFont(raw)
    font.setPixelSize(size * _DOTS_PER_POINT)
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes([glyph])
    run.setPositions([QPointF(0, size * _BASELINE * _DOTS_PER_POINT)])
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawGlyphRun(QPointF(0, 0), run)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    image = ImageReader(io.BytesIO(bytes(buffer.data().data())))
    width = side / _DOTS_PER_POINT
    x, y = at
    canvas.drawImage(image, x, y - width + size * _BASELINE, width, width, mask="auto")
