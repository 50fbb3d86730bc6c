"""Prints idea cards from a terminal, and notes them down in the workshop so that they come back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from workshop_app import opening, places, writing
from workshop_app.desk import ids
from workshop_app.domain.card_orders import CardOrder, tables_in
from workshop_app.domain.cards import cards_of
from workshop_app.domain.commands import cards
from workshop_app.domain.records import CardSheetId, GroupId
from workshop_app.domain.rules import Trouble
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import card_printing
from workshop_app.intake.group_names import matching
from workshop_app.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: groups by name (none: everybody), tables as they are typed, cards for each."""

    groups: Sequence[str] = ()
    tables: str = ""
    count: int = 6
    size: str = "note"
    prompt: str = ""


def print_cards(file: Path, out: Path, wanted: Wanted, paper: str) -> dict[str, Any]:
    """Print idea cards into a PDF and note them down; return what a program is told of it.

    They are noted down before the PDF is written: a sheet that nobody knows would come back as nobody's.
    """
    opened = opening.open_workshop(file, Preferences(places.settings()).desk())
    try:
        desk = opened.desk
        order = CardOrder(
            groups=_groups(desk.workshop, wanted.groups),
            tables=tables_in(wanted.tables),
            count=wanted.count,
            layout=wanted.size,
            prompt=wanted.prompt,
        )
        new = order.sheets(lambda _group, _table: CardSheetId(ids.fresh("cards")))
        sheets = [sheet.id for sheet in new]
        made = card_printing.make(
            desk.workshop.supposing(tuple(cards.add(desk.workshop, new))),
            sheets,
            workshop_id=opened.id,
            paper=paper,
            made_on=datetime.now().astimezone().date(),
        )
        desk.do_as("program", cards.add, new)
        writing.put(out, made.pdf)
        codes = [str(card.code) for id in sheets for card in cards_of(desk.workshop.card_sheet(id))]
    finally:
        opened.close()
    return {
        "kind": made.kind,
        "file": str(out),
        "pages": made.pages,
        "findings": list(made.findings),
        "cards": codes,
    }


def _groups(workshop: Workshop, names: Sequence[str]) -> tuple[GroupId | None, ...]:
    """Return the groups of these names, however written; raises Trouble for one that is not there."""
    here = {group.name: group.id for group in workshop.groups()}
    found: list[GroupId | None] = []
    for name in names:
        called = matching(name, here)
        if not called:
            raise Trouble(
                "There is no group called {name}. There are {groups}. Nothing was printed.",
                name=name,
                groups=", ".join(here),
            )
        found.append(here[called])
    return tuple(dict.fromkeys(found)) or (None,)
