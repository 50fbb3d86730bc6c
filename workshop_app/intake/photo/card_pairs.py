"""Which two marks of a photo are those of one card."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from workshop_app.domain.card_layouts import LAYOUTS, MARK, Layout, Place
from workshop_app.intake.photo.card_marks import Mark, Points, plane, shown
from workshop_app.intake.photo.found import Corners
from workshop_app.intake.photo.known_cards import KnownCard

_LOOSE, _TIGHT = 0.22, 0.13
"""How far a mark may lie from where the other says that it must, as a part of the way between the two."""


@dataclass(frozen=True)
class Pair:
    """The upper left and the lower right mark of a card; `card` is None if this workshop did not print it.

    `matrix` takes mm from the card's upper left to px in the photo.
    """

    upper: Mark
    lower: Mark
    layout: Layout
    matrix: Points
    card: KnownCard | None

    def shown(self, place: Place) -> Corners:
        """Return where a place of the card is in the photo."""
        return shown(self.matrix, place)


def pairs(marks: Sequence[Mark], known: Iterable[KnownCard]) -> list[Pair]:
    """Return the cards of which both marks are seen; each mark is of one card.

    Pairs that were printed so come first; of the marks left over, two that stand as on one of our cards are
    a card of somebody else.
    """
    uppers = [mark for mark in marks if mark.is_upper]
    lowers = [mark for mark in marks if not mark.is_upper and not mark.is_corner]
    printed: dict[tuple[int, int], list[KnownCard]] = defaultdict(list)
    for card in known:
        printed[card.marks].append(card)
    found = list(_closest(_printed(uppers, lowers, printed)))
    used = {mark for pair in found for mark in (pair.upper, pair.lower)}
    others = _strange([m for m in uppers if m not in used], [m for m in lowers if m not in used])
    return [*found, *_closest(others)]


def _printed(
    uppers: Sequence[Mark], lowers: Sequence[Mark], printed: dict[tuple[int, int], list[KnownCard]]
) -> Iterator[tuple[float, Pair]]:
    for upper in uppers:
        for lower in lowers:
            fits = printed.get((upper.number, lower.number), [])
            if len(fits) == 1:
                yield from _standing(upper, lower, fits[0].layout, fits[0], _LOOSE)


def _strange(uppers: Sequence[Mark], lowers: Sequence[Mark]) -> Iterator[tuple[float, Pair]]:
    for upper in uppers:
        for lower in lowers:
            for layout in LAYOUTS.values():
                yield from _standing(upper, lower, layout, None, _TIGHT)


def _standing(
    upper: Mark, lower: Mark, layout: Layout, card: KnownCard | None, most: float
) -> Iterator[tuple[float, Pair]]:
    """Return the pair, and how badly it stands, if the two marks lie as on a card of that layout."""
    way = (layout.lower.x - layout.upper.x) / MARK, (layout.lower.top - layout.upper.top) / MARK
    length = float(np.hypot(*way))
    there = upper.away(lower)
    back = lower.away(upper)
    error = max(
        float(np.hypot(there[0] - way[0], there[1] - way[1])),
        float(np.hypot(back[0] + way[0], back[1] + way[1])),
    )
    if error > most * length:
        return
    matrix = plane([(upper, layout.upper), (lower, layout.lower)])
    if matrix is not None and _is_flat(matrix, layout):
        yield error / length, Pair(upper, lower, layout, matrix, card)


def _is_flat(matrix: Points, layout: Layout) -> bool:
    """Say whether the card would lie in the photo as a card can: with four corners that go round."""
    quad = np.asarray(shown(matrix, layout.card))
    edges = np.roll(quad, -1, axis=0) - quad
    nexts = np.roll(edges, -1, axis=0)
    turns = edges[:, 0] * nexts[:, 1] - edges[:, 1] * nexts[:, 0]
    return bool((turns > 0).all())


def _closest(candidates: Iterable[tuple[float, Pair]]) -> Iterator[Pair]:
    """Return the pairs that stand best, each mark once."""
    used: set[Mark] = set()
    for _, pair in sorted(candidates, key=lambda one: one[0]):
        if not used & {pair.upper, pair.lower}:
            used |= {pair.upper, pair.lower}
            yield pair
