"""Tiles: the drawn board in squares: drawn once a zoom, repaired where something changed."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import ceil, floor
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPixmap

from workshop_app.ui.board.racks import Box

LEAST_KEPT = 20 << 20
"""Bytes of tiles kept at least; more if more than that is shown."""

KEPT_TIMES = 1.75
MANY = 5
"""Damaged boxes in one tile above which they are drawn anew as one."""


class Key(NamedTuple):
    """Which tile: its zoom in device px per px of the design, and its column and row."""

    zoom: float
    column: int
    row: int


class Shower(Protocol):
    """Somebody who shows tiles."""

    def keys_shown(self) -> list[Key]:
        """Return the tiles in sight now."""
        ...


Draw = Callable[[QPainter, float, int, int, Box], None]
"""Draws a box of the scene: painter, zoom, and the device px of the painter's corner."""


def side(zoom: float) -> int:
    """Return how wide a tile is in device px: smaller far away, where one tile holds many notes."""
    return 512 if zoom >= 0.3 else 256


class Tiles:
    """The cache of one drawing; those longest unused go first and lend their memory to new ones."""

    def __init__(self, draw: Draw, ground: QColor) -> None:
        self._draw, self._ground = draw, ground
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._worn: dict[Key, list[QRect]] = {}
        self.showers: list[Shower] = []

    def get(self, key: Key) -> QPixmap | None:
        """Return a tile that is drawn already."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def render(self, key: Key) -> QPixmap:
        """Draw a tile and keep it."""
        wide = side(key.zoom)
        picture = self._room_for(wide)
        picture.fill(self._ground)
        painter = QPainter(picture)
        self._paint(painter, key.zoom, QRect(key.column * wide, key.row * wide, wide, wide))
        painter.end()
        self._kept[key] = picture
        self._bytes += wide * wide * 4
        return picture

    def paint_once(self, painter: QPainter, zoom: float, area: QRect) -> None:
        """Draw an area in device px without keeping it; the painter's corner is the area's."""
        painter.fillRect(0, 0, area.width(), area.height(), self._ground)
        self._paint(painter, zoom, area)

    def forget(self) -> None:
        """Drop every tile."""
        self._kept.clear()
        self._worn.clear()
        self._bytes = 0

    def keep_only_shown(self) -> None:
        """Drop the tiles that nobody sees."""
        shown = {key for shower in self.showers for key in shower.keys_shown()}
        for key in [key for key in self._kept if key not in shown]:
            self._drop(key)

    def repair(self, boxes: Iterable[Box]) -> None:
        """Draw the damaged boxes anew in tiles that are in sight, and drop other tiles that they touch."""
        shown = {key for shower in self.showers for key in shower.keys_shown()}
        for key, areas in self._touched(list(boxes)).items():
            if key in shown:
                self._mend(key, areas)
            else:
                self._drop(key)

    def wear(self, boxes: Iterable[Box]) -> None:
        """Note that boxes look different now; tiles in sight are drawn anew one by one, as time allows.

        Until `refresh` they show what was there before: that may be a moment old, but never wrong for long.
        """
        shown = {key for shower in self.showers for key in shower.keys_shown()}
        for key, areas in self._touched(list(boxes)).items():
            if key in shown:
                self._worn.setdefault(key, []).extend(areas)
            else:
                self._drop(key)

    def is_worn(self, key: Key) -> bool:
        """Say whether a tile waits to be drawn anew."""
        return key in self._worn

    def refresh(self, key: Key) -> None:
        """Draw anew what is worn of a tile."""
        areas = self._worn.pop(key, [])
        if areas and key in self._kept:
            self._mend(key, areas)

    def _touched(self, boxes: list[Box]) -> dict[Key, list[QRect]]:
        """Return the kept tiles that boxes touch, and where."""
        kept: dict[float, list[Key]] = {}
        for key in self._kept:
            kept.setdefault(key.zoom, []).append(key)
        damaged: dict[Key, list[QRect]] = {}
        for zoom, keys in kept.items():
            wide = side(zoom)
            for box in boxes:
                area = device_rect(box, zoom)
                rows = range(area.top() // wide, area.bottom() // wide + 1)
                columns = range(area.left() // wide, area.right() // wide + 1)
                if len(rows) * len(columns) < len(keys):
                    touched = (Key(zoom, column, row) for row in rows for column in columns)
                    found = [key for key in touched if key in self._kept]
                else:  # the sheet of a thousand ideas is larger than everything that is kept
                    found = [key for key in keys if key.row in rows and key.column in columns]
                for key in found:
                    damaged.setdefault(key, []).append(area)
        return damaged

    def _drop(self, key: Key) -> None:
        del self._kept[key]
        self._worn.pop(key, None)
        self._bytes -= side(key.zoom) ** 2 * 4

    def _mend(self, key: Key, areas: list[QRect]) -> None:
        wide = side(key.zoom)
        whole = QRect(key.column * wide, key.row * wide, wide, wide)
        if len(areas) > MANY:
            joined = QRect()
            for area in areas:
                joined |= area
            areas = [joined]
        painter = QPainter(self._kept[key])
        for area in areas:
            part = area & whole
            local = part.translated(-whole.topLeft())
            painter.setClipRect(local)
            painter.fillRect(local, self._ground)
            self._paint(painter, key.zoom, part, whole.x(), whole.y())
        painter.end()

    def _paint(
        self, painter: QPainter, zoom: float, area: QRect, x: int | None = None, y: int | None = None
    ) -> None:
        box = Box(area.x() / zoom, area.y() / zoom, area.width() / zoom, area.height() / zoom)
        self._draw(painter, zoom, area.x() if x is None else x, area.y() if y is None else y, box)

    def _room_for(self, wide: int) -> QPixmap:
        in_sight = sum(side(key.zoom) ** 2 * 4 for shower in self.showers for key in shower.keys_shown())
        limit = max(LEAST_KEPT, KEPT_TIMES * in_sight)
        freed: QPixmap | None = None
        while self._kept and self._bytes + wide * wide * 4 > limit:
            lost, freed = self._kept.popitem(last=False)
            self._worn.pop(lost, None)
            self._bytes -= freed.width() ** 2 * 4
        return freed if freed is not None and freed.width() == wide else QPixmap(wide, wide)


def device_rect(box: Box, zoom: float) -> QRect:
    """Return the device px that a box covers, with those it touches."""
    left, top = floor(box.x * zoom) - 1, floor(box.y * zoom) - 1
    return QRect(left, top, ceil(box.width * zoom) + 3, ceil(box.height * zoom) + 3)
