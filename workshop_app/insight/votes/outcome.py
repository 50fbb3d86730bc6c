"""Outcome: what a vote comes to, choice by choice, group by group, with its ties."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from workshop_app.domain import voting
from workshop_app.domain.records import GroupId, IdeaId, PillarId
from workshop_app.domain.vote_records import BallotId, Choice, ChoiceId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes import ways
from workshop_app.insight.votes.advice import kept
from workshop_app.insight.votes.count import Count, by_part, whole
from workshop_app.insight.votes.filling import LIVES_WITH_IT
from workshop_app.insight.votes.people import groups_together
from workshop_app.insight.votes.places import Cut, Place, cut, margin, places, winners
from workshop_app.insight.votes.poll import Poll, poll_of


class Row(NamedTuple):
    """One choice and what it was given, at its place.

    `score` is what it is ordered by: dots, ballots, an average, or points for places; None if nobody gave it
    anything that can be averaged. `marked` is how many ballots (of a tally grid of dots: how many dots) it
    was given, `points` their sum, `spread` how often each value, `under` how many fists had fewer than three
    fingers. `mean` and `median` are of ratings and fists only.
    """

    choice: ChoiceId
    text: str
    place: int
    is_tied: bool
    score: Fraction | None
    points: int
    marked: int
    spread: Mapping[int, int]
    mean: Fraction | None = None
    median: Fraction | None = None
    under: int = 0
    idea: IdeaId | None = None
    pillar: PillarId | None = None


class Share(NamedTuple):
    """What came from some groups, or from a table: how many people and ballots, and what they gave.

    Several `groups` are the smaller ones together; None among them is whoever did not say. `scores` are
    counted as the vote is, `points` are the sums.
    """

    groups: tuple[GroupId | None, ...]
    table: str
    people: int
    ballots: int
    scores: Mapping[ChoiceId, Fraction | None]
    points: Mapping[ChoiceId, int]


class Concern(NamedTuple):
    """What somebody wrote beside a low fist, and how low it was."""

    text: str
    fingers: int | None
    ballot: BallotId
    group: GroupId | None
    table: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a vote comes to. It is the facilitator's own: raw by group, and whether or not it is closed.

    `ballots` are those that count, `spoiled` those that do not yet. `missing` is how many of the ballots that
    were handed out did not come back: negative if more came back, None if nobody said how many there were.
    `dots` is how many dots were placed of the `dots_there_were`. `kept` is what stays if the usual number is
    kept. Of a ranking `beats_all` stands before each other choice on more ballots than behind it; None if
    none does, or if only totals are known.
    """

    vote: Vote
    rows: tuple[Row, ...]
    places: tuple[Place, ...]
    winners: tuple[ChoiceId, ...]
    margin: Fraction | None
    kept: Cut
    ballots: int
    spoiled: int
    handed_out: int
    missing: int | None
    dots: int
    dots_there_were: int
    by_group: tuple[Share, ...]
    by_table: tuple[Share, ...]
    is_from_totals: bool
    beats_all: ChoiceId | None
    under: int
    concerns: tuple[Concern, ...]

    @property
    def is_tied(self) -> bool:
        """Whether more than one choice is first."""
        return len(self.winners) > 1

    @property
    def is_carried(self) -> bool:
        """Whether a fist to five need not be shown again: somebody held up a hand, and nobody under three."""
        return self.vote.method == "fist" and not self.under and any(row.marked for row in self.rows)


def results(workshop: Workshop, vote: Vote) -> Outcome:
    """Return what a vote comes to so far; the caller hides it until the vote is closed."""
    poll = poll_of(workshop, vote)
    return outcome_of(workshop, vote, poll)


