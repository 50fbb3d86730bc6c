"""DragSheet: a pillar's sheet in the hand: to another number in the line, or freely onto the canvas."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.arrangement import Sheet
from workshop_app.ui.board.deeds import Deeds
from workshop_app.ui.board.gestures import EdgeScroll
from workshop_app.ui.board.landing import Slot, in_line
from workshop_app.ui.board.picture import BoardPicture
from workshop_app.ui.board.racks import Box


class DragSheet:
    """Along the line a sheet takes another number; let go beside the line, it stays where it was put."""

    def __init__(
        self,
        picture: BoardPicture,
        deeds: Deeds,
        workshop: Callable[[], Workshop],
        sheet: Sheet,
        start: QPointF,
    ) -> None:
        self._picture, self._deeds, self._workshop, self._sheet = picture, deeds, workshop, sheet
        x, y = picture.canvas.to_scene(start)
        self._grip = (x - sheet.x, y - sheet.y)
        self._slot: Slot | None = None
        self._edge = EdgeScroll(picture, self)
        picture.marks.is_moving = True
        picture.marks.held_picture = picture.drawn(sheet)
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
        gap = sheet.measures.sheet_gap
        self._slot = in_line(picture.scene.arrangement, self.pillar, x, picture.marks.held.y, gap)
        picture.marks.insertion = None
        if self._slot is not None:
            picture.marks.insertion = Box(self._slot.x - 2, self._slot.y, 4, self._slot.height)
        self._touch()
        self._edge.watch(point)

    def finish(self) -> None:
        """Let the sheet stand here."""
        held, slot = self._picture.marks.held, self._slot
        self._end()
        if held is not None and slot is not None:
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

    def _end(self) -> None:
        self._touch()
        self._edge.stop()
        self._picture.unsetCursor()
