"""Pictures: what stands on the paper of an idea, as it was photographed, in any size."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

WIDTHS = (96, 192, 384, 768, 1536, 3072)
"""Px in which pictures are decoded, whichever is the next above what is asked for."""

MOST_KEPT = 24 * 2**20
"""Bytes of decoded pictures that are kept: a board full of notes, or a few that fill the window."""

LARGEST = 20_000
"""Px of width or height above which a picture is not believed."""


class Pictures:
    """The pictures of one workshop; `find` returns the bytes of one by its name, or None."""

    def __init__(self, find: Callable[[str], bytes | None]) -> None:
        self._find = find
        self._kept: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._cost = 0

    def at(self, name: str, width: int) -> QImage:
        """Return a picture at least so many px wide, unless it has fewer itself; null if it is gone."""
        wide = next((one for one in WIDTHS if one >= width), WIDTHS[-1])
        key = (name, wide)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = _decoded(self._find(name) or b"", wide)
            self._cost += found.sizeInBytes()
            while self._cost > MOST_KEPT and len(self._kept) > 1:
                self._cost -= self._kept.popitem(last=False)[1].sizeInBytes()
        else:
            self._kept.move_to_end(key)
        return found

    def paint(self, painter: QPainter, name: str, box: QRectF) -> QRectF:
        """Draw a picture as large as it goes into a box, in its middle; return where it lies.

        A picture that is not there leaves the box as it is, and what is returned is empty.
        """
        scale = painter.combinedTransform().m11() * painter.device().devicePixelRatioF()
        picture = self.at(name, round(box.width() * max(scale, 0.01)))
        if picture.isNull():
            return QRectF()
        size = picture.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(box.center(), size)
        place.moveCenter(box.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, picture)
        painter.restore()
        return place


def _decoded(data: bytes, width: int) -> QImage:
    """Return a picture of which only as much is decoded as will be seen; null if it is none."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LARGEST:
        return QImage()
    if size.width() > width:
        high = max(1, round(size.height() * width / size.width()))
        reader.setScaledSize(QSize(width, high))
    return reader.read()
