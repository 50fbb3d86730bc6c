"""K1: an acknowledged change survives kill -9."""

import os
import random
import select
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from writer import LIST

from workshop_app import opening

ROUNDS = 50
LONGEST = 0.08
"""Seconds until a writer is killed at the latest; it is at work after two hundredths."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and a signal nobody can refuse")


@pytest.fixture
def writers():
    script = Path(__file__).with_name("writer.py")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with subprocess.Popen(
        [sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, bufsize=0
    ) as process:
        yield process
        process.stdin.close()


class Lines:
    """What the writers say, line by line, for as long as one likes to listen."""

    def __init__(self, pipe):
        self._pipe, self._rest = pipe, b""

    def until(self, end):
        """Listen until a moment; return the whole lines said by then."""
        said = []
        while (left := end - time.monotonic()) > 0 and select.select([self._pipe], [], [], left)[0]:
            said += self._more()
        return said

    def until_said(self, beginning):
        """Listen until a line begins so; return all lines said by then."""
        said = []
        while not any(line.startswith(beginning) for line in said):
            said += self._more()
        return said

    def _more(self):
        got = os.read(self._pipe.fileno(), 1 << 16)
        assert got, "the writer has ended by itself"
        *lines, self._rest = (self._rest + got).split(b"\n")
        return [line.decode() for line in lines]


def test_k1_no_acknowledged_idea_is_lost_in_fifty_rounds_of_kill_9(writers, tmp_path):
    path = tmp_path / "a.workshop"
    opening.start_workshop(path, "Evening", "desk-writer").close()
    lines, kept, killed_at_work = Lines(writers.stdout), set(), 0
    for number in range(ROUNDS):
        writers.stdin.write(f"{path}\n".encode())
        said = lines.until_said("pid ")
        process = next(int(line.split()[1]) for line in said if line.startswith("pid "))
        if number % 2:  # every other writer is surely at work, however slow the computer
            said += lines.until_said("kept ")
        said += lines.until(time.monotonic() + random.uniform(0, LONGEST))  # noqa: S311 - not a secret
        os.kill(process, signal.SIGKILL)
        said += lines.until_said("gone")
        acknowledged = {line.split()[1] for line in said if line.startswith("kept ")}
        killed_at_work += bool(acknowledged)
        kept |= acknowledged
        assert_nothing_is_lost(path, kept)
    assert killed_at_work >= ROUNDS // 2


def assert_nothing_is_lost(path, kept):
    opened = opening.open_workshop(path, "desk-reader")
    there = {idea.id for idea in opened.desk.workshop.ideas()}
    opened.close()
    assert kept <= there
    lists = Counter(id.rsplit("-", 1)[0] for id in there)
    assert set(lists.values()) <= {1, LIST}  # a list is there as a whole or not at all
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.close()
    assert [other.name for other in path.parent.iterdir()] == [path.name]
