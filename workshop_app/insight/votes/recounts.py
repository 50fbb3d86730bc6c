"""Would the winner change? The same ballots counted otherwise, and without each group and each table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from workshop_app.domain.records import GroupId
from workshop_app.domain.vote_records import ChoiceId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes import ways
from workshop_app.insight.votes.advice import kept
from workshop_app.insight.votes.count import Count, by_part, whole
from workshop_app.insight.votes.places import Cut, Place, cut, margin, places, winners
from workshop_app.insight.votes.poll import Part, Poll, poll_of

WAY, GROUP, TABLE = "way", "group", "table"


class Recount(NamedTuple):
    """What comes out if it is counted in another way, or without a group or a table.

    `kind` is way, group or table; `key` is the way's name, the group's id or the table. `ballots` is how many
    were left out, 0 of a way. `effect` is same, decided (a tie is decided), tied (the winner now shares the
    first place), other (somebody else is first) or nothing (no marks are left to count). `came_in` and
    `fell_out` are what is among the best now and was not, and the other way round; ties across the line count
    as neither.
    """

    kind: str
    key: str
    ballots: int
    places: tuple[Place, ...]
    winners: tuple[ChoiceId, ...]
    margin: Fraction | None
    effect: str
    came_in: tuple[ChoiceId, ...] = ()
    fell_out: tuple[ChoiceId, ...] = ()

    @property
    def changes_winner(self) -> bool:
        """Whether somebody else is first, or somebody shares the first place, or no longer does."""
        return self.effect not in {"same", "nothing"}

    @property
    def changes(self) -> bool:
        """Whether who is first, or who is among the best, is no longer the same."""
        return self.changes_winner or bool(self.came_in or self.fell_out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Steadiness:
    """How far a result depends on how it was counted and on who was there; for the facilitator alone.

    `unknown` are the ways for which whole ballots are needed, where some are known as totals only.
    `of_no_group` and `of_no_table` are how many ballots no group or table can be left out for.
    """

    places: tuple[Place, ...]
    winners: tuple[ChoiceId, ...]
    margin: Fraction | None
    kept: Cut
    recounts: tuple[Recount, ...]
    unknown: tuple[str, ...]
    of_no_group: int
    of_no_table: int

    @property
    def is_steady(self) -> bool:
        """Whether the same comes first in every way and without any group or table."""
        return not any(one.changes_winner for one in self.recounts)

    def of(self, kind: str) -> tuple[Recount, ...]:
        """Return the recounts of one kind: way, group or table."""
        return tuple(one for one in self.recounts if one.kind == kind)


def would_the_winner_change(workshop: Workshop, vote: Vote) -> Steadiness:
    """Recount a vote in every way its ballots allow, and without each group and each table."""
    return steadiness(poll_of(workshop, vote))


def steadiness(poll: Poll) -> Steadiness:
    """Recount a poll in every way its ballots allow, and without each group and each table."""
    rules, parts = poll.rules, by_part(poll)
    all_of_it = whole(parts.values())
    found = places(ways.own_way(rules).scores(rules, all_of_it))
    best = cut(found, kept(len(rules.choices)))
    others = ways.other_ways(rules)
    unknown = [way for way in others if way.needs_ballots and poll.is_from_totals]
    known = [way for way in others if way not in unknown]
    against = _Against(poll, all_of_it, found, best)
    return Steadiness(
        places=found,
        winners=winners(found),
        margin=margin(found),
        kept=best,
        recounts=(*against.ways(known), *against.groups(parts), *against.tables(parts)),
        unknown=tuple(way.key for way in unknown),
        of_no_group=sum(part.ballots for (group, _), part in parts.items() if group is None),
        of_no_table=sum(part.ballots for (_, table), part in parts.items() if not table),
    )


class _Against:
    """Compares recounts with the result as it is."""

    def __init__(self, poll: Poll, count: Count, found: tuple[Place, ...], best: Cut) -> None:
        self._poll, self._count, self._best = poll, count, best
        self._first = winners(found)

    def ways(self, known: list[ways.Way]) -> Iterator[Recount]:
        rules, ballots = self._poll.rules, [paper.marks for paper in self._poll.counting]
        for way in known:
            yield self._recount(WAY, way.key, 0, places(way.scores(rules, self._count, ballots)))

    def groups(self, parts: Mapping[Part, Count]) -> Iterator[Recount]:
        named: dict[GroupId, list[Count]] = {}
        for (group, _), part in parts.items():
            if group is not None:
                named.setdefault(group, []).append(part)
        for group, here in named.items():
            yield self._without(GROUP, group, whole(here))

    def tables(self, parts: Mapping[Part, Count]) -> Iterator[Recount]:
        named: dict[str, list[Count]] = {}
        for (_, table), part in parts.items():
            if table:
                named.setdefault(table, []).append(part)
        for table, here in sorted(named.items(), key=lambda pair: (len(pair[0]), pair[0])):
            yield self._without(TABLE, table, whole(here))

    def _without(self, kind: str, key: str, part: Count) -> Recount:
        rules = self._poll.rules
        scores = ways.own_way(rules).scores(rules, self._count - part)
        return self._recount(kind, key, part.ballots, places(scores))

    def _recount(self, kind: str, key: str, ballots: int, found: tuple[Place, ...]) -> Recount:
        first = winners(found)
        best = cut(found, kept(len(self._poll.rules.choices)))
        inside, before = {*best.kept, *best.on_the_line}, {*self._best.kept, *self._best.on_the_line}
        is_left = bool(first)
        return Recount(
            kind,
            key,
            ballots,
            found,
            first,
            margin(found),
            effect(self._first, first),
            tuple(one for one in best.kept if one not in before) if is_left else (),
            tuple(one for one in self._best.kept if one not in inside) if is_left else (),
        )


def effect(before: tuple[ChoiceId, ...], now: tuple[ChoiceId, ...]) -> str:
    """Return what became of the first place: same, decided, tied, other, or nothing if nobody is first."""
    was, there = set(before), set(now)
    if not there:
        return "nothing"
    if was == there:
        return "same"
    if there < was:
        return "decided"
    return "tied" if was and was < there else "other"
