"""Finds the paper notes in a photograph of a wall."""

import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo import papers, quads, touching
from workshop_app.intake.photo.candidates import Candidate, candidates
from workshop_app.intake.photo.found import Corners, FoundNote
from workshop_app.intake.photo.guesses import Guesses, guesses
from workshop_app.intake.photo.pads import Pads, pads_of
from workshop_app.intake.photo.pale import PALE_SCORE, pale_notes
from workshop_app.intake.photo.quads import Quad, Quads
from workshop_app.intake.photo.reading_order import reading_order
from workshop_app.intake.photo.settling import settled
from workshop_app.intake.photo.view import LONG_SIDE, View, view_of

SMALLEST_SIDE = 40
"""Pixels of the view's short side under which it is no photo of a wall."""

LEAST = -0.5
"""The score from which on a guess is taken for a note."""

MOST = 2500
"""How many guesses are looked at closely: a wall of 120 notes has about as many."""

ENOUGH = 3
"""From so many notes on writing beside them is taken for a hint that there are more."""


def find_notes(pixels: npt.NDArray[np.uint8]) -> list[FoundNote]:
    """Return the notes in a photograph (height x width x 3; blue, green, red) in the order of reading."""
    short, long = sorted(pixels.shape[:2])
    if short * min(1.0, LONG_SIDE / max(1, long)) < SMALLEST_SIDE:
        return []
    view = view_of(pixels)
    notes, scores = _found(view)
    if not len(notes):
        return []
    order = reading_order(list(notes))
    notes, scores = notes[order], scores[order]
    return [
        FoundNote(_corners(quad / view.scale), paper, colour, float(1 / (1 + np.exp(1.5 - score))))
        for quad, score, paper, colour in zip(
            notes, scores, papers.papers(view, notes), papers.colours_seen(view, notes), strict=True
        )
    ]


def _corners(quad: Quad) -> Corners:
    tl, tr, br, bl = ((float(x), float(y)) for x, y in quad)
    return tl, tr, br, bl


def _found(view: View) -> tuple[Quads, npt.NDArray[np.float64]]:
    """Look for notes that hang alone, learn their sizes, and look for the others with these."""
    outlined = candidates(view)
    alone = _alone(view, outlined)
    pads = _pads(view, alone)
    if pads is None:
        return np.zeros((0, 4, 2), np.float32), np.zeros(0)
    pool = guesses(view, alone.quads, pads, alone.fill)
    pool = _worth_it(pool.and_also(guesses(view, touching.together(outlined, pads), pads)), pads)
    first, scores = settled(view, pool, pads, LEAST)
    near = touching.beside(pool.quads[first[scores > 1.5]])
    inside = (near >= -3) & (near < np.asarray((view.width + 3, view.height + 3)))
    pool = _worth_it(pool.and_also(guesses(view, near[inside.all((1, 2))], pads)), pads)
    places, scores = settled(view, pool, pads, LEAST)
    notes = pool.quads[places]
    pale = pale_notes(view, pads, notes) if len(notes) >= ENOUGH else notes[:0]
    return np.concatenate((notes, pale)), np.append(scores, np.full(len(pale), PALE_SCORE))


def _alone(view: View, outlined: list[Candidate]) -> Guesses:
    shaped = [one for one in outlined if _might_be_note(view, one)]
    shaped = sorted(shaped, key=lambda one: -one.fill)[:MOST]
    at = np.asarray([one.quad for one in shaped], np.float32).reshape(-1, 4, 2)
    which = quads.first_of_each(at, np.full(len(at), 3.0))
    found = guesses(view, at[which], None, np.asarray([one.fill for one in shaped])[which])
    return found.those((found.seen.edged >= 0.45) & (found.seen.even >= 0.55))


def _pads(view: View, alone: Guesses) -> Pads | None:
    kept, _ = settled(view, alone, None, -1.0)
    best = alone.those(kept)
    sure = (best.fill > 0.9) & (best.seen.edged > 0.7) & (best.seen.written > 0.5) & (best.seen.light > 0.4)
    return pads_of(best.quads[sure], best.quads)


def _worth_it(pool: Guesses, pads: Pads) -> Guesses:
    """Leave out what is no note whatever lies on it, and all but the best of nearly the same guesses."""
    size = pads.shares(pool.quads)
    pool = pool.those((size > 0.2) & (size < 3.2) & (pool.score > LEAST - 2) & (pool.seen.light > 0.3))
    pool = pool.those(np.argsort(-pool.score)[:MOST])
    return pool.those(quads.first_of_each(pool.quads, 0.1 * pads.units(pool.quads.mean(1))))


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
