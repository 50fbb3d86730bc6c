"""What the coach says of the words of a workshop, each at its place."""

import pytest

from tests.domain.workshops import a_board
from tests.insight.hints.portraits import LONG, a_portrait, an_i_can, cell
from workshop_app.domain.commands import coaching, descriptors, details, headlines, statements, terms
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.progressing import Cell
from workshop_app.domain.wordings import Wording
from workshop_app.insight.coach.every_check import CHECKS
from workshop_app.insight.hints.at_wording import hints_of
from workshop_app.insight.hints.in_portrait import all_hints, pillar_hints
from workshop_app.insight.hints.in_rows import hints_in_row, row_hints
from workshop_app.insight.hints.signs import GROUPS, SIGNS


def test_the_rows_of_the_picture_have_its_three_underlines_and_tags():
    workshop = a_portrait().workshop
    found = [hint for hint in all_hints(workshop) if not hint.is_note]
    assert [(hint.wording, hint.tag) for hint in found] == [
        (cell(0, 1), "Hard to see"),
        (cell(1, 0), "Negative"),
        (cell(2, 2), "Long: 19 words"),
    ]
    marked = ["Understands", "Does not give up", LONG]
    texts = ["Understands which sources to trust", "Does not give up right away", LONG]
    assert [text[slice(*hint.span)] for hint, text in zip(found, texts, strict=True)] == marked
    assert found[1].title == "Say what you would see"
    assert found[1].reason == (
        "“Does not give up” names what is missing. Families and students read it as a warning."
    )


def test_a_text_that_is_fine_is_left_alone():
    workshop = a_portrait().workshop
    assert hints_of(workshop, cell(0, 0)) == ()
    assert hints_of(workshop, cell(0, 0), "Says one idea out loud in a group") == ()
    assert hints_of(workshop, cell(0, 0), "") == ()


def test_one_hint_a_place_the_weightiest():
    bench = a_portrait()
    text = "Understands limited sources and his or her own"
    assert [hint.check for hint in hints_of(bench.workshop, cell(0, 0), text)] == ["C04", "C01", "C25"]


def test_while_one_types_nothing_is_said_of_what_the_next_letters_may_mend():
    workshop = a_portrait().workshop
    assert hints_of(workshop, cell(0, 0), "Asks a qu", typing=True) == ()
    assert [one.check for one in hints_of(workshop, cell(0, 0), "Asks a qu")] == ["C07"]
    assert [one.check for one in hints_of(workshop, cell(0, 0), "Understands wh", typing=True)] == ["C04"]


def test_kept_words_are_not_spoken_of_again_there_and_others_still_are():
    bench = a_portrait()
    (hint,) = hints_of(bench.workshop, cell(1, 0))
    bench.do(coaching.keep, hint.check, hint.wording, hint.words)
    assert hints_of(bench.workshop, cell(1, 0)) == ()
    assert hints_of(bench.workshop, cell(1, 0), "Does not give up when it is hard") == ()
    assert hints_of(bench.workshop, cell(1, 0), "Does not listen to other people") != ()
    assert hints_of(bench.workshop, cell(1, 1), "Does not give up right away") != ()


def test_a_long_text_that_was_kept_stays_kept_when_a_slip_in_it_is_mended():
    bench = a_portrait()
    (hint,) = hints_of(bench.workshop, cell(2, 2))
    assert (hint.check, hint.words) == ("C07", "")
    bench.do(coaching.keep, hint.check, hint.wording, hint.words)
    assert hints_of(bench.workshop, cell(2, 2), LONG.replace("money", "things")) == ()


def test_a_check_that_is_switched_off_is_silent_everywhere_until_it_is_on_again():
    bench = a_portrait()
    bench.do(coaching.switch_off, "C02", "These are the words of our families.")
    bench.do(coaching.switch_off, "C07", "Our cells are long.")
    assert [one.check for one in all_hints(bench.workshop) if not one.is_note] == ["C04"]
    bench.do(coaching.switch_on, "C02")
    assert {one.check for one in all_hints(bench.workshop) if not one.is_note} == {"C04", "C02"}


