"""Starting, pausing and ending the parts of an evening, and what becomes of that over a restart."""

from datetime import datetime

import pytest

from tests.a_computer import HOUR, MINUTE, SECOND
from workshop_app.domain.agenda import running
from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.commands import ideas, parts, sessions
from workshop_app.domain.records import IdeaId, SessionId
from workshop_app.domain.rules import Trouble
from workshop_app.insight.evening.evening import Evening
from workshop_app.insight.evening.part_time import PartTime
from workshop_app.ui.clock.this_moment import this_moment
from workshop_app.ui.room.shown import ClockFace, Prompt, Results, VoteQuestion, Welcome, WholeBoard

GATHER, GROUP, BREAK = PartId("gather"), PartId("group"), PartId("break")


def title(evening) -> str:
    part = evening.clock.part
    return part.title if part is not None else ""


def test_nothing_runs_until_somebody_starts_it(evening):
    assert (evening.clock.part, evening.clock.runs, evening.clock.seconds_left) == (None, False, 0)
    evening.pass_time(3 * HOUR)
    assert evening.clock.part is None
    assert running(evening.desk.workshop) is None


def test_a_part_that_begins_is_noted_in_the_workshop_and_no_undo_takes_that_back(evening):
    evening.desk.do(ideas.capture, ideas.NewIdea(id=IdeaId("one"), text="asks why"))
    assert evening.clock.begin(GATHER)
    noted = running(evening.desk.workshop)
    assert (noted.id, noted.began) == (GATHER, evening.computer.now().wall)
    evening.desk.undo()
    assert running(evening.desk.workshop) == noted
    assert title(evening) == "Gather ideas"


def test_the_part_before_ends_when_another_begins(evening):
    evening.clock.begin(GATHER)
    evening.pass_time(5 * MINUTE)
    evening.clock.begin(GROUP)
    ended = {part.id: part.ended for part in evening.desk.workshop.all_of(Part) if part.ended}
    assert ended == {GATHER: evening.computer.now().wall}
    assert evening.clock.seconds_left == evening.clock.seconds_whole == 30 * 60


def test_one_key_starts_the_next_part_pauses_it_and_lets_it_go_on(evening):
    clock = evening.clock
    assert clock.toggle()
    assert (title(evening), clock.runs) == ("Welcome", True)
    evening.pass_time(MINUTE)
    clock.toggle()
    evening.pass_time(HOUR)
    assert (clock.seconds_left, clock.runs) == (9 * 60, False)
    clock.toggle()
    evening.pass_time(MINUTE)
    assert (clock.seconds_left, clock.runs) == (8 * 60, True)
    clock.end()
    assert clock.toggle()
    assert title(evening) == "Gather ideas"


def test_nothing_begins_by_itself_when_a_part_is_over(evening):
    evening.clock.begin(GATHER)
    evening.pass_time(3 * HOUR)
    assert title(evening) == "Gather ideas"
    assert (evening.clock.is_over, evening.clock.seconds_left) == (True, -160 * 60)


def test_there_is_no_part_after_the_last(evening):
    evening.clock.begin(PartId("close"))
    evening.clock.end()
    assert not evening.clock.toggle()
    assert evening.clock.part is None


def test_the_last_minute_is_told_and_a_minute_more_ends_it(evening):
    clock = evening.clock
    clock.begin(GATHER)
    evening.pass_time(19 * MINUTE - 1)
    assert clock.seconds_left == 61
    assert not clock.is_last_minute
    evening.pass_time(1)
    assert clock.is_last_minute
    clock.add_minute()
    assert (clock.seconds_left, clock.seconds_whole, clock.is_last_minute) == (120, 21 * 60, False)


def test_a_later_part_that_gave_way_begins_with_the_minutes_it_has_left(evening):
    evening.clock.begin(GROUP)
    evening.pass_time(33 * MINUTE)
    assert evening.clock.giving_way().minutes == {BREAK: 7}
    evening.clock.begin(BREAK)
    assert evening.clock.seconds_whole == 7 * 60
    assert next(part for part in evening.clock.parts() if part.id == BREAK).minutes == 10


def test_it_ticks_by_itself_at_each_full_second(evening, qtbot):
    evening.clock.begin(GATHER)
    evening.pass_time(995)
    with qtbot.waitSignal(evening.clock.ticked, timeout=5_000):
        evening.computer.pass_time(5)
    assert evening.clock.seconds_left == 1_199


def test_it_says_nothing_as_long_as_nothing_else_would_be_seen(evening):
    evening.clock.begin(GATHER)
    evening.pass_time(200)
    ticks: list[None] = []
    evening.clock.ticked.connect(lambda: ticks.append(None))
    evening.pass_time(200)
    evening.pass_time(200)
    assert not ticks
    evening.pass_time(600)
    assert len(ticks) == 1


