"""The common language on paper: every term with its meaning, and nothing that nobody agreed to."""

from tests.handouts.evenings import Evening
from workshop_app.domain.commands import pillars, terms, translations
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.glossary_records import TermId
from workshop_app.domain.records import PillarId
from workshop_app.domain.wordings import Wording

LEARNER = NewTerm(
    id=TermId("w1"),
    name="learner",
    meaning="Anyone who is learning here.",
    is_not="A number on a list.",
    example="A bus driver.",
    avoid=("student", "pupil"),
    taken_from="The design team",
)


def with_terms(*names):
    one = Evening()
    one.desk.do(terms.add, LEARNER)
    for number, name in enumerate(names):
        one.desk.do(
            terms.add, NewTerm(id=TermId(f"t{number}"), name=name, meaning=f"What {name} means here.")
        )
    return one


def test_a_term_stands_there_with_all_that_is_said_of_it(printed):
    one = with_terms("equity")
    one.desk.do(translations.say, "ar", {Wording("term", "w1"): "المتعلّم"})
    one.desk.do(translations.approve, Wording("term", "w1"), "ar")
    paper = printed(one, "common-language")
    for text in (LEARNER.meaning, LEARNER.is_not, LEARNER.example, LEARNER.taken_from, "Arabic"):
        assert paper.says(text)
    assert paper.says("Say “learner”, not student or pupil.")
    assert [tag.whole_text for tag in paper.structure.all("H2")] == ["equity", "learner"]
    assert any(tag.attributes.get("/Lang") == "ar" for tag in paper.structure.all("P"))
    assert paper.faults() == paper.untold == paper.boxes_without_glyph == []
    assert paper.made.findings == ()


def test_what_nobody_approved_is_left_out_and_told(printed):
    one = with_terms()
    one.desk.do(translations.say, "es", {Wording("term", "w1"): "aprendiz"})
    one.desk.do(terms.add, NewTerm(id=TermId("w2"), name="equity"))
    one.desk.do(pillars.add, PillarId("p1"), "Kind Student")
    paper = printed(one, "common-language")
    assert not paper.says("aprendiz")
    assert paper.made.findings == (
        "1 term has no meaning yet.",
        "1 translation is not approved and is left out.",
        "In 1 place the portrait says it with another word.",
    )


def test_many_terms_take_many_pages_and_none_is_torn(printed):
    one = with_terms(*(f"word {number:02}" for number in range(40)))
    paper = printed(one, "common-language", "a4")
    assert paper.pages > 1
    assert paper.faults() == paper.untold == []
    for number in range(40):
        (page,) = [at for at in range(paper.pages) if paper.says(f"What word {number:02} means here.", at)]
        assert paper.says(f"word {number:02}", page)
    assert paper.says(f"Page {paper.pages} of {paper.pages}", paper.pages - 1)


def test_without_terms_the_page_says_so(printed):
    paper = printed(Evening(), "common-language")
    assert paper.says("No term stands here yet.")
    assert paper.pages == 1
