"""Pane: a part of the window that shows a drawing through a camera; the canvas is one, the tray another."""

from collections.abc import Callable
from math import floor
from time import perf_counter

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from workshop_app.ui.board.racks import Box
from workshop_app.ui.board.tiles import Key, Tiles, side

HASTE = 0.005
"""Seconds that a frame may spend on drawing new tiles while something moves."""

PATIENCE = 0.12
"""Seconds when nothing moves: a page is shown whole rather than tile by tile."""


class Pane:
    """`rect` is where it lies in the widget; a device px of it is scene x zoom - (left, top)."""

    def __init__(self, tiles: Tiles, ground: QColor, cost: Callable[[Box, float], float]) -> None:
        self.tiles, self._ground, self._cost = tiles, ground, cost
        self.rect = QRect()
        self.ratio = 1.0
        self.zoom = 1.0
        self.left = self.top = 0
        self.stand_ins: list[float] = []
        self.is_zooming = False
        tiles.showers.append(self)

    def look_from(self, left: float, top: float, zoom: float) -> None:
        """Move the camera, in device px."""
        if zoom != self.zoom:
            self.stand_ins = [self.zoom, *(old for old in self.stand_ins if old != self.zoom)][:3]
        self.left, self.top, self.zoom = round(left), round(top), zoom

    def to_scene(self, point: QPointF) -> tuple[float, float]:
        """Return the place in the scene under a point of the widget."""
        x = (point.x() - self.rect.x()) * self.ratio + self.left
        y = (point.y() - self.rect.y()) * self.ratio + self.top
        return x / self.zoom, y / self.zoom

    def to_view(self, box: Box) -> QRectF:
        """Return where a box of the scene lies in the widget."""
        k = self.zoom / self.ratio
        return QRectF(
            box.x * k - self.left / self.ratio + self.rect.x(),
            box.y * k - self.top / self.ratio + self.rect.y(),
            box.width * k,
            box.height * k,
        )

    def seen(self) -> Box:
        """Return the part of the scene in sight."""
        area = self._device()
        return Box(
            self.left / self.zoom, self.top / self.zoom, area.width() / self.zoom, area.height() / self.zoom
        )

    def keys_shown(self) -> list[Key]:
        """Return the tiles in sight."""
        return self._keys(self._device()) if not self.rect.isEmpty() else []

    def paint(self, painter: QPainter, dirty: QRect, patience: float) -> QRect | None:
        """Draw the dirty part (device px of the widget); return what had to wait for the next frame."""
        start = perf_counter()
        corner = QRect(floor(self.rect.x() * self.ratio), floor(self.rect.y() * self.ratio), 0, 0).topLeft()
        local = dirty.translated(-corner) & self._device()
        if local.isEmpty():
            return None
        painter.save()
        painter.setClipRect(local.translated(corner))
        painter.translate(corner)
        wide = side(self.zoom)
        ready: list[tuple[Key, QPixmap]] = []
        missing: list[Key] = []
        for key in self._keys(local):
            picture = self.tiles.get(key)
            if picture is None:
                missing.append(key)
            else:
                ready.append((key, picture))
        worn = [key for key, _ in ready if self.tiles.is_worn(key)]
        late: QRect | None = None
        if missing and self.is_zooming and self._cost(self.seen(), self.zoom) < HASTE:
            painter.translate(local.topLeft())  # a frame of a zoom is seen once: nothing of it is kept
            self.tiles.paint_once(painter, self.zoom, local.translated(self.left, self.top))
            painter.translate(-local.topLeft())
            ready, missing = [], []
        if missing and not self.is_zooming:
            self._sort_by_nearness(missing, local)
            while missing and perf_counter() - start < patience:
                key = missing.pop(0)
                ready.append((key, self.tiles.render(key)))
        if missing:
            waiting = self._part_of(missing) & local
            self._stand_in(painter, waiting)
            late = waiting.translated(corner)
        if self._refresh(worn, start + (0 if missing else patience)):
            late = local.translated(corner)
        for key, picture in ready:
            painter.drawPixmap(key.column * wide - self.left, key.row * wide - self.top, picture)
        painter.restore()
        return late

    def _refresh(self, worn: list[Key], until: float) -> list[Key]:
        """Draw worn tiles anew, as long as there is time; return those that must wait."""
        while worn and perf_counter() < until:
            self.tiles.refresh(worn.pop(0))
        return worn

    def _part_of(self, keys: list[Key]) -> QRect:
        """Return where tiles lie in the pane."""
        wide, part = side(self.zoom), QRect()
        for key in keys:
            part |= QRect(key.column * wide - self.left, key.row * wide - self.top, wide, wide)
        return part

    def _sort_by_nearness(self, keys: list[Key], area: QRect) -> None:
        """Let the tiles in the middle of an area come first."""
        wide = side(self.zoom)
        x, y = (self.left + area.center().x()) / wide, (self.top + area.center().y()) / wide
        keys.sort(key=lambda key: (key.column + 0.5 - x) ** 2 + (key.row + 0.5 - y) ** 2)

    def draw_ahead(self) -> bool:
        """Draw one tile just out of sight, for the next pan; False if all around are drawn."""
        wide = side(self.zoom)
        around = self._keys(self._device().adjusted(-wide // 2, -wide // 2, wide // 2, wide // 2))
        room = 2 * len(self.keys_shown())
        for key in around[:room]:
            if self.tiles.get(key) is None:
                self.tiles.render(key)
                return True
        return False

    def _stand_in(self, painter: QPainter, area: QRect) -> None:
        """Fill an area from tiles of earlier zooms, scaled."""
        painter.fillRect(area, self._ground)
        for zoom in reversed(self.stand_ins):
            scale, wide = self.zoom / zoom, side(zoom)
            columns = range(
                floor((area.left() + self.left) / scale / wide),
                floor((area.right() + self.left) / scale / wide) + 1,
            )
            rows = range(
                floor((area.top() + self.top) / scale / wide),
                floor((area.bottom() + self.top) / scale / wide) + 1,
            )
            if len(columns) * len(rows) > 400:
                continue
            for row in rows:
                for column in columns:
                    picture = self.tiles.get(Key(zoom, column, row))
                    if picture is not None:
                        x, y = round(column * wide * scale) - self.left, round(row * wide * scale) - self.top
                        right = round((column + 1) * wide * scale) - self.left
                        bottom = round((row + 1) * wide * scale) - self.top
                        painter.drawPixmap(x, y, right - x, bottom - y, picture)

    def _device(self) -> QRect:
        width = round(self.rect.width() * self.ratio)
        return QRect(0, 0, width, round(self.rect.height() * self.ratio))

    def _keys(self, area: QRect) -> list[Key]:
        wide = side(self.zoom)
        return [
            Key(self.zoom, column, row)
            for row in range((area.top() + self.top) // wide, (area.bottom() + self.top) // wide + 1)
            for column in range((area.left() + self.left) // wide, (area.right() + self.left) // wide + 1)
        ]
