"""What the plan says about a session: when it is, whether it ends on time, and what each part asks."""

from datetime import date

import pytest

from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import attendance, parts, sessions
from workshop_app.domain.records import Session, SessionId
from workshop_app.ui.plan.agenda_slots import agenda_of, headline, short_time, verdict, warning_of
from workshop_app.ui.plan.part_words import hint_of, seen

TODAY = date(2026, 11, 24)
EVENING = SessionId("session-1")


def session(**said):
    return Session(id=EVENING, title="What matters most", **said)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, "What matters most"),
        ({"date": "2026-11-26"}, "Thursday"),
        ({"date": "2026-11-26", "starts": "18:30", "ends": "20:30"}, "Thursday, 6:30 to 8:30\xa0PM"),
        ({"date": "2026-11-26", "starts": "11:00", "ends": "13:00"}, "Thursday, 11:00\xa0AM to 1:00\xa0PM"),
        ({"date": "2026-11-24", "starts": "18:30"}, "Today, 6:30\xa0PM"),
        ({"date": "2027-02-04", "starts": "18:30", "ends": "20:30"}, "February 4, 2027, 6:30 to 8:30\xa0PM"),
        ({"date": "soon"}, "What matters most"),
    ],
)
def test_the_headline_says_when_as_one_would(said, words):
    assert headline(session(**said), TODAY) == words


def test_times_of_day_leave_out_morning_and_afternoon(monkeypatch):
    assert short_time(18 * 60 + 30) == "6:30"
    assert short_time(25 * 60) == "1:00"


@pytest.fixture
def evening(around):
    around.desk.do(sessions.add, EVENING, "What matters most", starts="18:30", ends="19:00", language="es")
    new = [
        parts.NewPart(id=PartId("a"), kind="welcome", minutes=10),
        parts.NewPart(id=PartId("b"), kind="gather", minutes=20, prompts={"en": "What?", "es": "¿Qué?"}),
    ]
    around.desk.do(parts.lay_out, EVENING, new)
    return around


def test_each_part_has_its_time_and_asks_in_the_language_of_the_session(evening):
    shown = agenda_of(evening.workshop, EVENING)
    assert [slot.begins for slot in shown.slots] == ["6:30", "6:40"]
    assert shown.slots[1].prompt == "¿Qué?"
    assert [slot.title for slot in shown.slots] == ["Welcome", "Gather ideas"]


def test_the_verdict_follows_the_minutes_also_while_a_hand_moves_them(evening):
    workshop, part = evening.workshop, PartId("b")
    assert verdict(agenda_of(workshop, EVENING)) == "2 parts, ends on time"
    assert verdict(agenda_of(workshop, EVENING, {part: 32})) == "12 min too long"
    assert verdict(agenda_of(workshop, EVENING, {part: 100})) == "1 h 20 min too long"
    assert verdict(agenda_of(workshop, EVENING, {part: 5})) == "2 parts, 15 min to spare"
    evening.desk.do(sessions.change, EVENING, starts="", ends="")
    shown = agenda_of(workshop, EVENING, {part: 120})
    assert verdict(shown) == "2 parts, 2 h 10 min"
    assert [slot.begins for slot in shown.slots] == ["0:00", "0:10"]


def test_a_part_is_done_once_another_runs(evening):
    evening.desk.do(parts.begin, PartId("a"), at=1_790_000_000_000)
    states = [slot.state for slot in agenda_of(evening.workshop, EVENING, running=PartId("a")).slots]
    assert states == ["running", ""]
    assert [slot.state for slot in agenda_of(evening.workshop, EVENING).slots] == ["done", ""]


def test_a_question_to_students_about_religion_is_warned_of_and_one_to_others_is_not(evening):
    desk, part = evening.desk, PartId("b")
    desk.do(parts.ask, part, "en", "How does your religion help you?")
    shown = agenda_of(evening.workshop, EVENING)
    assert warning_of(shown.slots[1], shown) == ""
    students = next(group for group in evening.workshop.groups() if group.name == "Students")
    desk.do(attendance.invite, EVENING, students.id, 12)
    shown = agenda_of(evening.workshop, EVENING)
    assert "religion" in warning_of(shown.slots[1], shown)
    assert warning_of(shown.slots[0], shown) == ""


def test_what_the_room_sees_is_that_of_the_kind_until_another_view_is_chosen(evening):
    part = PartId("b")
    assert seen(evening.workshop.all_of(parts.Part)[1]) == "Room sees the prompt, the clock and a count"
    evening.desk.do(parts.change, part, room="board", title="Ideas on paper")
    (_, changed) = evening.workshop.all_of(parts.Part)
    assert seen(changed) == "Room sees the whole board"
    assert hint_of(changed) == "Gather ideas"
