"""Undo and redo, each saying what it was that came or went."""

from collections.abc import Callable
from functools import partial

from workshop_app import words
from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.joining import brings_others
from workshop_app.domain.rules import Trouble
from workshop_app.ui.alerts import Offer
from workshop_app.ui.large_change import LARGE, LargeChange
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

REVERSALS = {"undo", "redo"}


class Undoing:
    """Takes the facilitator's changes back one by one, and brings them back, without end."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._named: dict[Stamp, str] = {}
        self._large = LargeChange(around.desk, around.alerts)
        self._then: Callable[[Change | None], object] = _nothing
        self._large.made.connect(self._have_turned)
        self._large.refused.connect(self._refuse)

    def undo(self) -> None:
        """Take back the latest change and say which one, with Redo beside it."""
        self._turn(back=True)

    def redo(self) -> None:
        """Bring back what was last taken back and say what it was, with Undo beside it."""
        self._turn(back=False)

    def _turn(self, *, back: bool) -> None:
        desk, alerts = self._around.desk, self._around.alerts
        stack = desk.history.undoable if back else desk.history.redoable
        if not stack:
            return
        if self._large.is_going:
            return  # it will be told when it is done
        name = self._name(stack[-1])
        if len(stack[-1].edits) >= LARGE or brings_others(stack[-1]):
            self._then = partial(self._has_turned, name, back=back)
            going = say("Taking it back…") if back else say("Bringing it back…")
            alerts.toast(going)
            self._large.turn(back=back)
            return
        made: list[Change | None] = []
        if alerts.attempt(lambda: made.append(desk.undo() if back else desk.redo())):
            self._has_turned(name, made[0], back=back)

    def _refuse(self, trouble: Trouble) -> None:
        def fail() -> None:
            raise trouble

        self._around.alerts.attempt(fail)

    def _have_turned(self, change: Change | None) -> None:
        self._then(change)

    def _has_turned(self, name: str, change: Change | None, *, back: bool) -> None:
        alerts = self._around.alerts
        if change is not None:
            self._named[change.stamp] = name
        what = words.command(name)
        if back:
            alerts.toast(say("Took back: {what}", what=what), Offer(say("Redo"), self.redo))
        else:
            alerts.toast(say("Brought back: {what}", what=what), Offer(say("Undo"), self.undo))

    def _name(self, change: Change) -> str:
        """Return the command behind a change: a reversal is called after what it reverses."""
        if change.stamp in self._named or change.command not in REVERSALS:
            return self._named.get(change.stamp, change.command)
        made = {one.stamp: one for one in self._around.desk.changes()}  # reversed before the last start
        found: Change | None = change
        while found is not None and found.undoes is not None:
            found = made.get(found.undoes)
        return found.command if found is not None else change.command


def _nothing(_change: Change | None) -> None:
    """Do nothing with it."""
