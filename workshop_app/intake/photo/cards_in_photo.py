"""Finds idea cards in a photo or scan by their marks: each with its code, and what was written on it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop_app.domain.card_codes import SheetCode
from workshop_app.domain.card_layouts import Place
from workshop_app.intake.photo.card_ink import is_blank
from workshop_app.intake.photo.card_marks import Mark, Points, find_marks, plane, shown
from workshop_app.intake.photo.card_pages import Page, pages
from workshop_app.intake.photo.card_pairs import Pair, pairs
from workshop_app.intake.photo.found import Corners
from workshop_app.intake.photo.known_cards import NOBODYS, KnownCard, KnownCards
from workshop_app.intake.photo.page_squares import read_squares
from workshop_app.intake.photo.straightening import straightened

Pixels = npt.NDArray[np.uint8]

WITHIN = 0.8
"""Mm that the printed frame is left out of the picture of what was written."""


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A card of this workshop.

    `writing` is the room that was written in and `outline` the whole card, both with their upper left first
    as it reads; `is_blank` says that nobody wrote on it.
    """

    card: KnownCard
    writing: Corners
    outline: Corners
    is_blank: bool


@dataclass(frozen=True, slots=True)
class CardsInPhoto:
    """What a photo shows of cards.

    `foreign` are the outlines of cards that this workshop did not print; `squares` is what a page of those
    says of itself, where it could be read. `covered` are cards of a page that must be there but of which no
    mark is seen. `areas` are the outlines of whole pages.
    """

    cards: tuple[FoundCard, ...] = ()
    foreign: tuple[Corners, ...] = ()
    squares: SheetCode | None = None
    covered: tuple[KnownCard, ...] = ()
    areas: tuple[Corners, ...] = ()

    def covers(self, corners: Corners) -> bool:
        """Say whether what was found there is a card, a part of one, or a page of cards."""
        outlines = (*(found.outline for found in self.cards), *self.foreign, *self.areas)
        middle = _middle(corners)
        return any(_is_inside(middle, one) or _is_inside(_middle(one), corners) for one in outlines)

    def part_of(self, width: int, height: int) -> float:
        """Return how much of a photo of that size whole pages and the cards of other workshops take."""
        if self.areas:
            return sum(_area(one) for one in self.areas) / (width * height)
        return sum(_area(one) for one in self.foreign) / (width * height)


NONE = CardsInPhoto()


def find_cards(pixels: Pixels, known: KnownCards = NOBODYS) -> CardsInPhoto:
    """Return the cards in a photo, in reading order; `known` says what the workshop printed.

    A card is known by its pair of marks, or by one of them where the rest of its page, or other cards of
    this workshop, vouch for it. What is not sure is left out: no card is ever taken for another.
    """
    marks = find_marks(pixels)
    if not marks:
        return NONE
    found = pairs(marks, known.cards)
    mine = [pair for pair in found if pair.card is not None]
    strange = [pair for pair in found if pair.card is None]
    corners = [mark for mark in marks if mark.is_corner]
    squares = None
    if strange or (corners and not mine):
        squares = read_squares(pixels, corners, [(pair.matrix, pair.layout) for pair in strange])
    if squares is not None and squares.key != known.key and len(strange) >= len(mine):
        return CardsInPhoto(foreign=tuple(pair.shown(pair.layout.card) for pair in found), squares=squares)
    whole = pages(marks, mine, known.cards)
    planes = _planes(marks, mine, whole, known.cards)
    cards = tuple(_found(pixels, card, matrix) for card, matrix in planes)
    return CardsInPhoto(
        cards=_in_reading_order(cards),
        foreign=tuple(pair.shown(pair.layout.card) for pair in strange),
        squares=squares,
        covered=tuple(_covered(whole, {card for card, _ in planes}, known.cards, pixels)),
        areas=tuple(shown(page.matrix, Place(0, 0, *page.layout.grid)) for page in whole),
    )


