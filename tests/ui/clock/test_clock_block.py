"""The clock in the top bar: what it says, what one presses on it, and how it folds."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from tests.a_computer import MINUTE, SECOND
from workshop_app.app import make_application
from workshop_app.desk import ids
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import parts, sessions
from workshop_app.domain.records import SessionId
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.clock import clock_menu
from workshop_app.ui.clock.clock_block import MOST_FOLDS, ClockBlock
from workshop_app.ui.clock.clock_keys import ClockKeys
from workshop_app.ui.clock.moods import CALM, LAST_MINUTE, OVER, mood
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.theme import Theme

GATHER, CLOSE = PartId("gather"), PartId("close")


@pytest.fixture
def went() -> list[str]:
    return []


@pytest.fixture
def keys(evening, went):
    return ClockKeys(evening.clock, evening.around.alerts, went.append)


@pytest.fixture
def block(evening, keys, qtbot):
    block = ClockBlock(evening.around.controls, evening.clock, keys, evening.around.alerts)
    qtbot.addWidget(block)
    return block


def says(block) -> tuple[str, str, str]:
    """The name of the part, what stands under it, and the time."""
    return block._face.name, block._face.state, block.findChild(QLabel).text()


def toast(evening) -> str:
    shown = evening.around.alerts._toast
    return shown.findChild(QLabel).text() if shown is not None else ""


def test_it_is_there_only_while_a_part_runs(evening, block):
    assert block.isHidden()
    evening.clock.begin(GATHER)
    assert not block.isHidden()
    evening.clock.end()
    assert block.isHidden()


def test_it_says_the_part_and_its_time_and_never_hurries_anybody(evening, block):
    evening.clock.begin(GATHER)
    assert says(block) == ("Gather ideas", "time left", "20:00")
    assert block._face.mood == CALM
    evening.pass_time(19 * MINUTE + 18 * SECOND)
    assert says(block) == ("Gather ideas", "last minute", "0:42")
    assert block._face.mood == LAST_MINUTE
    evening.pass_time(MINUTE)
    assert says(block) == ("Gather ideas", "over, break is now 9 min", "+0:18")
    assert block._face.mood == OVER
    evening.pass_time(6 * MINUTE)
    assert says(block)[1] == "over, Group together is now 28 min"


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize("name", [CALM, LAST_MINUTE, OVER])
def test_its_words_can_be_read_in_every_mood_and_none_is_red(high_contrast, name):
    theme = Theme(high_contrast)
    worn = mood(theme, name)
    for ink in (worn.ink, worn.ink2):
        assert contrast(ink, worn.ground) >= 4.5
    assert theme.colour("bad") not in worn


def contrast(one: QColor, other: QColor) -> float:
    """How well one colour is read on another, as WCAG counts it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_over_time_at_the_end_of_the_evening_it_says_how_late_that_will_be(evening, block):
    evening.clock.begin(CLOSE)
    evening.pass_time(7 * MINUTE + SECOND)
    assert says(block) == ("Close", "over, ends 3 min late", "+2:01")


def test_time_that_was_saved_before_is_told(evening, block):
    evening.clock.begin(GATHER)
    evening.pass_time(15 * MINUTE)
    evening.clock.begin(PartId("group"))
    evening.pass_time(31 * MINUTE)
    assert says(block) == ("Group together", "over, still ends on time", "+1:00")


def test_pressing_it_pauses_and_adds_a_minute(evening, block):
    evening.clock.begin(GATHER)
    assert block.pause.accessibleName() == "Pause the clock"
    block.pause.click()
    assert (says(block)[1], block.pause.accessibleName()) == ("paused", "Let the clock go on")
    block.pause.click()
    block.more.click()
    assert says(block) == ("Gather ideas", "time left", "21:00")


def test_a_screen_reader_hears_minutes_and_not_every_second(evening, block):
    evening.clock.begin(GATHER)
    said = set()
    for _ in range(59):
        evening.pass_time(SECOND)
        said.add(block.words.accessibleName())
    assert said == {"Gather ideas: 20 min left"}
    evening.pass_time(19 * MINUTE)
    assert block.words.accessibleName() == "Gather ideas: 1 min left, last minute"
    evening.pass_time(3 * MINUTE)
    assert block.words.accessibleName() == "Gather ideas, +2 min: over, break is now 7 min"
    for widget in (block, block.words, block.pause, block.more):
        assert widget.accessibleName()


