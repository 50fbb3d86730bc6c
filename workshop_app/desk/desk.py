"""The desk: the one place where a workshop is changed."""

from collections.abc import Callable, Iterable
from typing import Concatenate, ParamSpec, Protocol

from workshop_app.desk.clock import Clock
from workshop_app.domain.changes import Change, Edit, Stamp, gathered
from workshop_app.domain.history import History, reversal
from workshop_app.domain.merging import news
from workshop_app.domain.pictures import checked
from workshop_app.domain.workshop import Workshop

Listener = Callable[[tuple[Change, ...]], None]
P = ParamSpec("P")


class Log(Protocol):
    """Where changes are kept; `append` returns only once they are safe."""

    def changes(self) -> Iterable[Change]:
        """Return every change kept, oldest first."""
        ...

    def append(self, changes: Iterable[Change]) -> None:
        """Keep the changes, all of them or none."""
        ...

    def keep(self, pictures: Iterable[bytes]) -> None:
        """Keep pictures, all of them or none; one that is kept already stays as it is."""
        ...

    def picture(self, name: str) -> bytes | None:
        """Return the picture of this name, or None if it is not here."""
        ...


class Desk:
    """Carries out commands, keeps what they change, and tells everyone who listens.

    `name` is the same at every start on one laptop: undo follows the changes made under it.
    """

    def __init__(self, name: str, log: Log, clock: Clock) -> None:
        self._name, self._log, self._clock = name, log, clock
        self._listeners: list[Listener] = []
        self.workshop = Workshop()
        self.history = History()
        for change in log.changes():
            self._take_in(change)
            self._follow(change)

    def do(
        self, command: Callable[Concatenate[Workshop, P], Iterable[Edit]], *args: P.args, **kwargs: P.kwargs
    ) -> Change | None:
        """Carry out a command; return the change it made, or None if it altered nothing.

        Raises RuleBroken if the workshop does not allow it, and whatever the log raises if the change
        cannot be kept; in both cases nothing has changed anywhere.
        """
        return self._record(_name(command), command(self.workshop, *args, **kwargs))

    def do_as(
        self,
        actor: str,
        command: Callable[Concatenate[Workshop, P], Iterable[Edit]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Change | None:
        """Carry out a command as `program` or `import`: what it does is not followed by undo."""
        return self._record(_name(command), command(self.workshop, *args, **kwargs), actor=actor)

    def undo(self) -> Change | None:
        """Take back the facilitator's latest change; None if there is nothing to take back."""
        return self._reverse("undo", self.history.undoable)

    def redo(self) -> Change | None:
        """Bring back what was last undone; None if there is nothing to bring back."""
        return self._reverse("redo", self.history.redoable)

    def merge(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Take in the changes of another copy; return what was new."""
        new = news(self._log.changes(), changes)
        if not new:
            return ()
        self._log.append(new)
        for change in new:
            self._take_in(change)
        if any(change.desk == self._name for change in new):  # a copy of this desk's own earlier work
            self.history = History()
            for change in self._log.changes():
                self._follow(change)
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
        return self._record(name, reversal(self.workshop, stack[-1]), undoes=stack[-1].stamp)

    def _record(
        self, command: str, edits: Iterable[Edit], *, actor: str = "facilitator", undoes: Stamp | None = None
    ) -> Change | None:
        real = tuple(edit for edit in gathered(edits) if edit.before != edit.after)
        if not real and undoes is None:
            return None
        change = Change(self._clock.tick(), self._name, actor, command, real, undoes)
        self._log.append((change,))  # first on disk, then in memory: what is seen is safe
        self._take_in(change)
        self._follow(change)
        self._tell((change,))
        return change

    def _take_in(self, change: Change) -> None:
        self._clock.see(change.stamp)
        self.workshop.apply(change)

    def _follow(self, change: Change) -> None:
        if change.desk == self._name and change.actor == "facilitator":
            self.history.follow(change)

    def _tell(self, changes: tuple[Change, ...]) -> None:
        for listener in tuple(self._listeners):
            listener(changes)


def _name(command: Callable[..., object]) -> str:
    module = command.__module__.rsplit(".", 1)[-1]
    return f"{module}.{command.__name__}"