def outcome_of(workshop: Workshop, vote: Vote, poll: Poll) -> Outcome:
    """Return what a poll of a vote comes to."""
    parts = by_part(poll)
    all_of_it = whole(parts.values())
    rules, ballots = poll.rules, [paper.marks for paper in poll.counting]
    found = places(ways.own_way(rules).scores(rules, all_of_it))
    choices = {choice.id: choice for choice in voting.choices_of(workshop, vote.id)}
    rows = tuple(_row(workshop, poll, all_of_it, one, choices[one.choice]) for one in found)
    handed_out, is_ranked = vote.handed_out, rules.method == "ranking" and not poll.is_from_totals
    people = groups_together(workshop, vote, poll, for_others=False)
    return Outcome(
        vote=vote,
        rows=rows,
        places=found,
        winners=winners(found),
        margin=margin(found),
        kept=cut(found, kept(len(rules.choices))),
        ballots=all_of_it.ballots,
        spoiled=len(poll.spoiled),
        handed_out=handed_out,
        missing=handed_out - poll.handed_back if handed_out else None,
        dots=sum(row.points for row in rows) if rules.method == "dots" else 0,
        dots_there_were=(handed_out or all_of_it.ballots) * rules.dots if rules.method == "dots" else 0,
        by_group=tuple(_groups_share(poll, parts, groups, count) for groups, count in people),
        by_table=_tables(poll, parts),
        is_from_totals=poll.is_from_totals,
        beats_all=ways.beats_all(rules, ballots) if is_ranked else None,
        under=sum(row.under for row in rows),
        concerns=_concerns(poll),
    )


def for_others(workshop: Workshop, vote: Vote) -> tuple[Share, ...]:
    """Return a vote by group as the room, paper and exports may tell it: groups under five put together.

    Where even all of them together are too few, that is one share: the whole, which is known anyway.
    """
    poll = poll_of(workshop, vote)
    parts = by_part(poll)
    together = groups_together(workshop, vote, poll, for_others=True)
    return tuple(_groups_share(poll, parts, groups, count) for groups, count in together)


def _row(workshop: Workshop, poll: Poll, count: Count, at: Place, choice: Choice) -> Row:
    is_averaged = poll.rules.method in {"rating", "fist"}
    return Row(
        choice=at.choice,
        text=voting.wording(workshop, choice),
        place=at.place,
        is_tied=at.is_tied,
        score=at.score,
        points=count.points(at.choice),
        marked=count.marked(at.choice),
        spread=count.spread(at.choice),
        mean=ways.mean(count, at.choice) if is_averaged else None,
        median=ways.median(count, at.choice) if is_averaged else None,
        under=ways.under(count, at.choice) if poll.rules.method == "fist" else 0,
        idea=choice.idea,
        pillar=choice.pillar,
    )


def _groups_share(
    poll: Poll,
    parts: Mapping[tuple[GroupId | None, str], Count],
    groups: tuple[GroupId | None, ...],
    people: int,
) -> Share:
    here = whole(part for (group, _), part in parts.items() if group in groups)
    return _share(poll, here, groups, "", people)


def _tables(poll: Poll, parts: Mapping[tuple[GroupId | None, str], Count]) -> tuple[Share, ...]:
    tables = sorted({table for _, table in parts if table}, key=_by_number)
    return tuple(
        _share(poll, whole(part for (_, at), part in parts.items() if at == table), (), table, 0)
        for table in tables
    )


def _share(poll: Poll, here: Count, groups: tuple[GroupId | None, ...], table: str, people: int) -> Share:
    return Share(
        groups,
        table,
        people,
        here.ballots,
        dict(ways.own_way(poll.rules).scores(poll.rules, here)),
        {choice: here.points(choice) for choice in poll.rules.choices},
    )


def _concerns(poll: Poll) -> tuple[Concern, ...]:
    told = [paper for paper in (*poll.papers, *poll.concerns) if paper.concern]
    concerns = [
        Concern(
            paper.concern,
            min(paper.marks.values(), default=None),
            paper.id,
            paper.group,
            paper.table,
        )
        for paper in told
    ]
    return tuple(sorted(concerns, key=lambda one: LIVES_WITH_IT if one.fingers is None else one.fingers))


def _by_number(table: str) -> tuple[bool, int, str]:
    """Put table 2 before table 10."""
    return (False, int(table), table) if table.isascii() and table.isdecimal() else (True, 0, table)
