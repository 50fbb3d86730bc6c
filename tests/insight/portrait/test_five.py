import pytest

from tests.insight.portrait.shaped_workshop import GROUPS, built, workshop
from workshop_app.domain.coaching import kept_id, off_id
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.five import PillarCheck, five_of, passed_of

CARING = PillarId("caring")


def the(key: str, there: Workshop, pillar: PillarId = CARING) -> PillarCheck:
    return next(check for check in five_of(there, pillar) if check.key == key)


def test_a_pillar_that_passes_says_so_five_times():
    found = five_of(workshop(), CARING)
    assert [(check.key, check.sentence) for check in found] == [
        ("heard", "Heard from every group"),
        ("name", "Name is three words or fewer"),
        ("definition", "Definition fits a poster"),
        ("i-can", "Four “I can” statements, each an action"),
        ("different", "Different from the other pillars"),
    ]
    assert all(check.passed and not check.action for check in found)
    assert passed_of(workshop(), CARING) == 5


def test_a_group_that_was_not_heard_is_named_and_can_be_asked():
    gone = {("idea", f"caring-employers-{n}"): {"pillar": None} for n in range(2)}
    check = the("heard", workshop(gone))
    assert (check.passed, check.sentence, check.action) == (False, "No idea from employers yet", "Ask them")
    assert [group.id for group in check.groups] == ["employers"]


@pytest.mark.parametrize(
    ("silent", "sentence"),
    [
        (("families", "employers"), "No idea from families and employers yet"),
        (("students", "families", "employers"), "No idea from 3 groups yet"),
        (tuple(GROUPS), "No idea from any group yet"),
    ],
)
def test_several_groups_that_were_not_heard_are_told_in_one_line(silent: tuple[str, ...], sentence: str):
    gone = {("idea", f"caring-{group}-{n}"): {"pillar": None} for group in silent for n in range(2)}
    assert the("heard", workshop(gone)).sentence == sentence


def test_the_name_that_a_group_was_given_here_keeps_its_capitals():
    changed = {("group", "employers"): {"name": "The Valley Mill"}}
    changed |= {("idea", f"caring-employers-{n}"): {"pillar": None} for n in range(2)}
    assert the("heard", workshop(changed)).sentence == "No idea from The Valley Mill yet"


@pytest.mark.parametrize(
    ("name", "passed", "sentence"),
    [
        ("Caring", True, "Name is three words or fewer"),
        ("Ready for Life", True, "Name is three words or fewer"),
        ("Ready for Work and Life", False, "Name has 5 words; three or fewer are kept"),
        ("", False, "No name yet"),
    ],
)
def test_a_name_is_three_words_or_fewer(name: str, passed: bool, sentence: str):
    check = the("name", workshop({("pillar", "caring"): {"name": name}}))
    assert (check.passed, check.sentence, check.wording) == (passed, sentence, Wording("name", "caring"))


@pytest.mark.parametrize(
    ("definition", "passed", "sentence"),
    [
        ("word " * 25, True, "Definition fits a poster"),
        ("word " * 26, False, "Definition has 26 words; a poster holds 25"),
        ("", False, "No definition yet"),
        ("TBD", False, "No definition yet"),
    ],
)
def test_a_definition_fits_a_poster_up_to_25_words(definition: str, passed: bool, sentence: str):
    check = the("definition", workshop({("pillar", "caring"): {"definition": definition.strip()}}))
    assert (check.passed, check.sentence) == (passed, sentence)


def test_four_statements_are_asked_for_and_each_must_be_an_action():
    three = {("statement", "caring-can-3"): {"binned": True}}
    five = {("statement", "caring-can-4"): {"pillar": "caring", "kind": "i-can", "text": "build a fence."}}
    idle = {("statement", "caring-can-2"): {"text": "I can be optimistic."}}
    told = [the("i-can", workshop(changed)) for changed in (three, five, idle)]
    assert [(check.passed, check.sentence) for check in told] == [
        (False, "3 “I can” statements of four"),
        (True, "5 “I can” statements, each an action"),
        (False, "An “I can” statement is no action yet"),
    ]
    assert told[2].wording == Wording("statement", "caring-can-2")


def test_two_pillars_that_say_much_the_same_are_told():
    same = {("pillar", "clear"): {"definition": "Notices people and welcomes them in, with a fair share."}}
    assert the("different", workshop(same)).sentence == "Much like “Clear Communicator”"
    assert the("different", workshop({("pillar", "clear"): {"name": "Caring Neighbor"}})).passed is False


def test_without_a_definition_a_pillar_is_not_told_from_the_others_but_alone_it_is():
    bare = {("pillar", "caring"): {"definition": ""}}
    assert the("different", workshop(bare)).passed is False
    assert the("different", built({("pillar", "caring"): {"name": "Caring"}})).passed is True


def test_a_new_pillar_fails_what_it_lacks_and_nothing_breaks():
    there = built({("pillar", "caring"): {}})
    assert [check.passed for check in five_of(there, CARING)] == [False, False, False, False, True]
    with pytest.raises(RuleBroken):
        five_of(there, PillarId("never"))


def test_in_a_language_the_coach_does_not_know_statements_are_only_counted():
    hmong = {("details", "workshop"): {"language": "hmn"}}
    hmong |= {("statement", f"caring-can-{n}"): {"text": "Kuv muab kev pab"} for n in range(4)}
    assert the("i-can", workshop(hmong)).passed is True


def test_a_statement_that_somebody_keeps_as_it_is_counts_as_an_action():
    idle = {("statement", "caring-can-2"): {"text": "I can be optimistic."}}
    where = Wording("statement", "caring-can-2")
    kept = {("kept", kept_id("C05", where, "be")): {"check": "C05", "of": where.of, "wording": where.id}}
    off = {("off", off_id("C05")): {"check": "C05", "reason": "We say it so here"}}
    assert [the("i-can", workshop(idle | more)).passed for more in ({}, kept, off)] == [False, True, True]
