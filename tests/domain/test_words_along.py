"""The words of a portrait go along: with a pillar that is joined to another, and with another workshop."""

import pytest

from tests.domain.workshops import Bench, a_board
from workshop_app.domain import credentials as asked
from workshop_app.domain import progressing, shaping, translating
from workshop_app.domain.commands import (
    credentials,
    descriptors,
    examples,
    headlines,
    levels,
    offers,
    pillars,
    recalls,
    scales,
    sessions,
    statements,
    terms,
    themes,
    threads,
    translations,
    workshops,
)
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.glossary import terms as terms_of
from workshop_app.domain.growth_records import Scale
from workshop_app.domain.progressing import Cell
from workshop_app.domain.recall_records import MixedUp, Recall, Recalled
from workshop_app.domain.rules import MOST_STATEMENTS, RuleBroken
from workshop_app.domain.shape_records import Statement, Thread
from workshop_app.domain.wordings import Wording

FIRST, SECOND = Cell("n1", "l1"), Cell("n1", "l2", "educator")
CELL = Wording("descriptor", progressing.descriptor_id(FIRST))


def a_portrait(name="a", start=1, *, levels_named=("Noticing", "Using")):
    """A pillar p1 with everything a pillar can say, on a scale of two levels; p2 says nothing."""
    bench = a_board()
    if name != "a":
        other = Bench(name, start)
        other.take(*bench.log)
        bench = other
    new = [NewLevel(id=f"l{n}", name=words) for n, words in enumerate(levels_named, 1)]
    bench.do(scales.lay_out, NewScale(id="k1", name="Steps"), new)
    row = {"pillar": "p1", "kind": "look-for", "indicator": "n1", "level": "l1", "sense": "see"}
    bench.do(
        statements.lay_out,
        [
            NewStatement(id="n1", pillar="p1", kind="indicator", text="Asks first"),
            NewStatement(id="n2", pillar="p1", kind="outcome", text="Learners ask"),
            NewStatement(id="n3", text="Hands go up", **row),
        ],
    )
    bench.do(descriptors.write, {FIRST: "Asks one question", SECOND: "Waits"})
    bench.do(descriptors.agree, [FIRST])
    bench.do(examples.add, NewExample(id="x1", pillar="p1", subject="arts", text="A mural", indicator="n1"))
    bench.do(offers.add, "f1", "p1", "Question Asker")
    bench.do(headlines.define, "p1", "Learners wonder.")
    bench.do(threads.tie, CELL, ["d"])
    bench.do(threads.tie, Wording("definition", "p1"), ["e"])
    bench.do(translations.say, "es", {Wording("definition", "p1"): "Se preguntan."})
    bench.do(credentials.write, "p1", "l1", name="Room for questions")
    bench.do(terms.add, NewTerm(id="t1", name="Agency", meaning="Having a say"))
    return bench


def texts(workshop, pillar_id):
    return [one.text for one in shaping.statements_of(workshop, pillar_id)]


def test_all_that_a_joined_pillar_says_goes_to_the_other_one_with_its_threads():
    bench = a_portrait()
    bench.do(statements.add, NewStatement(id="m1", pillar="p2", kind="indicator", text="Stands up"))
    bench.do(pillars.join, "p1", into="p2", theme_id="th")
    after = bench.workshop
    assert texts(after, "p2") == ["Stands up", "Asks first", "Learners ask", "Hands go up"]
    assert [one.text for one in progressing.row(after, "n1", "k1")] == ["Asks one question", ""]
    assert [one.id for one in shaping.behind(after, CELL)] == ["d"]
    assert [one.text for one in shaping.examples_of(after, "p2", "n1")] == ["A mural"]
    assert [one.name for one in shaping.offers_of(after, "p2")] == ["Question Asker"]
    assert after.pillar("p2").definition == "Learners wonder."
    taken_over = Wording("definition", "p2")
    assert [one.id for one in shaping.behind(after, taken_over)] == ["e"]
    assert translating.state_of(after, taken_over, "es") == "draft"
    assert asked.credential_at(after, "p2", "l1").name == "Room for questions"
    assert shaping.walk_back(after, CELL).ideas == (after.idea("d"),)


