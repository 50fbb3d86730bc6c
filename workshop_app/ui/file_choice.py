"""Asking the person for a file, through the operating system's own dialog."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


class FileChoice:
    """Opens the system's file dialogs and remembers the folder that was used last in this sitting.

    A test answers in a person's place with a class that has the same methods.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def to_open(self, caption: str, kinds: str) -> Path | None:
        """Return the file the person chose to open, or None."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, caption, self._folder, kinds)
        return self._remembered(chosen)

    def several_to_open(self, caption: str, kinds: str) -> list[Path]:
        """Return the files the person chose to open together; none if they chose none."""
        chosen, _ = QFileDialog.getOpenFileNames(self._window, caption, self._folder, kinds)
        return [path for one in chosen if (path := self._remembered(one)) is not None]

    def to_save(self, caption: str, name: str, kinds: str) -> Path | None:
        """Return where the person wants the file saved, or None; the dialog asks before replacing one."""
        chosen, _ = QFileDialog.getSaveFileName(self._window, caption, str(Path(self._folder) / name), kinds)
        return self._remembered(chosen)

    def _remembered(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        self._folder = str(path.parent)
        return path
