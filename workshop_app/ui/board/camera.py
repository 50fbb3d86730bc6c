"""BoardCamera: what part of the board is looked at, and from how far."""

from PySide6.QtCore import QPointF, QRectF, QTimer

from workshop_app.ui.board.look import Look
from workshop_app.ui.board.painting import PaintedBoard
from workshop_app.ui.board.pane import PATIENCE
from workshop_app.ui.board.racks import Box

LEAST_ZOOM, MOST_ZOOM = 0.10, 2.0
FIT_FLOOR = 0.87
"""The board opens at a zoom that fits its width, but never smaller than 13 px text (DESIGN § 3: 04)."""

GUTTER, ABOVE = 24.0, 12.0
KEPT_IN_SIGHT = 120
"""Px of the sheets that stay in sight however far somebody pans."""


class BoardCamera(PaintedBoard):
    """Pans, zooms and brings things into sight; `is_fitted` until somebody moves the camera."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.is_fitted = True
        self._zooming = QTimer(self)
        self._zooming.setSingleShot(True)
        self._zooming.setInterval(90)
        self._zooming.timeout.connect(self._zoomed)

    def fit(self) -> None:
        """Show the board at the zoom that fits its width, from its top."""
        bounds = self.scene.arrangement.bounds
        wide = max(1.0, bounds.width)
        scale, ratio = self.look.theme.scale, self.canvas.ratio
        room = self.canvas.rect.width() - 2 * GUTTER
        shown = min(1.0, max(FIT_FLOOR, room / (wide * scale)))
        if abs(shown - 1) < 0.02:
            shown = 1.0
        zoom = shown * self.look.unit
        margin = max(GUTTER, (self.canvas.rect.width() - wide * shown * scale) / 2)
        if wide * shown * scale < room * 0.8:
            margin = GUTTER
        self.is_fitted = True
        self._patience = PATIENCE
        self._look_from(bounds.x * zoom - margin * ratio, bounds.y * zoom - ABOVE * ratio * scale, zoom)

    def show_all(self) -> None:
        """Show the whole board, however small that makes it."""
        self.show_box(self.scene.arrangement.bounds)

    def show_box(self, bounds: Box) -> None:
        """Show a box of the canvas whole and in the middle, as large as it fits, up to 100 %."""
        scale, ratio = self.look.theme.scale, self.canvas.ratio
        room = self.canvas.rect.adjusted(24, 12, -24, -12)
        shown = min(
            1.0,
            room.width() / max(1.0, bounds.width * scale),
            room.height() / max(1.0, bounds.height * scale),
        )
        zoom = max(LEAST_ZOOM, shown) * self.look.unit
        x, y = bounds.centre
        self.is_fitted = False
        self._patience = PATIENCE
        self._look_from(
            x * zoom - self.canvas.rect.width() * ratio / 2,
            y * zoom - self.canvas.rect.height() * ratio / 2,
            zoom,
        )

    def centre_on(self, x: float, y: float) -> None:
        """Bring a point of the scene to the middle of the canvas."""
        middle = QRectF(self.canvas.rect).center()
        at = self.canvas.to_view(Box(x, y, 0, 0)).topLeft()
        self.pan(middle.x() - at.x(), middle.y() - at.y())

    def pan(self, dx: float, dy: float) -> None:
        """Move the canvas by px of the widget."""
        ratio = self.canvas.ratio
        left, top = self.canvas.left - dx * ratio, self.canvas.top - dy * ratio
        bounds, zoom = self.scene.arrangement.bounds, self.canvas.zoom
        wide, high = self.canvas.rect.width() * ratio, self.canvas.rect.height() * ratio
        kept = KEPT_IN_SIGHT * ratio
        left = min(max(left, bounds.x * zoom - wide + kept), bounds.right * zoom - kept)
        top = min(max(top, bounds.y * zoom - high + kept), bounds.bottom * zoom - kept)
        if dx or dy:
            self.is_fitted = False
        self._look_from(left, top, zoom)

    def zoom_at(self, point: QPointF, shown: float) -> None:
        """Zoom so that what lies under the point stays there."""
        zoom = min(MOST_ZOOM, max(LEAST_ZOOM, shown)) * self.look.unit
        if zoom == self.canvas.zoom:
            return
        ratio = self.canvas.ratio
        x, y = self.canvas.to_scene(point)
        across = (point.x() - self.canvas.rect.x()) * ratio
        down = (point.y() - self.canvas.rect.y()) * ratio
        self.is_fitted = False
        self.canvas.is_zooming = True
        self._zooming.start()
        self._look_from(x * zoom - across, y * zoom - down, zoom)

    def reveal(self, box: Box, *, centre: bool = False) -> None:
        """Bring a box of the canvas into sight, in the middle or just so far as needed."""
        view = self.canvas.to_view(box)
        self._patience = PATIENCE
        area = QRectF(self.canvas.rect).adjusted(GUTTER, GUTTER, -GUTTER, -GUTTER)
        if centre and not area.contains(view):
            offset = area.center() - view.center()
            self.pan(offset.x(), offset.y())
            return
        dx = _into(view.left(), view.right(), area.left(), area.right())
        dy = _into(view.top(), view.bottom(), area.top(), area.bottom())
        if dx or dy:
            self.pan(dx, dy)

    def scroll_tray(self, dx: float) -> None:
        """Move the row of notes in the tray by px of the widget."""
        ratio = self.tray.ratio
        least, most = self.tray_reach()
        left = min(max(self.tray.left - dx * ratio, least), most)
        if round(left) != self.tray.left:
            self.tray.look_from(left, self.tray.top, self.tray.zoom)
            self.update(self.tray_bar)
        self.camera_moved.emit()

    def tray_reach(self) -> tuple[float, float]:
        """Return how far the tray can be scrolled, in device px."""
        tray, zoom = self.scene.arrangement.tray, self.tray.zoom
        content = tray.slot(len(tray.slots)).x * zoom
        least = -10 * self.look.unit
        return least, max(least, content + 40 * self.look.unit - self.tray.rect.width() * self.tray.ratio)

    def reveal_in_tray(self, n: int) -> None:
        """Bring a note of the tray into sight."""
        view = self.tray.to_view(self.scene.arrangement.tray.slot(n))
        edge = 88 * self.look.theme.scale  # where the row fades out under an arrow
        area = QRectF(self.tray.rect).adjusted(edge if n else 10, 0, -edge, 0)
        dx = _into(view.left(), view.right(), area.left(), area.right())
        if dx:
            self.scroll_tray(dx)

    def _look_from(self, left: float, top: float, zoom: float) -> None:
        before = (self.canvas.left, self.canvas.top, self.canvas.zoom)
        self.canvas.look_from(left, top, zoom)
        if before != (self.canvas.left, self.canvas.top, self.canvas.zoom):
            self.update(self.canvas.rect)
            self.camera_moved.emit()

    def _zoomed(self) -> None:
        self.canvas.is_zooming = False
        self._patience = PATIENCE
        self.update(self.canvas.rect)


def _into(start: float, end: float, low: float, high: float) -> float:
    """Return how far a stretch must move to lie between low and high."""
    if start < low or end - start > high - low:
        return low - start
    return high - end if end > high else 0.0
