import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tools import desktop

on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere the person's own is used"
)


def geometry(env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["xdotool", "getdisplaygeometry"], env=env, capture_output=True, text=True, check=False
    )


@on_linux
def test_a_desktop_has_the_size_asked_for_and_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WORKSHOP_SCREEN", "1366x768")
    with desktop.desktop() as env:
        assert geometry(env).stdout == "1366 768\n"
    assert geometry(env).returncode != 0


@on_linux
def test_the_exit_code_of_what_ran_on_a_desktop_is_handed_on():
    command = [sys.executable, "-m", "tools.desktop", sys.executable, "-c", "raise SystemExit(9)"]
    assert subprocess.run(command, check=False).returncode == 9


@on_linux
@pytest.mark.desktop
def test_keys_that_are_really_pressed_arrive_in_the_window_in_front(qtbot: QtBot):
    line = QLineEdit()
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
    with subprocess.Popen(["xdotool", "type", "Listens first"]):
        qtbot.waitUntil(lambda: line.text() == "Listens first")
