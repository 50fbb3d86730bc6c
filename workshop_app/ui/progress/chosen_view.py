"""ChosenView: which scale a workshop is shown along, and through which lenses, on this computer."""

from workshop_app.domain.growth_records import ScaleId
from workshop_app.domain.progressing import LENSES
from workshop_app.preferences import Preferences


class ChosenView:
    """Remembers both from one evening to the next."""

    def __init__(self, preferences: Preferences, workshop_id: str) -> None:
        self._preferences, self._id = preferences, workshop_id

    @property
    def lenses(self) -> tuple[str, ...]:
        """The lenses that stand side by side, one at least."""
        kept = self._preferences.get(f"lenses {self._id}", ["learner"])
        return tuple(lens for lens in LENSES if lens in kept) or ("learner",)

    @property
    def scale(self) -> str:
        """The id of the scale that was chosen, which may be gone by now; empty if none was."""
        kept: str = self._preferences.get(f"scale {self._id}", "")
        return kept

    def choose_lenses(self, lenses: tuple[str, ...]) -> None:
        """See through these lenses from now on."""
        self._preferences.put({f"lenses {self._id}": list(lenses)})

    def choose_scale(self, scale: ScaleId) -> None:
        """Show this scale from now on."""
        self._preferences.put({f"scale {self._id}": scale})
