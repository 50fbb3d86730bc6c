"""PhotoPane: a photo that can be brought near and moved, with its notes outlined."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from workshop_app.domain.pictures import Corners
from workshop_app.ui.photo import quads
from workshop_app.ui.photo.outlines import Outline, OutlineBrush
from workshop_app.ui.step import Surroundings

MARGIN = 16
"""Px around the photo when it is seen whole; the signs of notes at its edge lie in it."""

MOST_ZOOM, STEP = 6.0, 1.25
KEPT = 60
"""Px of the photo that stay in sight however far somebody moves it."""

LEVELS = 4


class PhotoPane(QWidget):
    """Wheel, pinch and the keys of plus, minus and 0 zoom; `pressed` is sent with the key of an outline."""

    pressed = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.around = around
        self.outlines: Sequence[Outline] = ()
        self.brush = OutlineBrush(around)
        self._levels: list[QImage] = []
        self._zoom = 1.0
        self._origin = QPointF()
        self.is_fitted = True
        self._ground: QPixmap | None = None
        self._pans_from: QPointF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)

    # what is shown

    @property
    def photo(self) -> QImage:
        """The photo; empty while there is none."""
        return self._levels[0] if self._levels else QImage()

    def show_photo(self, photo: QImage) -> None:
        """Show a photo, whole."""
        self._levels = [] if photo.isNull() else [photo]
        self.fit()

    def show_outlines(self, outlines: Sequence[Outline]) -> None:
        """Mark notes on the photo."""
        self.outlines = outlines
        self.update()

    def outline_at(self, point: QPointF) -> Outline | None:
        """Return the outline under a point of the widget, the smallest where several lie over each other."""
        at = self.to_photo(point)
        there = [one for one in self.outlines if quads.contains(one.corners, at.x(), at.y())]
        return min(there, key=lambda one: quads.size(one.corners).width, default=None)

    # where one looks

    def to_screen(self, x: float, y: float) -> QPointF:
        """Return where a point of the photo lies in the widget."""
        return QPointF(x * self._zoom + self._origin.x(), y * self._zoom + self._origin.y())

    def to_photo(self, point: QPointF) -> QPointF:
        """Return which point of the photo lies there."""
        return (point - self._origin) / self._zoom

    def shape(self, corners: Corners) -> QPolygonF:
        """Return the corners as they lie in the widget."""
        return QPolygonF([self.to_screen(x, y) for x, y in corners])

    @property
    def zoom(self) -> float:
        """Px of the screen for one px of the photo."""
        return self._zoom

    def fit(self) -> None:
        """Show the photo whole."""
        self.is_fitted = True
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        photo = self.photo.size()
        if photo.isEmpty() or room.width() < 1 or room.height() < 1:
            self._look(1.0, QPointF())
            return
        zoom = min(room.width() / photo.width(), room.height() / photo.height())
        corner = QRectF(self.rect()).center() - QPointF(photo.width() * zoom / 2, photo.height() * zoom / 2)
        self._look(zoom, corner)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Bring the photo nearer or further; what lies under a point, or in the middle, stays there."""
        if self.photo.isNull():
            return
        point = QRectF(self.rect()).center() if at is None else at
        below = self.to_photo(point)
        zoom = min(MOST_ZOOM, max(self._least(), self._zoom * factor))
        if zoom <= self._least():
            self.fit()
            return
        self.is_fitted = False
        self._look(zoom, point - below * zoom)

    def pan(self, dx: float, dy: float) -> None:
        """Move the photo, as long as some of it stays in sight."""
        if not self.is_fitted:
            self._look(self._zoom, self._origin + QPointF(dx, dy))

    def reveal(self, corners: Corners) -> None:
        """Bring a note into sight, if it is not."""
        box = self.shape(corners).boundingRect()
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if self.is_fitted or room.contains(box):
            return
        step = room.center() - box.center()
        self.pan(step.x(), step.y())

    def _least(self) -> float:
        photo = self.photo.size()
        if photo.isEmpty():
            return 1.0
        across = (self.width() - 2 * MARGIN) / photo.width()
        return max(0.01, min(across, (self.height() - 2 * MARGIN) / photo.height()))

    def _look(self, zoom: float, origin: QPointF) -> None:
        photo = self.photo.size()
        wide, high = photo.width() * zoom, photo.height() * zoom
        x = min(max(origin.x(), KEPT - wide), self.width() - KEPT)
        y = min(max(origin.y(), KEPT - high), self.height() - KEPT)
        self._zoom, self._origin = zoom, QPointF(x, y)
        self._ground = None
        self.update()

    # how it is drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._ground is None or self._ground.devicePixelRatio() != self.devicePixelRatioF():
            self._ground = self._backdrop()
        painter.drawPixmap(0, 0, self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for outline in sorted(self.outlines, key=lambda one: (one.is_current, one.is_chosen)):
            self.brush.draw(painter, self.shape(outline.corners), outline)
        self.draw_over(painter)
        painter.end()

    def draw_over(self, painter: QPainter) -> None:
        """Draw what lies over the outlines."""

    def _backdrop(self) -> QPixmap:
        """Return the ground and the photo on it as they are seen now; outlines move over this."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.around.theme.colour("canvas"))
        if self._levels:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            level = self._level(self._zoom * ratio)
            goal = QRectF(self._origin, self.photo.size().toSizeF() * self._zoom)
            painter.drawImage(goal, level)
            painter.end()
        return picture

    def _level(self, zoom: float) -> QImage:
        """Return the photo in about the size in which it is seen, so that fine lines stay."""
        wanted = 0
        while wanted < LEVELS - 1 and zoom < 0.5 ** (wanted + 1):
            wanted += 1
        while len(self._levels) <= wanted:
            last = self._levels[-1]
            half = last.scaled(
                max(1, last.width() // 2),
                max(1, last.height() // 2),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._levels.append(half)
        return self._levels[wanted]

    # hands

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        is_touchpad = event.phase() != Qt.ScrollPhase.NoScrollPhase and not event.pixelDelta().isNull()
        if is_touchpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan(event.pixelDelta().x(), event.pixelDelta().y())
        else:
            self.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self.begin_pan(event.position())
        elif event.button() == Qt.MouseButton.LeftButton:
            outline = self.outline_at(event.position())
            if outline is not None:
                self.pressed.emit(outline.key)
            else:
                self.begin_pan(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pans_from is not None:
            step = event.position() - self._pans_from
            self._pans_from = event.position()
            self.pan(step.x(), step.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.end_pan()

    def begin_pan(self, point: QPointF) -> None:
        """Take hold of the photo."""
        self._pans_from = point
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def end_pan(self) -> None:
        """Let go of the photo."""
        if self._pans_from is not None:
            self._pans_from = None
            self.unsetCursor()

    @property
    def is_panning(self) -> bool:
        """Whether the photo is held."""
        return self._pans_from is not None

    def zoom_key(self, event: QKeyEvent) -> bool:
        """Zoom if the key says so: plus, minus, and 0 for the whole photo."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        factor = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}.get(
            Qt.Key(event.key())
        )
        if factor is not None:
            self.zoom_by(factor)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.zoom_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_fitted:
            self.fit()
        else:
            self._look(self._zoom, self._origin)

    def sizeHint(self) -> QSize:
        return QSize(self.around.theme.px(760), self.around.theme.px(640))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 200)

    def _pinch(self, pinch: QPinchGesture) -> None:
        middle = QPointF(
            self.mapFromGlobal(QPoint(round(pinch.centerPoint().x()), round(pinch.centerPoint().y())))
        )
        step = pinch.centerPoint() - pinch.lastCenterPoint()
        self.pan(step.x(), step.y())
        if pinch.scaleFactor() > 0:
            self.zoom_by(pinch.scaleFactor(), middle)
