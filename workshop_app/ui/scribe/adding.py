"""Adding: puts ideas in at the desk, says so, and takes them back when the person wants that."""

from collections.abc import Iterable, Sequence
from functools import partial
from textwrap import shorten

from PySide6.QtCore import QObject, Signal

from workshop_app.desk import ids
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId
from workshop_app.ui.alerts import Offer
from workshop_app.ui.scribe.refusals import refusal
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class Adding(QObject):
    """`finished` is sent when the line should have the focus again."""

    finished = Signal()

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around

    def refuses(self, text: str) -> str:
        """Return why an idea cannot say this, or nothing."""
        idea = NewIdea(id=IdeaId(""), text=text)
        return refusal(lambda: ideas.capture(self._around.workshop, idea))

    def one(self, text: str, group: GroupId | None) -> bool:
        """Add what was typed; return whether it is kept."""
        idea = NewIdea(id=IdeaId(ids.fresh("idea")), text=text, group=group, source="typed")
        return self._around.alerts.attempt(lambda: self._around.desk.do(ideas.capture, idea))

    def under(self, onto: IdeaId, text: str, group: GroupId | None) -> bool:
        """Add what was typed as one more voice in the stack of a note; return whether it is kept."""
        workshop = self._around.workshop
        top = workshop.idea(workshop.top_of(onto))
        idea = NewIdea(
            id=IdeaId(ids.fresh("idea")),
            text=text,
            group=group,
            pillar=workshop.place_of(top),
            theme=top.theme,
            under=top.id,
            source="typed",
        )
        alerts, desk = self._around.alerts, self._around.desk
        is_kept = alerts.attempt(lambda: desk.do(ideas.capture, idea))
        if is_kept:
            back = Offer(say("Undo"), lambda: alerts.attempt(desk.undo))
            alerts.toast(say("Stacked with “{text}”", text=shorten(top.text, 40, placeholder="…")), back)
        return is_kept

    def many(self, texts: Sequence[str], group: GroupId | None) -> bool:
        """Add what was pasted, all of it as one change; return whether it is kept."""
        new = [
            NewIdea(id=IdeaId(ids.fresh("idea")), text=text, group=group, source="pasted") for text in texts
        ]
        made: list[Change | None] = []
        desk = self._around.desk
        is_kept = self._around.alerts.attempt(lambda: made.append(desk.do(ideas.capture_many, new)))
        if is_kept:
            self.have_landed(len(new), [change for change in made if change is not None])
        return is_kept

    def have_landed(self, count: int, changes: Iterable[Change]) -> None:
        """Say how many ideas came in with these changes, and offer to take them back."""
        back = Offer(say("Undo"), partial(self._take_back, tuple(changes)))
        self._around.alerts.toast(say_many("Added {count} idea", "Added {count} ideas", count), back)
        self.finished.emit()

    def _take_back(self, changes: tuple[Change, ...]) -> None:
        """Undo the changes; where something else was done since, put what they added in the bin."""
        desk = self._around.desk
        for change in reversed(changes):
            undoable = desk.history.undoable
            if undoable and undoable[-1].stamp == change.stamp:
                is_done = self._around.alerts.attempt(desk.undo)
            else:
                there = [IdeaId(edit.id) for edit in change.edits if edit.kind == "idea"]
                is_done = self._around.alerts.attempt(partial(desk.do, ideas.bin, there))
            if not is_done:
                break
        self.finished.emit()
