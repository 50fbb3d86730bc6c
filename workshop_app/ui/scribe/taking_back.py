"""TakingBack: takes the last idea back from where one types, and puts nothing else in danger."""

from collections.abc import Callable
from itertools import islice

from workshop_app.domain.changes import Change
from workshop_app.domain.commands import ideas
from workshop_app.domain.records import Idea, IdeaId
from workshop_app.ui.alerts import Offer
from workshop_app.ui.large_change import LARGE
from workshop_app.ui.scribe.adding import in_short
from workshop_app.ui.step import Surroundings
from workshop_app.ui.undoing import Undoing
from workshop_app.words import say

WRITTEN = {"ideas.capture", "ideas.capture_many", "redo"}
"""The commands by which ideas are written down, or come back after they were taken back."""

FAR = 500
"""Changes that are looked through for the last idea; it seldom lies further back than one."""


class TakingBack:
    """What Ctrl+Z and "Undo last" do in a line in which nothing is typed.

    Where the last change of all wrote ideas down, it is undone, and can be redone. Where something else was
    done since, only the last idea that was typed alone goes in the bin: the other work stays as it is.
    `here` says of a command that its results are in sight where the line is, so it is undone as anywhere.
    """

    def __init__(self, around: Surroundings, here: Callable[[str], bool] = lambda _command: False) -> None:
        self._around, self._here = around, here
        self._undoing = Undoing(around)

    def last(self) -> Idea | None:
        """Return the idea that would be taken back, if it is one alone."""
        found = self._last_change()
        return self._idea_of(found) if found is not None else None

    def take_back(self) -> None:
        """Take the last idea back, and say which."""
        desk, alerts = self._around.desk, self._around.alerts
        undoable = desk.history.undoable
        found = self._last_change()
        is_last = bool(undoable) and (found is undoable[-1] or self._here(undoable[-1].command))
        idea = self._idea_of(undoable[-1] if is_last else found)
        words = (
            say("Took back “{text}”", text=in_short(idea.text)) if idea is not None else say("Took it back")
        )
        if is_last and len(undoable[-1].edits) >= LARGE:
            self._undoing.undo()
        elif is_last:
            if alerts.attempt(desk.undo):
                alerts.toast(words, Offer(say("Redo"), lambda: alerts.attempt(desk.redo)))
        elif idea is None:
            alerts.toast(say("No idea that was typed here is left to take back."))
        elif self._around.workshop.beneath(IdeaId(idea.id)):
            alerts.toast(
                say("“{text}” has a stack under it now. Take it off on the board.", text=in_short(idea.text))
            )
        elif alerts.attempt(lambda: desk.do(ideas.bin, [idea.id])):
            back = Offer(
                say("Bring back"), lambda: alerts.attempt(lambda: desk.do(ideas.take_back, [idea.id]))
            )
            alerts.toast(words, back)

    def _last_change(self) -> Change | None:
        """Return the last change that wrote down ideas of which one is there still.

        One that brought in a whole list counts only while it is the last of all.
        """
        undoable = self._around.desk.history.undoable
        for change in reversed(undoable[-FAR:]):
            if self._idea_of(change) is not None or (change is undoable[-1] and _written(change)):
                return change
        return None

    def _idea_of(self, change: Change | None) -> Idea | None:
        """Return the one idea that a change wrote down, if it is there still."""
        written = _written(change) if change is not None else []
        if len(written) != 1:
            return None
        workshop, idea_id = self._around.workshop, written[0]
        stands = workshop.value("idea", idea_id, "rank") and not workshop.value("idea", idea_id, "binned")
        return workshop.idea(idea_id) if stands else None


def _written(change: Change) -> list[IdeaId]:
    """Return the first two ideas that came in with a change: whether it was one alone is all that counts."""
    if change.command not in WRITTEN:
        return []
    new = (edit for edit in change.edits if edit.kind == "idea")
    came = (IdeaId(edit.id) for edit in new if edit.after.get("rank") and not edit.before.get("rank"))
    return list(islice(came, 2))
