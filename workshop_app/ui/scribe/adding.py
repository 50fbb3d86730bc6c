"""Adding: puts ideas in at the desk, says so, and takes them back when the person wants that."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from textwrap import shorten

from PySide6.QtCore import QObject, Signal

from workshop_app.desk import ids
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import IdeaId
from workshop_app.ui.alerts import Offer
from workshop_app.ui.large_change import LARGE
from workshop_app.ui.later.parking import Parking
from workshop_app.ui.scribe.refusals import refusal
from workshop_app.ui.step import Surroundings
from workshop_app.ui.undoing import Undoing
from workshop_app.ui.voice import Voice
from workshop_app.words import say, say_many

SHORT = 40
"""Characters of an idea that are said of it in a toast."""


class Adding(QObject):
    """Ideas come from the `voice` that speaks; `finished` is sent when the line should have the focus."""

    finished = Signal()

    def __init__(self, around: Surroundings, voice: Voice, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._voice = around, voice
        self._undoing, self._parking = Undoing(around), Parking(around)

    def refuses(self, text: str) -> str:
        """Return why an idea cannot say this, or nothing."""
        idea = self._new("", text)
        return refusal(lambda: ideas.capture(self._around.workshop, idea))

    def one(self, text: str, idea_id: IdeaId) -> bool:
        """Add what was typed; return whether it is kept."""
        idea = self._new(idea_id, text)
        return self._around.alerts.attempt(lambda: self._around.desk.do(ideas.capture, idea))

    def for_later(self, text: str, idea_id: IdeaId) -> bool:
        """Add what was typed, kept under *Later: making it real*; return whether it is kept."""
        idea = replace(self._new(idea_id, text), later=True)
        made: list[Change | None] = []
        is_kept = self._around.alerts.attempt(lambda: made.append(self._around.desk.do(ideas.capture, idea)))
        for change in made:
            if change is not None:
                self._parking.say_kept(idea_id, change)
        return is_kept

    def keep_for_later(self, idea_id: IdeaId) -> None:
        """Keep an idea that was added before under *Later: making it real*."""
        self._parking.park([idea_id])

    def under(self, onto: IdeaId, text: str, idea_id: IdeaId) -> bool:
        """Add what was typed as one more voice in the stack of a note; return whether it is kept."""
        workshop = self._around.workshop
        top = workshop.idea(workshop.top_of(onto))
        idea = self._new(idea_id, text, top=IdeaId(top.id))
        alerts, desk = self._around.alerts, self._around.desk
        made: list[Change | None] = []
        is_kept = alerts.attempt(lambda: made.append(desk.do(ideas.capture, idea)))
        if is_kept:
            back = Offer(say("Undo"), partial(self._take_back, [one for one in made if one is not None]))
            alerts.toast(say("Stacked with “{text}”", text=in_short(top.text)), back)
        return is_kept

    def many(self, texts: Sequence[str]) -> bool:
        """Add what was pasted, all of it as one change; return whether it is kept."""
        new = [self._new(ids.fresh("idea"), text, source="pasted") for text in texts]
        made: list[Change | None] = []
        desk = self._around.desk
        is_kept = self._around.alerts.attempt(lambda: made.append(desk.do(ideas.capture_many, new)))
        if is_kept:
            self.have_landed(len(new), [change for change in made if change is not None])
        return is_kept

    def say_added(self, text: str, change: Change) -> None:
        """Say that an idea was added which nobody pressed Enter for, and offer to take it back."""
        back = Offer(say("Undo"), partial(self._take_back, (change,)))
        self._around.alerts.toast(say("Added “{text}”", text=in_short(text)), back)

    def have_landed(self, count: int, changes: Iterable[Change], *more: Offer) -> None:
        """Say how many ideas came in with these changes; offer to take them back, and what `more` offers."""
        back = Offer(say("Undo"), partial(self._take_back, tuple(changes)))
        self._around.alerts.toast(say_many("Added {count} idea", "Added {count} ideas", count), back, *more)
        self.finished.emit()

    def _new(self, idea_id: str, text: str, *, top: IdeaId | None = None, source: str = "typed") -> NewIdea:
        workshop, voice = self._around.workshop, self._voice
        beneath = workshop.idea(top) if top is not None else None
        return NewIdea(
            id=IdeaId(idea_id),
            text=text,
            group=voice.group,
            table=voice.table,
            seat=voice.seat,
            session=self._around.session,
            prompt=voice.prompt,
            pillar=workshop.place_of(beneath) if beneath is not None else None,
            theme=beneath.theme if beneath is not None else None,
            under=top,
            source=source,
        )

    def _take_back(self, changes: Sequence[Change]) -> None:
        """Undo the changes; where something else was done since, put what they added in the bin."""
        desk = self._around.desk
        for change in reversed(changes):
            undoable = desk.history.undoable
            if undoable and undoable[-1].stamp == change.stamp and len(change.edits) >= LARGE:
                self._undoing.undo()
                break
            if undoable and undoable[-1].stamp == change.stamp:
                is_done = self._around.alerts.attempt(desk.undo)
            else:
                there = [IdeaId(edit.id) for edit in change.edits if edit.kind == "idea"]
                is_done = self._around.alerts.attempt(partial(desk.do, ideas.bin, there))
            if not is_done:
                break
        self.finished.emit()


def in_short(text: str) -> str:
    """Return the beginning of an idea, as long as a toast has room for."""
    return shorten(text, SHORT, placeholder="…") if " " in text[:SHORT] else text[:SHORT]
