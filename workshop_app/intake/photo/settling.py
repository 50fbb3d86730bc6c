"""Of guesses that lie on each other, keeping the best: a note is found once."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.quads import Quad


class Guess(NamedTuple):
    """A place where a note might be, what speaks for it in all, and for itself (edges, fill)."""

    score: float
    quad: Quad
    edges: float
    fill: float


def settled(guesses: Iterable[Guess], common: float = 0.35, covered: float = 0.62) -> list[Guess]:
    """Return the best guesses of which no two share more than `common` of both or `covered` of one."""
    kept: list[Guess] = []
    middles, reach = np.zeros((0, 2)), np.zeros(0)
    for guess in sorted(guesses, key=lambda guess: -guess.score):
        middle, side = guess.quad.mean(0), quads.side(guess.quad)
        near = np.flatnonzero(np.abs(middles - middle).max(1) <= 1.5 * np.maximum(reach, side))
        shares = (quads.overlap(guess.quad, kept[place].quad) for place in near)
        if all(both <= common and smaller <= covered for both, smaller in shares):
            kept.append(guess)
            middles, reach = np.vstack((middles, middle)), np.append(reach, side)
    return kept
