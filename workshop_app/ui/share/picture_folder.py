"""PictureFolder: the pictures of a workshop where another process can read them, for as long as it prints."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class InFolder:
    """Returns a picture by its name out of a folder, in whichever process it is called."""

    folder: str

    def __call__(self, name: str) -> bytes | None:
        """Return the bytes of the picture; None if it is not there."""
        if not name.isalnum():
            return None
        with suppress(OSError):
            return (Path(self.folder) / name).read_bytes()
        return None


class PictureFolder:
    """Writes each picture once, however often a page is made; the folder goes with it."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None
        self._there: set[str] = set()

    @property
    def in_folder(self) -> InFolder:
        """What the other process asks for pictures."""
        return InFolder(self._folder.name if self._folder else "")

    def lay_out(self, workshop: Workshop, find: Callable[[str], bytes | None]) -> None:
        """See to it that every picture of the workshop lies in the folder, as far as `find` has it."""
        named = {idea.picture for idea in workshop.ideas()} | {photo.picture for photo in workshop.photos()}
        for name in sorted(named - self._there - {""}):
            data = find(name)
            if data is None or not name.isalnum():
                continue
            if self._folder is None:
                self._folder = TemporaryDirectory(prefix="workshop-print-", ignore_cleanup_errors=True)
            (Path(self._folder.name) / name).write_bytes(data)
            self._there.add(name)

    def clear(self) -> None:
        """Take the folder away."""
        if self._folder is not None:
            self._folder.cleanup()
        self._folder, self._there = None, set()