def test_the_glossary_says_which_word_is_used_here_in_the_same_number():
    bench = a_portrait()
    bench.do(terms.add, NewTerm(id="w1", name="learner", avoid=("student", "pupil")))
    text = "Shows two younger Pupils how to plan"
    (hint,) = hints_of(bench.workshop, cell(2, 3), text)
    assert (hint.check, hint.is_note, text[slice(*hint.span)]) == ("C33", True, "Pupils")
    assert hint.offers == ("Shows two younger learners how to plan",)
    assert hints_of(bench.workshop, cell(2, 3), "Shows a pupillary reflex to a friend") == ()
    bench.do(terms.bin, "w1")
    assert hints_of(bench.workshop, cell(2, 3), text) == ()


def test_a_term_that_the_glossary_explains_is_no_jargon():
    bench = a_board()
    bench.do(headlines.define, "p1", "We leverage what we know and we use a PLP every day at school.")
    meaning = Wording("definition", "p1")
    assert [one.check for one in hints_of(bench.workshop, meaning)] == ["C14", "C14"]
    bench.do(terms.add, NewTerm(id="w1", name="PLP", meaning="A plan of one learner"))
    assert [one.check for one in hints_of(bench.workshop, meaning)] == ["C14"]


def test_a_definition_is_read_with_its_name():
    bench = a_board()
    text = "We are kind to each other every day and in every place we go."
    bench.do(headlines.define, "p1", text)
    (hint,) = hints_of(bench.workshop, Wording("definition", "p1"))
    assert (hint.check, hint.is_note) == ("C13", True)
    assert not hints_of(bench.workshop, Wording("definition", "p2"), text)


def test_statements_are_read_for_the_grades_they_are_said_for():
    bench = a_board()
    text = "I explain my idea to others with pictures, numbers and words from our books at home."
    young, old = an_i_can(bench, text, "c1", "K-2"), an_i_can(bench, text, "c2", "9-12")
    assert hints_of(bench.workshop, young)
    assert not hints_of(bench.workshop, old)


def test_other_lenses_are_told_of_somebody_who_is_named():
    bench = a_portrait()
    cells = {
        Cell("n0", "l0", lens): "The teacher is kind to whoever asks" for lens in ("learner", "educator")
    }
    bench.do(descriptors.write, cells)
    assert [one.check for one in hints_of(bench.workshop, cell(0, 0))] == ["C05"]
    assert hints_of(bench.workshop, cell(0, 0, "educator")) == ()


def test_a_row_is_read_level_by_level_and_its_loose_thread_is_told_to_who_reads_it_aloud():
    bench = a_portrait(
        (("I rarely listen to others.", "I often listen to others.", "", "I draw maps of town."),)
    )
    assert [(one.check, one.wording) for one in row_hints(bench.workshop, "n0", "k1")] == [
        ("C03", cell(0, 1))
    ]
    told = hints_in_row(bench.workshop, "n0", "k1")
    assert [one.check for one in told[cell(0, 1)]] == ["C03"]
    bench.do(descriptors.write, {Cell("n0", "l2"): "I ask why a friend is sad."})
    aloud = [(one.check, one.is_note) for one in row_hints(bench.workshop, "n0", "k1")]
    assert ("C22", True) in aloud
    assert all(
        one.check != "C22" for hints in hints_in_row(bench.workshop, "n0", "k1").values() for one in hints
    )


def test_names_and_lists_are_read_beside_each_other():
    bench = a_board()
    for id, text in (
        ("c1", "I can ask for help."),
        ("c2", "I accept my mistakes."),
        ("c3", "I can share work."),
    ):
        bench.do(statements.add, NewStatement(id=id, pillar="p1", kind="i-can", text=text))
    told = pillar_hints(bench.workshop, "p1")
    assert [one.check for one in told[Wording("statement", "c2")]] == ["C09"]
    assert told[Wording("statement", "c2")][0].offers == ("I can accept my mistakes.",)


def test_the_words_of_spanish_workshops_are_read_with_spanish_lists():
    bench = a_board()
    bench.do(details.change, language="es")
    statement = an_i_can(bench, "Entiendo las culturas diferentes")
    (hint,) = hints_of(bench.workshop, statement)
    assert hint.check == "C04"
    assert hint.offers[0] == "Explico las culturas diferentes"
    (hint,) = hints_of(bench.workshop, statement, "No me rindo")
    assert (hint.check, hint.span, hint.offers) == ("C02", (0, 11), ("Sigo adelante",))


