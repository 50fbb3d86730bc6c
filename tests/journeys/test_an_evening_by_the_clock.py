"""An evening that goes by its plan, in a real window: a template, the clock, the room, a pause, a vote."""

import pytest
from hand import Hand
from PySide6.QtCore import QPoint

from workshop_app import opening
from workshop_app.app import make_application
from workshop_app.desk import ids
from workshop_app.domain import agenda, voting
from workshop_app.domain.agenda_records import Part, Pause
from workshop_app.domain.commands import pillars
from workshop_app.domain.workshop import Workshop
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.room.shown import Prompt, Results, VoteQuestion, Welcome, WholeBoard

pytestmark = pytest.mark.desktop

HOPES = ("asks why", "says sorry first", "reads a bus timetable", "cooks for four")


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-by-the-clock"), Preferences(home))
    window.move(0, 0)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def test_an_evening_goes_by_its_plan_and_everybody_votes(window):
    hand = Hand()
    window.show_workshop(LaptopShelf("desk-by-the-clock").start("Community evening"), "plan")
    around, room = window.frame.around, window.room.director

    hand.click(middle(window.frame.step.starting.cards[1]))
    session = until_laid_out(hand, around)
    begin_and_take_a_minute_more(hand, window)
    gather(hand, window, session)
    pause_before_grouping(hand, window)

    for name in ("Kind Neighbor", "Curious Thinker", "Clear Communicator"):
        around.desk.do(pillars.add, ids.fresh("pillar"), name)
    start_parts_until(hand, window, "vote")
    hand.until(lambda: window.frame.votes.is_open, "the vote did not come up by itself")
    screen = window.frame.votes.screen
    hand.rest()
    hand.click(middle(screen.head.first))
    hand.until(lambda: voting.open_vote(around.workshop) is not None, "the vote did not open")
    hand.until(lambda: isinstance(room.showing, VoteQuestion), "the room does not see what is asked")
    vote = voting.open_vote(around.workshop)

    for group, digits in ((1, "112"), (2, "123"), (1, "223"), (3, "111")):
        hand.press(f"alt+{group}", *digits, "Return")
    hand.until(lambda: len(voting.ballots_of(around.workshop, vote.id)) == 4, "not every ballot was kept")
    assert isinstance(room.showing, VoteQuestion), "the room saw results before the vote was closed"
    hand.click(middle(screen.head.first))
    hand.until(lambda: voting.vote(around.workshop, vote.id).state == "closed", "the vote did not close")
    hand.until(lambda: isinstance(room.showing, Results), "the room does not see the results")
    assert [choice.dots for choice in room.showing.choices] == [6, 4, 2]

    path = around.open.path
    window.close()
    is_all_there(path)


def middle(widget):
    return widget.mapToGlobal(QPoint(widget.width() // 2, widget.height() // 2))


def until_laid_out(hand, around):
    hand.until(lambda: around.session is not None, "no session was laid out")
    hand.until(lambda: len(agenda.parts_of(around.workshop, around.session)) == 8, "not every part is there")
    return around.session


def begin_and_take_a_minute_more(hand, window):
    clock = window.frame.around.clock
    hand.press("ctrl+Return")
    hand.until(lambda: clock.part is not None and clock.part.kind == "welcome", "the welcome did not begin")
    hand.until(lambda: isinstance(window.room.director.showing, Welcome), "the room does not welcome anybody")
    whole = clock.seconds_whole
    hand.press("shift+F4", "F4")
    hand.until(lambda: not clock.runs, "the clock did not pause")
    assert clock.seconds_whole == whole + 60
    hand.press("F4")
    hand.until(lambda: clock.runs, "the clock did not go on")


def gather(hand, window, session):
    around, room = window.frame.around, window.room.director
    window.frame.actions_of["next_part"].trigger()
    hand.until(lambda: window.frame.step.key == "gather", "the window did not go to Gather")
    hand.until(lambda: isinstance(room.showing, Prompt), "the room does not see the question")
    assert room.showing.time_left is not None
    for number, hope in enumerate(HOPES):
        hand.press(f"alt+{number + 1}")
        hand.type(hope)
        hand.press("Return")
    hand.until(lambda: len(around.workshop.ideas()) == len(HOPES), "not every idea came in")
    assert {idea.session for idea in around.workshop.ideas()} == {session}


def pause_before_grouping(hand, window):
    workshop = window.frame.around.workshop
    window.frame.actions_of["next_part"].trigger()
    hand.until(lambda: window.frame.step.key == "group", "the window did not go to Group")
    hand.until(
        lambda: isinstance(window.room.director.showing, WholeBoard), "the room does not see the board"
    )
    strip = window.frame.pause
    hand.until(lambda: strip.isVisible() and strip.line.isVisible(), "nobody asked who is missing")
    hand.click(middle(strip.line))
    hand.type("Night shifts could not come")
    hand.press("Return")
    hand.until(lambda: workshop.all_of(Pause), "the answer was not kept")


def start_parts_until(hand, window, kind):
    clock = window.frame.around.clock
    while clock.part is None or clock.part.kind != kind:
        before = clock.part
        window.frame.actions_of["next_part"].trigger()
        hand.until(lambda before=before: clock.part != before, "the next part did not begin")


def is_all_there(path):
    workshop = Workshop(opening.read(path).changes)
    assert [idea.text for idea in workshop.ideas()] == list(HOPES)
    assert [pause.answer for pause in workshop.all_of(Pause)] == ["Night shifts could not come"]
    assert [part.kind for part in workshop.all_of(Part) if part.began] == [
        *("welcome", "gather", "group", "break", "name", "vote"),
    ]
    (vote,) = voting.votes(workshop)
    assert (vote.state, len(voting.ballots_of(workshop, vote.id))) == ("closed", 4)
