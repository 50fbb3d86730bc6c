"""Parking: keeps ideas that say how for later, and takes them up again; always with Undo beside it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from workshop_app.domain.changes import Change, Edit
from workshop_app.domain.commands import ideas
from workshop_app.domain.records import IdeaId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

Command = Callable[[Workshop, Iterable[IdeaId]], Iterable[Edit]]

LATER = "ph.hourglass-medium"
"""The icon of what is kept for later."""


class Parking:
    """Every act returns whether it was done; a refusal has been said already."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def park(self, chosen: Sequence[IdeaId]) -> bool:
        """Keep ideas under *Later: making it real*."""
        count = len(chosen)
        words = say_many(
            "{count} idea is kept under Later: making it real",
            "{count} ideas are kept under Later: making it real",
            count,
        )
        return count > 0 and self._do(ideas.park, chosen, words, ideas.take_up)

    def take_up(self, chosen: Sequence[IdeaId]) -> bool:
        """Bring ideas back to where they stood before."""
        count = len(chosen)
        words = say_many("{count} idea is back on the board", "{count} ideas are back on the board", count)
        return count > 0 and self._do(ideas.take_up, chosen, words, ideas.park)

    def say_kept(self, idea: IdeaId, change: Change) -> None:
        """Say of an idea that came in with a change that it is kept for later, with Undo beside it."""
        words = say_many(
            "{count} idea is kept under Later: making it real",
            "{count} ideas are kept under Later: making it real",
            1,
        )
        self._say(words, change, lambda: self._around.desk.do(ideas.bin, [idea]))

    def _do(
        self,
        command: Command,
        chosen: Sequence[IdeaId],
        words: str,
        opposite: Command,
    ) -> bool:
        desk, made = self._around.desk, list[Change | None]()
        if not self._around.alerts.attempt(lambda: made.append(desk.do(command, chosen))):
            return False
        for change in made:
            if change is not None:
                self._say(words, change, partial(desk.do, opposite, chosen))
        return True

    def _say(self, words: str, change: Change, otherwise: Callable[[], object]) -> None:
        desk, alerts = self._around.desk, self._around.alerts

        def undo() -> None:
            """Undo it; if something else was done since, do only the opposite of this."""
            undoable = desk.history.undoable
            is_last = bool(undoable) and undoable[-1].stamp == change.stamp
            alerts.attempt(desk.undo if is_last else otherwise)

        alerts.toast(words, Offer(say("Undo"), undo))
