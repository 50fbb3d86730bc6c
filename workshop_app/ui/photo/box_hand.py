"""BoxHand: what the mouse does to the boxes: drawing one, moving it, stretching it by corner or side."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt

from workshop_app.domain.pictures import Corners
from workshop_app.ui.photo import quads
from workshop_app.ui.photo.boxes import Boxes
from workshop_app.ui.photo.photo_pane import PhotoPane

REACH = 14.0
"""Px around a handle in which it is hit."""

THRESHOLD = 3.0
"""Px that the mouse may tremble without dragging (DESIGN § 3: 04)."""

SIDES = ((0, 1), (1, 2), (2, 3), (3, 0))
"""The two corners of each side; handle 4 is in the middle of the first."""


class BoxHand(QObject):
    """Turns presses and moves into what is done to boxes; `drawn` is called with the corners of a new one."""

    def __init__(self, pane: PhotoPane, boxes: Boxes, drawn: Callable[[Corners], object]) -> None:
        super().__init__(pane)
        self._pane, self.boxes, self._drawn = pane, boxes, drawn
        self._start: QPointF | None = None
        self._first: Corners | None = None
        self._handle: int | None = None
        self._is_dragging = self._is_drawing = False
        self._was_fresh = 0

    @property
    def is_busy(self) -> bool:
        """Whether something is being dragged."""
        return self._is_dragging

    @property
    def rubber(self) -> Corners | None:
        """The box that is being drawn, in px of the photo."""
        if not (self._is_drawing and self._is_dragging and self._start is not None):
            return None
        start, end = self._pane.to_photo(self._start), self._pane.to_photo(self._end)
        wide, high = self.boxes.within
        x, y = min(max(end.x(), 0.0), wide), min(max(end.y(), 0.0), high)
        return quads.upright(min(max(start.x(), 0.0), wide), min(max(start.y(), 0.0), high), x, y)

    def handles(self) -> list[QPointF]:
        """Return where the handles of the current box are: its corners, then the middles of its sides."""
        box = self.boxes.box
        if box is None:
            return []
        shape = self._pane.shape(box.corners)
        points = [shape.value(n) for n in range(4)]
        return [*points, *((points[a] + points[b]) / 2 for a, b in SIDES)]

    def handle_at(self, point: QPointF) -> int | None:
        """Return the handle under a point; corners before sides."""
        for n, place in enumerate(self.handles()):
            if (place - point).manhattanLength() <= REACH:
                return n
        return None

    def press(self, point: QPointF, *, choosing: bool) -> None:
        """Take hold of a handle or a box, or begin to draw one."""
        self._start = self._end = point
        self._handle = None if choosing else self.handle_at(point)
        self._is_dragging = False
        at = self._pane.to_photo(point)
        there = self.boxes.box if self._handle is not None else self.boxes.at(at.x(), at.y())
        self._is_drawing = there is None
        self._first = there.corners if there is not None else None
        if there is not None and (choosing or there.key != self.boxes.current):
            self.boxes.go_to(there.key, choosing=choosing)
        self.boxes.grasp()

    def move(self, point: QPointF) -> None:
        """Drag what is held."""
        if self._start is None:
            return
        self._end = point
        self._is_dragging |= (point - self._start).manhattanLength() > THRESHOLD
        box = self.boxes.box
        if not self._is_dragging or self._is_drawing or box is None or self._first is None:
            return
        step = (point - self._start) / self._pane.zoom
        self.boxes.move(box.key, self._dragged(self._first, step), gesture="drag")

    def release(self) -> None:
        """Let go; a box that was drawn is there now. A press beside every box lets all of them go."""
        rubber = self.rubber
        is_click = self._is_drawing and not self._is_dragging
        self._start = self._first = self._handle = None
        self._is_dragging = self._is_drawing = False
        self.boxes.grasp()
        if rubber is not None:
            self._drawn(rubber)
        elif is_click:
            self.boxes.go_to(None)

    def give_up(self) -> bool:
        """Put back what is dragged; False if nothing is."""
        if not self._is_dragging:
            return False
        if not self._is_drawing:
            box = self.boxes.box
            if box is not None and self._first is not None and box.corners != self._first:
                self.boxes.undo()
        self._start = self._first = self._handle = None
        self._is_dragging = self._is_drawing = False
        return True

    def cursor_at(self, point: QPointF) -> Qt.CursorShape:
        """Return what the pointer looks like there."""
        handle = self.handle_at(point)
        if handle is not None:
            return Qt.CursorShape.PointingHandCursor if handle < 4 else Qt.CursorShape.SizeAllCursor
        at = self._pane.to_photo(point)
        there = self.boxes.at(at.x(), at.y())
        return Qt.CursorShape.OpenHandCursor if there is not None else Qt.CursorShape.CrossCursor

    def _dragged(self, corners: Corners, step: QPointF) -> Corners:
        within = self.boxes.within
        if self._handle is None:
            return quads.moved(corners, step.x(), step.y(), within)
        which = (self._handle,) if self._handle < 4 else SIDES[self._handle - 4]
        return quads.stretched(corners, which, step.x(), step.y(), within)
