"""WallHeaps: notes that hung together on the wall, offered as pillars that nobody has named yet."""

from collections.abc import Iterable, Mapping

from workshop_app.desk import ids
from workshop_app.domain.commands import pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.rules import MOST_PILLARS
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.photo.boxes import Box
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class WallHeaps:
    """Keeps the heaps of the photos of this sitting until they are taken or refused."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._heaps: list[list[IdeaId]] = []

    def take(
        self, together: Iterable[Iterable[int]], boxes: Iterable[Box], ideas: Mapping[int, IdeaId]
    ) -> None:
        """Remember which of the ideas that came in hung together."""
        of_note: dict[int, list[IdeaId]] = {}
        for box in boxes:
            if box.note is not None and box.key in ideas:
                of_note.setdefault(box.note, []).append(ideas[box.key])
        heaps = [[idea for note in heap for idea in of_note.get(note, [])] for heap in together]
        several = [heap for heap in heaps if len(heap) > 1]
        self._heaps += several if len(several) > 1 else []  # one heap is the whole wall

    def open(self, workshop: Workshop) -> list[list[IdeaId]]:
        """Return the heaps of which two notes or more are still to be placed, as many as the board takes."""
        waiting = {idea.id for idea in workshop.notes_in(None) if idea.x is None}
        there = [[one for one in heap if one in waiting] for heap in self._heaps]
        several = [heap for heap in there if len(heap) > 1]
        return several[: max(0, MOST_PILLARS - len(workshop.pillars()))]

    def refuse(self) -> None:
        """Offer them no more."""
        self._heaps.clear()

    def make_pillars(self) -> bool:
        """Put up a pillar for each heap, as one change, with Undo; False if that was refused."""
        around = self._around
        heaps = {PillarId(ids.fresh("pillar")): heap for heap in self.open(around.workshop)}
        if not heaps or not around.alerts.attempt(lambda: around.desk.do(pillars.put_up, heaps)):
            return False
        self._heaps.clear()
        back = Offer(say("Undo"), lambda: around.alerts.attempt(around.desk.undo))
        around.alerts.toast(say_many("{count} pillar made", "{count} pillars made", len(heaps)), back)
        return True
