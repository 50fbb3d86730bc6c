"""The notes of "What we heard": every idea on its group's paper, in columns from page to page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop_app.domain.records import Group, Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, signs
from workshop_app.handouts.photographs import Find, Photograph
from workshop_app.handouts.sheet import Box, Point, Sheet
from workshop_app.handouts.typesetting.block import Block, Style, Wording
from workshop_app.words import say, written


class Density(NamedTuple):
    """How notes stand: columns, type size, padding and gap in points."""

    columns: int
    size: float
    padding: float
    gap: float


BAND_ROOM = 2.0
"""What the glue band takes from the text under it, in points."""

LOOSE, EVENING = Density(3, 11.5, 8, 8), Density(3, 10, 7, 7)
FEW, CROWD = Density(3, 9.4, 6, 5.5), Density(4, 8.6, 5.5, 5)
MOST_OF_FEW, MOST_OF_AN_EVENING = 36, 160


def densities(count: int) -> tuple[Density, ...]:
    """Return how so many ideas may stand, the loosest first; the last one sets how many pages they take.

    A few take one page if they can, an evening two or three, a thousand ideas about fifteen.
    """
    if count > MOST_OF_AN_EVENING:
        return (CROWD,)
    return (LOOSE, EVENING) if count > MOST_OF_FEW else (LOOSE, EVENING, FEW)


class Card(NamedTuple):
    """One idea, set and measured; `caption` names its group where the paper alone would not tell.

    Of an idea that nobody has typed yet, the `picture` of its paper stands in place of the text.
    """

    idea: Idea
    group: Group | None
    text: Block
    caption: Block | None
    height: float
    picture: Photograph | None = None


class Cards:
    """Sets the ideas of one workshop as notes of one width."""

    def __init__(self, workshop: Workshop, width: float, density: Density, find: Find) -> None:
        self._workshop, self.density, self._find = workshop, density, find
        columns, gap = self.density.columns, self.density.gap
        self.width = (width - gap * (columns - 1)) / columns
        self._shared = shared_papers(workshop)

    def card(self, idea: Idea) -> Card:
        """Return an idea as a note."""
        size, padding = self.density.size, self.density.padding
        group = self._workshop.group_of(idea)
        inside = self.width - 2 * padding - self._mark_room
        style = Style(size, size * 1.25, colours.INK)
        picture = Photograph.of(self._find(idea.picture)) if idea.is_untyped else None
        text = Block(Wording(written(idea), idea.language), style, inside)
        caption = None
        if group and group.paper in self._shared:
            small = Style(size * 0.8, size, colours.INK2)
            caption = Block(Wording(group.name), small, inside)
        high = text.height if picture is None else inside * min(1.0, picture.height / picture.width)
        height = high + 2 * padding + BAND_ROOM + (caption.height + 1 if caption else 0)
        return Card(idea, group, text, caption, height, picture)

    def draw(self, sheet: Sheet, card: Card, x: float, top: float) -> None:
        """Draw a note with its upper left corner there."""
        padding = self.density.padding
        box = Box(x, top, self.width, card.height)
        with sheet.element("LI"):
            look = signs.paper(sheet, card.group, box)
            who = card.group.name if card.group else say("Nobody said who")
            size = self._mark_room * 0.86
            corner = Point(box.right - padding - size / 2 + 1, box.bottom - padding * 0.8 - size / 2)
            with sheet.label(who):
                mark = card.group.mark if card.group and card.group.mark else look.mark
                sheet.icon(mark, corner, size, colour=colours.INK)
            end = self._body(sheet, card, x + padding, top + padding + BAND_ROOM)
            if card.caption:
                with sheet.artifact():
                    sheet.write(card.caption, x + padding, end + 1)

    def _body(self, sheet: Sheet, card: Card, x: float, top: float) -> float:
        """Write what an idea says, or show its paper; return where that ends."""
        if card.picture is None:
            return sheet.write(card.text, x, top, role="LBody")
        inside = card.text.width
        room = Box(x, top, inside, inside * min(1.0, card.picture.height / card.picture.width))
        with sheet.element("LBody"):
            sheet.photograph(card.picture, room, say("A note that is still on paper"))
        return room.bottom

    @property
    def _mark_room(self) -> float:
        return self.density.size * 1.15


def shared_papers(workshop: Workshop) -> set[str]:
    """Return the papers that several groups have, so that their notes have to say whose they are."""
    papers = [group.paper for group in workshop.groups()]
    return {paper for paper in papers if papers.count(paper) > 1}


class Placed(NamedTuple):
    """A note on its page; pages count from 0."""

    page: int
    x: float
    top: float
    card: Card


class Columns:
    """Fills the columns of page after page, the next note always into the shortest column.

    `first` is what the first page has for them, `further` what every other page has.
    """

    def __init__(self, cards: Cards, first: Box, further: Box) -> None:
        self._cards, self._page_box, self._further = cards, first, further
        self.page = 0
        self._ends = [first.top] * cards.density.columns

    @property
    def end(self) -> float:
        """Where the longest column ends on the page, from its top."""
        return max(self._ends)

    def begin(self, height: float, keep: float) -> float:
        """Make room for a head of that height over all columns and return its top.

        It goes to the next page if less than `keep` would be left under it.
        """
        if self.end + height + keep > self._page_box.bottom:
            self._turn()
        top = self.end
        self._ends = [top + height] * len(self._ends)
        return top

    def place(self, ideas: Sequence[Idea], head: float) -> Iterator[Placed]:
        """Place the notes of a section; on every further page `head` points are left for its title."""
        for idea in ideas:
            card = self._cards.card(idea)
            column = self._ends.index(min(self._ends))
            if self._ends[column] + card.height > self._page_box.bottom:
                self._turn()
                self._ends = [end + head for end in self._ends]
                column = 0
            x = self._page_box.x + column * (self._cards.width + self._cards.density.gap)
            yield Placed(self.page, x, self._ends[column], card)
            self._ends[column] += card.height + self._cards.density.gap

    def _turn(self) -> None:
        self.page += 1
        self._page_box = self._further
        self._ends = [self._further.top] * len(self._ends)
