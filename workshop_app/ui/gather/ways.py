"""Ways: how ideas come in besides the line: which way is open, and where a file that is dropped goes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from workshop_app.ui.gather.list_intake import ListIntake
from workshop_app.ui.gather.sources import Sources
from workshop_app.ui.gather.workplace import Workplace
from workshop_app.ui.scribe.entry_box import EntryBox

PICTURES = {".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".tif", ".tiff", ".bmp"}
"""Endings of files that are taken for photos of notes."""


class Photos(Protocol):
    """What takes in photos of notes: it shows itself over the page while it does."""

    @property
    def is_open(self) -> bool:
        """Whether a photo is being looked at."""
        ...

    def ask_for_photo(self) -> None:
        """Ask for a photo in the system's dialog and look at it."""
        ...

    def open_photo(self, path: Path) -> None:
        """Look at a photo: find its notes, and show them to be checked."""
        ...

    def open_photos(self, paths: Sequence[Path]) -> None:
        """Look at several photos, one after the other."""
        ...

    def type_on(self) -> bool:
        """Type the notes that stand on paper only; False if there are none."""
        ...

    def arrive(self) -> None:
        """Put the focus where the work on the photo goes on."""
        ...

    def leave(self) -> None:
        """Keep what is half done; called before another page is shown and before closing."""
        ...

    def close(self) -> None:
        """Show the page again."""
        ...


class Ways(QObject):
    """Opens one way at a time; `returned` is sent when the line is what one works with again."""

    returned = Signal()

    def __init__(
        self, sources: Sources, workplace: Workplace, entry: EntryBox, lists: ListIntake, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sources, self._workplace, self._entry, self._lists = sources, workplace, entry, lists
        self._now = "type"
        self.photos: Photos | None = None
        lists.opened.connect(self.show_open)
        lists.closed.connect(self.show_closed)

    @property
    def is_open(self) -> bool:
        """Whether something lies over the columns."""
        return self._lists.is_open or (self.photos is not None and self.photos.is_open)

    def take_photos(self, photos: Photos) -> None:
        """Let photos be a way: its button is shown, and photos that are dropped go there."""
        self.photos = photos
        self._sources.show_photos()

    def arrive(self) -> None:
        """Put the focus into what lies over the columns."""
        if self.photos is not None and self.photos.is_open:
            self.photos.arrive()
        elif self._lists.is_open:
            self._lists.arrive()

    def go(self, way: str) -> None:
        """Take a way: `type`, `photo`, `paste` or `file`."""
        if self.photos is not None and self.photos.is_open and way != "photo":
            self.photos.close()
        if way == "photo" and self.photos is not None:
            self.photos.ask_for_photo()
        elif way == "typing" and self.photos is not None:
            self.photos.type_on()
        elif way == "file":
            self._lists.ask_for_file()
        elif way == "paste":
            self._lists.paste()
        elif self._lists.is_open:
            self._lists.close_sheet()
        self._sources.show_way(self._now)
        if not self.is_open:
            self.returned.emit()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Look over what files hold before it comes in: lists and photos of notes, one after the other."""
        photos = [path for path in paths if path.suffix.lower() in PICTURES] if self.photos else []
        self._lists.open_files([path for path in paths if path not in photos])
        if photos and self.photos is not None:
            self.photos.open_photos(photos)

    def show_open(self, way: str) -> None:
        """Make the page look as it does while a sheet of that way lies over the columns."""
        self._now = way
        self._sources.show_way(way)
        self._workplace.show_sheet(is_open=True)
        self._entry.step_back(is_back=True)

    def show_closed(self) -> None:
        """Make the page look as it does without a sheet."""
        self._now = "type"
        self._sources.show_way("type")
        self._workplace.show_sheet(is_open=False)
        self._entry.step_back(is_back=False)
        self.returned.emit()
