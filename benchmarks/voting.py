"""How long it takes to count a vote of a large room, and to recount it in every other way.

    python -m benchmarks.voting

A room of 120 people from 24 groups at 17 tables votes on 20 choices, by each of the five methods; the ballots
are typed in one by one. Measured are counting, checking, the view of others by group, and "Would the winner
change?": every other way of counting, and without each group and each table. All of it is asked of the
workshop, as the window asks.
"""

import random
import sys
from collections.abc import Iterable
from functools import partial

from benchmarks.figures import HEADING, Budget, Figure, timed
from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.commands import attendance, ballots, groups, sessions, votes
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.records import GroupId, SessionId
from workshop_app.domain.vote_records import BallotId, ChoiceId, Vote, VoteId
from workshop_app.domain.voting import METHODS, choices_of, vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.checks import checks
from workshop_app.insight.votes.near_duplicates import near_duplicates
from workshop_app.insight.votes.outcome import for_others, results
from workshop_app.insight.votes.recounts import would_the_winner_change

PEOPLE, CHOICES, GROUPS, TABLES = 120, 20, 24, 17
TIMES = 30
WORDS = (
    *("Listens", "Asks", "Builds", "Reads", "Mends", "Draws", "Sings", "Leads", "Plans", "Shares"),
    *("Cooks", "Writes", "Counts", "Plants", "Teaches", "Argues", "Travels", "Helps", "Rests", "Dreams"),
)
EVENING, VOTE = SessionId("evening"), VoteId("vote")


class Room:
    """A workshop that is told one thing after the other."""

    def __init__(self) -> None:
        self.workshop, self._turn = Workshop(), 0

    def do(self, edits: Iterable[Edit]) -> None:
        """Make a change of these edits."""
        self._turn += 1
        self.workshop.apply(Change(Stamp(self._turn, 0, "sitting0"), "desk", "program", "t", tuple(edits)))


def main() -> int:
    """Measure every method and print it."""
    print(HEADING, flush=True)
    for method in METHODS:
        workshop, asked = voted(method)
        for what, budget, act in (
            ("results", Budget(30, 60), partial(results, workshop, asked)),
            ("what others see by group", Budget(30, 60), partial(for_others, workshop, asked)),
            ("checks", Budget(30, 60), partial(checks, workshop, asked)),
            ("would the winner change", Budget(100, 200), partial(would_the_winner_change, workshop, asked)),
        ):
            times = [timed(act) for _ in range(TIMES)]
            print(Figure(f"{method}, {PEOPLE} ballots: {what}", budget, times).line(), flush=True)
    room, _ = voted("dots")
    offered = choices_of(room, VOTE)
    times = [timed(lambda: near_duplicates(room, offered)) for _ in range(TIMES)]
    print(Figure(f"{CHOICES} choices: which are nearly the same", Budget(30, 100), times).line(), flush=True)
    return 0


def voted(method: str) -> tuple[Workshop, Vote]:
    """Return a workshop in which everybody has voted, and the vote."""
    chance = random.Random(method)  # noqa: S311 - a room that is the same every time
    room = Room()
    whose = [GroupId(f"group-{n}") for n in range(GROUPS)]
    for id in whose:
        room.do(groups.add(room.workshop, id, f"Group {id}"))
    room.do(sessions.add(room.workshop, EVENING, "Evening"))
    for n, id in enumerate(whose):
        room.do(attendance.count(room.workshop, EVENING, id, 3 + n % 5))
    offered = [NewChoice(id=ChoiceId(f"choice-{n}"), text=f"{WORDS[n]} every day") for n in range(CHOICES)]
    new = NewVote(id=VOTE, session=EVENING, method=method, question="Which first?", dots=5, top=5)
    room.do(votes.prepare(room.workshop, new, offered))
    room.do(votes.open(room.workshop, VOTE, at=1))
    room.do(votes.hand_out(room.workshop, VOTE, PEOPLE))
    for n in range(PEOPLE):
        ballot = NewBallot(
            id=BallotId(f"ballot-{n}"),
            vote=VOTE,
            marks=marked(method, [one.id for one in offered], chance),
            group=whose[n % GROUPS],
            table=str(n % TABLES + 1),
        )
        room.do(ballots.cast(room.workshop, ballot))
    return room.workshop, vote(room.workshop, VOTE)


def marked(method: str, choices: list[ChoiceId], chance: random.Random) -> dict[ChoiceId, int]:
    """Return what one person puts on a ballot."""
    liked = sorted(choices, key=lambda _: chance.random())
    match method:
        case "dots" | "approval":
            return dict.fromkeys(liked[:5], 1)
        case "ranking":
            return {choice: place for place, choice in enumerate(liked[:5], 1)}
        case _:
            return {choice: chance.randint(1, 5) for choice in choices}


if __name__ == "__main__":
    sys.exit(main())
