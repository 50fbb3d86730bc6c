"""What somebody wants printed: for whom, for which tables, how many cards, of which size."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from workshop_app.domain.commands import cards
from workshop_app.domain.commands.cards import NewSheet
from workshop_app.domain.records import CardSheetId, GroupId
from workshop_app.domain.rules import RuleBroken, one_line
from workshop_app.domain.workshop import Workshop

MOST_TABLES = 60
MOST_SHEETS = 400
"""Tables and groups together: more than any evening has, and few enough to be printed at once."""


@dataclass(frozen=True, slots=True)
class CardOrder:
    """Cards for each of the groups at each of the tables.

    A group None is everybody, a table without a name none in particular. `count` is for one group at one
    table; an empty prompt is the workshop's own.
    """

    groups: tuple[GroupId | None, ...] = (None,)
    tables: tuple[str, ...] = ("",)
    count: int = 6
    layout: str = "note"
    prompt: str = ""

    def sheets(self, fresh: Callable[[GroupId | None, str], CardSheetId]) -> tuple[NewSheet, ...]:
        """Return the sheets to print, table by table; `fresh` gives each its id. Raises RuleBroken."""
        if not self.groups or not self.tables:
            raise RuleBroken("Say who the cards are for.")
        if len(self.groups) * len(self.tables) > MOST_SHEETS:
            raise RuleBroken("That is more paper than one evening takes. Print for fewer tables at once.")
        return tuple(
            NewSheet(
                id=fresh(group, table),
                count=self.count,
                layout=self.layout,
                group=group,
                table=table,
                prompt=self.prompt,
            )
            for table in self.tables
            for group in self.groups
        )


def sample(workshop: Workshop) -> tuple[Workshop, list[CardSheetId]]:
    """Return the workshop as it would be with one sheet of cards, and that sheet, to be shown."""
    groups = workshop.groups()
    new = NewSheet(
        id=CardSheetId("cards-sample"),
        count=6,
        layout="note",
        group=groups[0].id if groups else None,
        table="1",
    )
    return workshop.supposing(tuple(cards.add(workshop, [new]))), [new.id]


def tables_in(typed: str) -> tuple[str, ...]:
    """Return the tables somebody named: `1-8`, `4, 7` or `Library corner, Hall`; none named is one of none.

    Each is named once. Raises RuleBroken for more tables than a hall has.
    """
    tables: list[str] = []
    for part in re.split(r"[,;\n]", typed):
        name = one_line(part)
        span = re.fullmatch(r"(\d{1,4}) ?[-\u2013\u2014] ?(\d{1,4})", name)
        if span:
            low, high = sorted((int(span[1]), int(span[2])))
            if high - low >= MOST_TABLES:
                raise _too_many()
            tables += map(str, range(low, high + 1))
        elif name:
            tables.append(name)
    if len(set(tables)) > MOST_TABLES:
        raise _too_many()
    return tuple(dict.fromkeys(tables)) or ("",)


def _too_many() -> RuleBroken:
    return RuleBroken("Print cards for up to {most} tables at once.", most=MOST_TABLES)
