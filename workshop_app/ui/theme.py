"""Colours, type and sizes of the window, from the design's tokens; one base size scales them all."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from workshop_app import assets, fonts

NORMAL, SEMIBOLD, BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold
SMALLEST_SCALE, LARGEST_SCALE = 1.0, 2.0


class Paper(NamedTuple):
    """One of the eight note papers; `mark` is the Phosphor icon of the group it was first meant for."""

    id: str
    fill: QColor
    edge: QColor
    glue: QColor
    mark: str


NO_PAPER = Paper("", QColor("#FFFFFF"), QColor("#C8C3B6"), QColor("#F0EEE8"), "ph.question-bold")
"""The paper of an idea of which nobody said who it came from."""


@dataclass(frozen=True)
class Theme:
    """How everything in the window looks: `scale` 1.0 to 2.0 is the text size the person chose."""

    high_contrast: bool = False
    scale: float = 1.0

    @cached_property
    def _colours(self) -> dict[str, QColor]:
        given = assets.tokens()["color"]
        named = given["light"] | (given["highContrast"] if self.high_contrast else {})
        return {name: QColor(value) for name, value in named.items()}

    @cached_property
    def _papers(self) -> dict[str, Paper]:
        return {
            paper["id"]: Paper(
                paper["id"],
                QColor(paper["hex"]),
                QColor("#000000" if self.high_contrast else paper["edge"]),
                QColor(paper["hex"] if self.high_contrast else paper["glueBand"]),
                paper["mark"],
            )
            for paper in assets.tokens()["notePapers"]
        }

    @cached_property
    def _inks(self) -> dict[str, QColor]:
        return {ink["id"]: QColor(ink["hex"]) for ink in assets.tokens()["pillarInks"]}

    @cached_property
    def _roles(self) -> dict[str, dict[str, Any]]:
        return {role["role"]: role for role in assets.tokens()["typography"]["scale"]}

    def colour(self, name: str) -> QColor:
        """Return a colour by its token name, such as `accent` or `ink2`."""
        return self._colours[name]

    def paper(self, id: str) -> Paper:
        """Return a paper by its name; anything unknown is the paper of nobody in particular."""
        return self._papers.get(id, NO_PAPER)

    def ink(self, id: str) -> QColor:
        """Return a pillar's ink by its name; anything unknown is slate."""
        return self._inks.get(id, self._inks["slate"])

    def px(self, size: float) -> int:
        """Return a size of the design, in px at 100 %, as it is at the chosen text size."""
        return round(size * self.scale)

    @property
    def is_large(self) -> bool:
        """Whether the text is so large that panels fold away: from 150 % on."""
        return self.scale >= 1.5

    def font(self, role: str, *, weight: QFont.Weight | None = None, size: float | None = None) -> QFont:
        """Return the font of a role of the type scale, such as caption, note, label, body or display."""
        named = self._roles[role]
        font = QFont([fonts.SERIF if named["family"] == "serif" else fonts.SANS, *fonts.SCREEN_STACK])
        font.setPixelSize(max(1, self.px(named["size"] if size is None else size)))
        font.setWeight(weight or QFont.Weight(named["weight"]))
        if "tracking" in named:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, named["tracking"] * self.scale)
        return font

    def line(self, role: str) -> int:
        """Return the height of one line of a role, in px at the chosen text size."""
        return self.px(self._roles[role]["line"])

    def tabular(self, role: str) -> QFont:
        """Return the font of a role with digits of equal width, for counts and clocks."""
        font = self.font(role)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def border(self) -> int:
        """Return the width of a control's border in px: 1, or 2 in high contrast."""
        return 2 if self.high_contrast else 1


def text_width(font: QFont, text: str) -> float:
    """Return how wide the text is in px."""
    return QFontMetricsF(font).horizontalAdvance(text)
