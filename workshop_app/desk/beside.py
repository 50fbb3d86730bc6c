"""A change so large that it is made beside the window: in another thread, on a copy, whole or not at all."""

from collections.abc import Callable
from enum import Enum
from threading import Condition
from typing import NamedTuple

from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.workshop import Workshop

GoOn = Callable[[float], None]
"""Called between two pieces of the work with how far it is, from 0 to 1; raises when it is to end there."""

PATIENCE = 3
"""How often other changes come first before they have to wait."""


class Start(NamedTuple):
    """A copy of the workshop, which the work may alter, and the stamp of the change that is to come."""

    copy: Workshop
    stamp: Stamp


class Stopped(Exception):
    """The change was stopped before it was kept, so it never was."""


class _Overtaken(Exception):
    """The copy is no longer what the workshop is."""


class _Fate(Enum):
    WORKING = "working"
    OVERTAKEN = "overtaken"
    KEEPING = "keeping"
    KEPT = "kept"
    OVER = "over"


class Beside:
    """One large change on its way; `carry_out` runs in a thread of its own, the rest in the desk's.

    While it is being made the desk does whatever else is asked of it first, and then this begins anew with
    another copy: nobody waits for it, and it never builds on what is no longer so. What `make` returns ends
    with the change that is made; what others did may come with it, and is in the copy by then.
    """

    def __init__(
        self,
        start: Start,
        make: Callable[[Start, GoOn], tuple[Change, ...]],
        keep: Callable[[tuple[Change, ...], GoOn], None],
        *,
        patience: int,
    ) -> None:
        self._start, self._make, self._keep = start, make, keep
        self._patience = patience
        self._turn = Condition()
        self._fate = _Fate.WORKING
        self._outcome: tuple[tuple[Change, ...], Workshop] | None = None
        self.share = 0.0

    def carry_out(self) -> None:
        """Make the change and keep it; raises Stopped, RuleBroken, and whatever the log raises."""
        try:
            while not self._has_succeeded():
                with self._turn:
                    self._turn.wait_for(lambda: self._fate is not _Fate.OVERTAKEN)
        except BaseException:
            self._become(_Fate.OVER)
            raise
        self._become(_Fate.KEPT)

    def stop(self) -> bool:
        """Let nothing come of it; False if it is kept already, or is just being kept."""
        with self._turn:
            if self._fate in {_Fate.KEEPING, _Fate.KEPT}:
                return False
            self._fate = _Fate.OVER
            self._turn.notify_all()
            return True

    @property
    def is_over(self) -> bool:
        """Whether nothing came of it, and nothing will."""
        return self._fate is _Fate.OVER

    def overtake(self) -> bool:
        """Let another change come first; False, once it is kept, if this one can no longer be overtaken."""
        with self._turn:
            if self._fate is _Fate.WORKING and self._patience > 0:
                self._patience -= 1
                self._fate = _Fate.OVERTAKEN
            elif self._fate in {_Fate.WORKING, _Fate.KEEPING}:
                self._turn.wait_for(lambda: self._fate in {_Fate.KEPT, _Fate.OVER})
            return self._fate is not _Fate.KEPT

    def start_over(self, start: Start) -> None:
        """Begin anew with a workshop in which something has changed."""
        with self._turn:
            if self._fate is _Fate.OVERTAKEN:
                self._start, self._fate = start, _Fate.WORKING
                self._turn.notify_all()

    def wait(self) -> None:
        """Return once it is kept, or over."""
        with self._turn:
            self._turn.wait_for(lambda: self._fate in {_Fate.KEPT, _Fate.OVER})

    def outcome(self) -> tuple[tuple[Change, ...], Workshop] | None:
        """Return what is kept, our own change last, and the workshop with it; None if nothing came of it."""
        return self._outcome if self._fate is _Fate.KEPT else None

    def _has_succeeded(self) -> bool:
        start = self._start
        try:
            self._go_on(start, 0.0)
            changes = self._make(start, lambda share: self._go_on(start, share / 2))
            if changes:
                start.copy.apply(changes[-1])
                start.copy.answer()
                self._outcome = changes, start.copy
                self._keep(changes, lambda share: self._go_on(start, 0.6 + share * 0.4, last=share >= 1.0))
        except _Overtaken:
            return False
        return True

    def _go_on(self, start: Start, share: float, *, last: bool = False) -> None:
        """Say how far it is; after the last piece it is no longer stopped or overtaken."""
        self.share = share
        with self._turn:
            if self._fate is _Fate.OVER:
                raise Stopped
            if self._fate is _Fate.OVERTAKEN or self._start is not start:
                raise _Overtaken
            if last:
                self._fate = _Fate.KEEPING

    def _become(self, fate: _Fate) -> None:
        with self._turn:
            self._fate = fate
            self._turn.notify_all()