def test_nothing_ticks_while_no_part_runs(evening):
    assert not evening.clock._timer.isActive()
    evening.clock.begin(GATHER)
    assert 0 < evening.clock._timer.interval() <= SECOND
    evening.clock.pause()
    assert evening.clock._timer.interval() >= 15 * SECOND
    evening.clock.end()
    assert not evening.clock._timer.isActive()


def test_it_goes_on_after_a_crash_after_sleep_and_after_somebody_set_the_clock(evening):
    evening.clock.begin(GATHER)
    evening.pass_time(2 * MINUTE)
    evening.clock.add_minute()
    evening.open_again()
    evening.computer.set_clock(-HOUR)
    evening.pass_time(4 * MINUTE)
    assert (title(evening), evening.clock.seconds_left) == ("Gather ideas", 15 * 60)
    evening.clock.pause()
    evening.open_again()
    evening.pass_time(20 * MINUTE)
    assert (evening.clock.seconds_left, evening.clock.runs) == (15 * 60, False)


def test_it_goes_on_after_the_computer_was_off(evening):
    evening.clock.begin(GATHER)
    evening.pass_time(2 * MINUTE)
    evening.computer.start_anew(off=3 * MINUTE, lasting=MINUTE)
    evening.open_again()
    assert evening.clock.seconds_left == 14 * 60


def test_a_part_that_was_begun_on_another_laptop_goes_on_here(evening):
    began = evening.computer.now().wall - 8 * MINUTE
    evening.desk.do_as("program", parts.begin, GATHER, at=began)
    assert (title(evening), evening.clock.seconds_left) == ("Gather ideas", 12 * 60)


def test_what_was_kept_of_another_copy_in_which_the_part_never_began_is_forgotten(evening):
    now = evening.computer.now()
    time = PartTime(part=GATHER, since=now, used=HOUR)
    evening.around.preferences.put({"evening workshop-test": Evening(time, {GROUP: 2 * HOUR}).to_keep(now)})
    assert evening.clock.part is None
    began = now.wall - 2 * MINUTE
    evening.desk.do_as("program", parts.begin, GATHER, at=began)
    evening.open_again()
    assert evening.clock.seconds_left == 18 * 60
    in_break = next(part for part in evening.clock.parts() if part.id == BREAK)
    assert evening.clock.minutes_for(in_break) == 10


@pytest.mark.parametrize("hours", [1, 24 * 7])
def test_one_that_nobody_ended_on_another_evening_does_not(evening, hours):
    evening.desk.do_as("program", parts.begin, GATHER, at=evening.computer.now().wall - hours * HOUR)
    assert evening.clock.part is None


def test_a_part_that_leaves_the_plan_runs_no_longer_until_it_is_back(evening):
    evening.clock.begin(GATHER)
    evening.desk.do(parts.bin, GATHER)
    assert (evening.clock.part, evening.clock.runs) == (None, False)
    evening.desk.undo()
    assert title(evening) == "Gather ideas"


def test_a_plan_that_is_changed_meanwhile_holds(evening):
    evening.clock.begin(GATHER)
    evening.pass_time(MINUTE)
    heard: list[None] = []
    evening.clock.changed.connect(lambda: heard.append(None))
    evening.desk.do(parts.retime, {GATHER: 25})
    assert (evening.clock.seconds_left, len(heard)) == (24 * 60, 1)
    evening.desk.do(ideas.capture, ideas.NewIdea(id=IdeaId("one"), text="asks why"))
    assert len(heard) == 1


def test_what_cannot_be_kept_does_not_begin(evening):
    evening.around.open.log.refuse = Trouble("The disk is full.")
    assert not evening.clock.begin(GATHER)
    assert evening.clock.part is None


def test_a_part_that_is_not_planned_does_not_begin(evening):
    assert not evening.clock.begin(PartId("nowhere"))


def test_who_starts_a_part_of_another_session_works_in_that_session(evening):
    later = SessionId("second")
    evening.desk.do(sessions.add, later, "Second evening")
    evening.desk.do(parts.lay_out, later, [parts.NewPart(id=PartId("again"), kind="gather")])
    evening.clock.begin(PartId("again"))
    assert evening.around.session == later
    assert [part.id for part in evening.clock.parts()] == ["again"]


def test_it_knows_at_what_time_of_day_the_part_will_be_over(evening):
    evening.clock.begin(GATHER)
    ends = datetime.fromtimestamp(evening.computer.now().wall / SECOND + 20 * 60).astimezone().time()
    assert evening.clock.until == ends
    evening.clock.pause()
    assert evening.clock.until is None


