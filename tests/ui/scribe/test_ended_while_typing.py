"""The program is ended by force in the middle of a word: what rested stands in the line again."""

import os
import signal
import subprocess
import sys

import pytest

TYPING = """
import sys, time
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from workshop_app import app, places
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow

application = app.make_application()
preferences = Preferences(places.settings())
shelf = LaptopShelf(preferences.desk())
window = MainWindow(shelf, preferences)
window.show()
step = sys.argv[1]
cards = shelf.cards()
opened = shelf.open(cards[0].path) if cards else shelf.start("Evening")
window.show_workshop(opened, step)
scribe = window.frame.scribe
if step == "group" and not scribe.is_open:
    scribe.toggle(window.frame.step)
line = scribe.bar.line if step == "group" else window.frame.step.line
print("found", repr(line.text()), len(opened.desk.workshop.ideas()), flush=True)
if not cards:
    QTest.keyClicks(line, "Whole")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "In the middle of a wo")
    end = time.monotonic() + 20
    while "middle of a wo" not in (places.settings() / "preferences.json").read_text(encoding="utf-8"):
        QApplication.processEvents()
        assert time.monotonic() < end
    print("rested", flush=True)
    while True:
        QApplication.processEvents()
"""


@pytest.mark.parametrize("step", ["group", "gather"])
def test_what_rested_is_there_again_and_was_not_added(home, step):
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", TYPING, step]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline() == "found '' 0\n"
        assert program.stdout.readline() == "rested\n"
        program.send_signal(signal.SIGKILL)
    again = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=True)
    assert again.stdout == "found 'In the middle of a wo' 1\n", again.stderr
