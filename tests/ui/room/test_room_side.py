"""The window and the room: what Home, another look, other keys and a missing projector do to the wall."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu

from workshop_app.app import make_application
from workshop_app.domain.records import PillarId
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.alerts import Alerts
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.room.measure_sheet import MeasureSheet
from workshop_app.ui.room.shown import Blank, Prompt, RoomCheck, Spotlight, Thanks, WholeBoard


@pytest.fixture
def window(home, qtbot):
    make_application()
    preferences = Preferences(home)
    preferences.put({"reduced_motion": True})
    window = MainWindow(LaptopShelf("desk-test"), preferences)
    window.resize(1440, 900)
    window.show()
    window.open_sample()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def projector(window, qtbot):
    projector = window.room.projector
    with qtbot.waitExposed(projector.window):
        projector.show_in_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return projector


def test_the_wall_follows_from_step_to_step(window, projector):
    assert isinstance(projector.seen, WholeBoard)
    window.frame.go_to("gather")
    assert isinstance(projector.seen, Prompt)
    window.frame.go_to("share")
    assert isinstance(projector.seen, Thanks)


def test_another_look_of_the_window_changes_nothing_on_the_wall(window, projector):
    pillar = window.frame.around.workshop.pillars()[0].id
    window.frame.around.room.look_at(PillarId(pillar))
    director = window.room.director
    window.change_look()
    assert window.room.director is director
    assert window.frame.around.room is director
    assert isinstance(projector.seen, Spotlight)
    projector.hold()
    assert window.frame.top_bar.block.is_alert


def test_at_home_the_wall_is_black_and_the_next_workshop_comes_back(window, projector):
    window.show_home()
    assert projector.window.isVisible()
    assert isinstance(projector.seen, Blank)
    assert not projector.awake.is_kept
    window.open_sample()
    assert isinstance(projector.seen, WholeBoard)


def test_f8_f9_and_b_are_the_rooms_and_b_is_a_letter_where_one_types(window, projector, qtbot):
    qtbot.keyClick(window.frame.step.board, Qt.Key.Key_F8)
    assert projector.is_held
    qtbot.keyClick(window.frame.step.board, Qt.Key.Key_F8)
    qtbot.keyClick(window.frame.step.board, Qt.Key.Key_F9)
    assert projector.is_blank
    qtbot.keyClick(window.frame.step.board, Qt.Key.Key_B)
    assert not projector.is_blank
    window.frame.go_to("gather")
    qtbot.keyClicks(window.frame.step.line, "b")
    assert not projector.is_blank
    assert window.frame.step.line.text() == "b"


def test_a_clicker_turns_the_pages_of_the_wall(window, projector, qtbot):
    room = window.room.director
    pillar = max(
        window.frame.around.workshop.pillars(), key=lambda one: len(room._settled().notes_in(one.id))
    )
    board = window.frame.step.board
    board.go(board.selection.current.__class__("pillar", pillar.id))
    assert projector.pages(room.showing) > 1
    qtbot.keyClick(board, Qt.Key.Key_PageDown)
    assert room.showing.page == 1
    qtbot.keyClick(board, Qt.Key.Key_PageUp)
    assert room.showing.page == 0


def test_without_a_projector_its_keys_say_so_and_hold_nothing(window, qtbot):
    qtbot.keyClick(window.frame.step.board, Qt.Key.Key_F8)
    assert not window.room.projector.is_held
    toasts = [one for one in window.findChildren(object) if type(one).__name__ == "Toast" and one.isVisible()]
    assert len(toasts) == 1


def test_the_check_card_is_shown_and_taken_off_again(window, projector):
    window.room.ask_measures()
    sheet = next(one for one in window.findChildren(MeasureSheet) if one.isVisible())
    sheet.check_card.click()
    assert isinstance(projector.seen, RoomCheck)
    sheet.row_field.put(sheet.row_field.metres + 6)
    assert projector.seen.last_row == pytest.approx(sheet.room.last_row)
    sheet.check_card.click()
    assert isinstance(projector.seen, WholeBoard)
    sheet.check_card.click()
    sheet.close_sheet()
    assert isinstance(projector.seen, WholeBoard)


class Listening(Alerts):
    """Alerts that remember what a screen reader was told."""

    heard: ClassVar[list[str]] = []

    def announce(self, sentence: str) -> None:
        self.heard.append(sentence)


def test_a_screen_reader_hears_once_what_the_room_sees_now(window, projector):
    around = window.frame.around
    window.room._alerts = Listening(around.theme, around.icons, window)
    Listening.heard.clear()
    projector.hold()
    window.frame.go_to("gather")
    projector.hold()
    projector.blank()
    assert Listening.heard == [
        "Projector shows Whole board, held",
        "Projector shows Prompt, live",
        "Projector shows black",
    ]


def test_enter_on_the_thumbnail_opens_its_menu(window, projector, qtbot):
    block = window.frame.top_bar.block
    qtbot.keyClick(block.thumbnail, Qt.Key.Key_Return)
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    assert menu.actions()[0].text() == "Whole board"
    menu.close()


def test_the_block_is_a_part_that_f6_reaches(window):
    assert window.frame.top_bar.block in window.frame.regions()


def test_closing_the_window_takes_the_picture_off_the_wall(window, projector):
    window.close()
    assert not projector.window.isVisible()
    window.close()


TWO_SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900},
    {"name": "projector", "x": 1440, "y": 0, "width": 1920, "height": 1080},
]


def test_with_two_screens_the_picture_stands_on_the_second(tmp_path, drawn):
    screens = tmp_path / "screens.json"
    wide = [screen | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1} for screen in TWO_SCREENS]
    screens.write_text(json.dumps({"screens": wide}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("two_screens.py"))],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "WORKSHOP_HOME": str(drawn.parent),
            "PYTHONPATH": os.pathsep.join(sys.path),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told == {
        "place": "SCREEN",
        "covers": [1440, 0, 1920, 1080],
        "others_there": [],
        "after_swap": [0, 0, 1440, 900],
        "laptop_after_swap": "projector",
        "unused": "NOWHERE",
        "used_again": "SCREEN",
    }