def test_this_computer_tells_a_moment_that_only_goes_forward():
    first, second = this_moment(), this_moment()
    assert first.steady <= second.steady
    assert (first.boot, first.sitting) == (second.boot, second.sitting)
    assert first.sitting


# the room


def test_a_part_that_starts_shows_its_view(evening):
    views = {"welcome": Welcome, "gather": Prompt, "group": WholeBoard, "break": ClockFace}
    for part, view in views.items():
        evening.clock.begin(PartId(part))
        assert isinstance(evening.room.showing, view)
    evening.clock.begin(PartId("vote"))
    assert evening.room.view == "vote"
    assert isinstance(evening.room.showing, VoteQuestion | Results)


def test_the_room_reads_the_question_of_the_part_in_two_languages_with_its_time(evening):
    evening.clock.begin(GATHER)
    shown = evening.room.showing
    assert (shown.question, shown.below) == ("What do we hope for?", "¿Qué esperamos?")
    assert (shown.time_left, shown.time_whole, shown.runs) == (1_200, 1_200, True)
    evening.pass_time(7 * SECOND)
    assert evening.room.showing.time_left == 1_193
    evening.clock.pause()
    assert not evening.room.showing.runs


def test_a_session_in_spanish_asks_in_spanish_first(evening):
    evening.desk.do(sessions.change, SessionId("first"), language="es")
    evening.clock.begin(GATHER)
    assert (evening.room.showing.question, evening.room.showing.below) == (
        "¿Qué esperamos?",
        "What do we hope for?",
    )


def test_in_the_break_the_room_reads_its_title_its_time_and_until_when(evening):
    evening.clock.begin(BREAK)
    shown = evening.room.showing
    assert (shown.title, shown.below, shown.time_left) == ("Break", "Coffee by the door", 600)
    assert shown.until.startswith("Until ")
    evening.pass_time(11 * MINUTE)
    assert (evening.room.showing.time_left, evening.room.showing.until) == (-60, "")


def test_a_look_at_the_plan_while_a_part_runs_is_not_seen_in_the_room(evening):
    evening.room.opened("gather")
    evening.clock.begin(BREAK)
    evening.room.opened("plan")
    assert isinstance(evening.room.showing, ClockFace)
    evening.clock.end()
    evening.room.opened("gather")
    evening.room.opened("plan")
    assert isinstance(evening.room.showing, Welcome)


def test_the_step_of_the_part_shows_what_was_chosen_for_the_part(evening):
    evening.desk.do(parts.change, GATHER, room="clock")
    evening.clock.begin(GATHER)
    evening.room.opened("gather")
    assert isinstance(evening.room.showing, ClockFace)
    evening.room.opened("group")
    assert isinstance(evening.room.showing, WholeBoard)
    evening.room.opened("gather")
    assert isinstance(evening.room.showing, ClockFace)


def test_after_a_restart_the_plan_shows_the_room_the_part_that_runs(evening):
    evening.clock.begin(BREAK)
    evening.open_again()
    assert evening.clock.part is not None
    evening.room.opened("plan")
    assert isinstance(evening.room.showing, ClockFace)
    assert evening.room.showing.time_left == 600


def test_the_clock_and_the_view_of_the_part_can_be_chosen_while_it_runs(evening):
    evening.room.opened("group")
    assert "clock" not in evening.room.choices()
    evening.clock.begin(PartId("close"))
    assert {"clock", "thanks"} <= set(evening.room.choices())
    evening.room.choose("clock")
    assert isinstance(evening.room.showing, ClockFace)


def test_when_the_part_has_ended_its_time_is_gone_from_the_wall(evening):
    evening.clock.begin(GATHER)
    evening.clock.end()
    assert isinstance(evening.room.showing, Prompt)
    assert evening.room.showing.time_left is None


def test_the_welcome_says_where_and_when_the_session_is(evening):
    evening.desk.do(sessions.change, SessionId("first"), place="School hall")
    evening.desk.do(sessions.add, SessionId("second"), "Second evening", date="2026-05-05", starts="17:00")
    evening.around.voice.attend(SessionId("first"))
    evening.clock.begin(PartId("welcome"))
    shown = evening.room.showing
    assert "First evening" in shown.place
    assert "School hall" in shown.place
    assert shown.day == "April 21, 2026, 6:30\N{NO-BREAK SPACE}PM"
    evening.around.voice.attend(SessionId("second"))
    evening.clock.end()
    assert "Second evening" in evening.room.showing.place
