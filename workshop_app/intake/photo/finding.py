"""Finds the paper notes in a photograph of a wall."""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo import papers, quads, touching
from workshop_app.intake.photo.candidates import Candidate, candidates
from workshop_app.intake.photo.evidence import evidence
from workshop_app.intake.photo.found import Corners, FoundNote
from workshop_app.intake.photo.pads import Pads, pads_of
from workshop_app.intake.photo.quads import Quad
from workshop_app.intake.photo.reading_order import reading_order
from workshop_app.intake.photo.settling import Guess, settled
from workshop_app.intake.photo.view import LONG_SIDE, View, view_of

SMALLEST_SIDE = 40
"""Pixels of the view's short side under which it is no photo of a wall."""


def find_notes(pixels: npt.NDArray[np.uint8]) -> list[FoundNote]:
    """Return the notes in a photograph (height x width x 3; blue, green, red) in the order of reading."""
    short, long = sorted(pixels.shape[:2])
    if short * min(1.0, LONG_SIDE / max(1, long)) < SMALLEST_SIDE:
        return []
    view = view_of(pixels)
    found = _found(view)
    if not found:
        return []
    found = [found[place] for place in reading_order([guess.quad for guess in found])]
    notes = np.stack([guess.quad for guess in found])
    return [
        FoundNote(_corners(guess.quad / view.scale), paper, colour, min(1.0, guess.score / 1.5))
        for guess, paper, colour in zip(
            found, papers.papers(view, notes), papers.colours_seen(view, notes), strict=True
        )
    ]


def _corners(quad: Quad) -> Corners:
    tl, tr, br, bl = ((float(x), float(y)) for x, y in quad)
    return tl, tr, br, bl


def _found(view: View) -> list[Guess]:
    outlined = candidates(view)
    shaped = [one for one in outlined if _might_be_note(view, one)]
    alone = _scored(view, [one.quad for one in shaped], Least(0.45, 0.55), [one.fill for one in shaped])
    kept = settled(alone)
    pads = pads_of(
        [guess.quad for guess in kept if guess.fill > 0.9 and guess.edges > 0.7],
        [guess.quad for guess in kept],
    )
    if pads is None:
        return []
    pool = [_sized(guess, pads, 0.0) for guess in alone if 0.2 < pads.share(guess.quad) < 3.2]
    together = quads.without_repeats(
        [*touching.in_corners(outlined, pads), *touching.in_strips(outlined, pads)], grain=5
    )
    pool += [_sized(guess, pads, 0.08) for guess in _scored(view, together[:6000], Least(0.62, 0.6))]
    near = [
        place
        for guess in settled(pool)
        if guess.score >= 0.9
        for place in touching.beside(guess.quad)
        if _inside(view, place)
    ]
    pool += [_sized(guess, pads, 0.04) for guess in _scored(view, near, Least(0.66, 0.62, 0.3))]
    return [
        guess
        for guess in settled(pool)
        if guess.score >= (0.80 if pads.likeness(guess.quad) > 0.1 else 0.92)
        and not _too_dark(view, guess.quad)
    ]


def _might_be_note(view: View, candidate: Candidate) -> bool:
    lengths = [float(length) for length in quads.sides(candidate.quad)]
    long, wide = lengths[0] + lengths[2], lengths[1] + lengths[3]
    ratio = max(long, wide) / max(1e-3, min(long, wide))
    return (
        candidate.fill >= 0.815
        and ratio < 2.3
        and min(lengths) > 0.48 * max(lengths) / ratio
        and view.smallest <= candidate.area <= view.largest
        and quads.is_upright(candidate.quad)
    )


class Least(NamedTuple):
    """What must at least speak for a guess."""

    edges: float
    even: float
    apart: float = 0.0


def _scored(view: View, at: list[Quad], least: Least, fills: list[float] | None = None) -> list[Guess]:
    seen = evidence(view, np.asarray(at, np.float32).reshape(-1, 4, 2))
    fill = np.asarray(fills or [0.7] * len(at))
    score = 0.45 * seen.edged + 0.25 * seen.even + 0.2 * seen.apart + 0.25 * np.clip((fill - 0.7) / 0.3, 0, 1)
    score += 0.15 * (seen.written - 1)
    enough = (seen.edged >= least.edges) & (seen.even >= least.even) & (seen.apart >= least.apart)
    return [
        Guess(float(score[place]), at[place], float(seen.edged[place]), float(fill[place]))
        for place in np.flatnonzero(enough)
    ]


def _sized(guess: Guess, pads: Pads, more: float) -> Guess:
    return guess._replace(score=guess.score + more + 0.35 * pads.likeness(guess.quad))


def _inside(view: View, quad: Quad) -> bool:
    return bool((quad >= -3).all() and (quad < np.asarray((view.width + 3, view.height + 3))).all())


def _too_dark(view: View, quad: Quad) -> bool:
    lightness, a, b = np.median(view.at(quad.mean(0) + (quad - quad.mean(0)) * 0.5), 0)
    return bool(lightness < 0.3 * view.white and math.hypot(a, b) < 14)
