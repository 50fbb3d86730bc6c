"""Which notes hung together on the wall: people had sorted them there already."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from workshop_app.intake.photo.found import Corners

Quads = npt.NDArray[np.float64]

_APART = 2.0
"""Sides of a note between two, from which they are no more together if they are farther still."""

_STEP, _TIMES = 0.22, 1.8
"""Sides, and times, by which gaps between clusters exceed those inside: less is how people hang notes."""

_ENOUGH = 0.5
"""Share of the notes that are in clusters, from which the closest ones are what was meant."""

_NEARLY_ALL = 0.6
"""Share of the notes in the only cluster, from which the wall is one cluster and says nothing."""


class _Gap(NamedTuple):
    """The space between two notes, in sides of theirs; 0 where they touch."""

    wide: float
    one: int
    other: int


def beside(notes: Sequence[Corners]) -> list[list[int]]:
    """Return the clusters of two or more in which notes hang; none where they hang evenly, or in one heap.

    Each cluster is in the order of the notes, and so are the clusters; whoever is in none hung alone.
    """
    if len(notes) < 3:
        return []
    links = _links(np.asarray(notes, np.float64).reshape(-1, 4, 2))
    widths = sorted(link.wide for link in links)
    widths += [_APART] * (len(notes) - 1 - len(links))
    breaks = [
        (below + above) / 2
        for below, above in pairwise(widths)
        if above - below >= _STEP and above >= _TIMES * below
    ]
    found: list[list[int]] = []
    for limit in breaks:
        found = _clusters(len(notes), [link for link in links if link.wide < limit])
        if sum(map(len, found)) >= _ENOUGH * len(notes):
            break
    says_nothing = len(found) == 1 and len(found[0]) > _NEARLY_ALL * len(notes)
    return [] if says_nothing else found


def _links(quads: Quads) -> list[_Gap]:
    """Return the narrowest gaps that hold all notes together, as far as they are not too far apart."""
    parts = _Parts(len(quads))
    return [gap for gap in sorted(_gaps(quads)) if parts.join(gap.one, gap.other)]


def _gaps(quads: Quads) -> list[_Gap]:
    """Return the gaps between notes that are near enough to belong together."""
    after = np.roll(quads, -1, axis=1)
    crossed = quads[..., 0] * after[..., 1] - quads[..., 1] * after[..., 0]
    sides = np.sqrt(np.maximum(np.abs(crossed.sum(1)) / 2, 1e-9))
    middles = quads.mean(1)
    reach = np.sqrt(((quads - middles[:, None]) ** 2).sum(2)).max(1)
    ones, others = np.triu_indices(len(quads), 1)
    usual = (sides[ones] + sides[others]) / 2
    between = np.sqrt(((middles[ones] - middles[others]) ** 2).sum(1)) - reach[ones] - reach[others]
    near = between < _APART * usual
    ones, others, usual = ones[near], others[near], usual[near]
    widths = _distances(quads[ones], quads[others]) / usual
    return [
        _Gap(float(wide), int(one), int(other))
        for wide, one, other in zip(widths, ones, others, strict=True)
        if wide < _APART
    ]


def _distances(first: Quads, second: Quads) -> npt.NDArray[np.float64]:
    """Return how far the quads of each pair are from one another; 0 where they overlap."""
    apart = np.minimum(_to_edges(first, second), _to_edges(second, first))
    return np.where(_are_apart(first, second) | _are_apart(second, first), apart, 0.0)


def _to_edges(corners: Quads, quads: Quads) -> npt.NDArray[np.float64]:
    """Return how far the nearest corner of each first quad is from the edges of its second."""
    start, along = quads[:, None], np.roll(quads, -1, axis=1)[:, None] - quads[:, None]
    to = corners[:, :, None] - start
    share = (to * along).sum(3) / np.maximum((along**2).sum(3), 1e-12)
    off = to - np.clip(share, 0, 1)[..., None] * along
    return np.asarray(np.sqrt((off**2).sum(3)).min((1, 2)), np.float64)


def _are_apart(first: Quads, second: Quads) -> npt.NDArray[np.bool_]:
    """Whether an edge of a pair's first quad has that quad on one side of it and the second on the other."""
    along = np.roll(first, -1, axis=1) - first
    across = np.stack((along[..., 1], -along[..., 0]), axis=-1)
    mine = (first[:, None] * across[:, :, None]).sum(3)
    theirs = (second[:, None] * across[:, :, None]).sum(3)
    gap = (mine.max(2) < theirs.min(2)) | (theirs.max(2) < mine.min(2))
    return np.asarray(gap.any(1), np.bool_)


def _clusters(count: int, links: Sequence[_Gap]) -> list[list[int]]:
    parts = _Parts(count)
    for link in links:
        parts.join(link.one, link.other)
    together: dict[int, list[int]] = {}
    for note in range(count):
        together.setdefault(parts.of(note), []).append(note)
    return sorted(cluster for cluster in together.values() if len(cluster) > 1)


class _Parts:
    """Notes in parts that are joined one after another."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def of(self, note: int) -> int:
        """Return the note that stands for the part of this one."""
        while self._above[note] != note:
            self._above[note] = self._above[self._above[note]]
            note = self._above[note]
        return note

    def join(self, one: int, other: int) -> bool:
        """Make one part of two; say whether they were two."""
        first, second = self.of(one), self.of(other)
        self._above[second] = first
        return first != second
