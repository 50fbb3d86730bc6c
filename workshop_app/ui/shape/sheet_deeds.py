"""SheetDeeds: what can be done with a pillar itself on its sheet, carried out at the desk."""

from collections.abc import Callable, Iterator
from typing import Any

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import headlines, pillars
from workshop_app.domain.records import PillarId
from workshop_app.ui.shape.icon_words import dressed
from workshop_app.ui.step import Surroundings


class SheetDeeds:
    """Works on the pillar that is shown; each says whether it was carried out, True if there is none."""

    def __init__(self, around: Surroundings, pillar: Callable[[], PillarId | None]) -> None:
        self._around, self._pillar = around, pillar

    def define(self, text: str) -> bool:
        """Give the pillar another definition."""
        return self._do(headlines.define, text)

    def say_short(self, text: str) -> bool:
        """Give the pillar another short statement."""
        return self._do(headlines.say_short, text)

    def ink(self, ink: str) -> bool:
        """Give the pillar another ink."""
        return self._do(headlines.dress, ink=ink)

    def give_icon(self, icon: str) -> bool:
        """Give the pillar another icon."""
        pillar = self._pillar()
        look = dressed(self._around.workshop.pillar(pillar), icon) if pillar is not None else {}
        return self._do(headlines.dress, **look)

    def unlock(self) -> bool:
        """Let the pillar be changed again."""
        return self._do(pillars.unlock)

    def _do(self, command: Callable[..., Iterator[Edit]], *said: Any, **named: Any) -> bool:
        pillar, do = self._pillar(), self._around.desk.do
        if pillar is None:
            return True
        return self._around.alerts.attempt(lambda: do(command, pillar, *said, **named))
