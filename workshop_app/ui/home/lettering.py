"""Lines of text as Home's painted parts set them, in either reading direction."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def lines(text: str, font: QFont, width: float, most: int = 0) -> tuple[str, ...]:
    """Return the text broken into lines of at most `width` px; beyond `most` lines it ends in "…"."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        start, length = line.textStart(), line.textLength()
        if most and len(found) == most - 1:
            rest = text[start:].strip()
            found.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        found.append(text[start : start + length].strip())
    layout.endLayout()
    return tuple(found) or ("",)


class Writer:
    """Writes lines with a painter, each at the side where its reader begins."""

    def __init__(self, painter: QPainter, direction: Qt.LayoutDirection) -> None:
        is_mirrored = direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._painter, self._flags = painter, int(flags | Qt.TextFlag.TextSingleLine)

    def line(self, box: QRectF, text: str, font: QFont, colour: QColor) -> None:
        """Write one line in the middle of the box's height."""
        self._painter.setFont(font)
        self._painter.setPen(colour)
        self._painter.drawText(box, self._flags, text)

    def lines(self, box: QRectF, texts: tuple[str, ...], font: QFont, colour: QColor) -> None:
        """Write lines that share the height of the box evenly."""
        height = box.height() / max(1, len(texts))
        for number, text in enumerate(texts):
            self.line(QRectF(box.x(), box.y() + number * height, box.width(), height), text, font, colour)
