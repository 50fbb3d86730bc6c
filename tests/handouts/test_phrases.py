"""What handouts say of days, groups and letters, in the reader's language."""

import datetime as dt
from collections import Counter

import pytest

from tests.handouts.evenings import Evening
from workshop_app import words
from workshop_app.handouts import phrases

DAY = dt.date(2026, 5, 14)


def test_days_are_written_as_people_write_them():
    assert phrases.short_day(DAY) == "May 14"
    assert phrases.day(DAY) == "May 14, 2026"
    assert phrases.long_day("2026-05-14") == "Thursday, May 14, 2026"


@pytest.mark.parametrize("written", ["", "tonight", "2026-02-30", "14.05.2026"])
def test_a_day_that_is_none_is_left_out(written):
    assert phrases.long_day(written) == ""


@pytest.mark.parametrize(
    ("named", "locale", "day"),
    [
        ("en_GB.UTF-8", "en_GB", "14 May"),
        ("de_DE", "en", "May 14"),
        ("C", "en", "May 14"),
        ("en-US", "en_US", "May 14"),
    ],
)
def test_days_follow_the_country_and_the_language_of_the_sentences(monkeypatch, named, locale, day):
    monkeypatch.setenv("WORKSHOP_LANGUAGE", named)
    assert words.reader() == locale
    assert phrases.short_day(DAY) == day


def test_our_own_names_of_groups_begin_small_inside_a_sentence_and_others_stay_as_typed():
    evening = Evening("Students", "Teachers and staff", "Chamber of Commerce", "4-H", "Alumni")
    for group in range(4):
        evening.say("Hope", group=group)
    assert phrases.listed(phrases.heard(evening.workshop)) == (
        "students, teachers and staff, Chamber of Commerce, and 4-H"
    )
    assert phrases.silent(evening.workshop) == ["alumni"]


@pytest.mark.parametrize(
    ("letters", "told"),
    [
        ("", []),
        ("解决", ["Chinese"]),
        ("ਪੰ", ["Punjabi"]),
        ("ひ해", ["Japanese", "Korean"]),
        ("解\U0001f642", ["Chinese"]),
        ("\U0001f642\ue123", ["some signs"]),
    ],
)
def test_missing_typefaces_are_told_by_their_languages(letters, told):
    said = list(phrases.not_printed(Counter(letters)))
    assert len(said) == bool(told)
    assert all(name in said[0] for name in told)
