"""Learning walks: what is counted where, in which words, over time; and that nobody is named."""

import pytest

from tests.domain.workshops import a_board
from workshop_app.domain.commands import places, statements, walks
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.walks import NewNoticed
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.walking import Seen, look_fors_of, noticed, seen, sightings, trend, visits


def walked():
    """Two walks through two places, with three look-fors of one pillar."""
    bench = a_board()
    looked_for = [NewStatement(id=f"f{n}", pillar="p1", kind="look-for", text=f"Asks {n}") for n in range(3)]
    bench.do(statements.lay_out, looked_for)
    for id, day in (("spring", "2027-04-01"), ("fall", "2026-10-07")):
        bench.do(walks.add, id, f"The {id} walk", day)
    for id, name in (("science", "Grade 6 science"), ("library", "The library")):
        bench.do(places.add, id, name)
    return bench


def test_what_was_seen_is_read_against_how_often_one_looked():
    bench = walked()
    bench.do(walks.visit, "fall", "science", 4)
    bench.do(walks.see, "fall", "science", "f0", 3)
    bench.do(walks.see, "fall", "science", "f1", 1)
    bench.do(walks.visit, "fall", "library", 1)
    assert len(look_fors_of(bench.workshop, "p1")) == 3
    assert seen(bench.workshop, "p1", walk="fall", place="science") == Seen(4, 12)
    assert seen(bench.workshop, "p1", walk="fall") == Seen(4, 15)
    assert seen(bench.workshop, "p1", walk="spring").share is None
    assert seen(bench.workshop, "p2", walk="fall") == Seen(0, 0)
    assert sightings(bench.workshop, "fall", "science", "f0") == 3


def test_a_trend_goes_by_the_days_and_leaves_out_walks_on_which_nobody_looked():
    bench = walked()
    for walk, times in (("spring", 3), ("fall", 1)):
        bench.do(walks.visit, walk, "science", 4)
        bench.do(walks.see, walk, "science", "f0", times)
    told = [(walk.title, what.times) for walk, what in trend(bench.workshop, "p1")]
    assert told == [("The fall walk", 1), ("The spring walk", 3)]
    bench.do(walks.bin, "fall")
    assert [walk.id for walk, _ in trend(bench.workshop, "p1")] == ["spring"]
    bench.do(walks.take_back, "fall")
    bench.do(places.bin, "science")
    assert trend(bench.workshop, "p1") == ()


def test_nothing_is_seen_more_often_than_one_looked():
    bench = walked()
    with pytest.raises(RuleBroken, match="more than the 0 visits"):
        bench.do(walks.see, "fall", "science", "f0", 1)
    bench.do(walks.visit, "fall", "science", 2)
    bench.do(walks.see, "fall", "science", "f0", 2)
    with pytest.raises(RuleBroken, match="seen in 2 visits"):
        bench.do(walks.visit, "fall", "science", 1)
    bench.do(statements.add, NewStatement(id="n", pillar="p1", kind="indicator", text="Asks"))
    with pytest.raises(RuleBroken, match="nothing to look for"):
        bench.do(walks.see, "fall", "science", "n", 1)


def test_words_for_what_was_noticed_belong_to_a_place_and_a_pillar():
    bench = walked()
    said = {"walk": "fall", "place": "science", "pillar": "p1"}
    bench.do(walks.notice, NewNoticed(id="w1", text="A learner asks why the ice floats", **said))
    bench.do(walks.notice, NewNoticed(id="w2", text="Three questions on the wall", look_for="f0", **said))
    bench.do(walks.drop, "w1")
    assert [one.id for one in noticed(bench.workshop, pillar="p1", place="science")] == ["w2"]
    bench.do(walks.pick_up, "w1")
    bench.do(walks.reword, "w1", "A learner asks why ice floats")
    assert [one.text for one in noticed(bench.workshop, walk="fall")] == [
        *("A learner asks why ice floats", "Three questions on the wall")
    ]
    assert noticed(bench.workshop, walk="spring") == ()


@pytest.mark.parametrize("name", ["Ms. Lopez's room", "Mr Hill", "La sala de la Srta. Ruiz", "mrs. k"])
def test_nobody_is_named(name):
    bench = walked()
    for command, words in (
        (places.add, ("x", name)),
        (places.rename, ("science", name)),
        (walks.add, ("x", name)),
        (walks.reword, ("w1", name)),
    ):
        if command is walks.reword:
            new = NewNoticed(id="w1", walk="fall", place="science", pillar="p1", text="Asks why")
            bench.do(walks.notice, new)
        with pytest.raises(RuleBroken, match="not about a person"):
            bench.do(command, *words)


@pytest.mark.parametrize("name", ["Room 12", "Miss-a-turn club", "Dr. King Library", "Mrs", "Mixed arts"])
def test_places_may_be_called_many_things(name):
    bench = walked()
    bench.do(places.add, "x", name)
    assert bench.workshop.value("place", "x", "name") == name


def test_two_laptops_count_into_the_same_cell():
    bench = walked()
    bench.do(walks.visit, "fall", "science", 2)
    bench.do(walks.visit, "fall", "science", 3)
    assert visits(bench.workshop, "fall", "science") == 3
    assert sum(one[0] == "visit" for one in bench.workshop.records()) == 1
