"""The common language: where terms are used and mixed, and how far the words have come in other languages."""

from tests.domain.workshops import a_board
from workshop_app.domain.commands import details, headlines, scales, statements, terms, translations
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.wordings import Wording
from workshop_app.insight import common_language
from workshop_app.insight import translations as told

MEANS, OTHER = Wording("definition", "p1"), Wording("definition", "p2")


def a_glossary(*new):
    bench = a_board()
    bench.do(details.change, title="Evening")
    bench.do(
        headlines.define, "p1", "Every learner asks. Students of one school help the learners beside them."
    )
    bench.do(headlines.define, "p2", "A family visits.")
    for number, term in enumerate(new):
        bench.do(terms.add, NewTerm(id=f"w{number}", **term))
    return bench


def words(uses):
    return [(use.wording, use.word) for use in uses]


def test_every_use_is_found_where_it_stands():
    bench = a_glossary({"name": "learner", "avoid": ("student",)}, {"name": "school"}, {"name": "earn"})
    seen = common_language.usage(bench.workshop)
    assert words(seen.of("w0")) == [(MEANS, "learner"), (MEANS, "learners")]
    assert words(seen.instead_of("w0")) == [(MEANS, "Students")]
    assert (len(seen.of("w1")), seen.of("w2"), seen.instead_of("w1")) == (1, (), ())


def test_terms_may_lie_within_longer_ones():
    bench = a_glossary({"name": "school"}, {"name": "one school"})
    seen = common_language.usage(bench.workshop)
    assert words(seen.of("w0")) == [(MEANS, "school")]
    assert words(seen.of("w1")) == [(MEANS, "one school")]


def test_a_word_to_avoid_is_told_once_with_the_word_to_say():
    bench = a_glossary({"name": "learner", "avoid": ("student",)})
    (one,) = common_language.mixed(bench.workshop)
    assert (one.use.word, one.term) == ("Students", "w0")
    assert "learner" in one.instead


def test_two_words_for_one_thing_are_told_without_any_glossary():
    (one,) = common_language.mixed(a_glossary().workshop)
    assert (one.use.word, one.term) == ("Students", None)
    assert "both used for the same" in one.reason


def test_without_any_words_nothing_is_used_or_mixed():
    workshop = a_board().workshop
    assert common_language.mixed(workshop) == ()
    assert not common_language.usage(workshop).used


def test_all_words_of_the_portrait_stand_in_sections():
    bench = a_glossary({"name": "learner", "meaning": "Everybody"}, {"name": "school"})
    bench.do(statements.add, NewStatement(id="n1", pillar="p2", kind="i-can", text="Visit"))
    bench.do(scales.lay_out, NewScale(id="k1"), [NewLevel(id="l1", name="Emerging")])
    found = told.sections(bench.workshop)
    assert [(one.key, len(one.wordings)) for one in found] == [
        ("workshop", 1),
        ("p1", 2),
        ("p2", 3),
        ("levels", 1),
        ("terms", 3),
    ]
    assert found[1].pillar.name == "Kind"


def test_each_language_is_counted_by_state_and_those_asked_in_are_known():
    bench = a_glossary({"name": "learner"})
    bench.do(translations.say, "es", {MEANS: "Cada aprendiz pregunta y ayuda.", OTHER: "Visita."})
    bench.do(translations.approve, OTHER, "es")
    bench.do(headlines.define, "p2", "A family visits often.")
    counted = told.counts(bench.workshop, [MEANS, OTHER, Wording("name", "p1")], "es")
    assert counted == {"missing": 1, "stale": 1, "draft": 1, "approved": 0}
    assert told.spoken(bench.workshop) == ("es",)


def test_a_translation_is_doubted_for_its_length_and_for_the_word_agreed_on():
    bench = a_glossary({"name": "learner"})
    bench.do(translations.say, "es", {MEANS: "Pregunta.", Wording("term", "w0"): "aprendiz"})
    short, agreed = told.doubts(bench.workshop, MEANS, "es")
    assert "shorter" in short
    assert "aprendiz" in agreed
    assert told.doubts(bench.workshop, Wording("term", "w0"), "es") == ()
    assert told.doubts(bench.workshop, OTHER, "es") == ()