def test_a_theme_that_is_taken_out_again_has_its_words_again_and_what_was_said_since_stays():
    bench = a_portrait()
    bench.do(statements.add, NewStatement(id="m1", pillar="p2", kind="indicator", text="Stands up"))
    bench.do(pillars.join, "p1", into="p2", theme_id="th")
    bench.do(statements.add, NewStatement(id="m2", pillar="p2", kind="i-can", text="I can wait"))
    bench.do(themes.put_up, "th", "p8")
    after = bench.workshop
    assert texts(after, "p8") == ["Asks first", "Learners ask", "Hands go up"]
    assert texts(after, "p2") == ["Stands up", "I can wait"]
    assert [one.text for one in shaping.examples_of(after, "p8", "n1")] == ["A mural"]
    assert after.pillar("p8").definition == "Learners wonder."


def test_what_the_other_pillar_says_of_itself_stays():
    bench = a_portrait()
    bench.do(headlines.define, "p2", "Learners stand up.")
    bench.do(offers.add, "f2", "p2", "question asker")
    bench.do(credentials.write, "p2", "l1", name="Standing up")
    bench.do(pillars.join, "p1", into="p2", theme_id="th")
    assert bench.workshop.pillar("p2").definition == "Learners stand up."
    assert [one.id for one in shaping.offers_of(bench.workshop, "p2")] == ["f2"]
    assert asked.credential_at(bench.workshop, "p2", "l1").name == "Standing up"


def test_pillars_that_say_too_much_together_are_not_joined():
    bench = a_portrait()
    many = [NewStatement(id=f"m{n}", pillar="p2", kind="i-can", text=f"I can {n}") for n in range(118)]
    bench.do(statements.lay_out, many)
    with pytest.raises(RuleBroken, match=str(MOST_STATEMENTS)):
        bench.do(pillars.join, "p1", into="p2", theme_id="th")


def bring(bench, other):
    return bench.do(workshops.bring_in, other.workshop, "theirs")


def test_another_workshop_brings_its_portrait_into_one_that_has_none():
    ours, theirs = Bench("c", 500), a_portrait()
    bring(ours, theirs)
    here = ours.workshop
    kind = next(one.id for one in here.pillars() if one.name == "Kind")
    assert texts(here, kind) == ["Asks first", "Learners ask", "Hands go up"]
    assert here.pillar(kind).definition == "Learners wonder."
    (scale,) = progressing.scales(here)
    assert [one.name for one in progressing.levels_of(here, scale.id)] == ["Noticing", "Using"]
    (asks,) = shaping.indicators_of(here, kind)
    first, _ = progressing.row(here, asks.id, scale.id)
    assert (first.text, progressing.state_of(first)) == ("Asks one question", "draft")
    assert [one.text for one in progressing.look_fors(here, Cell(asks.id, first.level))] == ["Hands go up"]
    assert [one.text for one in shaping.examples_of(here, kind, asks.id)] == ["A mural"]
    assert [one.text for one in shaping.behind(here, Wording("descriptor", first.id))] == ["idea d"]
    assert [one.text for one in shaping.behind(here, Wording("definition", kind))] == ["idea e"]
    assert translating.state_of(here, Wording("definition", kind), "es") == "draft"
    assert [one.name for one in asked.credentials_of(here)] == ["Room for questions"]
    assert [one.name for one in terms_of(here)] == ["Agency"]


def test_what_came_before_comes_no_second_time_and_what_is_new_does():
    ours, theirs = Bench("c", 500), a_portrait()
    bring(ours, theirs)
    assert not bring(ours, theirs).edits
    (asks,) = ours.workshop.all_of(Statement)[:1]
    ours.do(statements.bin, asks.id)
    assert not bring(ours, theirs).edits
    ours.do(statements.take_back, asks.id)
    theirs.do(descriptors.write, {Cell("n1", "l2"): "Asks two"})
    theirs.do(levels.add, "k1", NewLevel(id="l3", name="Leading"))
    bring(ours, theirs)
    (scale,) = progressing.scales(ours.workshop)
    row = progressing.row(ours.workshop, asks.id, scale.id)
    assert [one.text for one in row] == ["Asks one question", "Asks two", ""]


