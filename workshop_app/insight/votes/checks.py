"""Checks of a vote: ballots that cannot be counted, totals that cannot be, and what is worth knowing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from workshop_app.domain import attending, voting
from workshop_app.domain.records import GroupId
from workshop_app.domain.vote_records import BallotId, ChoiceId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes import grid
from workshop_app.insight.votes.filling import Fault, faults, left_blank
from workshop_app.insight.votes.people import ballots_by_group
from workshop_app.insight.votes.poll import Paper, Poll, poll_of
from workshop_app.words import say, say_many

SPOILED, LOOK, TOLD = "spoiled", "look", "told"
"""What a finding weighs: it is not counted, it should be looked at, or it is fine and only told."""


class Finding(NamedTuple):
    """One thing about the paper of a vote, in a sentence, and where it is.

    `check` names it for programs; `weight` is spoiled, look or told. `where` is a place in words, the rest
    says where in the workshop.
    """

    check: str
    weight: str
    reason: str
    where: str = ""
    ballot: BallotId | None = None
    choice: ChoiceId | None = None
    group: GroupId | None = None
    table: str = ""


def checks(workshop: Workshop, vote: Vote) -> tuple[Finding, ...]:
    """Return what there is to say about the paper of a vote, what is not counted first."""
    poll = poll_of(workshop, vote)
    called = {choice.id: voting.wording(workshop, choice) for choice in voting.choices_of(workshop, vote.id)}
    groups: dict[GroupId | None, str] = {group.id: group.name for group in workshop.groups()}
    found = [
        *_ballots(poll, called, groups),
        *_totals(vote, poll),
        *_grid(poll, called, groups),
        *_more_than_people(workshop, vote, poll, groups),
    ]
    return tuple(sorted(found, key=lambda one: _ORDER[one.weight]))


def faults_of(workshop: Workshop, vote: Vote, ballot_id: BallotId) -> tuple[Finding, ...]:
    """Return for what one ballot is spoiled, and whether it left something blank; for its row or its form."""
    return tuple(one for one in checks(workshop, vote) if one.ballot == ballot_id)


def sentence_of(fault: Fault, called: Mapping[ChoiceId, str]) -> str:
    """Return what a person is told about a ballot that cannot be counted as it is."""
    name = called.get(fault.choice, "") if fault.choice else ""
    match fault.kind:
        case "unknown":
            return say("It marks something that is not on this ballot.")
        case "cap":
            return say(
                "“{choice}” has {count} dots; {most} may go on one choice.",
                choice=name,
                count=fault.value,
                most=fault.most,
            )
        case "dots":
            return say("It has {count} dots; everybody has {most}.", count=fault.value, most=fault.most)
        case "twice":
            return say("Two choices have place {place}.", place=fault.value)
        case _:
            return say(
                "“{choice}” is given {value}; the most is {most}.",
                choice=name,
                value=fault.value,
                most=fault.most,
            )


def place_of(groups: Mapping[GroupId | None, str], group: GroupId | None, table: str) -> str:
    """Return where paper came from in words: a group, a table, both, or nothing."""
    name = groups.get(group, "")
    if name and table:
        return say("{group}, table {table}", group=name, table=table)
    return name or (say("Table {table}", table=table) if table else "")


def _ballots(
    poll: Poll, called: Mapping[ChoiceId, str], groups: Mapping[GroupId | None, str]
) -> Iterator[Finding]:
    for number, paper in enumerate(poll.papers, 1):
        here = _at(paper, number, groups)
        found = list(faults(poll.rules, paper.marks))
        for fault in found:
            reason = sentence_of(fault, called)
            yield here._replace(check=fault.kind, weight=SPOILED, reason=reason, choice=fault.choice)
        blank = 0 if found else left_blank(poll.rules, paper.marks)
        if blank:
            yield here._replace(check="blank", weight=TOLD, reason=_left(poll.rules.method, blank))


def _at(paper: Paper, number: int, groups: Mapping[GroupId | None, str]) -> Finding:
    """Return a finding about a ballot in which only what was found is missing."""
    place = place_of(groups, paper.group, paper.table)
    where = say("Ballot {number}", number=number)
    if place:
        where = say("Ballot {number}, {place}", number=number, place=place)
    return Finding("", TOLD, "", where, paper.id, None, paper.group, paper.table)


def _left(method: str, blank: int) -> str:
    match method:
        case "dots":
            return say_many(
                "{count} dot was not used. That is fine.", "{count} dots were not used. That is fine.", blank
            )
        case "ranking":
            return say_many(
                "{count} place was left empty. That is fine.",
                "{count} places were left empty. That is fine.",
                blank,
            )
        case "approval":
            return say("Nothing is marked. It counts as a ballot that agrees to none.")
        case _:
            return say_many(
                "{count} choice was left empty. That is fine.",
                "{count} choices were left empty. That is fine.",
                blank,
            )


def _totals(vote: Vote, poll: Poll) -> Iterator[Finding]:
    back, out = poll.handed_back, vote.handed_out
    if not back:
        return
    if not out:
        yield Finding(
            "handed-out", TOLD, say("Nobody said how many ballots were handed out, so none can be missed.")
        )
    elif back > out:
        reason = say_many(
            "{count} ballot came back, but only {out} were handed out.",
            "{count} ballots came back, but only {out} were handed out.",
            back,
            out=out,
        )
        yield Finding("too-many-ballots", LOOK, reason)
    elif back < out:
        reason = say_many(
            "{count} ballot of {out} has not come back.",
            "{count} ballots of {out} have not come back.",
            out - back,
            out=out,
        )
        yield Finding("missing", TOLD, reason)


def _grid(
    poll: Poll, called: Mapping[ChoiceId, str], groups: Mapping[GroupId | None, str]
) -> Iterator[Finding]:
    for one in grid.impossible(poll):
        name = called.get(one.choice, "") if one.choice else ""
        values = {"count": one.count, "most": one.most, "ballots": one.ballots, "choice": name}
        match one.kind:
            case "no-choice":
                reason = say("The tally counts something that is not on this ballot.")
            case "value":
                reason = say(
                    "The tally gives “{choice}” a {value}, which nobody can give.", value=one.value, **values
                )
            case "no-ballots":
                reason = say("The tally has marks here, but no number of ballots.")
            case "total":
                reason = say(
                    "The tally has {count} dots from {ballots} ballots; {most} is the most they can hold.",
                    **values,
                )
            case "place":
                reason = say(
                    "Place {value} is given {count} times by {ballots} ballots.", value=one.value, **values
                )
            case _:
                reason = say(
                    "“{choice}” has {count} in the tally; {ballots} ballots can give it at most {most}.",
                    **values,
                )
        weight = SPOILED if one.kind in {"no-choice", "value"} else TOLD if one.kind == "no-ballots" else LOOK
        where = place_of(groups, one.group, one.table)
        yield Finding(f"tally-{one.kind}", weight, reason, where, None, one.choice, one.group, one.table)


def _more_than_people(
    workshop: Workshop, vote: Vote, poll: Poll, groups: Mapping[GroupId | None, str]
) -> Iterator[Finding]:
    """Compare ballots with the people who were there; where nobody counted people, nothing is compared."""
    if vote.session is None:
        return
    there: Mapping[GroupId, int] = attending.present(workshop, vote.session)
    if not any(there.values()):
        return
    back: Counter[GroupId | None] = ballots_by_group(poll)
    for group, people in there.items():
        if back[group] > people:
            reason = say_many(
                "{count} ballot came from {group}, of whom {people} are here.",
                "{count} ballots came from {group}, of whom {people} are here.",
                back[group],
                group=groups[group],
                people=people,
            )
            yield Finding("more-than-people", LOOK, reason, groups[group], group=group)
    if back.total() > sum(there.values()):
        reason = say_many(
            "{count} ballot came back from {people} people.",
            "{count} ballots came back from {people} people.",
            back.total(),
            people=sum(there.values()),
        )
        yield Finding("more-than-everybody", LOOK, reason)


_ORDER = {SPOILED: 0, LOOK: 1, TOLD: 2}
