"""Seating: seats table by table, and how groups are mixed over them; pure arithmetic, no Qt."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from workshop_app.domain.agenda_records import Seat
from workshop_app.domain.records import GroupId


def by_table(seats: Iterable[Seat]) -> dict[str, list[Seat]]:
    """Return the seats of each table, tables numbered 1, 2, … first, each in the order of its codes."""
    found: dict[str, list[Seat]] = {}
    for seat in seats:
        found.setdefault(seat.table, []).append(seat)
    return {
        table: sorted(found[table], key=lambda seat: _number(seat.code))
        for table in sorted(found, key=_order)
    }


def tables_for(here: Mapping[str, Sequence[Seat]], count: int, seats: int) -> dict[str, int]:
    """Return how many seats each table has so that there are `count` of them with `seats` each.

    Tables that are there keep their names; new ones get the next free number, and the last ones go first.
    """
    names = list(here)
    kept, gone = names[:count], names[count:]
    number = 1
    while len(kept) < count:
        if str(number) not in names:
            kept.append(str(number))
        number += 1
    return {**dict.fromkeys(kept, seats), **dict.fromkeys(gone, 0)}


def mixed(seats: Iterable[Seat], people: Mapping[GroupId, int]) -> dict[str, GroupId | None]:
    """Return a group for each seat so that every table has as many different groups as can be.

    Groups get seats in proportion to their people, at least one for each group with people; where nobody
    said how many, all get alike. Seats are dealt like cards: one at each table, round by round.
    """
    tables = by_table(seats)
    order = _dealt(list(tables.values()))
    said = {group: count for group, count in people.items() if count}
    shares = _shares(said or dict.fromkeys(people, len(order)), len(order))
    hand = deque(group for group, count in shares.items() for _ in range(count))
    return {seat.code: hand.popleft() if hand else None for seat in order}


def _dealt(tables: list[list[Seat]]) -> list[Seat]:
    longest = max((len(one) for one in tables), default=0)
    return [table[turn] for turn in range(longest) for table in tables if turn < len(table)]


def _shares(people: Mapping[GroupId, int], seats: int) -> dict[GroupId, int]:
    """Share seats out by the largest remainder; nobody gets more seats than people if all can sit."""
    total = sum(people.values())
    if not total:
        return {}
    if total <= seats:
        return dict(people)
    exact = {group: seats * count / total for group, count in people.items()}
    shares = {group: max(1, int(part)) for group, part in exact.items()}
    by_rest = sorted(exact, key=lambda group: int(exact[group]) - exact[group])
    for group in by_rest:
        if sum(shares.values()) < seats:
            shares[group] += 1
    while sum(shares.values()) > seats:
        shares[max(shares, key=lambda group: shares[group])] -= 1
    return shares


def _order(table: str) -> tuple[int, int, str]:
    return (0, int(table), "") if table.isdecimal() else (1, 0, table)


def _number(code: str) -> int:
    return int(code.rpartition("-")[2])
