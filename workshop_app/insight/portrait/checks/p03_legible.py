"""P03: type that can be read: enough contrast, and large enough in print."""

from collections.abc import Iterator
from functools import cache

from workshop_app import assets
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, flag_pillar, passes, unchecked
from workshop_app.words import say

LEAST = 4.5
"""How much lighter the paper is than the type on it, at least (WCAG 1.4.3)."""


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each pillar whose ink is too light for white paper; the size of type is told by each page."""
    light = [pillar for pillar in workshop.pillars() if pillar.ink and _on_white(pillar.ink) < LEAST]
    for pillar in light:
        yield flag_pillar(
            workshop,
            pillar,
            say("Whether its ink can be read on white paper is not known."),
            say("Give it one of the eight inks, in Shape."),
        )
    if workshop.pillars() and not light:
        yield passes(say("Every ink in use can be read on white paper."))
    yield unchecked(
        say("How large the type in print is, is not checked here."),
        say("Each handout says so when it is printed: 11 points and more, 24 on a poster."),
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours written like `#6B2F7A`, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def _on_white(ink: str) -> float:
    """Return the contrast of one of the eight inks on white; 0 for an ink there is not."""
    known = {one["id"]: one["hex"] for one in assets.tokens()["pillarInks"]}
    return contrast(known[ink], "#FFFFFF") if ink in known else 0.0


CHECK = PortraitCheck(id="P03", title="Type that can be read", element="public", find=find)
