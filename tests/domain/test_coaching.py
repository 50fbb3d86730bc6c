"""What the language coach is not to say again: flags kept for good, checks switched off with a reason."""

import pytest

from tests.domain.workshops import Bench, a_board
from workshop_app.domain import coaching as kept_words
from workshop_app.domain.commands import coaching
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop

NAME, OTHER = Wording("name", "p1"), Wording("name", "p2")


def test_kept_words_stay_kept_at_their_wording_and_nowhere_else():
    bench = a_board()
    bench.do(coaching.keep, "C02", NAME, " Does  NOT ")
    keeps = kept_words.is_kept
    assert keeps(bench.workshop, "C02", NAME, "does not")
    assert not keeps(bench.workshop, "C02", NAME, "never")
    assert not keeps(bench.workshop, "C02", OTHER, "does not")
    assert not keeps(bench.workshop, "C01", NAME, "does not")
    bench.do(coaching.hear_again, [kept_words.kept_id("C02", NAME, "does not")])
    assert not keeps(bench.workshop, "C02", NAME, "does not")


def test_a_wording_kept_without_words_is_left_alone_by_that_check():
    bench = a_board()
    bench.do(coaching.keep, "C07", NAME)
    assert kept_words.is_kept(bench.workshop, "C07", NAME, "whatever it says")
    assert [one.check for one in kept_words.kept(bench.workshop)] == ["C07"]


def test_a_check_is_switched_off_with_a_reason_and_on_again():
    bench = a_board()
    bench.do(coaching.switch_off, "C16", "We are a school of the arts.")
    bench.do(coaching.switch_off, "C16", "We are a school of music.")
    assert kept_words.switched_off(bench.workshop) == {"C16": "We are a school of music."}
    bench.do(coaching.switch_on, "C16")
    assert not kept_words.switched_off(bench.workshop)


@pytest.mark.parametrize(
    ("command", "args", "match"),
    [
        (coaching.switch_off, ("C16", "  "), "Write in a line why"),
        (coaching.switch_off, ("C16", "x" * 301), "300 characters"),
        (coaching.switch_off, ("spelling", "Because"), "no such check"),
        (coaching.keep, ("C02", Wording("poem", "p1"), "not"), "not in the portrait"),
        (coaching.hear_again, (["kept-1"],), "were not kept"),
    ],
)
def test_what_makes_no_sense_is_refused(command, args, match):
    with pytest.raises(RuleBroken, match=match):
        a_board().do(command, *args)


def test_the_same_flag_kept_on_two_laptops_is_one():
    one, two = Bench("a"), Bench("b", start=50)
    for bench in (one, two):
        bench.do(coaching.keep, "C02", NAME, "not")
        bench.do(coaching.switch_off, "C16", f"Said on {bench.log[0].desk}.")
    both = Workshop([*one.log, *two.log])
    assert len(kept_words.kept(both)) == 1
    assert kept_words.switched_off(both) == {"C16": "Said on b."}
