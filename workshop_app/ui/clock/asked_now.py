"""AskedNow: ideas that are written down while a part gathers them answer what that part asks."""

from PySide6.QtCore import QObject

from workshop_app.desk.desk import Desk
from workshop_app.domain.agenda import kind_of_part
from workshop_app.ui.clock.evening_clock import EveningClock
from workshop_app.ui.voice import Voice


class AskedNow(QObject):
    """Lets the voice of this laptop answer the question of each part that begins and gathers ideas.

    Whoever writes can still choose another question; it stays until the next such part begins.
    """

    def __init__(self, desk: Desk, clock: EveningClock, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._clock, self._voice = desk, clock, voice
        self._known = self._running()
        clock.changed.connect(self._follow)

    def _running(self) -> str:
        part = self._clock.part
        return part.id if part is not None else ""

    def _follow(self) -> None:
        before, self._known = self._known, self._running()
        part = self._clock.part
        if part is None or self._known == before or kind_of_part(part).step != "gather":
            return
        asked = self._clock.prompt
        self._voice.answer("" if asked == self._desk.workshop.details.prompt else asked)
