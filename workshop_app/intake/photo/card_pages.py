"""Pages of cards that were not cut apart: all marks of a page together say where each of its cards is."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from workshop_app.domain.card_layouts import CORNERS, MARK, Layout, Place
from workshop_app.intake.photo.card_marks import Mark, Points, plane
from workshop_app.intake.photo.card_pairs import Pair
from workshop_app.intake.photo.known_cards import KnownCard

_OFF = 2.5
"""Mm that a mark may lie from where its page says: paper bends, and scissors move a card further."""

PageName = tuple[str, int]


@dataclass(frozen=True)
class Page:
    """A page in one piece: `matrix` takes mm from the upper left of its grid to px in the photo.

    `cards` are those of which at least one mark lies where it must, `marks` all marks that do.
    """

    page: PageName
    layout: Layout
    matrix: Points
    cards: tuple[KnownCard, ...]
    marks: frozenset[Mark]


def pages(marks: Sequence[Mark], mine: Sequence[Pair], known: Iterable[KnownCard]) -> list[Page]:
    """Return the pages of which two cards or more still hang together."""
    on_page: dict[PageName, list[KnownCard]] = defaultdict(list)
    for card in known:
        on_page[card.page].append(card)
    seen: dict[PageName, list[Pair]] = defaultdict(list)
    for pair in mine:
        if pair.card is not None:
            seen[pair.card.page].append(pair)
    found = []
    for name, whole in seen.items():
        page = _page(name, whole, marks, on_page[name])
        if page is not None:
            found.append(page)
    return found


def _page(
    name: PageName, whole: Sequence[Pair], marks: Sequence[Mark], cards: Sequence[KnownCard]
) -> Page | None:
    layout = cards[0].layout
    places = {
        number: (place.moved(*layout.stands(card.place)), card)
        for card in cards
        for number, place in zip(card.marks, (layout.upper, layout.lower), strict=True)
    }
    sure = [
        (mark, places[mark.number][0])
        for pair in whole
        if pair.card is not None
        for mark in (pair.upper, pair.lower)
    ]
    corners = dict(zip(CORNERS, layout.corners, strict=True))
    first = _fitted(sure, whole)
    if first is None:
        return None
    fitting = [
        (mark, place)
        for mark in marks
        if (place := places[mark.number][0] if mark.number in places else corners.get(mark.number))
        is not None
        and _lies(mark, place, first)
    ]
    matrix = plane(fitting) if len(fitting) > 1 else None
    if matrix is None:
        return None
    there = tuple(card for card in cards if any(mark.number in card.marks for mark, _ in fitting))
    own = [mark for mark, _ in fitting if mark.number in places]
    if len(there) + (len(fitting) > len(own)) < 2:
        return None  # one card alone, without a corner of its page: cut out
    return Page(name, layout, matrix, there, frozenset(own))


def _fitted(sure: Sequence[tuple[Mark, Place]], whole: Sequence[Pair]) -> Points | None:
    """Return the plane of the page on which most cards agree; of a card alone, that card's own."""
    if len(whole) == 1 and whole[0].card is not None:
        return plane(list(sure))
    paper = np.asarray([corner for _, place in sure for corner in place.corners], np.float64)
    photo = np.vstack([mark.points for mark, _ in sure])
    reach = _OFF / MARK * float(np.median([mark.side for mark, _ in sure]))
    found, inside = cv2.findHomography(paper, photo, cv2.RANSAC, reach)
    if found is None or int(np.count_nonzero(inside)) < 12:
        return None
    return np.asarray(found, np.float64)


def _lies(mark: Mark, place: Place, matrix: Points) -> bool:
    """Say whether a mark lies where the page has it, turned as it was printed."""
    expected = cv2.perspectiveTransform(np.asarray([place.corners], np.float64), matrix)[0]
    off = np.hypot(*(expected - mark.points).T).max()
    return bool(off < _OFF / place.width * mark.side)
