"""PointerLight: lets a dot or a circle of light on the wall follow the facilitator's pointer, when asked."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QTimer
from PySide6.QtGui import QCursor

from workshop_app.ui.room.pointing import Pointing, on_wall
from workshop_app.ui.room.projector import Projector

LOOKS = 16
"""Milliseconds between two looks at where the pointer is, while a light is lit."""


class PointerLight(QObject):
    """Off until it is asked for; `area` returns the part of the screen that stands for the wall."""

    def __init__(self, projector: Projector, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._projector = projector
        self.area: Callable[[], QRect] = QRect
        self.kind = ""
        self._looking = QTimer(self)
        self._looking.setInterval(LOOKS)
        self._looking.timeout.connect(self.follow)

    def light(self, kind: str) -> None:
        """Light the `dot` or the `circle`, or put it out if it is lit."""
        if self.kind == kind:
            self.put_out()
            return
        self.kind = kind
        self._looking.start()
        self.follow()

    def put_out(self) -> None:
        """Point no longer."""
        self.kind = ""
        self._looking.stop()
        self._projector.point(None)

    def follow(self) -> None:
        """Move to where the pointer is; outside the area there is no light."""
        area, at = self.area(), QCursor.pos()
        if not area.contains(at):
            self._projector.point(None)
            return
        place = on_wall(QPointF(at), QRectF(area))
        self._projector.point(Pointing(place.x(), place.y(), is_circle=self.kind == "circle"))
