"""The size of the notes on a wall: nearly all come from pads of one size."""

import math
from collections.abc import Sequence

import numpy as np

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.quads import Quad


def usual_side(confident: Sequence[Quad], others: Sequence[Quad]) -> float | None:
    """Return the side most notes have: of the confident ones if there are three, or the median of all."""
    if len(confident) < 3:
        return float(np.median([quads.side(quad) for quad in others])) if others else None
    lengths = np.asarray([quads.side(quad) for quad in confident])
    steps = np.log(lengths)
    near = np.exp(-(((steps[:, None] - steps) / 0.10) ** 2)) * (lengths / lengths.max())
    return float(lengths[int(np.argmax(near.sum(1)))])


def likeness(quad: Quad, usual: float) -> float:
    """Return from 0 to 1 how nearly a quad is a square of the usual side."""
    top, right, bottom, left = (float(length) for length in quads.sides(quad))
    size = math.log(quads.side(quad) / usual)
    shape = math.log((top + bottom) / (left + right))
    return math.exp(-((size / 0.15) ** 2) - (shape / 0.25) ** 2)
