"""Everything one can do with printed sheets of idea cards."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from workshop_app.domain.card_codes import series_of
from workshop_app.domain.card_layouts import LAYOUTS, RING
from workshop_app.domain.cards import sheets as printed_so_far
from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.records import CardSheetId, GroupId, SessionId
from workshop_app.domain.rules import LONGEST_PROMPT, LONGEST_TABLE, RuleBroken, one_line
from workshop_app.domain.workshop import Workshop

MOST_CARDS = 300
"""Cards that one table of one group is given at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSheet:
    """Cards that are being printed for one group and table: how many, and how they stand on a page.

    An empty prompt is the workshop's own.
    """

    id: CardSheetId
    count: int
    layout: str
    group: GroupId | None = None
    table: str = ""
    prompt: str = ""
    session: SessionId | None = None


def add(workshop: Workshop, sheets: Iterable[NewSheet]) -> Iterator[Edit]:
    """Note down cards that are being printed, so that each has a code that no other card has.

    The numbers of a table go on after all that were ever printed for it. Paper is not unprinted: carry
    this out as `program`, which undo does not follow.
    """
    for sheet in sheets:
        edit = _added(workshop, sheet)
        yield edit
        workshop = workshop.supposing([edit])


def _added(workshop: Workshop, sheet: NewSheet) -> Edit:
    if sheet.group is not None:
        workshop.group(sheet.group)
    if sheet.layout not in LAYOUTS:
        raise RuleBroken("There are no cards of the size {size}.", size=sheet.layout)
    if not 1 <= sheet.count <= MOST_CARDS:
        raise RuleBroken("Print 1 to {most} cards for a table at once.", most=MOST_CARDS)
    table, prompt = one_line(sheet.table), one_line(sheet.prompt)
    if len(table) > LONGEST_TABLE:
        raise RuleBroken("The name of a table holds {longest} characters.", longest=LONGEST_TABLE)
    if len(prompt) > LONGEST_PROMPT:
        raise RuleBroken("A question holds {longest} characters.", longest=LONGEST_PROMPT)
    before = printed_so_far(workshop)
    series = series_of(table)
    numbers = (one.first + one.count for one in before if series_of(one.table) == series)
    standing = workshop.card_sheets()
    return workshop.edit(
        "cards",
        sheet.id,
        group=sheet.group,
        table=table,
        prompt="" if prompt == workshop.details.prompt else prompt,
        session=sheet.session,
        first=max(numbers, default=1),
        count=sheet.count,
        layout=sheet.layout,
        upper=_free([(one.upper, one.count) for one in before], sheet.count, f"upper {sheet.id}"),
        lower=_free([(one.lower, one.count) for one in before], sheet.count, f"lower {sheet.id}"),
        rank=between(standing[-1].rank if standing else "", ""),
    )


def _free(taken: Sequence[tuple[int, int]], count: int, seed: str) -> int:
    """Return where on the ring of marks so many in a row are free, or the least used of all.

    The search begins at a place made of the sheet's id: two laptops that print before they are merged
    hardly ever take the same marks, and never the same above and below.
    """
    used = [0] * RING
    for start, length in taken:
        for place in range(start, start + length):
            used[place % RING] += 1
    begin = int.from_bytes(sha256(seed.encode()).digest()[:4], "big") % RING
    rounds = [used[(begin + place) % RING] for place in range(RING + count)]
    load = sum(rounds[:count])
    best, least = 0, load
    for place in range(1, RING):
        load += rounds[place + count - 1] - rounds[place - 1]
        if load < least:
            best, least = place, load
    return (begin + best) % RING
