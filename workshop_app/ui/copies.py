"""Copies: one of this workshop for somebody else, and what another one would bring into it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from workshop_app import words
from workshop_app.domain.rules import Trouble
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.share.bring_in import BringInSheet
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
        """Ask for another copy of the workshop and show what it would bring."""
        path = self._files.to_open(say("Bring in"), _kinds())
        if path is not None:
            self.look_into(path)

    def look_into(self, path: Path) -> None:
        """Show what another workshop file would bring into this one, before anything is taken."""
        try:
            other = self._around.shelf.read(path)
        except Trouble as trouble:
            self._around.alerts.toast(words.of(trouble))
            return
        sheet = BringInSheet(self._window, self._around, other, path.name)
        sheet.show_sheet(sheet.take)


def _kinds() -> str:
    return say("Workshop (*.workshop)")
