"""Which texts say the same: it must be right; it may miss some."""

import csv
from pathlib import Path

import pytest

from workshop_app.insight.likeness.same import pairs, says_same
from workshop_app.insight.likeness.wordings import wording

SAMPLES = Path(__file__).parents[3] / "benchmarks" / "samples"


def rows(name):
    with (SAMPLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["text_a"], row["text_b"]) for row in csv.DictReader(file)]


def same(one, other):
    return says_same(wording(one), wording(other))


@pytest.mark.parametrize(("one", "other"), rows("not_the_same"))
def test_what_only_looks_alike_is_not_the_same(one: str, other: str):
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("teamwork", "TEAM WORK!!"),
        ("time management", "TIME MANAGMENT"),
        ("kindness", "Be kind"),
        ("Flexible", "flexibility"),
        ("Show up on time", "shows up, on time, every day"),
        ("Listening, actually listening", "Really listen to others"),
        ("Understands how government works", "civics: understand how our government works"),
        ("Que sepan trabajar en equipo", "saber trabajar en equipo"),
        ("Pensamiento crítico", "pensamiento critico"),
        ("尊重别人", "尊重别人。"),
        ("احترام الجميع", "احترام الجميع!"),
    ],
)
def test_spelling_endings_and_little_words_make_no_difference(one: str, other: str):
    assert same(one, other)
    assert same(other, one)


def test_four_of_five_known_duplicates_are_found():
    known = rows("duplicate_pairs") + rows("said_twice")
    assert sum(same(one, other) for one, other in known) >= 0.8 * len(known)


def test_nothing_is_the_same_as_nothing():
    assert not same("", "")
    assert not same("!!!", "???")


def test_the_pairs_of_a_list_are_those_one_finds_by_comparing_all():
    texts = [text for pair in (*rows("said_twice"), *rows("not_the_same")) for text in pair]
    said = [wording(text) for text in texts]
    found = set(pairs(said))
    for one in range(len(said)):
        for other in range(one + 1, len(said)):
            assert ((one, other) in found) == says_same(said[one], said[other]), (texts[one], texts[other])
