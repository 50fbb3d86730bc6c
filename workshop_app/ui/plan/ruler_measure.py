"""Where the borders of the ruler stand, and what moving one of them means in minutes; no Qt."""

from collections.abc import Sequence
from typing import NamedTuple

STEP = 5
"""Minutes by which a hand moves a border: it stops where the clock shows five, ten, a quarter past."""

LEAST, MOST = 1, 24 * 60
"""Minutes that a part takes at least and at most."""

DISTANCES = (5, 10, 15, 30, 60, 120, 180, 360, 720)
"""Minutes between two marks below the ruler."""


class Mark(NamedTuple):
    """A time written below the ruler: minutes after its beginning, and whether it is the last."""

    at: int
    is_end: bool = False


def borders(minutes: Sequence[int], span: int, width: float) -> list[float]:
    """Return where each part begins and the last one ends, in px from the left."""
    scale = width / max(1, span)
    at, found = 0, [0.0]
    for one in minutes:
        at += one
        found.append(at * scale)
    return found


def moved(minutes: Sequence[int], border: int, by: int) -> tuple[int, ...]:
    """Return the minutes after border `border` went later by so many minutes, as far as it can go.

    A border is numbered like the part before it. It takes from the part behind it what it gives to the
    part before it; the last one has nobody behind it and makes the whole longer or shorter.
    """
    new = list(minutes)
    least = LEAST - new[border]
    most = MOST - new[border] if border == len(new) - 1 else new[border + 1] - LEAST
    by = min(max(by, min(0, least)), max(0, most))
    new[border] += by
    if border + 1 < len(new):
        new[border + 1] -= by
    return tuple(new)


def snapped(starts: int, minutes: Sequence[int], border: int, by: float) -> int:
    """Return the whole minutes by which a hand moved a border: to the nearest five on the clock, or not.

    `starts` is the minute after midnight at which the ruler begins.
    """
    at = starts + sum(minutes[: border + 1])
    to = round((at + by) / STEP) * STEP
    return to - at if abs(at + by - to) < abs(by) else 0


def nearest(places: Sequence[float], x: float, reach: float) -> int | None:
    """Return the border within reach of x, by number; of several the last, which alone can be moved left."""
    near = [(abs(place - x), -number) for number, place in enumerate(places[1:]) if abs(place - x) <= reach]
    return -min(near)[1] if near else None


def marks(starts: int, span: int, most: int) -> list[Mark]:
    """Return the times that are written below the ruler: its two ends, and at most so many between them."""
    every = next((one for one in DISTANCES if span / one <= most + 1), DISTANCES[-1])
    first = -(-(starts + 1) // every) * every
    between = [Mark(at - starts) for at in range(first, starts + span, every)]
    return [Mark(0), *between, Mark(span, is_end=True)]
