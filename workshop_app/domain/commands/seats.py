"""Everything one can do with seats, which have codes and nobody's name."""

from collections.abc import Iterable, Iterator, Mapping

from workshop_app.domain.agenda_records import Seat
from workshop_app.domain.attending import seat_code, seat_id
from workshop_app.domain.card_codes import CardCode, series_of
from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import LONGEST_TABLE, MOST_PEOPLE, RuleBroken, one_line
from workshop_app.domain.workshop import Workshop


def lay_out(workshop: Workshop, tables: Mapping[str, int]) -> Iterator[Edit]:
    """Let each table have so many seats, numbered from 1; those it has stay, those too many go to the bin."""
    known = {seat.code: seat for seat in workshop.all_of(Seat)}
    last = max((seat.rank for seat in known.values()), default="")
    for table, count in tables.items():
        name = one_line(table)
        if not name or len(name) > LONGEST_TABLE:
            raise RuleBroken("The name of a table holds {longest} characters.", longest=LONGEST_TABLE)
        if not 0 <= count <= _MOST_SEATS:
            raise RuleBroken("A table holds {most} seats.", most=_MOST_SEATS)
        for number in range(1, count + 1):
            code = str(CardCode(series_of(name), number))
            if code not in known:
                last = between(last, "")
                yield workshop.edit("seat", seat_id(code), code=code, table=name, rank=last, binned=False)
        for seat in known.values():
            if seat.table == name and int(seat.code.rpartition("-")[2]) > count:
                yield workshop.edit("seat", seat.id, binned=True)


def give(workshop: Workshop, codes: Iterable[str], group_id: GroupId | None) -> Iterator[Edit]:
    """Say which group sits on these seats; None takes that back."""
    if group_id is not None:
        workshop.group(group_id)
    for code in codes:
        yield workshop.edit("seat", _seat(workshop, code).id, group=group_id)


def share_out(workshop: Workshop, places: Mapping[str, GroupId | None]) -> Iterator[Edit]:
    """Say of each of these seats which group sits there, all as one change."""
    for code, group_id in places.items():
        yield from give(workshop, [code], group_id)


def bin(workshop: Workshop, codes: Iterable[str]) -> Iterator[Edit]:
    """Take seats away; ideas that came from them keep their codes."""
    for code in codes:
        yield workshop.edit("seat", _seat(workshop, code).id, binned=True)


def take_back(workshop: Workshop, codes: Iterable[str]) -> Iterator[Edit]:
    """Put seats back."""
    for code in codes:
        yield workshop.edit("seat", _seat(workshop, code).id, binned=False)


def _seat(workshop: Workshop, code: str) -> Seat:
    return workshop.known(Seat, seat_id(seat_code(code)), "There is no such seat.")


_MOST_SEATS = min(99, MOST_PEOPLE)
"""Two tables may share a series of codes; so many numbers a code has."""
