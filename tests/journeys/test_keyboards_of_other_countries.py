"""Real keys of real keyboards: American, German, French and Spanish, through the X server."""

import shutil
import subprocess
import sys

import pytest
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

ONE, TWO, THREE, ZERO, PLUS_OF_THE_US, PLUS_OF_GERMANY = "10", "11", "12", "19", "21", "35"
"""Where keys lie, whatever is printed on them: the codes of the X server."""


@pytest.fixture(scope="module", autouse=True)
def own_keyboard():
    yield
    subprocess.run(["setxkbmap", "us"], check=True)


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-of-keyboards"), Preferences(home))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_sample()
    yield window
    window.close()


def press(*keys, holding=()):
    for key in holding:
        subprocess.run(["xdotool", "keydown", key], check=True)
    subprocess.run(["xdotool", "key", *keys], check=True)
    for key in holding:
        subprocess.run(["xdotool", "keyup", key], check=True)


@pytest.mark.parametrize("country", ["us", "de", "fr", "es"])
def test_the_same_keys_do_the_same_in_every_country(window, qtbot, country):
    subprocess.run(["setxkbmap", country], check=True)
    QApplication.processEvents()
    frame, workshop = window.frame, window.frame.around.workshop
    board = frame.step.board
    board.setFocus()
    first, second = (idea.id for idea in workshop.notes_in(None)[:2])
    press(THREE)
    qtbot.waitUntil(lambda: workshop.number_of(workshop.idea(first).pillar) == 3)
    board.selection.only(first)
    press(ZERO)
    qtbot.waitUntil(lambda: workshop.idea(first).pillar is None)
    assert workshop.idea(second).pillar is None
    board.zoom_by(1.6)
    press(ONE, holding=["shift"])
    qtbot.waitUntil(lambda: board.zoom <= 1)
    before = board.zoom
    press("slash")
    qtbot.waitUntil(frame.step.toolbar.field.hasFocus)
    press("Escape")
    qtbot.waitUntil(board.hasFocus)
    press(PLUS_OF_GERMANY if country in {"de", "es"} else PLUS_OF_THE_US, holding=["ctrl"])
    qtbot.waitUntil(lambda: board.zoom > before)
    press(ZERO, holding=["ctrl"])
    qtbot.waitUntil(lambda: board.is_fitted)
    press(TWO, holding=["ctrl"])
    qtbot.waitUntil(lambda: frame.step.key == "gather")


@pytest.mark.parametrize(("country", "plus"), [("us", PLUS_OF_THE_US), ("de", PLUS_OF_GERMANY)])
def test_larger_text_is_no_zoom(window, qtbot, country, plus):
    subprocess.run(["setxkbmap", country], check=True)
    QApplication.processEvents()
    window.frame.step.board.setFocus()
    press(plus, holding=["ctrl", "shift"])
    qtbot.waitUntil(lambda: window.theme.scale > 1)
