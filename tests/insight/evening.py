"""A small workshop for tests of voices: two sessions, four groups, counted people, ideas, a vote."""

from collections.abc import Mapping

from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.commands import attendance, ballots, groups, ideas, pillars, sessions, votes
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.records import GroupId, IdeaId, PillarId, SessionId
from workshop_app.domain.vote_records import BallotId, ChoiceId, VoteId
from workshop_app.domain.workshop import Workshop

STUDENTS, FAMILIES, TEACHERS, ALUMNI = (
    GroupId(name) for name in ("students", "families", "teachers", "alumni")
)
FIRST, SECOND = SessionId("first"), SessionId("second")
KIND, CLEAR = PillarId("kind"), PillarId("clear")
VOTE = VoteId("vote")


class Evening:
    """Does things to a workshop one after the other, as a desk does; `workshop` is what came of it."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self.workshop = Workshop()
        for group in (STUDENTS, FAMILIES, TEACHERS, ALUMNI):
            self.do(groups.add, group, group.title())
        self.do(sessions.add, FIRST, "First evening")
        self.do(sessions.add, SECOND, "Second evening", returning=True)
        self.do(pillars.add, KIND, "Caring Neighbor")
        self.do(pillars.add, CLEAR, "Clear Communicator")

    def do(self, command, *args, **kwargs) -> None:
        edits = tuple(command(self.workshop, *args, **kwargs))
        change = Change(Stamp(len(self.changes) + 1, 0, "sitting0"), "desk-a", "facilitator", "t", edits)
        self.changes.append(change)
        self.workshop.apply(change)

    def count(self, session: SessionId, people: Mapping[GroupId, int]) -> None:
        for group, number in people.items():
            self.do(attendance.count, session, group, number)

    def say(
        self, group: GroupId | None, text: str, pillar: PillarId | None = None, session=FIRST, **more
    ) -> IdeaId:
        idea = IdeaId(f"i{len(self.changes)}")
        seat = more.pop("seat", "")
        new = NewIdea(id=idea, text=text, group=group, pillar=pillar, session=session, **more)
        self.do(ideas.capture, new)
        if seat:
            self.do(ideas.from_seat, [idea], seat)
        return idea

    def vote(self, cast: Mapping[GroupId | None, int], session: SessionId = FIRST) -> None:
        choices = [NewChoice(id=ChoiceId("c1"), pillar=KIND), NewChoice(id=ChoiceId("c2"), pillar=CLEAR)]
        self.do(votes.prepare, NewVote(id=VOTE, session=session, question="Which first?"), choices)
        self.do(votes.open, VOTE, at=1)
        for group, number in cast.items():
            for n in range(number):
                ballot = BallotId(f"b-{group}-{n}")
                marks = {ChoiceId("c1"): 1 + n % 2}
                self.do(ballots.cast, NewBallot(id=ballot, vote=VOTE, marks=marks, group=group, table="4"))
