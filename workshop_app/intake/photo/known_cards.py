"""What a workshop knows of its printed cards, told to the process that looks at photos, and its answer."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from workshop_app.domain import cards
from workshop_app.domain.card_codes import CardCode, key_of, series_of
from workshop_app.domain.card_layouts import LAYOUTS, RING, Layout
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say, say_many


class KnownCard(NamedTuple):
    """One printed card: its sheet, its place there counted from 0, its code and its marks."""

    sheet: str
    place: int
    code: str
    layout: Layout
    marks: tuple[int, int]

    @property
    def page(self) -> tuple[str, int]:
        """The page it was printed on: its sheet, and which page of that."""
        return self.sheet, self.place // self.layout.on_a_page


@dataclass(frozen=True)
class KnownCards:
    """The key of a workshop, its printed cards, and the ideas that came in on them before, by code."""

    key: str
    cards: tuple[KnownCard, ...] = ()
    here: Mapping[str, str] | None = None

    @property
    def sheets(self) -> frozenset[str]:
        """The sheets that were printed."""
        return frozenset(card.sheet for card in self.cards)


NOBODYS = KnownCards("")
"""What is known where no workshop was told."""


def of_workshop(workshop: Workshop, workshop_id: str) -> KnownCards:
    """Return what a workshop knows of its cards."""
    found = [
        KnownCard(str(sheet.id), card.place, str(card.code), layout, card.marks)
        for sheet in cards.sheets(workshop)
        if (layout := cards.layout_of(sheet)) is not None
        for card in cards.cards_of(sheet)
    ]
    return KnownCards(key_of(workshop_id), tuple(found), dict(cards.here_already(workshop)))


def tell(
    folder: Path, workshop: Workshop, workshop_id: str, *, coming: Mapping[str, str] | None = None
) -> Path:
    """Write into the folder what a workshop knows of its cards, for `looking.command`; return that file.

    `coming` are ideas that are on their way in on cards, by code.
    """
    sheets = [
        [sheet.id, sheet.layout, series_of(sheet.table), sheet.first, sheet.count, sheet.upper, sheet.lower]
        for sheet in cards.sheets(workshop)
    ]
    value = {
        "key": key_of(workshop_id),
        "sheets": sheets,
        "here": {**cards.here_already(workshop), **(coming or {})},
    }
    told = folder / "cards.json"
    told.write_text(json.dumps(value), encoding="utf-8")
    return told


def read(told: Path) -> KnownCards:
    """Return what `tell` wrote."""
    value = json.loads(told.read_text(encoding="utf-8"))
    found = [card for sheet in value["sheets"] for card in _cards(*sheet)]
    return KnownCards(value["key"], tuple(found), value["here"])


def _cards(sheet: str, layout: str, series: str, first: int, count: int, *marks: int) -> Iterator[KnownCard]:
    if layout not in LAYOUTS:
        return  # printed by a newer version
    upper, lower = marks
    for place in range(count):
        pair = (upper + place) % RING, RING + (lower + place) % RING
        code = CardCode(series, first + place)
        yield KnownCard(sheet, place, str(code), LAYOUTS[layout], pair)


def said_of(sheet: Mapping[str, Any] | None) -> list[str]:
    """Return what a person is told about the cards of a photo, one sentence each; nothing where all is well.

    `sheet` is the part of that name in what `worker` tells.
    """
    return list(_said(sheet)) if sheet else []


def _said(sheet: Mapping[str, Any]) -> Iterator[str]:
    foreign, elsewhere = int(sheet["foreign"]), int(sheet["elsewhere"])
    blank, covered = int(sheet["blank"]), _codes(sheet["covered"])
    if foreign:
        yield say_many(
            "{count} card was printed by another workshop. It was left out: bring it in there.",
            "{count} cards were printed by another workshop. They were left out: bring them in there.",
            foreign,
        )
    if elsewhere:
        yield say(
            "These cards were printed for this workshop on another laptop. Bring in the copy of the workshop "
            "from there, then take the photo in again."
        )
    if blank:
        yield say_many(
            "{count} card is blank and was left out.", "{count} cards are blank and were left out.", blank
        )
    if covered:
        yield say_many(
            "Card {codes} cannot be seen whole. Take it in with another photo.",
            "Cards {codes} cannot be seen whole. Take them in with another photo.",
            len(covered),
            codes=", ".join(covered),
        )


def _codes(told: Iterable[object]) -> list[str]:
    return [str(code) for code in told]
