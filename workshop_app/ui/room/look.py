"""The two looks of the wall: lights on, and lights down, where the projector is the lamp."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QColor

from workshop_app import assets
from workshop_app.ui.theme import Paper, Theme

INK = "ink:"
"""Before the name of a pillar's ink it names the colour of that pillar's disc."""


@dataclass(frozen=True)
class RoomLook:
    """Colours of the wall; a person chooses between the two, the program never does."""

    lights_down: bool = False

    @cached_property
    def theme(self) -> Theme:
        """The theme from which papers and inks come."""
        return Theme()

    @cached_property
    def _colours(self) -> dict[str, QColor]:
        given = assets.tokens()["color"]["roomLightsDown" if self.lights_down else "roomLightsOn"]
        named = {name: QColor(value) for name, value in given.items()}
        named["black"] = QColor("#000000")
        named["bar"] = named["accent" if self.lights_down else "sheet"]
        named["line"] = QColor("#8A8FA5" if self.lights_down else "#C8C3B6")
        named.setdefault("onPillarDisc", QColor("#FFFFFF"))
        named.setdefault("bandRule", named["band"])
        return named

    def colour(self, name: str) -> QColor:
        """Return a colour by its token name, or that of a pillar's disc as `ink:plum`."""
        if name.startswith(INK):
            return self._colours["pillarDisc"] if self.lights_down else self.theme.ink(name[len(INK) :])
        return self._colours[name]

    def paper(self, name: str) -> Paper:
        """Return a note paper by its name."""
        return self.theme.paper(name)

    @cached_property
    def papers_in_order(self) -> dict[str, int]:
        """The papers with their place in the order in which groups are given them."""
        return {paper["id"]: at for at, paper in enumerate(assets.tokens()["notePapers"])}
