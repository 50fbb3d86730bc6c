"""Gestures: what a pressed button does. What moves is only the picture; `finish` alone speaks to the desk."""

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

from workshop_app.domain.records import IdeaId
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.racks import Box, Rack

THRESHOLD = 3
"""Px that the pointer moves before a press becomes a drag (DESIGN § 3: 04)."""

EDGE = 24
"""Px from the edge of the canvas within which it scrolls."""

FEW = 40
SCROLL_EVERY, SCROLL_STEP = 16, 14


class Gesture(Protocol):
    """Something a hand does between pressing and letting go."""

    def move(self, point: QPointF) -> None:
        """Follow the pointer."""
        ...

    def finish(self) -> None:
        """Let go here: what was done is done."""
        ...

    def cancel(self) -> None:
        """Let go as if nothing had happened."""
        ...


class Pan:
    """Moves the canvas, or the row of the tray, with the hand."""

    def __init__(self, picture: BoardPicture, start: QPointF) -> None:
        self._picture, self._last = picture, start
        self._in_tray = picture.tray_bar.contains(start.toPoint())
        self._moved = QPointF()

    def move(self, point: QPointF) -> None:
        """Follow the pointer."""
        step, self._last = point - self._last, point
        self._moved += step
        self._by(step)

    def finish(self) -> None:
        """Stay here."""

    def cancel(self) -> None:
        """Go back to where the hand took hold."""
        self._by(-self._moved)

    def _by(self, step: QPointF) -> None:
        if self._in_tray:
            self._picture.scroll_tray(step.x())
        else:
            self._picture.pan(step.x(), step.y())


class RubberBand:
    """Selects the notes inside a rectangle, besides those that were selected before if `adding`."""

    def __init__(self, picture: BoardPicture, start: QPointF, *, adding: bool) -> None:
        self._picture, self._start = picture, start
        self._before = set(picture.selection.ideas)
        self._kept = self._before if adding else set[IdeaId]()
        self._pane = picture.pane_at(start) or picture.canvas

    def move(self, point: QPointF) -> None:
        """Draw the rectangle to the pointer and select what it touches."""
        picture = self._picture
        band = QRectF(self._start, point).normalized()
        old, picture.marks.band = picture.marks.band, band
        before = set(picture.selection.ideas)
        picture.selection.take(self._touched(band), self._kept)
        changed = before ^ picture.selection.ideas
        if len(changed) > FEW:
            picture.update()
        else:
            picture.touch(band.united(old or band))
            for idea in changed:
                picture.touch_idea(idea)

    def finish(self) -> None:
        """Keep the selection."""
        self._end()

    def cancel(self) -> None:
        """Select what was selected before."""
        self._picture.selection.take(self._before)
        self._end()

    def _end(self) -> None:
        self._picture.marks.band = None
        self._picture.update()

    def _touched(self, band: QRectF) -> set[IdeaId]:
        x, y = self._pane.to_scene(band.topLeft())
        right, bottom = self._pane.to_scene(band.bottomRight())
        box = Box(x, y, right - x, bottom - y)
        shown = self._picture.scene.arrangement
        racks: list[Rack] = [shown.tray] if self._pane is self._picture.tray else [*shown.sheets, shown.loose]
        found = set()
        for rack in racks:
            for n in rack.within(box):
                idea = rack.slots[n]
                if idea is not None and rack.slot(n).touches(box):
                    found.add(idea.id)
        return found


class EdgeScroll(QObject):
    """Scrolls canvas or tray while something is held near its edge, and tells the gesture each time."""

    def __init__(self, picture: BoardPicture, gesture: Gesture) -> None:
        super().__init__(picture)
        self._picture, self._gesture = picture, gesture
        self._point = QPointF()
        self._clock = QTimer(self)
        self._clock.setInterval(SCROLL_EVERY)
        self._clock.timeout.connect(self._step)

    def watch(self, point: QPointF) -> None:
        """Take note of where the pointer is."""
        self._point = point
        dx, dy = self._pull()
        if (dx or dy) and not self._clock.isActive():
            self._clock.start()
        elif not (dx or dy):
            self._clock.stop()

    def stop(self) -> None:
        """Scroll no more."""
        self._clock.stop()
        self.deleteLater()

    def _pull(self) -> tuple[int, int]:
        point, picture = self._point, self._picture
        if picture.tray_bar.contains(point.toPoint()):
            area = picture.tray.rect
            return _pull(point.x(), area.left(), area.right()), 0
        area = picture.canvas.rect
        bottom = min(area.bottom(), picture.tray_bar.top())
        return _pull(point.x(), area.left(), area.right()), _pull(point.y(), area.top(), bottom)

    def _step(self) -> None:
        dx, dy = self._pull()
        if self._picture.tray_bar.contains(self._point.toPoint()):
            self._picture.scroll_tray(-dx * SCROLL_STEP)
        else:
            self._picture.pan(-dx * SCROLL_STEP, -dy * SCROLL_STEP)
        self._gesture.move(self._point)


def _pull(at: float, low: float, high: float) -> int:
    if at < low + EDGE:
        return -1
    return 1 if at > high - EDGE else 0
