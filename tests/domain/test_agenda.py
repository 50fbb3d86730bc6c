"""Sessions and the parts of their agenda."""

import pytest

from tests.domain.workshops import a_board
from workshop_app.domain import agenda
from workshop_app.domain.commands import parts, sessions
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.rules import LONGEST_NOTES, LONGEST_PROMPT, MOST_PARTS, RuleBroken


def an_evening(starts="18:30", ends="20:30"):
    bench = a_board()
    bench.do(sessions.add, "s1", "First evening", kind="design-team", starts=starts, ends=ends)
    bench.do(
        parts.lay_out,
        "s1",
        [
            NewPart(id="a1", kind="welcome"),
            NewPart(id="a2", kind="gather", minutes=50, prompts={"en": "What do we hope?", "es": "¿Qué?"}),
            NewPart(id="a3", kind="break", title="Coffee"),
            NewPart(id="a4", kind="group", minutes=50),
        ],
    )
    return bench


def order(bench):
    return [part.id for part in agenda.parts_of(bench.workshop, "s1")]


def test_a_part_without_a_name_is_called_and_timed_as_its_kind_is():
    part = agenda.parts_of(an_evening().workshop, "s1")[0]
    assert (part.title, part.minutes, agenda.view_of(part)) == ("Welcome", 10, "welcome")


def test_each_part_begins_when_the_one_before_has_ended():
    bench = an_evening()
    session = bench.workshop.session("s1")
    found = agenda.parts_of(bench.workshop, "s1")
    assert agenda.starts_at(session, found) == [18 * 60 + 30, 18 * 60 + 40, 19 * 60 + 30, 19 * 60 + 40]
    assert agenda.minutes_over(session, found) == 0


def test_an_agenda_that_is_longer_than_its_evening_says_by_how_much():
    bench = an_evening()
    bench.do(parts.retime, {"a4": 62})
    found = agenda.parts_of(bench.workshop, "s1")
    assert agenda.minutes_over(bench.workshop.session("s1"), found) == 12


def test_an_evening_may_go_past_midnight_and_one_without_an_end_is_never_too_long():
    late = an_evening("23:00", "01:00")
    assert agenda.minutes_over(late.workshop.session("s1"), agenda.parts_of(late.workshop, "s1")) == 0
    unsaid = an_evening("18:30", "")
    unsaid.do(parts.retime, {"a4": 900})
    assert agenda.minutes_over(unsaid.workshop.session("s1"), agenda.parts_of(unsaid.workshop, "s1")) == 0


def test_a_part_is_put_in_behind_another_and_moved_to_the_front():
    bench = an_evening()
    bench.do(parts.add, "s1", NewPart(id="a5", kind="vote"), below="a2")
    assert order(bench) == ["a1", "a2", "a5", "a3", "a4"]
    bench.do(parts.move, "a4", below=None)
    assert order(bench) == ["a4", "a1", "a2", "a5", "a3"]
    bench.do(parts.bin, "a5")
    assert order(bench) == ["a4", "a1", "a2", "a3"]
    bench.do(parts.take_back, "a5")
    assert order(bench) == ["a4", "a1", "a2", "a5", "a3"]


def test_a_prompt_is_asked_in_each_language_and_can_be_taken_away():
    bench = an_evening()
    assert agenda.prompt_in(bench.workshop, "a2", "es") == "¿Qué?"
    assert agenda.prompt_in(bench.workshop, "a2", "vi") == "What do we hope?"
    bench.do(parts.ask, "a2", "vi", " Chúng ta  mong gì? ")
    assert [one.language for one in agenda.prompts_of(bench.workshop, "a2")] == ["en", "es", "vi"]
    bench.do(parts.ask, "a2", "es", "")
    assert agenda.prompt_in(bench.workshop, "a2", "es") == "What do we hope?"
    bench.do(parts.ask, "a2", "es", "¿Y ahora?")
    assert [one.text for one in agenda.prompts_of(bench.workshop, "a2")][1] == "¿Y ahora?"


def test_one_part_at_a_time_is_on_and_the_next_is_known():
    bench = an_evening()
    assert agenda.running(bench.workshop) is None
    assert agenda.next_part(bench.workshop, "s1").id == "a1"
    bench.do(parts.begin, "a1", at=1000)
    bench.do(parts.begin, "a2", at=2000)
    assert agenda.running(bench.workshop).id == "a2"
    assert parts.part(bench.workshop, "a1").ended == 2000
    assert agenda.next_part(bench.workshop, "s1").id == "a3"
    bench.do(parts.end, "a2", at=3000)
    assert agenda.running(bench.workshop) is None
    bench.do(parts.begin, "a4", at=4000)
    assert agenda.next_part(bench.workshop, "s1") is None


def test_work_goes_on_in_the_session_of_the_day_then_in_the_last_that_began():
    bench = an_evening()
    bench.do(sessions.add, "s2", "Second evening", date="2026-11-24")
    bench.do(sessions.add, "s3", "Elsewhere", date="2026-11-25", origin="Another workshop")
    assert agenda.latest_session(bench.workshop, "2026-11-24").id == "s2"
    assert agenda.latest_session(bench.workshop, "2026-11-25").id == "s1"
    bench.do(parts.begin, "a1", at=1000)
    assert agenda.latest_session(bench.workshop, "").id == "s1"


def test_sessions_are_put_in_another_order_and_say_what_they_are():
    bench = an_evening()
    bench.do(sessions.add, "s2", "Students", kind="listening", date="2026-11-24", people=12, returning=True)
    bench.do(sessions.move, "s2", below=None)
    assert [one.id for one in bench.workshop.sessions()] == ["s2", "s1"]
    bench.do(sessions.change, "s2", people=14, place="Library")
    found = bench.workshop.session("s2")
    assert (found.people, found.place, found.returning) == (14, "Library", True)


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "party"},
        {"date": "24.11.2026"},
        {"starts": "25:00"},
        {"ends": "half past six"},
        {"people": -1},
        {"place": "x" * 500},
    ],
)
def test_what_makes_no_sense_of_a_session_is_refused(said):
    bench = an_evening()
    with pytest.raises(RuleBroken):
        bench.do(sessions.change, "s1", **said)


def test_what_makes_no_sense_of_a_part_is_refused():
    bench = an_evening()
    for command, args, named in (
        (parts.change, ("a1",), {"title": " "}),
        (parts.change, ("a1",), {"kind": "dance"}),
        (parts.change, ("a1",), {"room": "ceiling"}),
        (parts.change, ("a1",), {"notes": "x" * (LONGEST_NOTES + 1)}),
        (parts.retime, ({"a1": -5},), {}),
        (parts.ask, ("a1", "en", "x" * (LONGEST_PROMPT + 1)), {}),
        (parts.lay_out, ("s1", [NewPart(id=f"n{n}", kind="talk") for n in range(MOST_PARTS)]), {}),
        (parts.bin, ("a9",), {}),
    ):
        with pytest.raises(RuleBroken):
            bench.do(command, *args, **named)
    assert order(bench) == ["a1", "a2", "a3", "a4"]


def test_every_kind_of_part_has_a_view_of_the_room():
    assert {kind.room for kind in agenda.PART_KINDS.values()} <= set(agenda.ROOM_VIEWS)
