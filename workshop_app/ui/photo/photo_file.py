"""A photo opened by the window itself: upright, bounded, kept as a JPEG that tells only what it shows."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColorSpace,
    QImage,
    QImageIOHandler,
    QImageReader,
    QImageWriter,
    QPainter,
    QPolygonF,
    QTransform,
)

from workshop_app.domain.pictures import Corners
from workshop_app.intake.photo import photo_refusals
from workshop_app.intake.photo.looking import LARGEST
from workshop_app.ui.photo import quads

MOST_PIXELS = 16_000_000
LONG_SIDE, LONGEST_CROP = 2_560, 700
"""Px of the long side of the photo that is kept, and of the picture of one note."""

QUALITY = 85
MOST_MEMORY = 512
"""MB that decoding one photo may take."""

KINDS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
"""How a JPEG and a PNG begin; the window opens no other kind."""

RGB = QImage.Format.Format_RGB32
SMOOTH = Qt.TransformationMode.SmoothTransformation


class OpenedPhoto(NamedTuple):
    """A photo as it was opened, and as it is kept; `scale` is how many px of `full` one px kept is."""

    full: QImage
    kept: QImage

    @property
    def scale(self) -> float:
        """How many px of `full` one px of `kept` is."""
        return self.full.width() / max(1, self.kept.width())


def open_photo(path: Path) -> OpenedPhoto:
    """Open a photo, upright and with at most 16 million pixels; raises CannotRead."""
    try:
        length = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(64)
    except OSError as error:
        raise photo_refusals.out_of_reach(path.name, error) from error
    if length == 0:
        raise photo_refusals.empty(path.name)
    if length > LARGEST:
        raise photo_refusals.too_heavy(path.name, length, LARGEST)
    if not head.startswith(KINDS):
        raise photo_refusals.not_a_photo(path.name, head)
    full = _read(QImageReader(str(path)))
    if full.isNull():
        raise photo_refusals.damaged(path.name)
    full = _plain(full)
    return OpenedPhoto(full, within(full, LONG_SIDE))


def open_kept(data: bytes) -> QImage:
    """Return a picture that is kept; an empty one if the bytes are none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return _read(QImageReader(buffer))


def within(image: QImage, longest: int) -> QImage:
    """Return the picture with a long side of at most so many px."""
    if max(image.width(), image.height()) <= longest:
        return image
    return image.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio, SMOOTH)


def jpeg(image: QImage) -> bytes:
    """Return the picture as a JPEG that holds nothing but the picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setQuality(QUALITY)
    writer.write(image)
    return bytes(buffer.data().data())


def straightened(photo: QImage, corners: Corners, longest: int = LONGEST_CROP) -> QImage:
    """Return a note alone, upright as it reads, cut out of a photo in whose px the corners are."""
    wide, high = quads.size(corners)
    shrink = min(1.0, longest / max(wide, high, 1.0))
    target = QSize(max(1, round(wide * shrink)), max(1, round(high * shrink)))
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    region = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).toAlignedRect()
    region = region.adjusted(-2, -2, 2, 2) & photo.rect()
    part = photo.copy(region)
    if shrink < 0.75:  # or fine lines would be left out instead of becoming finer
        part = part.scaled(
            max(1, round(part.width() * shrink)),
            max(1, round(part.height() * shrink)),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            SMOOTH,
        )
    across = part.width() / max(1, region.width())
    down = part.height() / max(1, region.height())
    source = QPolygonF([QPointF((x - region.x()) * across, (y - region.y()) * down) for x, y in corners])
    goal = QPolygonF(QRectF(0, 0, target.width(), target.height()))
    goal.removeLast()  # Qt closes the outline of a rectangle
    way = QTransform()
    new = QImage(target, RGB)
    new.fill(Qt.GlobalColor.white)
    if QTransform.quadToQuad(source, goal, way):
        painter = QPainter(new)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(way)
        painter.drawImage(0, 0, part)
        painter.end()
    return new


def scaled(corners: Corners, by: float) -> Corners:
    """Return the corners in a photo that is so many times as large."""
    (ax, ay), (bx, by_), (cx, cy), (dx, dy) = corners
    return (ax * by, ay * by), (bx * by, by_ * by), (cx * by, cy * by), (dx * by, dy * by)


def _read(reader: QImageReader) -> QImage:
    QImageReader.setAllocationLimit(MOST_MEMORY)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    pixels = size.width() * size.height()
    if pixels > MOST_PIXELS and reader.supportsOption(QImageIOHandler.ImageOption.ScaledSize):
        shrink = (MOST_PIXELS / pixels) ** 0.5
        reader.setScaledSize(QSize(round(size.width() * shrink), round(size.height() * shrink)))
    image = reader.read()
    pixels = image.width() * image.height()
    if pixels > MOST_PIXELS:
        image = within(image, round(max(image.width(), image.height()) * (MOST_PIXELS / pixels) ** 0.5))
    return image


def _plain(image: QImage) -> QImage:
    """Return the pixels alone: on white, in ordinary colours, without what a camera wrote beside them."""
    if image.colorSpace().isValid() and image.colorSpace() != QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    plain = QImage(image.size(), RGB)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(QRect(0, 0, image.width(), image.height()), image)
    painter.end()
    return plain