def test_every_check_has_a_sign_and_stands_in_one_group():
    every = [check.id for check in CHECKS]
    assert sorted(SIGNS) == every
    assert sorted(check for _, checks in GROUPS.values() for check in checks) == every


@pytest.mark.parametrize("of", ["title", "level", "term"])
def test_what_the_coach_does_not_read_has_no_hints(of):
    assert hints_of(a_board().workshop, Wording(of, "x1"), "Understands limited things") == ()


def test_who_keeps_a_vague_verb_is_not_told_in_its_stead_that_it_is_no_action():
    bench = a_portrait()
    (hint,) = hints_of(bench.workshop, cell(0, 1))
    assert hint.check == "C04"
    bench.do(coaching.keep, hint.check, hint.wording, hint.words)
    assert hints_of(bench.workshop, cell(0, 1)) == ()
    bench.do(coaching.switch_off, "C04", "We say understand.")
    assert hints_of(bench.workshop, cell(0, 0), "Understands which sources to trust") == ()
    assert [one.check for one in hints_of(bench.workshop, cell(0, 0), "Is glad to be at school")] == ["C05"]


def test_what_is_told_of_others_is_no_negation_and_without_is_said_in_a_smaller_voice():
    bench = a_board()
    statement = an_i_can(bench, "I can work with people I did not choose.")
    assert hints_of(bench.workshop, statement) == ()
    assert hints_of(bench.workshop, statement, "I listen to people who do not agree with me.") == ()
    (hint,) = hints_of(bench.workshop, statement, "I plan my week without help from others.")
    assert (hint.check, hint.is_note) == ("C02", True)
    for text in ("I ask for help and I do not hide my work.", "We do not leave a friend alone."):
        assert [one.is_note for one in hints_of(bench.workshop, statement, text)] == [False]


def test_words_to_come_are_marked_and_an_empty_cell_is_left_to_the_map_of_what_is_missing():
    bench = a_portrait((("I ask one question.", "TBD", "", "I ask three friends."),))
    assert [(one.check, one.tag) for one in hints_of(bench.workshop, cell(0, 1))] == [
        ("C20", "Words to come")
    ]
    assert hints_of(bench.workshop, cell(0, 2)) == ()


def test_each_line_of_a_cell_is_read_by_itself():
    bench = a_portrait()
    lines = "Says good morning by name\nUnderstands a friend’s idea\nKeeps notes"
    (hint,) = hints_of(bench.workshop, cell(0, 0), lines)
    assert (hint.check, lines[slice(*hint.span)]) == ("C04", "Understands")
    assert hint.offers[0] == lines.replace("Understands", "Explains")
    several = "\n".join(
        ["Asks a question about something that is new", *["Keeps notes of what friends say"] * 3]
    )
    assert hints_of(bench.workshop, cell(0, 0), several) == ()
    (hint,) = hints_of(bench.workshop, cell(0, 0), f"Keeps notes\n{LONG}")
    assert (hint.tag, hint.span) == ("Long: 19 words", (12, 12 + len(LONG)))
    assert [one.tag for one in hints_of(bench.workshop, cell(0, 0), "Keeps\nnotes")] == ["Short: 2 words"]


def test_the_verb_of_an_educator_need_not_rise_as_that_of_a_learner():
    bench = a_portrait()
    texts = {"l0": "Designs a task for the town.", "l1": "Names the people of the town."}
    for lens in ("learner", "educator"):
        bench.do(descriptors.write, {Cell("n0", level, lens): text for level, text in texts.items()})
    assert ("C22", cell(0, 1)) in [(one.check, one.wording) for one in row_hints(bench.workshop, "n0", "k1")]
    assert row_hints(bench.workshop, "n0", "k1", "educator") == ()


def test_a_try_is_no_attempt_that_a_statement_promises():
    bench = a_portrait()
    assert hints_of(bench.workshop, cell(0, 0), "Praises the second try and says what was new") == ()
    assert [one.check for one in hints_of(bench.workshop, cell(0, 0), "I try and listen to a friend")] == [
        "C29"
    ]


def test_a_short_statement_is_no_definition():
    bench = a_board()
    short = Wording("short", "p1")
    assert hints_of(bench.workshop, short, "Kindness every day") == ()
    assert [one.check for one in hints_of(bench.workshop, short, "We leverage kindness")] == ["C14"]
