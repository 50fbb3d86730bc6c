"""Of guesses that lie on each other, keeping the best: a note is found once, also one that another covers."""

import heapq

import cv2
import numpy as np

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.evidence import Numbers
from workshop_app.intake.photo.guesses import Guesses, guesses
from workshop_app.intake.photo.pads import Pads
from workshop_app.intake.photo.quads import Quad
from workshop_app.intake.photo.view import Grid, View

COMMON, INSIDE = 0.35, 0.62
"""What two notes may share: of both together, and of the smaller one."""

LEAST_VISIBLE = 0.5
"""What part of a note must not be covered by notes on top of it."""


def settled(view: View, pool: Guesses, pads: Pads | None, least: float) -> tuple[np.ndarray, Numbers]:
    """Return the places of the guesses that are kept, and their scores, all at least `least`.

    The best goes first; what it covers of others, and the edges it shares with them, count for those no more.
    """
    taken = np.zeros((view.height, view.width), np.float32)
    middles, reach = pool.quads.mean(1), np.sqrt(quads.areas(pool.quads))
    known = np.zeros(len(pool), np.int64)  # how many notes were kept when the guess was last looked at
    waiting = [(-float(score), place) for place, score in enumerate(pool.score) if score >= least - 1.5]
    heapq.heapify(waiting)
    kept, scores = list[int](), list[float]()
    while waiting:
        score, place = heapq.heappop(waiting)
        quad = pool.quads[place]
        news = [
            other
            for other in kept[known[place] :]
            if np.abs(middles[other] - middles[place]).max() <= 1.1 * (reach[other] + reach[place])
        ]
        if news:
            if any(_is_same(quad, pool.quads[other]) for other in news):
                continue
            known[place] = len(kept)
            now = guesses(view, quad[None], pads, pool.fill[[place]], taken)
            if now.seen.visible[0] >= LEAST_VISIBLE and now.score[0] >= least:
                heapq.heappush(waiting, (-float(now.score[0]), place))
        elif -score >= least:
            kept.append(place)
            scores.append(-score)
            _take(taken, quad)
    return np.asarray(kept, np.int64), np.asarray(scores)


def _is_same(one: Quad, other: Quad) -> bool:
    common, inside = quads.overlap(one, other)
    return common > COMMON or inside > INSIDE


def _take(taken: Grid, quad: Quad) -> None:
    """Mark the inside of a note with 1 and its edges with 0.5."""
    low = np.maximum(np.floor(quad.min(0)).astype(int) - 6, 0)
    high = np.ceil(quad.max(0)).astype(int) + 7
    part = taken[low[1] : max(0, high[1]), low[0] : max(0, high[0])]
    if not part.size:
        return
    corners = [np.rint((quad - low) * 8).astype(np.int32)]
    inside, edge = np.zeros(part.shape, np.uint8), np.zeros(part.shape, np.uint8)
    cv2.fillPoly(inside, corners, 1, shift=3)
    cv2.polylines(edge, corners, isClosed=True, color=1, thickness=9, shift=3)
    part[(inside > 0) & (edge == 0)] = 1
    part[(edge > 0) & (part < 0.75)] = 0.5
