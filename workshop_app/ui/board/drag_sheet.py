"""DragSheet: a pillar's sheet in the hand: to another number, onto the canvas, or onto another sheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer

from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.arrangement import Sheet
from workshop_app.ui.board.caption import Caption
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.gestures import EdgeScroll
from workshop_app.ui.board.landing import Slot, in_line
from workshop_app.ui.board.marks import around
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.racks import Box
from workshop_app.words import say

REST = 450
"""Milliseconds that a sheet rests over another one in the line before it would be joined to it."""

INNER = 0.5
"""The inner part of a sheet, across, on which another one is joined to it."""


class DragSheet(QObject):
    """Along the line a sheet takes another number; let go beside the line, it stays where it was put.

    Let go over the middle of another sheet, it is joined to that one: at once below the heads of the line,
    and in line after resting there, because on its way along the line it passes over all the others.
    """

    def __init__(
        self,
        picture: BoardPicture,
        deeds: Deeds,
        workshop: Callable[[], Workshop],
        sheet: Sheet,
        start: QPointF,
    ) -> None:
        super().__init__(picture)
        self._picture, self._deeds, self._workshop, self._sheet = picture, deeds, workshop, sheet
        self._point = start
        self._rests_on: PillarId | None = None
        self._into: PillarId | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._rested)
        self.caption = Caption(picture, picture.look.theme)
        x, y = picture.canvas.to_scene(start)
        self._grip = (x - sheet.x, y - sheet.y)
        self._slot: Slot | None = None
        self._edge = EdgeScroll(picture, self)
        picture.marks.is_moving = True
        picture.marks.held_picture = picture.drawn(sheet.box)
        picture.setCursor(Qt.CursorShape.ClosedHandCursor)

    @property
    def pillar(self) -> PillarId:
        """The pillar in the hand."""
        return self._sheet.pillar.id

    def move(self, point: QPointF) -> None:
        """Follow the pointer."""
        picture, sheet = self._picture, self._sheet
        self._touch()
        x, y = picture.canvas.to_scene(point)
        picture.marks.held = Box(x - self._grip[0], y - self._grip[1], sheet.width, sheet.height)
        self._point = point
        gap = sheet.measures.sheet_gap
        self._slot = in_line(picture.scene.arrangement, self.pillar, x, picture.marks.held.y, gap)
        over = self._under(x, y)
        if over != self._rests_on:
            self._rests_on = over
            self._into = over if self._slot is None else None
            self._rest.start() if over is not None else self._rest.stop()
        elif self._slot is None:
            self._into = over
        self._aim()
        self._edge.watch(point)

    def _under(self, x: float, y: float) -> PillarId | None:
        """Return the sheet to which the one in the hand would be joined, if it stayed."""
        shown = self._picture.scene.arrangement
        others = (one for one in reversed(shown.painted()) if one.pillar.id != self.pillar)
        over = next((one for one in others if one.box.holds(x, y)), None)
        if over is None or abs(x - over.box.centre[0]) > over.width * INNER / 2:
            return None
        return over.pillar.id

    def _rested(self) -> None:
        self._into = self._rests_on
        self._aim()

    def _aim(self) -> None:
        """Show where the sheet would stand, or which one it would be joined to."""
        marks, scene = self._picture.marks, self._picture.scene
        self._touch()
        into = scene.arrangement.sheet(self._into) if self._into is not None else None
        marks.insertion = None
        scene.target = self._into
        marks.is_refused = into is not None and (into.pillar.locked or self._sheet.pillar.locked)
        if into is not None:
            name = self._deeds.name_of(into.pillar.id)
            marks.drop_words = say("Locked") if marks.is_refused else say("Join here")
            says = say("Join to {name}: its name stays as a theme", name=name)
            self.caption.tell(say("{name} is locked", name=name) if marks.is_refused else says)
        else:
            self.caption.tell("")
            if self._slot is not None:
                marks.insertion = Box(self._slot.x - 2, self._slot.y, 4, self._slot.height)
        self.caption.follow(self._point)
        self._touch()

    def finish(self) -> None:
        """Let the sheet stand here."""
        held, slot, into = self._picture.marks.held, self._slot, self._into
        self._end()
        if into is not None:
            self._deeds.join(self.pillar, into)
        elif held is not None and slot is not None:
            self._deeds.stand_in_line(self.pillar, slot.after)
        elif held is not None:
            self._deeds.place(self.pillar, held.x, held.y)
        self._picture.settle(self._workshop())

    def cancel(self) -> None:
        """Let the sheet stand where it stood."""
        self._end()
        self._picture.settle(self._workshop())

    def _touch(self) -> None:
        for box in (self._picture.marks.held, self._picture.marks.insertion):
            if box is not None:
                self._picture.touch(self._picture.canvas.to_view(box))
        target = self._picture.scene.target
        sheet = self._picture.scene.arrangement.sheet(target) if target is not None else None
        if sheet is not None:
            for part in around(self._picture.canvas, sheet):
                self._picture.touch(part)

    def _end(self) -> None:
        self._touch()
        self._rest.stop()
        self.caption.hide()
        self.caption.deleteLater()
        self.deleteLater()
        self._edge.stop()
        self._picture.unsetCursor()
