"""A second that goes by on the wall: the time alone is painted anew, and it looks as if all had been."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from workshop_app.ui.icons import Icons
from workshop_app.ui.room.brush import RoomBrush
from workshop_app.ui.room.differing import differing
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.look import RoomLook
from workshop_app.ui.room.marks import WALL
from workshop_app.ui.room.room_window import RoomWindow
from workshop_app.ui.room.shown import Choice, ClockFace, Prompt, Voices, VoteQuestion

GROUPS = (Voices("Families", "rose", "ph.house-fill", 20), Voices("Students", "sky", "ph.student-fill", 10))
PROMPT = Prompt("What do we hope for?", "¿Qué esperamos?", 462, 600, GROUPS, ("rose", "sky") * 15)
BREAK = ClockFace("Break", "Coffee by the door", 462, 600, until="Until 7:40 PM")
VOTE = VoteQuestion("Which first?", "Three dots each", (Choice("Curious", 1, "plum"),), 462)
TIMED = pytest.mark.parametrize("shown", [PROMPT, BREAK, VOTE], ids=["prompt", "clock", "vote"])


@pytest.fixture
def make_brush(fonts_loaded):
    return lambda: RoomBrush(RoomLook(), Icons(), Room())


@pytest.fixture
def window(make_brush, qtbot):
    window = RoomWindow(make_brush())
    qtbot.addWidget(window)
    window.resize(960, 540)
    with qtbot.waitExposed(window):
        window.show()
    return window


def painted(brush: RoomBrush, shown, scale: float = 0.5) -> QImage:
    image = QImage(round(1920 * scale), round(1080 * scale), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    brush.paint(painter, shown)
    painter.end()
    return image


def apart(one: QImage, other: QImage) -> int:
    """By how much two pictures differ at most, in steps of 255 of a colour."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(here - there) for here, there in pairs)


@TIMED
@pytest.mark.parametrize("left", [461, 459, 59, -1, 600])
def test_after_a_tick_the_wall_looks_as_if_it_had_been_painted_whole(make_brush, shown, left):
    brush, later = make_brush(), replace(shown, time_left=left)
    painted(brush, shown)
    assert painted(brush, later) == painted(make_brush(), later)


@TIMED
def test_many_ticks_leave_no_trace_of_those_before(make_brush, shown):
    brush = make_brush()
    for left in range(605, 590, -1):
        last = painted(brush, replace(shown, time_left=left))
    assert last == painted(make_brush(), replace(shown, time_left=591))


@TIMED
def test_a_tick_alters_little_more_than_a_digit_and_the_end_of_the_bar(make_brush, shown):
    parts = make_brush().differing(shown, replace(shown, time_left=461))
    assert parts
    assert sum(part.width() * part.height() for part in parts) < 0.08 * WALL.width() * WALL.height()


def test_what_stands_outside_of_these_parts_is_not_painted_again(make_brush):
    brush, later = make_brush(), replace(PROMPT, time_left=461)
    before = painted(brush, PROMPT, 1.0)
    parts = [part.toAlignedRect() for part in brush.differing(PROMPT, later)]
    after = painted(brush, later, 1.0)
    assert before != after
    for image in (before, after):
        painter = QPainter(image)
        for part in parts:
            painter.fillRect(part, 0)
        painter.end()
    assert before == after


def test_the_small_picture_follows_too(make_brush):
    brush, later = make_brush(), replace(BREAK, time_left=461)
    before = painted(brush, BREAK, 1 / 24)
    after = painted(brush, later, 1 / 24)
    assert before != after
    assert apart(after, painted(make_brush(), later, 1 / 24)) <= 12


def test_another_idea_another_question_or_more_time_is_seen(make_brush):
    brush = make_brush()
    painted(brush, PROMPT)
    for later in (
        replace(PROMPT, papers=(*PROMPT.papers, "mint")),
        replace(PROMPT, question="What do we fear?", time_left=461),
        replace(PROMPT, groups=GROUPS[:1], time_left=461),
        replace(PROMPT, time_whole=1200),
        replace(PROMPT, runs=False),
        replace(PROMPT, time_left=None, time_whole=None),
    ):
        assert painted(brush, later) == painted(make_brush(), later)


def test_a_page_on_another_ground_is_another_page(make_brush):
    brush = make_brush()
    page = brush.picture(PROMPT)
    assert differing(page, replace(page, ground="black")) == [WALL]
    assert differing(page, page) == []


def repainted(window, shown) -> list:
    """Turn to something; return what of the window was painted at once."""
    QApplication.processEvents()
    boxes, paint = [], type(window).paintEvent

    def note(event) -> None:
        boxes.append(event.region().boundingRect())
        paint(window, event)

    window.paintEvent = note
    window.turn_to(shown)
    QApplication.processEvents()
    del window.paintEvent
    return boxes


def test_the_window_paints_the_time_alone_but_everything_when_the_workshop_changed(window):
    window._brush._fade = 0
    window.turn_to(BREAK)
    ticked = repainted(window, replace(BREAK, time_left=461))
    assert ticked
    assert all(box.width() < 800 and box.height() < 300 for box in ticked)
    assert window.rect() in repainted(window, replace(BREAK, title="Close", time_left=461))
    assert repainted(window, replace(BREAK, title="Close", time_left=461)) == []


def test_a_tick_does_not_cut_a_passage_short(window, qtbot):
    window.turn_to(BREAK)
    later = replace(BREAK, time_left=461)
    assert not window.is_still
    window.turn_to(later)
    assert not window.is_still
    with qtbot.waitSignal(window.pictured):
        pass
    assert window.is_still
    assert window.shown is later
