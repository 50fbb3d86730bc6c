"""The time on the wall: it ticks without a passage, stands in large digits, and is never shown too small."""

from dataclasses import replace

import pytest

from workshop_app.ui.icons import Icons
from workshop_app.ui.room.brush import RoomBrush
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.look import RoomLook
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import ClockFace, Prompt, Results, VoteQuestion, Welcome
from workshop_app.ui.room.views import lay_out

BREAK = ClockFace("Break", "Coffee by the door", 462, 600, until="Until 7:40 PM")


def words(shown, room=None) -> list[str]:
    return [text.block.text for page in lay_out(shown, Typesetter(room or Room())) for text in page.texts()]


@pytest.mark.parametrize(
    "shown",
    [BREAK, Prompt("What do we hope for?", "", 462, 600), VoteQuestion("Which?", time_left=462)],
    ids=["clock", "prompt", "vote"],
)
def test_a_second_that_goes_by_is_no_passage(fonts_loaded, shown):
    brush = RoomBrush(RoomLook(), Icons(), Room())
    assert brush.duration(shown, replace(shown, time_left=461)) == 0
    assert brush.duration(Welcome("Evening"), shown) == 240


def test_pausing_and_another_end_are_no_passage_either(fonts_loaded):
    brush = RoomBrush(RoomLook(), Icons(), Room())
    assert brush.duration(BREAK, replace(BREAK, runs=False, until="")) == 0
    assert brush.duration(BREAK, replace(BREAK, until="Until 7:41 PM", time_whole=660)) == 0
    assert brush.duration(BREAK, replace(BREAK, title="Close")) == 240


@pytest.mark.parametrize(
    ("left", "runs", "expected"),
    [
        (462, True, ["Time left", "7:42"]),
        (60, True, ["Last minute", "1:00"]),
        (-75, True, ["Over time", "+1:15"]),
        (462, False, ["Paused", "7:42"]),
        (3_725, True, ["Time left", "1:02:05"]),
    ],
)
def test_it_says_what_the_time_is_and_what_it_means(fonts_loaded, left, runs, expected):
    for shown in (replace(BREAK, time_left=left, runs=runs), Prompt("Why?", "", left, 600, runs=runs)):
        said = words(shown)
        assert all(one in said for one in expected)


def test_its_digits_are_the_largest_thing_on_the_wall_and_a_long_question_makes_them_smaller(fonts_loaded):
    def digits(shown) -> int:
        texts = [text for page in lay_out(shown, Typesetter(Room())) for text in page.texts()]
        return next(text.block.px for text in texts if text.block.text == "7:42")

    long = replace(BREAK, below="What do we hope every student carries with them when they leave us? " * 9)
    assert digits(BREAK) > digits(long) >= 176


def test_without_a_part_it_is_the_name_alone(fonts_loaded):
    assert words(ClockFace("Community evening")) == ["Community evening"]


def test_a_result_keeps_its_time_too(fonts_loaded):
    assert any("7:42" in said for said in words(Results("Which?", time_left=462)))
