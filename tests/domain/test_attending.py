"""Who was invited, who is there, and seats that are nobody's name."""

import pytest

from tests.domain.workshops import a_board
from workshop_app.domain import attending
from workshop_app.domain.agenda_records import Pause
from workshop_app.domain.commands import attendance, ideas, pauses, seats, sessions
from workshop_app.domain.rules import RuleBroken


def two_evenings(*, returning):
    bench = a_board()
    bench.do(sessions.add, "s1", "First")
    bench.do(sessions.add, "s2", "Second", returning=returning)
    for session, students, families in (("s1", 12, 4), ("s2", 9, 7)):
        bench.do(attendance.count, session, "g1", students)
        bench.do(attendance.count, session, "g2", families)
    return bench


def test_people_who_come_again_are_counted_once():
    assert attending.people(two_evenings(returning=True).workshop) == {"g1": 12, "g2": 7}


def test_other_people_are_counted_besides():
    assert attending.people(two_evenings(returning=False).workshop) == {"g1": 21, "g2": 11}


def test_who_was_invited_is_kept_beside_who_is_there():
    bench = two_evenings(returning=False)
    bench.do(attendance.invite, "s1", "g1", 15)
    found = attending.attendance(bench.workshop, "s1", "g1")
    assert (found.invited, found.present) == (15, 12)
    assert attending.invited(bench.workshop, "s1") == {"g1": 15, "g2": 0}
    assert attending.present(bench.workshop, "s2") == {"g1": 9, "g2": 7}
    with pytest.raises(RuleBroken):
        bench.do(attendance.count, "s1", "g1", -1)
    with pytest.raises(RuleBroken):
        bench.do(attendance.count, "s9", "g1", 1)


def test_seats_are_laid_out_by_table_and_those_too_many_are_put_away():
    bench = a_board()
    bench.do(seats.lay_out, {"4": 3, "5": 2})
    assert [one.code for one in attending.seats(bench.workshop)] == [
        *("T4-01", "T4-02", "T4-03"),
        *("T5-01", "T5-02"),
    ]
    bench.do(seats.give, ["t4 2"], "g2")
    bench.do(seats.lay_out, {"4": 2})
    assert [one.code for one in attending.seats(bench.workshop)] == ["T4-01", "T4-02", "T5-01", "T5-02"]
    assert attending.seat(bench.workshop, "T4–2").group == "g2"
    assert attending.seat(bench.workshop, "T4-03") is None


def test_an_idea_knows_its_seat_by_a_code_and_never_by_a_name():
    bench = a_board()
    bench.do(ideas.from_seat, ["a"], "t4 7")
    assert bench.workshop.idea("a").seat == "T4-07"
    for name in ("Maria Lopez", "maria@example.org", "seven"):
        with pytest.raises(RuleBroken):
            bench.do(ideas.from_seat, ["a"], name)
    bench.do(ideas.from_seat, ["a"], "")
    assert bench.workshop.idea("a").seat == ""


def test_an_equity_pause_keeps_its_answer():
    bench = a_board()
    bench.do(pauses.answer, "e1", None, before="group", answer=" Alumni  are missing. ")
    assert [one.answer for one in bench.workshop.all_of(Pause)] == ["Alumni are missing."]
    with pytest.raises(RuleBroken):
        bench.do(pauses.answer, "e2", None, before="group", answer=" ")


def test_seats_are_shared_out_over_groups_in_one_change():
    bench = a_board()
    bench.do(seats.lay_out, {"4": 3})
    bench.do(seats.share_out, {"T4-01": "g1", "T4-02": "g2", "T4-03": None})
    assert [one.group for one in attending.seats(bench.workshop)] == ["g1", "g2", None]
    with pytest.raises(RuleBroken):
        bench.do(seats.share_out, {"T4-01": "g2", "T9-01": "g1"})
    assert attending.seat(bench.workshop, "T4-01").group == "g1"
