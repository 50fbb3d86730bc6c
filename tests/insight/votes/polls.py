"""Polls and rooms that vote, for tests of counting."""

from collections.abc import Iterable, Iterator, Mapping

from hypothesis import strategies as st

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import attendance, ballots, groups, sessions, votes
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.records import GroupId, SessionId
from workshop_app.domain.vote_records import BallotId, ChoiceId, Vote, VoteId
from workshop_app.domain.voting import vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.filling import Rules
from workshop_app.insight.votes.poll import Paper, Poll

METHODS = ("dots", "approval", "rating", "ranking", "fist")
A, B, C, D = (ChoiceId(name) for name in "ABCD")
STUDENTS, FAMILIES, ALUMNI = GroupId("students"), GroupId("families"), GroupId("alumni")
VOTE, EVENING = VoteId("vote"), SessionId("evening")


def poll(
    method: str, *marks: Mapping[ChoiceId, int], choices: Iterable[ChoiceId] = (A, B, C), **rules
) -> Poll:
    return Poll(Rules(method, tuple(choices), **rules), tuple(Paper(one) for one in marks))


@st.composite
def polls(draw: st.DrawFn, methods: Iterable[str] = METHODS) -> Poll:
    """Draw a poll of a few ballots from a few groups and tables; some of the ballots are spoiled."""
    choices = tuple(ChoiceId(f"c{n}") for n in range(draw(st.integers(1, 5))))
    rules = Rules(draw(st.sampled_from(list(methods))), choices, dots=draw(st.integers(1, 4)), top=5)
    marks = st.dictionaries(st.sampled_from([*choices, ChoiceId("gone")]), st.integers(0, 6), max_size=4)
    groups, tables = st.sampled_from([None, STUDENTS, FAMILIES]), st.sampled_from(["", "1", "2"])
    papers = st.lists(st.tuples(marks, groups, tables).map(lambda told: Paper(*told)), max_size=12)
    return Poll(rules, tuple(draw(papers)))


class Room:
    """A workshop of three groups and one vote that is open; what it is told becomes the next workshop."""

    def __init__(self, method: str = "dots", names: Iterable[str] = ("A", "B", "C"), **said) -> None:
        self.workshop = Workshop()
        for id in (STUDENTS, FAMILIES, ALUMNI):
            self.make(groups.add(self.workshop, id, id.title()))
        self.make(sessions.add(self.workshop, EVENING, "Evening"))
        new = NewVote(id=VOTE, session=EVENING, method=method, **said)
        self.make(votes.prepare(self.workshop, new, [NewChoice(id=ChoiceId(n), text=n) for n in names]))
        self.make(votes.open(self.workshop, VOTE, at=1))
        self._number = 0

    def make(self, edits: Iterator[Edit]) -> None:
        self.workshop = self.workshop.supposing(list(edits))

    def cast(
        self, marks: Mapping[ChoiceId, int], group: GroupId | None = None, table: str = "", **said
    ) -> None:
        self._number += 1
        id = BallotId(f"ballot-{self._number}")
        self.make(
            ballots.cast(
                self.workshop, NewBallot(id=id, vote=VOTE, marks=marks, group=group, table=table, **said)
            )
        )

    def tally(self, choice: ChoiceId | None, count: int, **where) -> None:
        self.make(ballots.tally(self.workshop, VOTE, choice, count, **where))

    def people(self, **present: int) -> None:
        for group, count in present.items():
            self.make(attendance.count(self.workshop, EVENING, GroupId(group), count))

    def hand_out(self, count: int) -> None:
        self.make(votes.hand_out(self.workshop, VOTE, count))

    @property
    def vote(self) -> Vote:
        return vote(self.workshop, VOTE)
