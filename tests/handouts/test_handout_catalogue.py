"""The catalogue: which handouts there are, and the making of one anywhere."""

import datetime as dt
import hashlib
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from tests.handouts.conftest import DAY
from tests.handouts.evenings import Evening, evening
from workshop_app.domain.rules import RuleBroken
from workshop_app.handouts import catalogue

KINDS = [kind.key for kind in catalogue.KINDS]
ROOT = Path(__file__).resolve().parents[2]

PRINT = """
import datetime, hashlib, sys
from tests.handouts.evenings import evening
from workshop_app.handouts import catalogue
for kind in catalogue.KINDS:
    made = catalogue.make(evening(5, 30).workshop, kind.key, made_on=datetime.date(2026, 5, 14))
    print(hashlib.sha256(made.pdf).hexdigest())
assert "PySide6.QtWidgets" not in sys.modules
assert "qtawesome" not in sys.modules
"""


def elsewhere(program, home):
    """Run a program in another process, on a computer without a screen."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONHASHSEED"}
    around = {name: value for name, value in os.environ.items() if name not in hidden}
    around["WORKSHOP_HOME"] = str(home)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=ROOT,
        env=around,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done


def test_the_keys_are_those_of_the_command_line():
    assert KINDS[:2] == ["portrait", "what-we-heard"]
    assert {"notes-themselves", "progression", "run-sheet"} <= set(KINDS)
    assert all(kind.name and kind.about for kind in catalogue.KINDS)


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595.28, 841.89))])
@pytest.mark.parametrize("kind", KINDS)
def test_every_handout_is_made_on_every_paper(printed, kind, paper, size):
    page = printed(Evening().say("Hope"), kind, paper)
    lies_on_its_side = kind == "progression"
    assert page.size() == pytest.approx(size[::-1] if lies_on_its_side else size, abs=0.01)
    assert page.made.kind == kind
    assert page.made.pdf.startswith(b"%PDF-1.7")


def test_what_there_is_not_is_refused_in_a_sentence():
    workshop = Evening().workshop
    with pytest.raises(RuleBroken, match="There is no handout called poster"):
        catalogue.make(workshop, "poster", made_on=DAY)
    with pytest.raises(RuleBroken, match="There is no paper called napkin"):
        catalogue.make(workshop, "portrait", paper="napkin", made_on=DAY)


@pytest.mark.parametrize("kind", KINDS)
def test_the_day_is_the_only_thing_that_changes_the_bytes(kind):
    workshop = evening(5, 30).workshop
    first, second = (catalogue.make(workshop, kind, made_on=DAY).pdf for _ in range(2))
    assert first == second
    assert catalogue.make(workshop, kind, made_on=DAY + dt.timedelta(days=1)).pdf != first


def test_without_a_window_or_a_screen_the_same_bytes_are_made(home):
    here = [
        hashlib.sha256(catalogue.make(evening(5, 30).workshop, kind, made_on=DAY).pdf).hexdigest()
        for kind in KINDS
    ]
    there = elsewhere(PRINT, home)
    assert there.stdout.split() == here
    assert "OpenType support missing" not in there.stderr


def test_knowing_the_handouts_costs_neither_qt_nor_reportlab(home):
    elsewhere(
        "import sys, workshop_app.handouts.catalogue\n"
        "assert not {'reportlab', 'PySide6', 'uharfbuzz'} & {name.split('.')[0] for name in sys.modules}",
        home,
    )


def test_a_finished_handout_can_be_sent_between_processes():
    made = catalogue.make(Evening().say("Hope").workshop, "portrait", made_on=DAY)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - what was packed here is unpacked here
