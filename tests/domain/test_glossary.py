"""The common language, its translations, and the GUIDs under which others know us."""

import pytest

from tests.domain.workshops import a_board
from workshop_app.domain import glossary, translating
from workshop_app.domain.commands import descriptors, headlines, scales, statements, terms, translations
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.guids import guid_of, is_guid
from workshop_app.domain.progressing import Cell
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.wordings import Wording, text_of

MEANS = Wording("definition", "p1")


def a_glossary():
    bench = a_board()
    bench.do(headlines.define, "p1", "Learners notice what others need. Students act.")
    bench.do(terms.add, NewTerm(id="w1", name="learner", meaning="Everybody", avoid=("student", "pupil")))
    return bench


def test_a_term_knows_where_it_is_used_and_where_another_word_is():
    bench = a_glossary()
    (term,) = glossary.terms(bench.workshop)
    assert glossary.used_in(bench.workshop, term) == glossary.avoided_in(bench.workshop, term) == (MEANS,)
    bench.do(headlines.define, "p1", "Studentship is unlearnering.")
    assert glossary.used_in(bench.workshop, term) == glossary.avoided_in(bench.workshop, term) == ()


def test_terms_are_found_in_texts_that_are_not_in_the_portrait_yet():
    bench = a_glossary()
    bench.do(terms.add, NewTerm(id="w2", name="act", preferred="Act"))
    found = glossary.terms_in(bench.workshop, ("Action counts.", "Learners ACT."))
    assert [term.name for term in found] == ["act", "learner"]
    assert glossary.terms_in(bench.workshop, ("A practical unlearner",)) == ()
    assert glossary.terms_in(bench.workshop, ()) == ()


@pytest.mark.parametrize(
    ("command", "args", "named", "match"),
    [
        (terms.add, (NewTerm(id="w2", name="Learner"),), {}, "already"),
        (terms.add, (NewTerm(id="w2", name=" "),), {}, "needs a word"),
        (terms.change, ("w1",), {"avoid": "Learner"}, "for itself"),
        (terms.change, ("w1",), {"meaning": "x" * 401}, "400 characters"),
        (terms.change, ("w9",), {"meaning": "x"}, "not in this glossary"),
        (translations.say, ("Spanish", {MEANS: "x"}), {}, "no code"),
        (translations.say, ("en", {MEANS: "x"}), {}, "workshop itself"),
        (translations.say, ("es", {Wording("short", "p1"): "x"}), {}, "not in the portrait"),
        (translations.approve, (MEANS, "es"), {}, "Nobody has translated"),
    ],
)
def test_what_makes_no_sense_is_refused(command, args, named, match):
    with pytest.raises(RuleBroken, match=match):
        a_glossary().do(command, *args, **named)


def test_a_translation_goes_stale_when_its_words_change():
    bench = a_glossary()

    def state():
        return translating.state_of(bench.workshop, MEANS, "es")

    assert state() == "missing"
    bench.do(translations.say, "es", {MEANS: "Notamos", Wording("term", "w1"): "aprendiz"})
    assert state() == "draft"
    bench.do(translations.approve, MEANS, "es")
    assert state() == "approved"
    bench.do(headlines.define, "p1", "We notice.")
    assert state() == "stale"
    bench.do(translations.say, "es", {MEANS: "Notamos."})
    assert state() == "draft"
    assert translating.languages(bench.workshop) == ("es",)
    bench.do(translations.say, "es", {MEANS: ""})
    assert state() == "missing"


def test_guids_are_the_same_in_every_copy_and_differ_between_workshops():
    bench = a_glossary()
    one, two = bench.workshop.pillars()
    assert guid_of("workshop-1", one) == guid_of("workshop-1", one) == "847a4e0f-688f-5e79-94af-110e77afc9ca"
    assert len({guid_of(where, what) for where in ("a", "b") for what in (one, two)}) == 4
    assert is_guid(guid_of("a", one))
    assert not is_guid("p1")


def test_what_came_under_a_guid_keeps_it():
    bench = a_glossary()
    bench.do(terms.add, NewTerm(id="w2", name="pillar", guid="0b0f5b1e-6f0e-4b7e-8a53-111111111111"))
    assert {guid_of("x", term) for term in glossary.terms(bench.workshop)} >= {
        "0b0f5b1e-6f0e-4b7e-8a53-111111111111"
    }


def test_the_words_of_a_pillar_come_as_one_reads_them_each_row_level_by_level():
    bench = a_board()
    steps = [NewLevel(id=id, name=id) for id in ("one", "two")]
    bench.do(scales.lay_out, NewScale(id="k1"), steps)
    for id, kind in (("c", "condition"), ("r", "indicator"), ("i", "i-can")):
        bench.do(statements.add, NewStatement(id=id, pillar="p1", kind=kind, text=id))
    cells = [Cell("r", level, lens) for lens in ("educator", "learner") for level in ("two", "one")]
    bench.do(descriptors.write, {cell: f"{cell.lens} {cell.level}" for cell in cells})
    texts = [text_of(bench.workshop, one) for one in glossary.portrait(bench.workshop)]
    row = ["learner one", "learner two", "educator one", "educator two"]
    assert texts == ["Kind", "i", "r", *row, "c", "Brave", "one", "two"]
