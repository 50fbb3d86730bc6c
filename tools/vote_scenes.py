"""The scenes of votes: prepared, ballots coming in, the tally grid, results, and a fist to five."""

from collections.abc import Callable
from itertools import cycle

from tools.stage import SAYINGS, Stage, settle
from workshop_app.desk import ids
from workshop_app.domain import voting
from workshop_app.domain.commands import ballots, pillars, votes
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.vote_records import BallotId, ChoiceId, VoteId
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.vote_desk import VoteDesk

ASKED = "Where should we start next year?"
GIVEN = ((3, 3, 4), (4, 2, 3), (4, 4, 1), (3, 1, 5), (2, 2, 3), (1, 3, 5), (4, 2, 5), (3, 4, 2))


def vote_prepare(stage: Stage) -> None:
    """A dot vote on the pillars is prepared."""
    desk = _desk(stage)
    desk.open()


def vote_prepare_ideas(stage: Stage) -> None:
    """A vote on twenty ideas of the tray, two of which say the same."""
    desk = _desk(stage)
    workshop = _around(stage).workshop
    chosen: tuple[IdeaId, ...] = tuple(idea.id for idea in workshop.ideas()[:20])
    desk.open(chosen)


def vote_ballots(stage: Stage) -> None:
    """Ballots come in one by one; one of them is spoiled, the next is half filled in."""
    _counting(stage, "dots")


def vote_tally(stage: Stage) -> None:
    """The tally grid."""
    desk = _counting(stage, "dots")
    around, vote = _around(stage), desk.screen.counting.vote
    if vote is not None:
        choices = voting.choices_of(around.workshop, vote.id)
        for n, group in enumerate(around.workshop.groups()[:3]):
            for m, choice in enumerate(choices):
                around.desk.do(ballots.tally, vote.id, choice.id, (7 * n + 5 * m) % 9, group=group.id)
            around.desk.do(ballots.tally, vote.id, None, 9, group=group.id)
    desk.screen.counting.show_way("tally")


def vote_results(stage: Stage) -> None:
    """A dot vote is closed."""
    desk = _counting(stage, "dots")
    _close(desk)


def vote_ranking(stage: Stage) -> None:
    """A ballot of a ranking with long names in two scripts."""
    _counting(stage, "ranking", names=SAYINGS)


def vote_rating(stage: Stage) -> None:
    """Ratings are in, and closed."""
    _close(_counting(stage, "rating"))


def vote_fist(stage: Stage) -> None:
    """Six numbers of a fist to five, with concerns."""
    desk = _counting(stage, "fist", names=("The five pillars as they stand",))
    desk.screen.counting.show_way("tally")


def vote_fist_results(stage: Stage) -> None:
    """A fist to five in which somebody is under three."""
    _close(_counting(stage, "fist", names=("The five pillars as they stand",)))


def _counting(stage: Stage, method: str, names: tuple[str, ...] = ()) -> VoteDesk:
    """Open a vote, enter ballots, and half fill in the next one."""
    desk = _desk(stage)
    around = _around(stage)
    workshop, id = around.workshop, VoteId(ids.fresh("vote"))
    offered = [NewChoice(id=ChoiceId(ids.fresh("choice")), text=name) for name in names] or [
        NewChoice(id=ChoiceId(ids.fresh("choice")), pillar=pillar.id) for pillar in workshop.pillars()
    ]
    new = NewVote(id=id, method=method, question=ASKED, on="names" if names else "pillars", handed_out=60)
    around.desk.do(votes.prepare, new, offered)
    around.desk.do_as("program", votes.open, id, at=ids.now())
    groups = cycle([group.id for group in workshop.groups()[:5]])
    for number, (given, group) in enumerate(zip(GIVEN * 3, groups, strict=False), 1):
        marks: dict[ChoiceId, int] = {}
        for place, one in enumerate(given, 1):
            choice = offered[(one - 1) % len(offered)].id
            marks[choice] = {"dots": marks.get(choice, 0) + 1, "ranking": place}.get(method, one)
        if number == 20 and method == "dots":
            marks[offered[0].id] = 5
        concern = "The youngest will not understand the words" if method == "fist" and given[2] < 3 else ""
        ballot = NewBallot(
            id=BallotId(ids.fresh("ballot")),
            vote=id,
            marks=marks,
            group=group,
            table=str(number % 7 + 1),
            concern=concern,
        )
        around.desk.do(ballots.cast, ballot)
    desk.open()
    settle(stage.window)
    marking = desk.screen.counting.form.marking
    if marking is not None:
        marking.digit(3)
        marking.digit(1)
        desk.screen.counting.form.pad.refresh()
        desk.screen.counting.form.show_vote(around.workshop, voting.vote(around.workshop, id))
    return desk


def _close(desk: VoteDesk) -> None:
    """Clear the ballot that is half filled in, and close the vote."""
    form = desk.screen.counting.form
    if form.marking is not None:
        form.marking.fill({})
    desk.screen.head.done.emit("close")


def _desk(stage: Stage) -> VoteDesk:
    stage.sample("group")
    around = _around(stage)
    if not around.workshop.pillars():
        around.desk.do(pillars.add, PillarId(ids.fresh("pillar")), "Curious Thinker")
    frame = stage.window.frame
    if frame is None:
        raise LookupError("no workshop is open")
    return frame.votes


def _around(stage: Stage) -> Surroundings:
    frame = stage.window.frame
    if frame is None:
        raise LookupError("no workshop is open")
    return frame.around


VOTE_SCENES: dict[str, Callable[[Stage], None]] = {
    "10-vote-prepare": vote_prepare,
    "10-vote-prepare-ideas": vote_prepare_ideas,
    "10-vote-ballots": vote_ballots,
    "10-vote-tally": vote_tally,
    "10-vote-results": vote_results,
    "10-vote-ranking": vote_ranking,
    "10-vote-rating": vote_rating,
    "10-vote-fist": vote_fist,
    "10-vote-fist-results": vote_fist_results,
}
