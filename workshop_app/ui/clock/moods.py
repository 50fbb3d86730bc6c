"""The three looks of the clock: time left, last minute, over time; warm, and never red."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from workshop_app.ui.theme import Theme

CALM, LAST_MINUTE, OVER = "", "last minute", "over"

DEEPER = 129
"""Per cent by which its words are darker than the ink of warnings: they are read from an arm's length."""


class Mood(NamedTuple):
    """Colours of the block: its ground, its edge, its words and its lesser words."""

    ground: QColor
    edge: QColor
    ink: QColor
    ink2: QColor


def mood(theme: Theme, name: str) -> Mood:
    """Return the colours of a mood."""
    if name == CALM:
        return Mood(*(theme.colour(one) for one in ("soft", "lineStrong", "ink", "ink2")))
    warn = theme.colour("warn")
    ink = warn if theme.high_contrast else warn.darker(DEEPER)
    ground = theme.colour("warnTint" if name == LAST_MINUTE else "sheet")
    return Mood(ground, theme.colour("warnUnderline"), ink, ink)
