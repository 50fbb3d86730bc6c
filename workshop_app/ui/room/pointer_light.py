"""PointerLight: lets a dot or a circle of light on the wall follow the facilitator's pointer, when asked."""

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QTimer
from PySide6.QtGui import QCursor

from workshop_app.domain.records import IdeaId
from workshop_app.ui.room.pointing import Pointing, on_wall
from workshop_app.ui.room.projector import Projector

LOOKS = 16
"""Milliseconds between two looks at where the pointer is, while a light is lit."""


class Pointed(Protocol):
    """The page over which the pointer moves."""

    def pointing_area(self) -> QRect:
        """Return the part of the screen that stands for the wall."""
        ...

    def pointed_at(self, at: QPoint) -> tuple[IdeaId, QPointF] | None:
        """Return the idea under a point of the screen, and how far across and down its note, 0 to 1."""
        ...


class PointerLight(QObject):
    """Off until it is asked for. Over a note it falls on the same idea on the wall, if the wall shows it.

    Elsewhere the page stands for the wall: as far across and down the one as the other.
    """

    def __init__(self, projector: Projector, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._projector = projector
        self.page: Pointed | None = None
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
        """Move to where the pointer is; outside the page there is no light."""
        at = QCursor.pos()
        place = self._place(at)
        lit = Pointing(place.x(), place.y(), is_circle=self.kind == "circle") if place is not None else None
        self._projector.point(lit)

    def _place(self, at: QPoint) -> QPointF | None:
        if self.page is None or not self.page.pointing_area().contains(at):
            return None
        pointed = self.page.pointed_at(at)
        paper = self._projector.paper_of(pointed[0]) if pointed is not None else None
        if pointed is None or paper is None:
            return on_wall(QPointF(at), QRectF(self.page.pointing_area()))
        within = pointed[1]
        return QPointF(paper.x() + paper.width() * within.x(), paper.y() + paper.height() * within.y())
