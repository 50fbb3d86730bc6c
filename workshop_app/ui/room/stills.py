"""Stills: painted pages, kept; of a page that differs from a kept one in a part, that part is painted."""

from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from workshop_app.ui.room.differing import differing
from workshop_app.ui.room.marks import WALL, Picture
from workshop_app.ui.room.painting import MarkPainter

KEPT_STILLS, MOST_HELD = 6, 18_000_000

SMALL = 0.4
"""Below this scale a picture is made from a large one, as a photo of it would be."""


@dataclass(slots=True)
class _Still:
    """A page that is wanted, and the page that was painted: the one that it came after, or itself."""

    wanted: Picture  # it is held, so that its id stays its own
    painted: Picture
    pixmap: QPixmap


class Stills:
    """Paints pages with one painter; the oldest are let go, sooner if they are large."""

    def __init__(self, painter: MarkPainter) -> None:
        self._painter = painter
        self._kept: OrderedDict[tuple[int, float], _Still] = OrderedDict()

    def of(self, picture: Picture, scale: float) -> QPixmap:
        """Return a page at a scale; what is returned stays as it is."""
        key = (id(picture), round(scale, 4))
        still = self._kept.get(key)
        if still is None:
            made = self._shrunk(picture, scale) if scale < SMALL else self.painted(picture, scale)
            self._kept[key] = still = _Still(picture, picture, made)
            self._forget()
        elif still.painted is not picture:
            still.pixmap = self._mended(still, scale)
            still.painted = picture
        self._kept.move_to_end(key)
        return still.pixmap

    def follow(self, before: Sequence[Picture], after: Sequence[Picture]) -> None:
        """Let pages take the place of those before them, which nobody wants any more."""
        instead = {id(was): now for was, now in zip(before, after, strict=False)}
        for key, still in list(self._kept.items()):
            now = instead.get(key[0])
            if now is not None:
                del self._kept[key]
                still.wanted = now
                self._kept[id(now), key[1]] = still

    def painted(self, picture: Picture, scale: float, without: Collection[int] = ()) -> QPixmap:
        """Return a page that is painted anew, without the papers of these keys."""
        still = QPixmap(*_size(scale))
        still.fill(self._painter.look.colour(picture.ground))
        painter = QPainter(still)
        painter.scale(scale, scale)
        self._painter.picture(painter, picture, without)
        painter.end()
        return still

    def _mended(self, still: _Still, scale: float) -> QPixmap:
        """Return the page that is wanted, made from the one that was painted."""
        parts = differing(still.painted, still.wanted)
        mended = QPixmap(still.pixmap)  # whoever was given the old one keeps it as it is
        still.pixmap = QPixmap()
        if not parts:
            return mended
        painter = QPainter(mended)
        if scale < SMALL:
            self._shrink_into(painter, mended.size(), still.wanted, parts)
        else:
            region = QRegion()
            for part in parts:
                region += _scaled(part, scale).toAlignedRect()
            painter.setClipRegion(region)
            painter.scale(scale, scale)
            self._painter.picture(painter, still.wanted, within=parts)
        painter.end()
        return mended

    def _shrunk(self, picture: Picture, scale: float) -> QPixmap:
        wide, high = _size(scale)
        return self._large(picture).scaled(wide, high, mode=Qt.TransformationMode.SmoothTransformation)

    def _shrink_into(self, painter: QPainter, size: QSize, picture: Picture, parts: Sequence[QRectF]) -> None:
        """Make the small picture anew where it differs, and nowhere else."""
        large = self._large(picture)
        across, down = large.width() / size.width(), large.height() / size.height()
        for part in parts:
            small = _scaled(part, size.width() / WALL.width()).toAlignedRect() & QRect(QPoint(0, 0), size)
            left, top = floor(small.left() * across), floor(small.top() * down)
            right, bottom = ceil((small.right() + 1) * across), ceil((small.bottom() + 1) * down)
            piece = large.copy(left, top, right - left, bottom - top)
            made = piece.scaled(small.size(), mode=Qt.TransformationMode.SmoothTransformation)
            painter.drawPixmap(small.topLeft(), made)

    def _large(self, picture: Picture) -> QPixmap:
        """Return the page in full size, or the larger one that is kept anyway for a larger wall."""
        larger = [scale for id_of, scale in self._kept if id_of == id(picture) and scale >= 1]
        return self.of(picture, max(larger, default=1.0))

    def _forget(self) -> None:
        """Let the oldest go: those of a 4K wall have 33 MB each."""
        while len(self._kept) > 2 and (len(self._kept) > KEPT_STILLS or self._held() > MOST_HELD):
            self._kept.popitem(last=False)

    def _held(self) -> int:
        return sum(4 * one.pixmap.width() * one.pixmap.height() for one in self._kept.values())


def _scaled(box: QRectF, scale: float) -> QRectF:
    return QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)


def _size(scale: float) -> tuple[int, int]:
    return max(1, round(WALL.width() * scale)), max(1, round(WALL.height() * scale))
