"""CropView: the picture of one note, as large as there is room, turned as one likes to read it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QTransform, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.step import Surroundings
from workshop_app.words import say

INSET = 6
"""Px around the picture for its shadow."""

MOST_ZOOM = 4.0


class CropView(QWidget):
    """Looking only: turning and zooming it changes nothing that is kept."""

    def __init__(self, around: Surroundings, *, least: int = 96, name: str = "") -> None:
        super().__init__()
        self._around, self._least = around, least
        self._picture = QImage()
        self._turns, self._zoom = 0, 1.0
        self._at = QPointF(0.5, 0.5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name or say("Picture of the note"))

    @property
    def picture(self) -> QImage:
        """What is shown, turned as it is; empty if there is no picture."""
        if not self._turns:
            return self._picture
        return self._picture.transformed(QTransform().rotate(90 * self._turns))

    def show_picture(self, picture: QImage) -> None:
        """Show another picture, upright and whole."""
        self._picture, self._turns, self._zoom = picture, 0, 1.0
        self._at = QPointF(0.5, 0.5)
        self.update()

    def turn(self) -> None:
        """Turn it by a quarter to the right."""
        self._turns = (self._turns + 1) % 4
        self.update()

    def sizeHint(self) -> QSize:
        side = self._around.theme.px(self._least)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom = min(MOST_ZOOM, max(1.0, self._zoom * 1.2 ** (event.angleDelta().y() / 120)))
        at = event.position()
        self._at = QPointF(at.x() / max(1, self.width()), at.y() / max(1, self.height()))
        self.update()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        picture = self.picture
        if picture.isNull():
            painter.setPen(QPen(self._around.theme.colour("control"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(room)
            painter.end()
            return
        size = picture.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(0, 0), size)
        place.moveCenter(room.center())
        self._around.papers.shadow(painter, place)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(picture.rect())
        seen = QRectF(0, 0, whole.width() / self._zoom, whole.height() / self._zoom)
        seen.moveLeft((whole.width() - seen.width()) * self._at.x())
        seen.moveTop((whole.height() - seen.height()) * self._at.y())
        shown = picture
        if self._zoom == 1.0 and whole.width() > 1.5 * place.width():
            goal = (place.size() * self.devicePixelRatioF()).toSize()
            smooth = Qt.TransformationMode.SmoothTransformation
            shown = picture.scaled(goal, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            seen = QRectF(shown.rect())
        painter.drawImage(place, shown, seen)
        if self._around.theme.high_contrast:
            painter.setPen(QPen(self._around.theme.colour("line"), 2))
            painter.drawRect(place)
        painter.end()
