"""Idea cards: what was printed for a workshop, and which card it is that somebody holds in their hand."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.card_codes import CardCode, read_code, series_of
from workshop_app.domain.card_layouts import LAYOUTS, RING, Layout
from workshop_app.domain.records import CardSheet, CardSheetId, GroupId, IdeaId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Card:
    """One printed card: its sheet, its number there counted from 0, and its code."""

    sheet: CardSheet
    place: int
    code: CardCode

    @property
    def group(self) -> GroupId | None:
        """The group it was made for."""
        return self.sheet.group

    @property
    def table(self) -> str:
        """The table it was made for."""
        return self.sheet.table

    @property
    def prompt(self) -> str:
        """The question on it; empty for the workshop's own."""
        return self.sheet.prompt

    @property
    def marks(self) -> tuple[int, int]:
        """The numbers of its marks: the upper left one and the lower right one."""
        return (self.sheet.upper + self.place) % RING, RING + (self.sheet.lower + self.place) % RING


def layout_of(sheet: CardSheet) -> Layout | None:
    """Return how the cards of a sheet stand on a page; None for a layout of a newer version."""
    return LAYOUTS.get(sheet.layout)


def cards_of(sheet: CardSheet) -> Iterator[Card]:
    """Return the cards of a sheet in the order of their numbers."""
    series = series_of(sheet.table)
    for place in range(sheet.count):
        yield Card(sheet, place, CardCode(series, sheet.first + place))


def sheets(workshop: Workshop) -> list[CardSheet]:
    """Return every sheet that was ever printed, binned ones too: paper is not unprinted."""
    found = [record for record in workshop.records().values() if isinstance(record, CardSheet)]
    return sorted((sheet for sheet in found if sheet.count), key=lambda sheet: (sheet.rank, sheet.id))


def card(workshop: Workshop, sheet_id: CardSheetId, place: int) -> Card:
    """Return a card by its sheet and its place there; raises RuleBroken if there is none."""
    sheet = workshop.card_sheet(sheet_id)
    if not 0 <= place < sheet.count:
        raise RuleBroken("That sheet has no such card.")
    return Card(sheet, place, CardCode(series_of(sheet.table), sheet.first + place))


def on_sheet(workshop: Workshop, sheet_id: CardSheetId, typed: str) -> Card | None:
    """Return the card of a sheet that has a code; None if the sheet is not here, or has no such card."""
    code = read_code(typed)
    found = all_of_code(workshop, code) if code is not None else ()
    return next((one for one in found if one.sheet.id == sheet_id), None)


def all_of_code(workshop: Workshop, code: CardCode) -> tuple[Card, ...]:
    """Return the cards that have a code: one, unless two laptops printed before they were merged."""
    found = []
    for sheet in sheets(workshop):
        place = code.number - sheet.first
        if series_of(sheet.table) == code.series and 0 <= place < sheet.count:
            found.append(Card(sheet, place, code))
    return tuple(found)


def of_code(workshop: Workshop, typed: str) -> Card:
    """Return the card whose code somebody keyed in, however they wrote it.

    Raises RuleBroken, with a sentence, for what is no code, for a code that was never printed, and for one
    that two laptops gave to different groups or questions.
    """
    code = read_code(typed)
    if code is None:
        raise RuleBroken("{typed} is not the code of a card. A code looks like T4-07.", typed=typed.strip())
    found = all_of_code(workshop, code)
    if not found:
        raise RuleBroken(
            "This workshop has printed no card {code}. Look at the code once more: it stands at the lower "
            "left of the card.",
            code=code,
        )
    if len({(one.group, one.table, one.prompt) for one in found}) > 1:
        raise RuleBroken(
            "Two laptops have each printed a card {code}, for different people. A photo of the card tells "
            "them apart; by hand, say who wrote it.",
            code=code,
        )
    return found[0]


def here_already(workshop: Workshop) -> dict[str, IdeaId]:
    """Return the ideas that came in on cards, by the code of their card; what lies in the bin is not here."""
    return {idea.card: idea.id for idea in workshop.ideas() if idea.card}


def given_twice(workshop: Workshop) -> tuple[CardCode, ...]:
    """Return the codes that two laptops gave to two cards before they were merged, in order."""
    seen, twice = set[CardCode](), set[CardCode]()
    for sheet in sheets(workshop):
        for one in cards_of(sheet):
            (twice if one.code in seen else seen).add(one.code)
    return tuple(sorted(twice))
