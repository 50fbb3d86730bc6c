"""What a rule may make of a person's words, and where it must not: it never makes up a sentence."""

import pytest

from tests.domain.workshops import a_board
from tests.insight.hints.portraits import an_i_can
from workshop_app.domain.commands import details
from workshop_app.domain.wordings import Wording
from workshop_app.insight.hints.at_wording import hints_of

BENCH = a_board()
WORDING = an_i_can(BENCH, "I ask for help.")


def offers(text, check):
    found = next((one for one in hints_of(BENCH.workshop, WORDING, text) if one.check == check), None)
    return found.offers if found else None


@pytest.mark.parametrize(
    ("text", "check", "offer"),
    [
        ("I understand different cultures.", "C04", "I explain different cultures."),
        ("Understands which sources to trust", "C04", "Explains which sources to trust"),
        ("I am aware of my own bias.", "C04", None),
        ("I do not give up when work is hard.", "C02", "I keep going when work is hard."),
        ("Does not give up.", "C02", "Keeps going."),
        ("Never gives up when it gets hard", "C02", "Keeps going when it gets hard"),
        ("The learner never interrupts others.", "C02", "The learner lets others finish."),
        (
            "I don’t interrupt others, even when I disagree.",
            "C02",
            "I let others finish, even when I disagree.",
        ),
        ("I try to listen to others.", "C29", "I listen to others."),
        ("The learner tries to share tools with others.", "C29", "The learner shares tools with others."),
        ("I always share my ideas.", "C17", "I share my ideas."),
        ("I share my ideas effectively.", "C17", "I share my ideas."),
        ("I ask each learner for his or her idea.", "C25", "I ask each learner for their idea."),
        ("Always I share my ideas.", "C17", "I share my ideas."),
    ],
)
def test_what_a_rule_makes_safely(text, check, offer):
    found = offers(text, check)
    assert found is not None
    if offer is not None:
        assert found[0] == offer


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Does not give up right away", "C02"),
        ("I never hurt anyone with words.", "C02"),
        ("I learn to swim.", "C04"),
        ("I care about my neighbors.", "C04"),
        ("I feel safe at school.", "C04"),
        ("I think about what others say.", "C04"),
        ("I enjoy reading with my friends.", "C04"),
        ("I am optimistic about my future.", "C05"),
        ("I make good choices at lunch.", "C17"),
        ("Shows limited ability to work with others.", "C01"),
        ("I am trying to listen to others.", "C29"),
        ("I know.", "C04"),
        ("I help my neighbors, always.", "C17"),
    ],
)
def test_where_a_rule_would_make_up_a_sentence_there_is_none_on_offer(text, check):
    assert not offers(text, check)


def test_where_nothing_is_on_offer_there_are_words_to_begin_with():
    (hint,) = hints_of(BENCH.workshop, WORDING, "Does not give up right away")
    assert hint.starts[:2] == ("Tries", "Asks")
    assert hint.with_start("Does not give up right away", "Tries") == "Tries right away"
    (hint,) = hints_of(BENCH.workshop, WORDING, "I never hurt anyone with words.")
    assert hint.starts[0] == "try"


def test_every_verb_on_offer_stands_in_its_text_and_the_other_words_stay():
    text = "I can understand different cultures."
    hint = next(one for one in hints_of(BENCH.workshop, WORDING, text) if one.check == "C04")
    assert len(hint.verbs) == len(hint.offers) > 2
    for verb, offer in zip(hint.verbs, hint.offers, strict=True):
        assert offer == text.replace("understand", verb)


@pytest.mark.parametrize(
    ("text", "check", "offer"),
    [
        ("Soy consciente de mis prejuicios", "C04", "Nombro mis prejuicios"),
        ("Comprende las culturas diferentes", "C04", "Explica las culturas diferentes"),
        ("No interrumpe", "C02", "Deja terminar a los demás"),
        ("Sabe usar su tiempo libre", "C04", None),
        ("No me rindo tan pronto", "C02", None),
    ],
)
def test_spanish_verbs_keep_their_person(text, check, offer):
    bench = a_board()
    bench.do(details.change, language="es")
    an_i_can(bench, "Pregunto algo")
    found = next(
        one for one in hints_of(bench.workshop, Wording("statement", "c1"), text) if one.check == check
    )
    assert (found.offers[0] if found.offers else None) == offer


def test_what_is_left_out_leaves_the_lines_of_a_cell_as_they_are():
    text = "I share my ideas.\nAlways I ask a friend.\nI keep notes."
    found = offers(text, "C17")
    assert found == ("I share my ideas.\nI ask a friend.\nI keep notes.",)