def _planes(
    marks: Sequence[Mark], mine: Sequence[Pair], whole: Sequence[Page], known: Iterable[KnownCard]
) -> list[tuple[KnownCard, Points]]:
    """Return the cards that are sure, each once, with the plane of its paper in mm from its upper left."""
    sure: dict[KnownCard, Points] = {}
    used: set[Mark] = set()
    for page in whole:
        used |= page.marks
        for card in page.cards:
            across, down = card.layout.stands(card.place)
            sure.setdefault(card, page.matrix @ np.asarray(((1, 0, across), (0, 1, down), (0, 0, 1))))
    for pair in mine:
        used |= {pair.upper, pair.lower}
        if pair.card is not None:
            sure.setdefault(pair.card, pair.matrix)
    sides = [mark.side for mark in used]
    for mark, card in _by_one_mark([mark for mark in marks if mark not in used], known):
        # Of another size than every card that is sure, it is more likely no mark at all.
        if card not in sure and sides and 0.6 * min(sides) < mark.side < 1.6 * max(sides):
            matrix = plane([(mark, card.layout.upper if mark.is_upper else card.layout.lower)])
            if matrix is not None:
                sure[card] = matrix
    return list(sure.items())


def _by_one_mark(marks: Iterable[Mark], known: Iterable[KnownCard]) -> Iterator[tuple[Mark, KnownCard]]:
    """Return the marks that only one card of the workshop has, and that card."""
    owners: dict[int, list[KnownCard]] = defaultdict(list)
    for card in known:
        for number in card.marks:
            owners[number].append(card)
    for mark in marks:
        if len(owners.get(mark.number, [])) == 1:
            yield mark, owners[mark.number][0]


def _found(pixels: Pixels, card: KnownCard, matrix: Points) -> FoundCard:
    room = card.layout.writing
    inner = Place(room.x + WITHIN, room.top + WITHIN, room.width - 2 * WITHIN, room.height - 2 * WITHIN)
    writing = shown(matrix, inner)
    blank = is_blank(straightened(pixels, writing, 720))
    return FoundCard(card, writing, shown(matrix, card.layout.card), blank)


def _covered(
    whole: Sequence[Page], seen: set[KnownCard], known: Iterable[KnownCard], pixels: Pixels
) -> Iterator[KnownCard]:
    """Return the cards of whole pages that were not found although the photo shows where they are."""
    on_page = defaultdict(list)
    for card in known:
        on_page[card.page].append(card)
    height, width = pixels.shape[:2]
    for page in whole:
        for card in on_page[page.page]:
            across, down = page.layout.stands(card.place)
            outline = np.asarray(shown(page.matrix, page.layout.card.moved(across, down)))
            inside = (outline >= 0).all() and (outline <= (width, height)).all()
            if card not in seen and inside:
                yield card


def _in_reading_order(cards: Sequence[FoundCard]) -> tuple[FoundCard, ...]:
    """Return cards as one reads them: in rows as high as a card, from the left."""
    if not cards:
        return ()
    heights = [abs(found.outline[3][1] - found.outline[0][1]) for found in cards]
    row = max(float(np.median(heights)), 1.0) * 0.6
    left = sorted(cards, key=lambda found: _middle(found.outline)[1])
    ordered: list[FoundCard] = []
    while left:
        top = _middle(left[0].outline)[1]
        line = [found for found in left if _middle(found.outline)[1] < top + row]
        ordered += sorted(line, key=lambda found: _middle(found.outline)[0])
        left = left[len(line) :]
    return tuple(ordered)


def _middle(corners: Corners) -> tuple[float, float]:
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


def _area(quad: Corners) -> float:
    crosses = (ax * by - bx * ay for (ax, ay), (bx, by) in zip(quad, (*quad[1:], quad[0]), strict=True))
    return abs(sum(crosses)) / 2


def _is_inside(point: tuple[float, float], quad: Corners) -> bool:
    sides = [
        (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)
        for (ax, ay), (bx, by) in zip(quad, (*quad[1:], quad[0]), strict=True)
    ]
    return all(side >= 0 for side in sides) or all(side <= 0 for side in sides)
