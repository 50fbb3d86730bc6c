"""What a pillar says about itself, and the golden thread to the ideas behind it, both ways."""

import pytest

from tests.domain.workshops import a_board
from workshop_app.domain import shaping
from workshop_app.domain.commands import (
    examples,
    groups,
    headlines,
    ideas,
    offers,
    pillars,
    statements,
    threads,
)
from workshop_app.domain.commands.examples import NewExample
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.wordings import Wording

ASKS = Wording("statement", "n1")
MEANS = Wording("definition", "p1")


def a_shape():
    bench = a_board()
    bench.do(headlines.define, "p1", "We notice what others need.")
    bench.do(statements.add, NewStatement(id="n1", pillar="p1", kind="indicator", text="Asks first"))
    bench.do(statements.add, NewStatement(id="n2", pillar="p1", kind="i-can", text="I can ask", band="K-2"))
    return bench


def texts(bench, wording):
    return [idea.text for idea in shaping.behind(bench.workshop, wording)]


def test_a_thread_is_walked_both_ways_and_cut():
    bench = a_shape()
    bench.do(threads.tie, ASKS, ["d", "a"])
    bench.do(threads.tie, MEANS, ["a"])
    assert texts(bench, ASKS) == ["idea a", "idea d"]
    assert shaping.became(bench.workshop, "a") == (MEANS, ASKS)
    bench.do(threads.cut, ASKS, ["a", "b"])
    assert texts(bench, ASKS) == ["idea d"]
    assert shaping.became(bench.workshop, "a") == (MEANS,)


def test_what_is_in_the_bin_is_neither_behind_words_nor_became_of_ideas():
    bench = a_shape()
    bench.do(threads.tie, ASKS, ["d"])
    bench.do(ideas.bin, ["d"])
    assert texts(bench, ASKS) == []
    bench.do(ideas.take_back, ["d"])
    bench.do(statements.bin, "n1")
    assert shaping.became(bench.workshop, "d") == ()
    bench.do(statements.take_back, "n1")
    assert shaping.became(bench.workshop, "d") == (ASKS,)
    bench.do(pillars.bin, "p1")
    assert shaping.became(bench.workshop, "d") == ()


def test_a_stack_is_tied_with_every_voice_in_it():
    bench = a_shape()
    bench.do(ideas.stack, ["e"], onto="d")
    bench.do(threads.tie, ASKS, ["d"])
    assert texts(bench, ASKS) == ["idea d", "idea e"]


def test_words_without_threads_go_back_through_what_stands_above_them():
    bench = a_shape()
    bench.do(ideas.give_to, ["d"], "g1")
    assert shaping.walk_back(bench.workshop, ASKS).through == Wording("name", "p1")
    bench.do(threads.tie, MEANS, ["d"])
    walk = shaping.walk_back(bench.workshop, ASKS)
    assert (walk.through, [group.name for group in walk.groups]) == (MEANS, ["Students"])
    bench.do(threads.tie, ASKS, ["a"])
    assert [idea.id for idea in shaping.walk_back(bench.workshop, ASKS).ideas] == ["a"]
    bench.do(groups.bin, "g1")
    assert shaping.walk_back(bench.workshop, MEANS).groups == ()


def test_a_pillar_is_ready_until_its_words_change():
    bench = a_shape()
    bench.do(headlines.make_ready, "p1")
    assert shaping.is_ready(bench.workshop.pillar("p1"))
    bench.do(pillars.rename, "p1", "Kinder")
    assert not shaping.is_ready(bench.workshop.pillar("p1"))
    with pytest.raises(RuleBroken, match="why it is ready"):
        bench.do(headlines.make_ready, "p1", warnings=2)
    bench.do(headlines.make_ready, "p1", warnings=2, reason="Students chose it")
    assert shaping.is_ready(bench.workshop.pillar("p1"))
    bench.do(headlines.reopen, "p1")
    assert not shaping.is_ready(bench.workshop.pillar("p1"))


def test_taking_a_name_on_offer_swaps_it_with_the_one_the_pillar_had():
    bench = a_shape()
    bench.do(offers.add, "f1", "p1", "Caring Neighbor")
    bench.do(offers.take, "f1")
    assert bench.workshop.pillar("p1").name == "Caring Neighbor"
    assert [one.name for one in shaping.offers_of(bench.workshop, "p1")] == ["Kind"]
    with pytest.raises(RuleBroken, match="on offer already"):
        bench.do(offers.add, "f2", "p1", "caring neighbor")


@pytest.mark.parametrize(
    ("command", "args", "named", "match"),
    [
        (statements.add, (NewStatement(id="n", pillar="p1", kind="score"),), {}, "no such kind"),
        (statements.reword, ("n1", "x" * 401), {}, "400 characters"),
        (statements.change, ("n2",), {"band": "K-3"}, "no such band"),
        (statements.change, ("n2",), {"sense": "smell"}, "see, hear or feel"),
        (statements.change, ("n2",), {"indicator": "n2"}, "no indicator"),
        (statements.change, ("n2",), {"level": "l9"}, "That level"),
        (statements.reword, ("n9", "x"), {}, "That statement"),
        (threads.tie, (Wording("statement", "n9"), ["a"]), {}, "not in the portrait"),
        (threads.tie, (Wording("mood", "n1"), ["a"]), {}, "not in the portrait"),
        (threads.tie, (ASKS, ["z"]), {}, "That idea"),
        (headlines.define, ("p1", "x" * 801), {}, "800 characters"),
        (headlines.dress, ("p1",), {"ink": "gold"}, "no such ink"),
        (examples.add, (NewExample(id="x", pillar="p1", subject="latin", text="x"),), {}, "no such subject"),
        (examples.add, (NewExample(id="x", pillar="p1", subject="arts", text=" "),), {}, "what the example"),
    ],
)
def test_what_makes_no_sense_is_refused(command, args, named, match):
    with pytest.raises(RuleBroken, match=match):
        a_shape().do(command, *args, **named)


def test_a_locked_pillar_keeps_its_words_and_its_threads():
    bench = a_shape()
    bench.do(pillars.lock, "p1")
    for command, args in (
        (headlines.define, ("p1", "Other")),
        (statements.reword, ("n1", "Other")),
        (threads.tie, (ASKS, ["a"])),
        (offers.add, ("f1", "p1", "Other")),
    ):
        with pytest.raises(RuleBroken, match="locked"):
            bench.do(command, *args)


def test_statements_are_put_in_order_and_asked_for_by_kind():
    bench = a_shape()
    bench.do(statements.move, "n2", below=None)
    assert [one.id for one in shaping.statements_of(bench.workshop, "p1")] == ["n2", "n1"]
    assert [one.id for one in shaping.indicators_of(bench.workshop, "p1")] == ["n1"]
    bench.do(examples.add, NewExample(id="x", pillar="p1", subject="arts", text="A mural", indicator="n1"))
    assert [one.text for one in shaping.examples_of(bench.workshop, "p1", "n1")] == ["A mural"]
    assert shaping.examples_of(bench.workshop, "p1", "n2") == ()
