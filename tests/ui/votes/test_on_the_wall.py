"""Which vote the wall is about, and what of it the room may see."""

from tests.ui.votes.conftest import SESSION
from tests.ui.votes.test_results import cast
from workshop_app.desk import ids
from workshop_app.domain.commands import parts, pillars, votes
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import PillarId
from workshop_app.insight.votes.ballot_lines import lines_of
from workshop_app.ui.room.shown import Results, VoteQuestion
from workshop_app.ui.room.vote_showing import at_hand, of_vote


def run_part(booth, kind="vote", asks="Which first?"):
    part = NewPart(id=ids.fresh("part"), kind=kind, title="Dot vote", minutes=10, prompts={"en": asks})
    booth.around.desk.do_as("program", parts.add, SESSION, part)
    booth.around.desk.do_as("program", parts.begin, part.id, at=ids.now())


def test_a_part_whose_vote_is_not_prepared_shows_what_it_asks(booth):
    run_part(booth)
    assert at_hand(booth.workshop) is None
    assert of_vote(booth.workshop) == VoteQuestion("Which first?")


def test_the_open_vote_comes_before_one_that_was_closed_later(booth):
    first = booth.opened()
    second = booth.opened()
    booth.around.desk.do_as("program", votes.close, second.id, at=9_000)
    assert at_hand(booth.workshop).id == first.id
    booth.around.desk.do_as("program", votes.close, first.id, at=8_000)
    assert at_hand(booth.workshop).id == second.id


def test_a_vote_can_be_brought_back_to_the_wall(booth):
    assert "vote" not in booth.around.room.choices()
    booth.opened()
    booth.around.room.choose("board")
    booth.counting.show_vote(booth.workshop, booth.vote)
    booth.press(booth.counting.show_button)
    assert isinstance(booth.around.room.showing, VoteQuestion)
    assert booth.counting.show_button.isHidden()
    assert "vote" in booth.around.room.choices()


def test_results_are_on_the_wall_only_once_closed_or_as_it_goes(booth):
    vote = booth.opened("approval", handed_out=10)
    cast(booth, (1, 1, None), (1, None, None))
    assert isinstance(of_vote(booth.workshop, vote.id), VoteQuestion)
    booth.around.desk.do(votes.change, vote.id, shows_as_we_go=True)
    shown = of_vote(booth.workshop, vote.id)
    assert isinstance(shown, Results)
    assert [(one.name, one.dots) for one in shown.choices][:2] == [
        ("Curious Thinker", 2),
        ("Clear Communicator", 1),
    ]
    assert (shown.dots_in_all, shown.ballots, shown.handed_out) == (0, 2, 10)


def test_a_vote_that_was_taken_back_leaves_the_wall(booth):
    vote = booth.opened()
    booth.around.desk.do_as("program", votes.bin, vote.id)
    assert of_vote(booth.workshop, vote.id) == VoteQuestion("What matters most to you?")


def test_a_fist_to_five_shows_what_the_fingers_mean(booth):
    vote = booth.opened("fist", names=("As it stands",))
    shown = of_vote(booth.workshop, vote.id)
    assert [one.name[:2] for one in shown.choices] == ["5:", "4:", "3:", "2:", "1:", "0:"]


def test_choices_keep_the_numbers_of_their_pillars_and_others_are_counted(booth):
    vote = booth.opened()
    booth.around.desk.do_as("program", votes.close, vote.id, at=9_000)
    booth.around.desk.do_as("program", pillars.reorder, PillarId("pillar-3"), after=None)
    assert [(line.number, line.name) for line in lines_of(booth.workshop, vote)] == [
        (2, "Curious Thinker"),
        (3, "Clear Communicator"),
        (1, "Caring Neighbor"),
    ]
    named = booth.opened(names=("Brave Heart", "Steady Hand"))
    assert [line.number for line in lines_of(booth.workshop, named)] == [1, 2]


def test_the_wall_never_names_a_group(booth):
    vote = booth.opened()
    for group in ("students", "alumni"):
        cast(booth, (1, 1, 1), group=group)
    booth.around.desk.do_as("program", votes.close, vote.id, at=9_000)
    said = str(of_vote(booth.workshop, vote.id))
    assert not any(group.name in said for group in booth.workshop.groups())
