"""The tally grid: totals that cannot come from so many ballots."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.records import GroupId
from workshop_app.domain.vote_records import ChoiceId
from workshop_app.insight.votes.count import is_possible
from workshop_app.insight.votes.filling import Rules
from workshop_app.insight.votes.poll import Cell, Part, Poll


@dataclass(frozen=True, slots=True)
class Impossible:
    """A number of the grid that cannot be right.

    `kind` is no-choice (for a choice that is not offered), value (that cannot be given), no-ballots (marks,
    but nobody said from how many), total (more dots than the ballots have), choice (more than they can give
    to one choice) or place (one place more often than there are ballots). `most` is what would be possible.
    """

    kind: str
    group: GroupId | None
    table: str
    choice: ChoiceId | None = None
    value: int = 0
    count: int = 0
    most: int = 0
    ballots: int = 0


def impossible(poll: Poll) -> Iterator[Impossible]:
    """Return every number of the grid that cannot be right, part by part."""
    parts: dict[Part, list[Cell]] = {}
    for cell in poll.cells:
        parts.setdefault((cell.group, cell.table), []).append(cell)
    for part, cells in parts.items():
        yield from _in_part(poll.rules, part, cells)


def _in_part(rules: Rules, part: Part, cells: list[Cell]) -> Iterator[Impossible]:
    group, table = part
    counted: list[Cell] = []
    for cell in cells:
        if cell.choice is None:
            continue
        if is_possible(rules, cell):
            counted.append(cell)
        elif cell.count:
            kind = "value" if cell.choice in rules.choices else "no-choice"
            yield Impossible(kind, group, table, cell.choice, cell.value, cell.count)
    ballots = sum(cell.count for cell in cells if cell.choice is None)
    if not any(cell.count for cell in counted):
        return
    if not ballots:
        yield Impossible("no-ballots", group, table)
        return
    yield from _too_much(rules, part, counted, ballots)


def _too_much(rules: Rules, part: Part, cells: list[Cell], ballots: int) -> Iterator[Impossible]:
    group, table = part
    is_dots = rules.method == "dots"
    each = rules.values[-1] if is_dots else 1
    for choice in rules.choices:
        of_choice = [cell for cell in cells if cell.choice == choice]
        count = sum(cell.count * (cell.value if is_dots else 1) for cell in of_choice)
        if count > ballots * each:
            yield Impossible("choice", group, table, choice, 0, count, ballots * each, ballots)
    if is_dots:
        total = sum(cell.count * cell.value for cell in cells)
        if total > ballots * rules.dots:
            yield Impossible("total", group, table, None, 0, total, ballots * rules.dots, ballots)
    if rules.method == "ranking":
        places: Counter[int] = Counter()
        for cell in cells:
            places[cell.value] += cell.count
        for place, count in sorted(places.items()):
            if count > ballots:
                yield Impossible("place", group, table, None, place, count, ballots, ballots)