def test_it_folds_to_its_time_and_its_tip_says_the_rest(evening, block):
    evening.clock.begin(GATHER)
    evening.pass_time(20 * MINUTE + SECOND)
    widths = []
    for folds in range(MOST_FOLDS + 1):
        block.fold(folds)
        widths.append(block.sizeHint().width())
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == len(widths)
    assert block.words.toolTip() == "Gather ideas\nover, break is now 9 min"
    assert block.more.text() == "+1"


def test_its_menu_starts_any_other_part_and_goes_to_its_step(evening, block, keys, went):
    evening.clock.begin(GATHER)
    menu = clock_menu.menu(block, evening.around.controls, evening.clock, keys.begin)
    words = [action.text().replace("\N{NO-BREAK SPACE}", " ") for action in menu.actions() if action.text()]
    assert words[:4] == [
        "Start Group together",
        "End Gather ideas",
        "6:30 PM · Welcome, 10 min",
        "6:40 PM · Gather ideas, 20 min · now",
    ]
    chosen = next(action.text() for action in menu.actions() if action.isChecked())
    assert chosen.endswith("Gather ideas, 20 min · now")
    next(action for action in menu.actions() if action.text().endswith("Close, 5 min")).trigger()
    assert evening.clock.part.title == "Close"
    assert went == ["share"]


def test_keys_without_a_part_start_the_next_or_say_what_is_missing(evening, keys, went):
    keys.add_minute()
    assert toast(evening) == "No part is running. F4 starts the next one."
    keys.end()
    assert evening.clock.part is None
    keys.start_or_pause()
    assert evening.clock.part.title == "Welcome"
    evening.clock.begin(CLOSE)
    keys.end()
    keys.start_or_pause()
    assert toast(evening) == "No part is left to start. Plan shows them all."
    evening.around.alerts._toast.findChildren(type(evening.around.controls.button("")))[0].click()
    assert went == ["plan"]


# in the window


@pytest.fixture
def window(home, qtbot):
    make_application()
    preferences = Preferences(home)
    preferences.put({"reduced_motion": True, "text_scale": 2.0})
    window = MainWindow(LaptopShelf("desk-test"), preferences)
    window.resize(1280, 640)
    window.show()
    window.open_sample()
    desk, session = window.frame.around.desk, SessionId(ids.fresh("session"))
    desk.do(sessions.add, session, "Evening")
    desk.do(parts.lay_out, session, [parts.NewPart(id=GATHER, kind="gather", minutes=20)])
    window.frame.around.voice.attend(session)
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_keys_of_the_table_hold_everywhere_and_nothing_is_cut_in_large_text(window, qtbot):
    clock, bar = window.frame.around.clock, window.frame.top_bar
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert clock.part.id == GATHER
    qtbot.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert clock.seconds_whole == 21 * 60
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert not clock.runs
    qtbot.waitUntil(lambda: bar.clock.width() >= bar.clock.sizeHint().width())
    assert bar.block.width() >= bar.block.sizeHint().width()
    assert bar.clock.geometry().right() < bar.block.geometry().left()
    assert bar.block.geometry().right() <= bar.width()
    order, at = [], bar.title
    for _ in range(6):
        at = at.nextInFocusChain()
        order.append(at)
    assert [one for one in order if one in {bar.clock.words, bar.clock.pause, bar.clock.more}] == [
        bar.clock.words,
        bar.clock.pause,
        bar.clock.more,
    ]
    window.frame.around.preferences.put({"text_scale": 1.0})
    window.change_look()
    assert (window.frame.around.clock.part.id, window.frame.around.clock.runs) == (GATHER, False)
    assert window.frame.top_bar.clock in window.frame.regions()


def test_at_rest_the_window_is_not_laid_out_again_and_again(window, qtbot):
    bar, asked = window.frame.top_bar, []
    event = type(bar).event

    def note(happened) -> bool:
        if happened.type() == QEvent.Type.LayoutRequest:
            asked.append(happened.type())
        return event(bar, happened)

    bar.event = note
    for act in (lambda: None, lambda: qtbot.keyClick(window, Qt.Key.Key_F4), window.frame.around.clock.pause):
        act()
        for _ in range(20):  # what was begun comes to its end
            QApplication.processEvents()
        asked.clear()
        for _ in range(20):
            QApplication.processEvents()
        assert len(asked) < 5
