"""What a part has left, and what becomes of the later ones, whatever befalls the computer."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.a_computer import HOUR, MINUTE, SECOND, Computer
from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.records import Session, SessionId
from workshop_app.insight.evening.evening import Evening, taken_up
from workshop_app.insight.evening.giving_way import LEAST, giving_way, spare
from workshop_app.insight.evening.part_time import PartTime, seconds


def part(id: str, minutes: int, kind: str = "other") -> Part:
    return Part(id=PartId(id), session=SessionId("first"), kind=kind, title=id, minutes=minutes)


WELCOME, GATHER, GROUP = part("welcome", 10), part("gather", 20, "gather"), part("group", 30)
BREAK, VOTE, CLOSE = part("break", 10, "break"), part("vote", 10), part("close", 5)
EVENING = (WELCOME, GATHER, GROUP, BREAK, VOTE, CLOSE)
SESSION = Session(id=SessionId("first"), starts="18:30", ends="19:55")


class Night:
    """An evening on a computer."""

    def __init__(self, **computer) -> None:
        self.computer, self.evening = Computer(**computer), Evening()

    def begin(self, part: Part) -> int:
        now = self.computer.now()
        minutes = self.evening.minutes_for(part, SESSION, EVENING, now)
        self.evening = self.evening.begun(part, now, minutes=minutes)
        return minutes

    def left(self, part: Part) -> int:
        """How many seconds the part has left that runs."""
        assert self.evening.time is not None
        return seconds(self.evening.time.left(self.computer.now(), part.minutes))

    def change(self, **time: PartTime) -> None:
        self.evening = Evening(time["time"], self.evening.taken)

    def restart(self) -> None:
        """End the program, and start it from what its small file holds."""
        file = json.dumps(self.evening.to_keep(self.kept_at))
        self.computer.start_program()
        self.evening = taken_up(json.loads(file), self.computer.now())

    @property
    def kept_at(self):
        return self.evening.time.since if self.evening.time else self.computer.now()

    def ways(self) -> tuple[dict[str, int], int]:
        way = self.evening.giving_way(SESSION, EVENING, self.computer.now())
        return dict(way.minutes), way.beyond


@pytest.fixture
def night() -> Night:
    return Night()


def test_a_part_begins_with_all_its_minutes_and_counts_down(night):
    assert night.begin(GATHER) == 20
    assert night.left(GATHER) == 1_200
    night.computer.pass_time(999)
    assert night.left(GATHER) == 1_200
    night.computer.pass_time(1)
    assert night.left(GATHER) == 1_199
    night.computer.pass_time(19 * MINUTE + 59 * SECOND)
    assert night.left(GATHER) == 0
    night.computer.pass_time(SECOND)
    assert night.left(GATHER) == -1


def test_a_pause_stops_it_for_as_long_as_it_lasts(night):
    night.begin(GATHER)
    night.computer.pass_time(5 * MINUTE)
    night.change(time=night.evening.time.paused(night.computer.now()))
    night.computer.pass_time(7 * MINUTE)
    assert night.left(GATHER) == 15 * 60
    night.change(time=night.evening.time.going_on(night.computer.now()))
    night.computer.pass_time(MINUTE)
    assert night.left(GATHER) == 14 * 60


def test_a_minute_more_is_a_minute_more_and_a_plan_that_is_changed_meanwhile_holds(night):
    night.begin(GATHER)
    night.change(time=night.evening.time.with_more(MINUTE))
    assert night.left(GATHER) == 21 * 60
    assert night.left(part("gather", 25)) == 26 * 60


@pytest.mark.parametrize("names_its_starts", [True, False])
def test_it_goes_on_over_sleep_restart_and_a_clock_that_is_set(names_its_starts):
    night = Night(names_its_starts=names_its_starts)
    night.begin(GATHER)
    night.computer.pass_time(4 * MINUTE)
    night.restart()
    night.computer.set_clock(-HOUR)
    night.computer.pass_time(2 * MINUTE)
    assert night.left(GATHER) == 14 * 60
    night.restart()
    night.computer.pass_time(MINUTE)
    assert night.left(GATHER) == 13 * 60


def test_a_part_that_is_paused_is_paused_after_a_restart(night):
    night.begin(GATHER)
    night.computer.pass_time(MINUTE)
    night.change(time=night.evening.time.paused(night.computer.now()))
    night.computer.pass_time(MINUTE)
    night.restart()
    night.computer.pass_time(9 * MINUTE)
    assert night.left(GATHER) == 19 * 60


def test_a_part_that_was_left_running_on_another_day_is_forgotten(night):
    night.begin(GATHER)
    night.computer.pass_time(13 * HOUR)
    night.restart()
    assert night.evening == Evening()


@pytest.mark.parametrize(
    "damaged",
    [None, [], {}, {"at": [1, 2, "", ""]}, {"at": "now", "taken": {}}, {"at": [1, 2, "", ""], "taken": 3}],
)
def test_a_damaged_file_is_a_fresh_evening(damaged):
    assert taken_up(damaged, Computer().now()) == Evening()


@pytest.mark.parametrize("wrong", [7, {}, {"part": "x"}, {"part": 3, "since": [1, 2, "", ""]}])
def test_of_a_damaged_part_only_that_part_is_lost(wrong):
    computer = Computer()
    found = {"at": list(computer.now()), "time": wrong, "taken": {"welcome": 600_000, "x": "y"}}
    assert taken_up(found, computer.now()) == Evening(None, {PartId("welcome"): 600_000})


def test_over_time_the_break_gives_way_first(night):
    night.begin(GATHER)
    night.computer.pass_time(20 * MINUTE)
    assert night.ways() == ({}, 0)
    night.computer.pass_time(SECOND)
    assert night.ways() == ({"break": 9}, 0)
    night.computer.pass_time(2 * MINUTE)
    assert night.ways() == ({"break": 7}, 0)


def test_a_minute_more_counts_once_it_is_used(night):
    night.begin(GATHER)
    night.change(time=night.evening.time.with_more(2 * MINUTE))
    assert night.ways() == ({}, 0)
    night.computer.pass_time(22 * MINUTE)
    assert night.ways() == ({"break": 8}, 0)


def test_a_pause_makes_the_evening_late_as_well(night):
    night.begin(GATHER)
    night.change(time=night.evening.time.paused(night.computer.now()))
    night.computer.pass_time(3 * MINUTE)
    night.change(time=night.evening.time.going_on(night.computer.now()))
    night.computer.pass_time(20 * MINUTE)
    assert night.ways() == ({"break": 7}, 0)


def test_when_the_break_has_given_all_it_can_the_longest_part_gives_way(night):
    night.begin(GATHER)
    night.computer.pass_time(28 * MINUTE)
    assert night.ways() == ({"break": 5, "group": 27}, 0)
    assert list(night.ways()[0])[-1] == "group"


def test_when_nothing_can_give_way_the_session_ends_late(night):
    night.begin(CLOSE)
    night.computer.pass_time(9 * MINUTE)
    assert night.ways() == ({}, 4)


def test_a_part_that_gave_way_begins_with_what_it_has_left(night):
    night.begin(GATHER)
    night.computer.pass_time(23 * MINUTE)
    assert night.begin(GROUP) == 30
    night.computer.pass_time(30 * MINUTE)
    assert night.begin(BREAK) == 7
    assert night.left(BREAK) == 7 * 60
    night.computer.pass_time(7 * MINUTE)
    assert night.ways() == ({}, 0)
    assert night.begin(VOTE) == 10


def test_time_that_was_saved_is_spent_before_anything_gives_way(night):
    night.begin(WELCOME)
    night.computer.pass_time(7 * MINUTE)
    night.begin(GATHER)
    night.computer.pass_time(23 * MINUTE)
    assert night.ways() == ({}, 0)
    night.computer.pass_time(2 * MINUTE)
    assert night.ways() == ({"break": 8}, 0)


def test_a_part_that_was_only_tried_out_saves_nothing_and_can_still_give_way(night):
    for tried in (WELCOME, BREAK):
        night.begin(tried)
        night.computer.pass_time(3 * SECOND)
    night.begin(GATHER)
    night.computer.pass_time(21 * MINUTE)
    assert night.ways() == ({"break": 9}, 0)


def test_a_part_that_is_begun_again_has_taken_both_times(night):
    night.begin(GATHER)
    night.computer.pass_time(5 * MINUTE)
    night.begin(GATHER)
    assert night.left(GATHER) == 20 * 60
    night.computer.pass_time(17 * MINUTE)
    assert night.ways() == ({"break": 8}, 0)


def test_time_that_the_plan_leaves_free_is_spent_first():
    longer = Session(id=SessionId("first"), starts="18:30", ends="20:00")
    assert spare(longer, EVENING) == 5
    assert spare(SESSION, EVENING) == 0
    assert spare(Session(id=SessionId("first"), starts="18:30"), EVENING) == 0
    assert spare(Session(id=SessionId("first"), starts="23:30", ends="01:00"), EVENING) == 5
    night = Night()
    night.begin(GATHER)
    night.computer.pass_time(26 * MINUTE)
    way = night.evening.giving_way(longer, EVENING, night.computer.now())
    assert (dict(way.minutes), way.beyond) == ({"break": 9}, 0)


PARTS = st.lists(
    st.builds(part, st.uuids().map(str), st.integers(0, 90), st.sampled_from(["break", "talk", "vote"])),
    max_size=9,
)


@settings(max_examples=80)
@given(PARTS, st.integers(0, 300))
def test_what_gives_way_makes_up_for_what_is_late_and_nothing_more(later, late):
    way = giving_way(later, late)
    planned = {one.id: one.minutes for one in later}
    assert sum(planned[id] - minutes for id, minutes in way.minutes.items()) + way.beyond == late
    assert all(LEAST <= minutes < planned[id] for id, minutes in way.minutes.items())
    if way.beyond:
        assert all(way.minutes.get(one.id, one.minutes) <= LEAST for one in later)
    breaks = {one.id for one in later if one.kind == "break"}
    if set(way.minutes) - breaks:
        assert all(way.minutes.get(id, planned[id]) <= LEAST for id in breaks)