def test_what_is_said_here_already_is_ours_and_its_empty_cells_fill():
    ours, theirs = a_board(), a_portrait()
    new = [NewLevel(id="s1", name="noticing"), NewLevel(id="s2", name="using")]
    ours.do(scales.lay_out, NewScale(id="s", name="Our way"), new)
    ours.do(statements.add, NewStatement(id="u1", pillar="p1", kind="indicator", text="asks first"))
    ours.do(terms.add, NewTerm(id="v1", name="agency", meaning="A say"))
    bring(ours, theirs)
    here = ours.workshop
    assert [one.id for one in here.all_of(Scale)] == ["s"]
    assert texts(here, "p1") == ["asks first", "Learners ask", "Hands go up"]
    assert [one.text for one in progressing.row(here, "u1", "s")] == ["Asks one question", ""]
    assert [one.text for one in progressing.row(here, "u1", "s", "educator")] == ["", "Waits"]
    assert [one.meaning for one in terms_of(here)] == ["A say"]
    threads_here = {(one.of, one.wording) for one in here.all_of(Thread)}
    assert ("descriptor", progressing.descriptor_id(Cell("u1", "s1"))) in threads_here


def test_a_row_that_says_other_things_in_both_comes_as_a_row_of_its_own():
    ours, theirs = a_portrait(), a_portrait()
    ours.do(descriptors.write, {FIRST: "Raises a hand"})
    bring(ours, theirs)
    rows = shaping.indicators_of(ours.workshop, "p1")
    assert [one.text for one in rows] == ["Asks first", "Asks first"]
    firsts = [progressing.row(ours.workshop, one.id, "k1")[0].text for one in rows]
    assert firsts == ["Raises a hand", "Asks one question"]
    assert not bring(ours, theirs).edits


def test_what_people_remembered_comes_with_the_session_in_which_they_did():
    ours, theirs = Bench("c", 500), a_portrait()
    theirs.do(sessions.add, "e1", "Evening")
    theirs.do(pillars.add, "p9", "Ready")
    theirs.do(headlines.say_short, "p9", "I plan my week.")
    theirs.do(recalls.begin, "r1", "e1", at=1_000)
    theirs.do(recalls.count, "r1", 9)
    theirs.do(recalls.remember, "r1", "p1", 7)
    theirs.do(recalls.mix_up, "r1", "p1", "p9", 2)
    bring(ours, theirs)
    here = ours.workshop
    names = {one.name: one.id for one in here.pillars()}
    (recall,) = here.all_of(Recall)
    (session,) = [one for one in here.sessions() if one.title == "Evening"]
    assert (recall.session, recall.wrote) == (session.id, 9)
    counts = {one.pillar: one.count for one in here.all_of(Recalled)}
    assert counts == {names["Kind"]: 7, names["Ready"]: 0}
    (pair,) = here.all_of(MixedUp)
    assert {pair.one, pair.other, pair.count} == {names["Kind"], names["Ready"], 2}
    assert not bring(ours, theirs).edits


def test_a_pillar_without_ideas_comes_for_its_words_and_a_locked_one_of_ours_stays_as_it_is():
    ours, theirs = a_board(), a_portrait()
    theirs.do(pillars.add, "p9", "Ready")
    theirs.do(headlines.say_short, "p9", "I plan my week.")
    ours.do(pillars.lock, "p1")
    bring(ours, theirs)
    assert [one.short for one in ours.workshop.pillars() if one.name == "Ready"] == ["I plan my week."]
    assert texts(ours.workshop, "p1") == []
    assert not bring(ours, theirs).edits
