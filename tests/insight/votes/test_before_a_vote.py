from hypothesis import given
from hypothesis import strategies as st

from tests.insight.votes.polls import VOTE, Room
from workshop_app.domain.commands import ideas, lists, votes
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.records import IdeaId
from workshop_app.domain.vote_records import ChoiceId, VoteId
from workshop_app.domain.voting import choices_of
from workshop_app.insight.votes.advice import kept, suggested_dots
from workshop_app.insight.votes.near_duplicates import near_duplicates

TEXTS = ("Asks for help when stuck", "Is kind to neighbors", "Ask for help when you are stuck", "Reads maps")


def on_ideas(stacked: bool = False):
    room = Room()
    new = [NewIdea(id=IdeaId(f"i{n}"), text=text) for n, text in enumerate(TEXTS)]
    room.make(lists.take_in(room.workshop, new))
    if stacked:
        room.make(ideas.stack(room.workshop, [IdeaId("i3")], onto=IdeaId("i1")))
    choices = [NewChoice(id=ChoiceId(f"c{n}"), idea=IdeaId(f"i{n}")) for n in range(len(TEXTS))]
    room.make(votes.prepare(room.workshop, NewVote(id=VoteId("second"), on="ideas"), choices))
    return room.workshop, choices_of(room.workshop, VoteId("second"))


def test_choices_that_say_nearly_the_same_are_found_before_the_vote_opens():
    (found,) = near_duplicates(*on_ideas())
    assert set(found.choices) == {"c0", "c2"}
    assert found.can_stack


def test_two_ideas_of_one_stack_are_one_choice_with_the_top_first():
    first, second = near_duplicates(*on_ideas(stacked=True))
    assert first.choices == ("c1", "c3")
    assert set(second.choices) == {"c0", "c2"}


def test_words_of_their_own_are_compared_too_but_cannot_be_stacked():
    room = Room(names=("Curious thinker", "Caring neighbor", "The curious thinker"))
    (found,) = near_duplicates(room.workshop, choices_of(room.workshop, VOTE))
    assert set(found.choices) == {"Curious thinker", "The curious thinker"}
    assert not found.can_stack


def test_a_few_choices_that_differ_are_left_alone():
    room = Room(names=("Curious thinker", "Caring neighbor"))
    assert near_duplicates(room.workshop, choices_of(room.workshop, VOTE)) == ()


def test_three_to_five_dots_are_suggested_a_quarter_to_a_third_of_the_choices():
    assert [suggested_dots(n).dots for n in (2, 3, 4, 6, 9, 12, 15, 20, 40)] == [1, 1, 3, 3, 3, 3, 4, 5, 5]
    assert suggested_dots(12).reason == "3 to 5 dots are usual, a quarter to a third of the 12 choices."
    assert suggested_dots(15, 8).dots == 5
    assert "with 8 people" in suggested_dots(15, 8).reason


@given(st.integers(1, 200), st.integers(0, 200))
def test_a_suggestion_always_leaves_something_to_choose(choices: int, people: int):
    told = suggested_dots(choices, people)
    assert 1 <= told.least <= told.dots <= told.most <= 5
    assert choices == 1 or told.dots < choices
    assert 1 <= kept(choices) <= max(1, min(5, choices - 2))
