"""Everything one can do with printed sheets of idea cards."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.records import CardSheetId, GroupId, SessionId
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSheet:
    """A sheet of cards that is being printed: how many, for whom, and how they stand on the page."""

    id: CardSheetId
    count: int
    layout: str
    group: GroupId | None = None
    table: str = ""
    prompt: str = ""
    session: SessionId | None = None


def add(workshop: Workshop, sheet: NewSheet) -> Iterator[Edit]:
    """Note down a sheet of cards; its numbers go on after those of its table."""
    if sheet.group is not None:
        workshop.group(sheet.group)
    standing = workshop.card_sheets()
    there = (one for one in standing if one.table == sheet.table)
    yield workshop.edit(
        "cards",
        sheet.id,
        group=sheet.group,
        table=sheet.table,
        prompt=sheet.prompt,
        session=sheet.session,
        first=max((one.first + one.count for one in there), default=1),
        count=sheet.count,
        layout=sheet.layout,
        rank=between(standing[-1].rank if standing else "", ""),
    )
