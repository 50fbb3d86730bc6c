"""PartDeeds: everything the Plan page does to parts, each as one change, with Undo for what went."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workshop_app.desk import ids
from workshop_app.domain import agenda
from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.commands import parts
from workshop_app.domain.records import SessionId
from workshop_app.ui.alerts import Offer
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class PartDeeds(QObject):
    """`opened` is sent with a part that should lie open now; `started` with one that has just begun."""

    opened = Signal(str)
    started = Signal(str)

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around

    def add(self, session_id: SessionId, kind: str, *, below: PartId | None) -> None:
        """Add a part of a kind behind another, and open it."""
        new = parts.NewPart(id=PartId(ids.fresh("part")), kind=kind, title=say(agenda.PART_KINDS[kind].title))
        if self._do(lambda: self._around.desk.do(parts.add, session_id, new, below=below)):
            self.opened.emit(new.id)

    def move(self, part_id: PartId, below: PartId | None) -> bool:
        """Put a part behind another, or before all others; False if that could not be kept."""
        return self._do(lambda: self._around.desk.do(parts.move, part_id, below=below))

    def nudge(self, part_id: PartId, way: int) -> bool:
        """Put a part one place up (-1) or down (1); False if it stands at that end."""
        there = agenda.parts_of(self._around.workshop, self._part(part_id).session)
        at = next((n for n, one in enumerate(there) if one.id == part_id), -1)
        to = at + way
        if at < 0 or not 0 <= to < len(there):
            return False
        staying = [one.id for one in there if one.id != part_id]
        return self.move(part_id, staying[to - 1] if to else None)

    def rename(self, part_id: PartId, title: str) -> None:
        """Call a part otherwise; no name at all is that of its kind."""
        title = title.strip() or say(agenda.kind_of_part(self._part(part_id)).title)
        self._do(lambda: self._around.desk.do(parts.change, part_id, title=title))

    def become(self, part_id: PartId, kind: str) -> None:
        """Make a part one of another kind; it takes that name if it had the name of its old kind."""
        old = self._part(part_id)
        usual = agenda.kind_of_part(old).title
        title = say(agenda.PART_KINDS[kind].title) if old.title in {"", usual, say(usual)} else old.title
        self._do(lambda: self._around.desk.do(parts.change, part_id, kind=kind, title=title))

    def show(self, part_id: PartId, view: str) -> None:
        """Choose what the room sees during a part; an empty view is what its kind shows."""
        self._do(lambda: self._around.desk.do(parts.change, part_id, room=view))

    def note(self, part_id: PartId, notes: str) -> None:
        """Keep the facilitator's notes for a part."""
        self._do(lambda: self._around.desk.do(parts.change, part_id, notes=notes))

    def ask(self, part_id: PartId, language: str, text: str) -> None:
        """Keep what a part asks in a language."""
        self._do(lambda: self._around.desk.do(parts.ask, part_id, language, text))

    def remove(self, part_id: PartId) -> None:
        """Take a part off the agenda, with Undo beside the sentence that says so."""
        title = self._part(part_id).title
        if self._do(lambda: self._around.desk.do(parts.bin, part_id)):
            undo = Offer(say("Undo"), partial(self._take_back, part_id))
            self._around.alerts.toast(say("Removed “{part}”.", part=title), undo)

    def begin(self, part_id: PartId) -> None:
        """Start a part: its time runs from now."""
        if self._around.clock.begin(part_id):
            self.started.emit(part_id)

    def end(self) -> None:
        """End the part that is on, with nothing behind it."""
        self._around.clock.end()

    def _take_back(self, part_id: PartId) -> None:
        if self._do(lambda: self._around.desk.do(parts.take_back, part_id)):
            self.opened.emit(part_id)

    def _part(self, part_id: PartId) -> Part:
        return parts.part(self._around.workshop, part_id)

    def _do(self, act: Callable[[], object]) -> bool:
        return self._around.alerts.attempt(act)
