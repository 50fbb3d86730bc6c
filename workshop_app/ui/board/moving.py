"""MovingBoard: the board shows a workshop; notes that have other places than before settle into them."""

from PySide6.QtCore import QPointF, QRectF

from workshop_app.domain.records import IdeaId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.arrangement import Arrangement
from workshop_app.ui.board.camera import BoardCamera
from workshop_app.ui.board.flights import MOST, Flight
from workshop_app.ui.board.look import SHADOW_REACH, TEXT_FROM, Look
from workshop_app.ui.board.pane import Pane
from workshop_app.ui.board.racks import Rack

LEAST_WAY = 3
"""Px that a note goes at least to be seen on its way."""


class MovingBoard(BoardCamera):
    """Shows a workshop as sheets and notes, whatever it showed before; `show_workshop` is the one way in.

    Where it `moves_notes`, they settle into new places; `lands_from` says where those let go come from.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.moves_notes = False
        self.lands_from: dict[IdeaId, QRectF] = {}

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the picture look like the workshop; only what differs is drawn anew."""
        before, camera = self.scene.arrangement, self._camera()
        damage = self.scene.show(workshop)
        flights = self._flights(before) if self.moves_notes else []
        if damage.is_any:  # what is still on its way goes on, when it is only shown once more
            self.flights.finish()
            self.scene.flying = frozenset(flight.idea for flight in flights)
        self.mend(damage)
        self.lands_from = {}
        self.selection.keep_what_is_there(self.scene.arrangement)
        if self.is_fitted:
            self.fit()
        self.scroll_tray(0)
        if camera != self._camera():
            self.flights.finish()
            self._landed()
        elif flights:
            self.flights.start(flights)
        self.arranged.emit()

    def _camera(self) -> tuple[int, int, float, int]:
        return self.canvas.left, self.canvas.top, self.canvas.zoom, self.tray.left

    def _flights(self, before: Arrangement) -> list[Flight]:
        """Return the ways of notes in sight that lie elsewhere than before: first those that were let go."""
        found: list[Flight] = []
        for rack in self.scene.arrangement.racks():
            if before.rack(rack.place) is rack and not self.lands_from:
                continue
            pane = self.tray if rack.place is None else self.canvas
            if pane.zoom / self.look.unit < TEXT_FROM:
                continue
            for n in rack.within(pane.seen()):
                flight = self._flight(before, rack, n, pane)
                if flight is not None:
                    found.append(flight)
        return sorted(found, key=lambda flight: not flight.lands)[:MOST]

    def _flight(self, before: Arrangement, rack: Rack, n: int, pane: Pane) -> Flight | None:
        idea = rack.slots[n]
        if idea is None or stands_back(rack, n, self.drawing.matching):
            return None
        old, start = before.rack(rack.place), self.lands_from.get(idea.id)
        if start is None and old is not None and _stays(old, rack, n):
            return None
        end = pane.to_view(rack.slot(n))
        if start is None:
            was = old.index.get(idea.id) if old is not None else None
            found = (old, was) if old is not None and was is not None else before.find(idea.id)
            if found is None:
                return None
            start = (self.tray if found[0].place is None else self.canvas).to_view(found[0].slot(found[1]))
        if (start.topLeft() - end.topLeft()).manhattanLength() < LEAST_WAY:
            return None
        look, scene = self.look, self.scene
        under = tuple(scene.voice(one.group) for one in rack.beneath.get(idea.id, ()))
        picture = look.resting(idea, scene.voice(idea.group), scene.measures, pane.zoom, under)
        picture.setDevicePixelRatio(pane.ratio)
        air = QPointF(1, 1) * round(SHADOW_REACH * pane.zoom) / pane.ratio
        lands = idea.id in self.lands_from
        return Flight(idea.id, start.topLeft() - air, end.topLeft() - air, picture, lands)


def _stays(old: Rack, new: Rack, n: int) -> bool:
    """Say whether the note in a slot lay in that very slot before."""
    there, here = old.slots[n] if n < len(old.slots) else None, new.slots[n]
    return there is not None and here is not None and there.id == here.id and old.slot(n) == new.slot(n)


def stands_back(rack: Rack, n: int, matching: frozenset[IdeaId] | None) -> bool:
    """Say whether the note in a slot matches nothing of a search, nor anything that lies under it."""
    idea = rack.slots[n]
    if idea is None or matching is None or idea.id in matching:
        return False
    return not any(voice.id in matching for voice in rack.beneath.get(idea.id, ()))
