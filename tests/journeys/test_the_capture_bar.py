"""Real keys at a real window: ideas are written down over the board, on keyboards of two countries."""

import shutil
import subprocess
import sys

import pytest
from hand import Hand
from PySide6.QtWidgets import QApplication

from workshop_app.app import make_application
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="keys are sent through an X server"),
    pytest.mark.skipif(
        shutil.which("xdotool") is None or shutil.which("setxkbmap") is None,
        reason="nothing here presses keys of other keyboards",
    ),
]

TWO, FIVE = "11", "14"
"""Where these digits lie, whatever is printed on them: the codes of the X server."""


@pytest.fixture(autouse=True)
def own_keyboard():
    yield
    subprocess.run(["setxkbmap", "us"], check=True)


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-of-a-scribe"), Preferences(home))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_sample()
    yield window
    window.close()


@pytest.mark.parametrize("country", ["us", "fr"])
def test_ideas_of_two_groups_are_written_down_over_the_board(window, country):
    subprocess.run(["setxkbmap", country], check=True)
    QApplication.processEvents()
    hand, frame = Hand(), window.frame
    workshop, before = frame.around.workshop, frame.around.workshop.ideas()
    board = frame.step.board
    hand.until(board.hasFocus, "the board has the keyboard")
    hand.press("ctrl+space")
    hand.until(lambda: frame.scribe.is_open and frame.scribe.bar.line.hasFocus(), "the bar has the keyboard")
    for key, words in ((TWO, "asks for help"), (FIVE, "knows this town")):
        hand._do("keydown", "alt")
        hand._do("key", key)
        hand._do("keyup", "alt")
        hand.type(words)
        hand.press("Return")
    hand.until(lambda: len(workshop.ideas()) == len(before) + 2, "both ideas are there")
    groups = [group.id for group in workshop.groups()]
    said = [(idea.text, idea.group) for idea in workshop.ideas()[-2:]]
    assert said == [("asks for help", groups[1]), ("knows this town", groups[4])]
    hand.press("ctrl+z")
    hand.until(lambda: len(workshop.ideas()) == len(before) + 1, "the last one is taken back")
    hand.type("half a wo")
    hand.press("Escape")
    hand.until(board.hasFocus, "the board has the keyboard again")
    assert workshop.ideas()[-1].text == "half a wo"
    assert frame.scribe.is_open is False
