"""What walks saw and what was found goes along: with a pillar that is joined, and with another workshop."""

from tests.domain.workshops import Bench, a_board
from workshop_app.domain.commands import (
    needs,
    pillars,
    places,
    statements,
    terms,
    themes,
    walks,
    workshops,
)
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.commands.walks import NewNoticed
from workshop_app.domain.need_records import Evidence, Recommendation
from workshop_app.domain.needing import grounds, recommended
from workshop_app.domain.walk_records import LearningWalk, Noticed, Place
from workshop_app.domain.walking import Seen, may_name_somebody, noticed, seen


def walked():
    """A walk through a place, a look-for of p1 seen there, words, and a finding with what follows."""
    bench = a_board()
    bench.do(statements.add, NewStatement(id="f", pillar="p1", kind="look-for", text="Asks why"))
    bench.do(terms.add, NewTerm(id="t", name="Equity"))
    bench.do(walks.add, "fall", "Fall walk", "2026-10-07")
    bench.do(places.add, "library", "The library")
    bench.do(walks.visit, "fall", "library", 4)
    bench.do(walks.see, "fall", "library", "f", 3)
    said = {"walk": "fall", "place": "library", "pillar": "p1"}
    bench.do(walks.notice, NewNoticed(id="w", text="Questions on the wall", look_for="f", **said))
    bench.do(needs.ask, "q", "Where do learners ask?")
    bench.do(
        needs.bring, "e", "q", "They ask in the library", method="walk", walk="fall", group="g1", idea="a"
    )
    bench.do(needs.conclude, "c", "q", "Learners ask", "strength")
    bench.do(needs.recommend, "r", "c", "Begin there", pillar="p1", term="t", priority="now")
    return bench


def test_what_was_noticed_and_recommended_goes_with_a_pillar_that_is_joined_and_comes_back():
    bench = walked()
    bench.do(pillars.join, "p1", into="p2", theme_id="th")
    assert seen(bench.workshop, "p2") == Seen(3, 4)
    assert [one.text for one in noticed(bench.workshop, pillar="p2")] == ["Questions on the wall"]
    assert [one.id for one in recommended(bench.workshop, "p2")] == ["r"]
    bench.do(themes.put_up, "th", "p3")
    assert [one.id for one in noticed(bench.workshop, pillar="p3")] == ["w"]
    assert [one.id for one in recommended(bench.workshop, "p3")] == ["r"]
    assert noticed(bench.workshop, pillar="p2") == ()


def test_another_workshop_brings_its_walks_and_its_findings_once():
    theirs, ours = walked(), Bench("b", 50)
    ours.do(places.add, "here", "the Library")
    for _ in range(2):
        ours.do(workshops.bring_in, theirs.workshop, "other")
    here = ours.workshop
    (walk,) = here.all_of(LearningWalk)
    assert [one.id for one in here.all_of(Place)] == ["here"]
    pillar = next(one.id for one in here.pillars() if one.name == "Kind")
    assert seen(here, pillar, walk=walk.id, place="here") == Seen(3, 4)
    assert [(one.place, one.pillar) for one in here.all_of(Noticed)] == [("here", pillar)]
    (one,) = here.all_of(Recommendation)
    assert one.pillar == pillar
    assert one.term is not None
    (evidence,) = grounds(here, one.id).evidence
    assert evidence.walk == walk.id
    assert here.idea(evidence.idea).text == "idea a"
    ours.do(walks.bin, walk.id)
    ours.do(workshops.bring_in, theirs.workshop, "other")
    assert here.all_of(LearningWalk) == ()
    assert len(here.all_of(Evidence)) == 1


def test_words_that_may_name_somebody_are_looked_at_again():
    for words in ("Coach Hill says so", "la maestra Ruiz", "In Nora’s room", "الأستاذة ليلى", "Ms. Lopez"):
        assert may_name_somebody(words)
    for words in ("The coach says so", "A learner’s room for questions", "The teacher asks", "Room 12"):
        assert not may_name_somebody(words)
