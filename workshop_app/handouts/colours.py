"""The colours of the design on paper, and how well one can be read on another."""

from functools import cache
from typing import NamedTuple

from workshop_app import assets

_LIGHT = assets.tokens()["color"]["light"]
INK, INK2, INK3 = str(_LIGHT["ink"]), str(_LIGHT["ink2"]), str(_LIGHT["ink3"])
LINE, CONTROL, WHITE = str(_LIGHT["lineStrong"]), str(_LIGHT["control"]), "#FFFFFF"
BLACK, FAINT = "#000000", str(_LIGHT["line"])


class Paper(NamedTuple):
    """One note paper: its colour, its edge, its glue band and the mark of its group."""

    fill: str
    edge: str
    glue: str
    mark: str


NOBODY = Paper(WHITE, CONTROL, "#F0EEE8", "ph.question-bold")
"""The paper of an idea of which nobody said who it came from."""


@cache
def papers() -> dict[str, Paper]:
    """Return the note papers by their name."""
    return {
        one["id"]: Paper(one["hex"], one["edge"], one["glueBand"], one["mark"])
        for one in assets.tokens()["notePapers"]
    }


def paper(name: str) -> Paper:
    """Return the paper of that name, or the one of nobody."""
    return papers().get(name, NOBODY)


@cache
def ink(name: str) -> str:
    """Return the pillar ink of that name; a name of a newer version is the design's ink."""
    return next((str(one["hex"]) for one in assets.tokens()["pillarInks"] if one["id"] == name), INK)


@cache
def operands(colour: str) -> str:
    """Return a colour as it stands before the operators `rg` and `RG` of a PDF."""
    return " ".join(f"{part:.3f}" for part in _parts(colour))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def grey(colour: str) -> str:
    """Return what a printer without colours makes of a colour."""
    red, green, blue = _parts(colour)
    level = round(255 * (0.299 * red + 0.587 * green + 0.114 * blue))
    return f"#{level:02X}{level:02X}{level:02X}"


def _luminance(colour: str) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    return sum(weight * part for weight, part in zip(weights, linear, strict=True))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue
