"""Where the words of a seat went: place, stack, later, rewording, votes, and the words that live on."""

import pytest

from tests.insight.evening import CLEAR, FAMILIES, KIND, STUDENTS, VOTE, Evening
from workshop_app.domain.commands import ideas, pillars, themes, votes
from workshop_app.domain.records import ThemeId
from workshop_app.domain.rules import RuleBroken
from workshop_app.insight.fates import fates


def of(evening: Evening, code: str):
    return fates(evening.workshop, evening.changes, code)


def test_each_idea_of_a_seat_tells_what_became_of_it():
    evening = Evening()
    reworded = evening.say(STUDENTS, "Good neighbor", KIND, seat="t4 7")
    parked = evening.say(STUDENTS, "A later start", KIND, seat="T4-07")
    evening.say(STUDENTS, "Waits", seat="T4-07")
    gone = evening.say(STUDENTS, "Gone", seat="T4-07")
    evening.say(FAMILIES, "From elsewhere", KIND, seat="T5-01")
    evening.do(themes.add, ThemeId("t"), KIND, "Next door", holding=[reworded])
    evening.do(ideas.reword, reworded, "Is a good neighbor to all")
    evening.do(ideas.park, [parked])
    evening.do(ideas.bin, [gone])
    first, later, waits, binned = of(evening, "T4-07")
    assert (first.first, first.idea.text, first.is_reworded) == (
        "Good neighbor",
        "Is a good neighbor to all",
        True,
    )
    assert (first.pillar.id, first.theme.name) == (KIND, "Next door")
    assert [word.word for word in first.words] == ["neighbor"]
    assert (later.idea.later, later.pillar) == (True, None)
    assert (waits.pillar, waits.is_reworded, binned.idea.binned) == (None, False, True)


def test_a_stacked_idea_says_what_it_lies_under_and_how_many_said_so():
    evening = Evening()
    top = evening.say(FAMILIES, "Speaks up", CLEAR)
    mine = evening.say(STUDENTS, "Speaks out", CLEAR, seat="T1-01")
    evening.do(ideas.stack, [mine], onto=top)
    (fate,) = of(evening, "T1-01")
    assert (fate.voices, fate.beneath, fate.pillar.id) == (2, "Speaks up", CLEAR)


def test_votes_are_told_once_they_are_open_and_those_of_its_pillar_too():
    evening = Evening()
    evening.say(STUDENTS, "Kind", KIND, seat="T1-01")
    evening.say(STUDENTS, "Waits", seat="T1-01")
    evening.vote({STUDENTS: 5})
    assert [[vote.id for vote in fate.votes] for fate in of(evening, "T1-01")] == [[VOTE], []]
    evening.do(votes.bin, VOTE)
    assert of(evening, "T1-01")[0].votes == ()


def test_a_card_is_found_by_its_code_as_well_and_paper_by_the_words_typed_first():
    evening = Evening()
    idea = evening.say(STUDENTS, "", picture="a" * 64, card="LC-12")
    assert of(evening, "lc 12")[0].first == ""
    evening.do(ideas.reword, idea, "Asks for help")
    evening.do(ideas.reword, idea, "Asks for help early")
    assert of(evening, "LC-12")[0].first == "Asks for help"


def test_a_binned_pillar_is_no_place_any_more():
    evening = Evening()
    evening.say(STUDENTS, "Kind", KIND, seat="T1-01")
    evening.do(pillars.bin, KIND)
    assert of(evening, "T1-01")[0].pillar is None


@pytest.mark.parametrize("typed", ["Maria Lopez", "seat seven", "T4"])
def test_what_is_no_code_is_refused(typed):
    with pytest.raises(RuleBroken):
        of(Evening(), typed)


def test_nothing_typed_and_an_unknown_seat_are_nothing():
    assert of(Evening(), " ") == ()
    assert of(Evening(), "T9-09") == ()
