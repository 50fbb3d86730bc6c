"""Days and times as people type them."""

from datetime import date

import pytest

from workshop_app.ui import written_day
from workshop_app.ui.written_day import read_day, read_time

TODAY = date(2026, 3, 10)


@pytest.fixture(autouse=True)
def american(monkeypatch):
    monkeypatch.setattr(written_day.words, "reader", lambda: "en_US")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-04-21", "2026-04-21"),
        ("April 21, 2026", "2026-04-21"),
        ("april 21", "2026-04-21"),
        ("21 April", "2026-04-21"),
        ("4/21/2026", "2026-04-21"),
        ("4/21/26", "2026-04-21"),
        ("4/21", "2026-04-21"),
        (" Mar 3 ", "2027-03-03"),
        ("", ""),
    ],
)
def test_a_day_is_read_as_people_write_it(typed, day):
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["banana", "13/45/2026", "Feb 29", "tonight", "2026-02-30", "١٢", "4/"])
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(ValueError, match=r".*"):
        read_day(typed, TODAY)


def test_a_day_in_spanish_is_read_in_spanish(monkeypatch):
    monkeypatch.setattr(written_day.words, "reader", lambda: "es")
    assert read_day("21 de abril de 2026", TODAY) == "2026-04-21"
    assert read_day("21/4/2026", TODAY) == "2026-04-21"


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("6:30 PM", "18:30"),
        ("6:30pm", "18:30"),
        ("6 p.m.", "18:00"),
        ("18:30", "18:30"),
        ("18.30", "18:30"),
        ("12 am", "00:00"),
        ("12:15 PM", "12:15"),
        ("9", "09:00"),
        ("", ""),
    ],
)
def test_a_time_is_read_as_people_write_it(typed, time):
    assert read_time(typed) == time


@pytest.mark.parametrize("typed", ["six", "25:00", "13 pm", "0 am", "6:3", "6:75", "6:30 in the hall"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(ValueError, match=r".*"):
        read_time(typed)


@pytest.mark.parametrize("kept", ["2026-04-21", "2025-12-01"])
def test_what_is_written_can_be_read_again(kept):
    assert read_day(written_day.written_day(kept), TODAY) == kept


def test_what_a_file_holds_and_nobody_can_read_stays_as_it_is():
    assert written_day.written_day("next spring") == "next spring"
    assert written_day.written_time("late") == "late"
