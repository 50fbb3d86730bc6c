"""Might belong together: tight piles of the tray, named by one of their own notes."""

from tests.insight.likeness.boards import a_board
from workshop_app.insight.likeness.likenesses import Likenesses

EVIDENCE = ["Justifies reasoning with evidence", "Explains their thinking with evidence"]
TRAY = [*EVIDENCE, "get enough sleep!", "apprenticeships", "Teamwork", "team work"]


def test_what_means_nearly_the_same_is_a_pile_and_the_rest_is_left(by_meaning: Likenesses):
    (pile,) = by_meaning.together(a_board(TRAY))
    assert sorted(pile.notes) == ["t0", "t1"]


def test_what_says_the_same_is_no_pile_because_it_is_offered_as_a_stack(by_meaning: Likenesses):
    assert by_meaning.together(a_board(["Teamwork", "team work"])) == ()


def test_placed_notes_are_in_no_pile(by_meaning: Likenesses):
    assert by_meaning.together(a_board(EVIDENCE[:1], Thinking=EVIDENCE[1:])) == ()


def test_what_was_kept_apart_is_not_offered_again(by_meaning: Likenesses):
    assert by_meaning.together(a_board(TRAY), [frozenset(("t0", "t1"))]) == ()


def test_without_the_model_there_are_no_piles(by_words: Likenesses):
    assert by_words.together(a_board(TRAY)) == ()
