"""Where the words of a progression came from: the ideas behind each row, and behind each cell of its own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import colours, phrases, signs
from workshop_app.handouts.heard_cards import Cards, Columns, Density, Placed
from workshop_app.handouts.photographs import Find
from workshop_app.handouts.progression_codes import Codes, Entry
from workshop_app.handouts.sheet import Box, Point, Sheet
from workshop_app.handouts.signs import Numbered
from workshop_app.handouts.typesetting.block import Block, Style, Wording
from workshop_app.words import say, say_many

DENSITY = Density(5, 9.4, 6, 5.5)
"""How the notes stand: five beside each other on a sheet that lies on its side."""

ABOVE, BELOW, DISC = 12.0, 6.0, 10.0
"""The room over and under the head of an entry, and the radius of a pillar's disc there, in points."""

_TITLE = Style(24, 29, colours.INK, weight=600, serif=True, tracking=-0.3)
_ASKED = Style(11.5, 15.5, colours.INK2)
_CODE = Style(12, 16, colours.INK, weight=700)
_TEXT = Style(12, 16, colours.INK, serif=True)
_FACT = Style(10, 13.5, colours.INK2)
_CODE_ROOM = 118.0


class _Head(NamedTuple):
    """The head of an entry, set and measured."""

    numbered: Numbered
    code: Block
    text: Block
    fact: Block

    @property
    def height(self) -> float:
        return ABOVE + max(self.code.height, self.text.height) + self.fact.height + BELOW


class _Planned(NamedTuple):
    """An entry with the place of its head and of each of its notes; pages count from 0."""

    head: _Head
    page: int
    top: float
    notes: tuple[Placed, ...]


class Trail(NamedTuple):
    """All entries with their places, and how many pages they take."""

    entries: tuple[_Planned, ...]
    cards: Cards
    box: Box
    pages: int


def plan(workshop: Workshop, codes: Sequence[tuple[Numbered, Codes]], box: Box, find: Find) -> Trail | None:
    """Return where everything stands on pages that have this box for it; None if no idea lies behind."""
    cards = Cards(workshop, box.width, DENSITY, find)
    opening = _title(box.width).height + _asked(box.width).height + 8
    first = Box(box.x, box.top + opening, box.width, box.height - opening)
    columns, found = Columns(cards, first, box), list[_Planned]()
    for numbered, one in codes:
        for entry in one.entries:
            head = _head(workshop, numbered, entry, box.width)
            top = columns.begin(head.height, cards.card(entry.ideas[0]).height)
            page = columns.page
            found.append(_Planned(head, page, top, tuple(columns.place(entry.ideas, 0))))
    return Trail(tuple(found), cards, box, columns.page + 1) if found else None


def draw(sheet: Sheet, trail: Trail, page: int) -> None:
    """Draw one of its pages."""
    if not page:
        end = sheet.write(_title(trail.box.width), trail.box.x, trail.box.top, role="H1")
        sheet.write(_asked(trail.box.width), trail.box.x, end)
    for planned in trail.entries:
        here = [note for note in planned.notes if note.page == page]
        if not here and planned.page != page:
            continue
        with sheet.element("Sect"):
            if planned.page == page:
                _draw_head(sheet, planned.head, trail.box, planned.top + ABOVE)
            with sheet.element("L"):
                for note in here:
                    trail.cards.draw(sheet, note.card, note.x, note.top)


def _draw_head(sheet: Sheet, head: _Head, box: Box, top: float) -> None:
    sheet.rule(box.x, top - 5, box.width, colour=colours.LINE)
    signs.pillar_disc(sheet, head.numbered, Point(box.x + DISC, top + DISC), DISC)
    left = box.x + 2 * DISC + 10
    sheet.write(head.code, left, top, role="H2")
    end = sheet.write(head.text, left + _CODE_ROOM, top)
    sheet.write(head.fact, left + _CODE_ROOM, end)


def _head(workshop: Workshop, numbered: Numbered, entry: Entry, width: float) -> _Head:
    room = width - 2 * DISC - 10
    language = workshop.details.language
    said = entry.text.replace("\n", " ")
    return _Head(
        numbered,
        Block(Wording(entry.code, language), _CODE, _CODE_ROOM - 10),
        Block(Wording(said, language), _TEXT, room - _CODE_ROOM),
        Block(Wording(" · ".join(_facts(entry))), _FACT, room - _CODE_ROOM),
    )


def _facts(entry: Entry) -> Iterator[str]:
    """Say how many ideas, from whom, and at which sessions they were said."""
    yield say_many("{count} idea", "{count} ideas", len(entry.ideas))
    if entry.groups:
        yield phrases.listed([group.name for group in entry.groups])
    if entry.sessions:
        yield phrases.listed([session.title for session in entry.sessions])


def _title(width: float) -> Block:
    return Block(Wording(say("Where these words came from")), _TITLE, width)


def _asked(width: float) -> Block:
    said = say(
        "Each number leads back from a row, or from a cell of its own, to the notes behind it. A cell "
        "without a number of its own goes back to its row, and a row without one to its pillar."
    )
    return Block(Wording(said), _ASKED, width)
