"""Days and times in words, in the reader's way of writing them."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from workshop_app.domain.records import Details
from workshop_app.domain.summary import Summary
from workshop_app.ui import day_words

NOW = datetime(2026, 4, 21, 14, 0, tzinfo=timezone(-timedelta(hours=5)))


@pytest.fixture(autouse=True)
def american(monkeypatch):
    monkeypatch.setenv("WORKSHOP_LANGUAGE", "en_US")


def summary(day="", starts="", changed=0):
    about = Details(id="workshop", title="Community evening", date=day, starts=starts)
    return Summary(details=about, papers=(), pillars=0, placed=0, changed=changed)


@pytest.mark.parametrize(
    ("day", "starts", "said"),
    [
        ("2026-04-21", "18:30", "Tonight, 6:30\N{NO-BREAK SPACE}PM"),
        ("2026-04-21", "08:15", "Today, 8:15\N{NO-BREAK SPACE}AM"),
        ("2026-04-21", "", "Today"),
        ("2026-04-22", "18:30", "Tomorrow, 6:30\N{NO-BREAK SPACE}PM"),
        ("2026-04-20", "18:30", "Yesterday"),
        ("2026-04-08", "18:30", "Wednesday, April 8"),
        ("2025-03-13", "18:30", "March 13, 2025"),
        ("2026-05-06", "18:30", "Wednesday, May 6, 6:30\N{NO-BREAK SPACE}PM"),
    ],
)
def test_the_evenings_own_day_is_said_as_one_says_it(day, starts, said):
    assert day_words.when(summary(day, starts, changed=1), NOW) == said


def test_without_a_day_the_last_change_counts_in_the_time_of_this_laptop():
    late = datetime(2026, 4, 22, 3, 12, tzinfo=UTC)  # still the 21st where the laptop stands
    now = datetime(2026, 4, 21, 22, 30, tzinfo=NOW.tzinfo)
    said = day_words.when(summary(changed=round(late.timestamp() * 1000)), now)
    assert said == "Today, 10:12\N{NO-BREAK SPACE}PM"


def test_a_day_that_is_none_falls_back_on_the_last_change():
    assert day_words.when(summary("soon", "late"), NOW) == ""


@pytest.mark.parametrize(
    "language", ["en_GB", "es_MX", "vi", "ar", "fr", "zh_CN", "so", "hmn", "xx_YY", "C.UTF-8"]
)
def test_every_language_can_say_a_day_and_a_time(monkeypatch, language):
    monkeypatch.setattr(day_words.words, "reader", lambda: language)
    assert day_words.day_words(date(2026, 4, 8), NOW.date())
    assert day_words.clock(time(18, 30))


def test_spanish_keeps_its_own_order_of_words(monkeypatch):
    monkeypatch.setattr(day_words.words, "reader", lambda: "es")
    assert day_words.day_words(date(2026, 4, 8), NOW.date()) == "miércoles, 8 de abril"
