"""Copies: one of this workshop for somebody else, and what another one would bring into it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.frameworks.coming import bring_in_framework, framework_kinds, is_framework
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class Copies:
    """Asks for a file and passes the open workshop on to it, or shows what it would bring."""

    def __init__(self, window: QWidget, around: Surroundings, files: FileChoice) -> None:
        self._window, self._around, self._files = window, around, files

    def save(self) -> None:
        """Ask where a copy of the workshop should go, and write it there."""
        opened, alerts = self._around.open, self._around.alerts
        out = self._files.to_save(say("Save a copy"), opened.path.name, _kinds())
        if out is None:
            return
        if alerts.attempt(lambda: opened.export(out.with_suffix(".workshop"))):
            alerts.toast(say("A copy is in {folder}.", folder=str(out.parent)))

    def bring_in(self) -> None:
        """Ask for other copies of the workshop, or other workshops, and show what they would bring."""
        paths = self._files.several_to_open(say("Bring in"), f"{_kinds()};;{framework_kinds()}")
        if paths:
            self.look_into(*paths)

    def look_into(self, *paths: Path) -> None:
        """Show what other workshop files would bring into this one; take in frameworks."""
        from workshop_app.ui.joining.joining_sheet import JoiningSheet  # noqa: PLC0415 - the start does not wait for it

        copies = tuple(path for path in paths if not is_framework(path))
        for path in paths:
            if path not in copies:
                bring_in_framework(self._around, path)
        if copies:
            JoiningSheet(self._window, self._around, copies).show_sheet()


def _kinds() -> str:
    return say("Workshop (*.workshop)")
