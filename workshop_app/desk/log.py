"""Log: where the changes of a workshop are kept."""

from collections.abc import Iterable
from typing import Protocol

from workshop_app.desk.beside import GoOn
from workshop_app.domain.changes import Change


class Log(Protocol):
    """Where changes are kept; `append` returns only once they are safe."""

    def changes(self) -> Iterable[Change]:
        """Return every change kept, oldest first."""
        ...

    def append(self, changes: Iterable[Change]) -> None:
        """Keep the changes, all of them or none."""
        ...

    def append_beside(self, changes: Iterable[Change], go_on: GoOn) -> None:
        """Keep what is large from another thread; if `go_on` raises, none of it. Others come in between."""
        ...

    def keep(self, pictures: Iterable[bytes]) -> None:
        """Keep pictures, all of them or none; one that is kept already stays as it is."""
        ...

    def picture(self, name: str) -> bytes | None:
        """Return the picture of this name, or None if it is not here."""
        ...
