"""AskedNow: ideas that are written down while a part gathers them answer what that part asks."""

from PySide6.QtCore import QObject

from workshop_app.domain.agenda import kind_of_part
from workshop_app.ui.step import Surroundings


class AskedNow(QObject):
    """Lets the voice of this laptop answer the question of each part that begins and gathers ideas.

    Whoever writes can still choose another question; it stays until the next such part begins.
    """

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._known = self._running()
        around.clock.changed.connect(self._follow)

    def _running(self) -> str:
        part = self._around.clock.part
        return part.id if part is not None else ""

    def _follow(self) -> None:
        before, self._known = self._known, self._running()
        part = self._around.clock.part
        if part is None or self._known == before or kind_of_part(part).step != "gather":
            return
        asked = self._around.clock.prompt
        self._around.voice.answer("" if asked == self._around.workshop.details.prompt else asked)
