"""The desk: the one place where a workshop is changed."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Concatenate, ParamSpec

from workshop_app.desk.beside import PATIENCE, Beside, GoOn, Start
from workshop_app.desk.clock import Clock
from workshop_app.desk.log import Log
from workshop_app.domain import joining
from workshop_app.domain.changes import Change, Edit, Stamp, gathered
from workshop_app.domain.history import History, reversal
from workshop_app.domain.merging import Coming, news
from workshop_app.domain.pictures import checked
from workshop_app.domain.workshop import Workshop

Listener = Callable[[tuple[Change, ...]], None]
P = ParamSpec("P")

_PIECE = 500
_NOTHING = Coming()


class Desk:
    """Carries out commands, keeps what they change, and tells everyone who listens.

    `name` is the same at every start on one laptop: undo follows the changes made under it.
    """

    def __init__(self, name: str, log: Log, clock: Clock) -> None:
        self._name, self._log, self._clock = name, log, clock
        self._listeners: list[Listener] = []
        self._beside: Beside | None = None
        self.workshop = Workshop()
        self.history = History()
        for change in log.changes():
            self._take_in(change)
            self._follow(change)

    @property
    def name(self) -> str:
        """What the laptop is called in the log, which is nobody's name."""
        return self._name

    def do(
        self, command: Callable[Concatenate[Workshop, P], Iterable[Edit]], *args: P.args, **kwargs: P.kwargs
    ) -> Change | None:
        """Carry out a command; return the change it made, or None if it altered nothing.

        Raises RuleBroken if the workshop does not allow it, and whatever the log raises if the change
        cannot be kept; in both cases nothing has changed anywhere.
        """
        with self._coming_first():
            return self._record(_name(command), command(self.workshop, *args, **kwargs))

    def beside(
        self, command: Callable[Concatenate[Workshop, P], Iterable[Edit]], *args: P.args, **kwargs: P.kwargs
    ) -> Beside:
        """Return a command whose `carry_out` may run in another thread: one that alters many thousands.

        Nothing is changed here until it has been carried out and `finish` takes it in.
        """
        return self._begin(_name(command), lambda workshop: command(workshop, *args, **kwargs), None)

    def undo_beside(self) -> Beside | None:
        """Return the undo of the facilitator's latest change, to be carried out in another thread.

        Other changes wait for it; None if there is nothing to take back.
        """
        return self._reverse_beside("undo", self.history.undoable)

    def redo_beside(self) -> Beside | None:
        """Return the redo of what was last undone, to be carried out in another thread."""
        return self._reverse_beside("redo", self.history.redoable)

    def finish(self, beside: Beside | None = None) -> Change | None:
        """Take in what was carried out beside, and tell everyone; waits for it if it is still being made.

        Return the change that came of it, None if none did. Without one it is whatever is on its way.
        """
        beside = beside or self._beside
        if beside is None:
            return None
        beside.wait()
        outcome = beside.outcome()
        if beside is self._beside:
            self._beside = None
            if outcome is not None:
                changes, workshop = outcome
                self._clock.see(changes[-1].stamp)
                self.workshop.become(workshop)
                self._follow_all(changes)
                self._tell(changes)
        own = outcome[0][-1] if outcome is not None else None
        return own if own is not None and own.stamp.sitting == self._clock.sitting else None

    def do_as(
        self,
        actor: str,
        command: Callable[Concatenate[Workshop, P], Iterable[Edit]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Change | None:
        """Carry out a command as `program` or `import`: what it does is not followed by undo."""
        with self._coming_first():
            return self._record(_name(command), command(self.workshop, *args, **kwargs), actor=actor)

    def undo(self) -> Change | None:
        """Take back the facilitator's latest change; None if there is nothing to take back."""
        with self._coming_first():
            return self._reverse("undo", self.history.undoable)

    def redo(self) -> Change | None:
        """Bring back what was last undone; None if there is nothing to bring back."""
        with self._coming_first():
            return self._reverse("redo", self.history.redoable)

    def join(
        self,
        coming: Coming,
        command: Callable[Concatenate[Workshop, P], Iterable[Edit]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Change | None:
        """Take in what was done elsewhere together with what a command makes of it, all of it or nothing.

        The change that is returned stands for both: undo takes back both. If the command makes nothing of
        it, what was done elsewhere is taken in all the same.
        """
        joined = self.join_beside(coming, command, *args, **kwargs)
        joined.carry_out()
        return self.finish(joined)

    def join_beside(
        self,
        coming: Coming,
        command: Callable[Concatenate[Workshop, P], Iterable[Edit]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Beside:
        """Return a `join` whose `carry_out` may run in another thread; `finish` takes it in."""
        for change in coming.changes[-1:]:
            self._clock.see(change.stamp)
        return self._begin(
            _name(command), lambda workshop: command(workshop, *args, **kwargs), None, coming=coming
        )

    def merge(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Take in the changes of another copy, for good; return what was new."""
        with self._coming_first():
            new = news(self._log.changes(), changes)
            if new:
                self._log.append(new)
                for change in new:
                    self._take_in(change)
                self._follow_all(new)
                self._tell(new)
            return new

    def changes(self) -> Iterable[Change]:
        """Return every change kept, oldest first."""
        return self._log.changes()

    def keep(self, pictures: Iterable[bytes]) -> None:
        """Keep pictures under the names of `pictures.name_of`; do it before the change that names them.

        Raises RuleBroken for what is no picture, and whatever the log raises if they cannot be kept.
        """
        if kept := [checked(data) for data in pictures]:
            self._log.keep(kept)

    def picture(self, name: str) -> bytes | None:
        """Return a picture that an idea or a photo names; None if it is not in this workshop's file."""
        return self._log.picture(name) if name else None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; the function returned stops that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _reverse(self, name: str, stack: list[Change]) -> Change | None:
        if not stack:
            return None
        return self._record(name, self._reversal(self.workshop, stack[-1]), undoes=stack[-1].stamp)

    def _reversal(self, workshop: Workshop, change: Change) -> Iterator[Edit]:
        came = joining.brings_others(change)
        return reversal(workshop, joining.whole(change, self._log.changes()) if came else change)

    def _record(
        self, command: str, edits: Iterable[Edit], *, actor: str = "facilitator", undoes: Stamp | None = None
    ) -> Change | None:
        real = _real(edits)
        if not real and undoes is None:
            return None
        change = Change(self._clock.tick(), self._name, actor, command, real, undoes)
        self._log.append((change,))  # first on disk, then in memory: what is seen is safe
        self._take_in(change)
        self._follow(change)
        self._tell((change,))
        return change

    @contextmanager
    def _coming_first(self) -> Iterator[None]:
        """Let what is made beside begin anew after this, or take it in before if it is kept already."""
        beside = self._beside
        if beside is None or beside.is_over:
            yield
        elif beside.overtake():
            try:
                yield
            finally:
                beside.start_over(self._start())
        else:
            self.finish(beside)
            yield

    def _start(self) -> Start:
        return Start(self.workshop.supposing(()), self._clock.tick())

    def _begin(
        self,
        command: str,
        ask: Callable[[Workshop], Iterable[Edit]],
        undoes: Stamp | None,
        *,
        coming: Coming = _NOTHING,
    ) -> Beside:
        def make(start: Start, go_on: GoOn) -> tuple[Change, ...]:
            for n, change in enumerate(coming.changes, 1):
                start.copy.apply(change)
                if n % _PIECE == 0:
                    go_on(n / len(coming.changes) / 2)
            self.keep(coming.pictures.values())
            edits: list[Edit] = []
            for edit in ask(start.copy):
                edits.append(edit)
                if len(edits) % _PIECE == 0:
                    go_on(1 - _PIECE / (len(edits) + _PIECE))
            real = _real(edits)
            if not real and undoes is None:
                return coming.changes
            own = Change(start.stamp, self._name, "facilitator", command, real, undoes)
            return (*coming.changes, own)

        self.finish()
        patience = PATIENCE if undoes is None else 0  # what is taken back must still be the latest by then
        self._beside = Beside(self._start(), make, self._log.append_beside, patience=patience)
        return self._beside

    def _reverse_beside(self, name: str, stack: list[Change]) -> Beside | None:
        if not stack:
            return None
        change = stack[-1]
        return self._begin(name, partial(self._reversal, change=change), change.stamp)

    def _take_in(self, change: Change) -> None:
        self._clock.see(change.stamp)
        self.workshop.apply(change)

    def _follow_all(self, changes: tuple[Change, ...]) -> None:
        """Take note of what came, be it a copy of this desk's own earlier work."""
        own = self._clock.sitting
        if any(change.desk == self._name and change.stamp.sitting != own for change in changes):
            self.history, changes = History(), tuple(self._log.changes())
        for change in changes:
            self._follow(change)

    def _follow(self, change: Change) -> None:
        if change.desk == self._name and change.actor == "facilitator":
            self.history.follow(change)

    def _tell(self, changes: tuple[Change, ...]) -> None:
        for listener in tuple(self._listeners):
            listener(changes)


def _real(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits of one change, without those that alter nothing."""
    return tuple(edit for edit in gathered(edits) if edit.before != edit.after)


def _name(command: Callable[..., object]) -> str:
    module = command.__module__.rsplit(".", 1)[-1]
    return f"{module}.{command.__name__}"
