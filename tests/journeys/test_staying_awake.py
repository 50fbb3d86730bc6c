"""While the room looks, no screen saver comes; asked over a real session bus."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop_app.ui.room.awake import Awake

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has a session bus"),
]


@pytest.fixture
def saver() -> Iterator[subprocess.Popen[str]]:
    script = Path(__file__).with_name("saver.py")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as saver:
        assert saver.stdout is not None
        assert saver.stdout.readline() == "there\n"
        yield saver
        saver.terminate()


def test_the_saver_is_asked_to_stay_away_and_hears_when_it_may_come_again(saver, qapp):
    awake = Awake("Portrait Workshop", "People are looking at the projector")
    awake.keep()
    awake.keep()
    assert saver.stdout.readline() == "Portrait Workshop: People are looking at the projector\n"
    awake.let_sleep()
    assert saver.stdout.readline() == "let go\n"
    awake.keep()
    assert saver.stdout.readline().startswith("Portrait Workshop")
    awake.let_sleep()
    assert saver.stdout.readline() == "let go\n"


def test_where_nobody_answers_the_log_says_so_and_work_goes_on(qapp, caplog):
    awake = Awake("Portrait Workshop", "People are looking at the projector")
    awake.keep()
    assert awake.is_kept
    assert "may go dark by itself" in caplog.text
    awake.let_sleep()
    assert not awake.is_kept
