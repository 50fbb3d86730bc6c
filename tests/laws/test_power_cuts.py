"""K1: an acknowledged change survives a power cut, on a disk that keeps only the promises it was asked for.

Until a file is synced, any part of what was written to it may be on the disk or not, sector by sector. A name
that was made or taken away may be so or not, until the folder is synced: SQLite does that together with the
first sync of a new journal, and with a deletion if it says so.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from recorder import LIST

from workshop_app import opening
from workshop_app.domain.rules import Trouble

SECTOR = 512


class File:
    """What is surely on the disk, and what was asked for since."""

    def __init__(self, content: bytes = b"", *, is_named: bool = True) -> None:
        self.content, self.asked = content, []
        self.is_named, self.is_gone = is_named, False

    def after_a_cut(self, chance: random.Random) -> bytes:
        """The content as it might be found: each sector asked for came through or did not."""
        luck = chance.choice((0.0, 0.5, 0.9, 1.0))
        return self._with_what_came_through(lambda: chance.random() < luck)

    def sync(self) -> None:
        """Let everything asked for be surely on the disk."""
        self.content, self.asked, self.is_named = self._with_what_came_through(lambda: True), [], True

    def _with_what_came_through(self, came_through: Callable[[], bool]) -> bytes:
        content = bytearray(self.content)
        for what, offset, data in self.asked:
            if what == "truncate" and came_through():
                content[offset:] = bytes(max(0, offset - len(content)))
            for start, piece in sectors(offset, data):
                if came_through():
                    content.extend(bytes(max(0, start - len(content))))
                    content[start : start + len(piece)] = piece
        return bytes(content)


def sectors(offset: int, data: bytes) -> Iterator[tuple[int, bytes]]:
    """The parts of a write that a disk takes or leaves as a whole."""
    end = offset + len(data)
    while offset < end:
        stop = min(end, (offset // SECTOR + 1) * SECTOR)
        yield offset, data[: stop - offset]
        data, offset = data[stop - offset :], stop


class Disk:
    """The disk on which a recorded evening happens."""

    def __init__(self, path: Path) -> None:
        self._files = {str(path): File(path.read_bytes())}

    def suffer(self, what: str, path: str, *more) -> None:
        """Let one thing happen that was asked for."""
        file = self._files.get(path)
        if what == "open" and (file is None or file.is_gone):
            self._files[path] = File(is_named=False)
        elif what == "write":
            file.asked.append((what, more[0], bytes.fromhex(more[1])))
        elif what == "truncate":
            file.asked.append((what, more[0], b""))
        elif what == "sync":
            file.sync()
        elif what == "delete":
            file.is_gone = True
            if more[0]:
                del self._files[path]

    def cut_the_power(self, folder: Path, chance: random.Random) -> None:
        """Leave in a folder what might be found there when the light comes back."""
        for old in folder.iterdir():
            old.unlink()
        for path, file in self._files.items():
            if (file.is_named or chance.random() < 0.5) and not (file.is_gone and chance.random() < 0.5):
                (folder / Path(path).name).write_bytes(file.after_a_cut(chance))


@pytest.fixture
def ruins(tmp_path):
    """Where the disk is looked at after each cut: in memory, if there is such a place."""
    if not os.access("/dev/shm", os.W_OK):  # noqa: S108 - a folder of its own is made in it
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    """A fresh workshop, and a function that records an evening with it under other promises."""
    folder = tmp_path_factory.mktemp("evening")
    fresh = folder / "fresh.workshop"
    opening.start_workshop(fresh, "Evening", "desk-writer").close()

    def record(promise: str = "") -> tuple[Path, list[list[object]]]:
        path = folder / "a.workshop"
        path.write_bytes(fresh.read_bytes())
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        told = subprocess.run(
            [sys.executable, Path(__file__).with_name("recorder.py"), path, promise],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        if told.returncode:
            pytest.skip(f"this Python's SQLite cannot be watched: {told.stderr.splitlines()[-1:]}")
        happened = json.loads(told.stdout)
        if not any(what == "write" for what, *_ in happened):
            pytest.skip("this Python's SQLite does not take a VFS from outside")
        path.write_bytes(fresh.read_bytes())
        return path, happened

    return record


def found_after_cuts(evening, folder, cuts, promise=""):
    """Cut the power at random moments; yield the changes acknowledged by then, and those found (or None)."""
    path, happened = evening(promise)
    chance = random.Random(7)  # noqa: S311 - not a secret
    at = sorted(chance.randrange(len(happened) + 1) for _ in range(cuts))
    disk, kept, order = Disk(path), [], [stamp for what, stamp, *_ in happened if what == "kept"]
    for number, moment in enumerate([*happened, None]):
        while at and at[0] == number:
            at.pop(0)
            disk.cut_the_power(folder, chance)
            yield list(kept), order, whats_found(folder / path.name)
        if moment is not None and moment[0] == "kept":
            kept.append(moment[1])
        elif moment is not None:
            disk.suffer(*moment)


def whats_found(path):
    """The changes in a file; None if it cannot be opened or holds half a list."""
    try:
        opened = opening.open_workshop(path, "desk-reader")
    except Trouble:
        return None
    found = [str(change.stamp) for change in opened.desk.changes() if change.actor == "facilitator"]
    ideas = {idea.id for idea in opened.desk.workshop.ideas()}
    opened.close()
    of_lists = [id for id in ideas if id.startswith(("3-", "7-"))]
    return found if len(of_lists) % LIST == 0 else None


def test_k1_no_acknowledged_change_is_lost_in_four_hundred_power_cuts(evening, ruins):
    states = 0
    for kept, order, found in found_after_cuts(evening, ruins, 400):
        assert found is not None
        assert found in (order[: len(kept)], order[: len(kept) + 1])
        states += 1
    assert states == 400


@pytest.mark.parametrize("promise", ["synchronous = OFF", "journal_mode = MEMORY"])
def test_the_simulated_disk_does_punish_those_who_ask_for_less(evening, ruins, promise):
    lost = sum(
        found is None or found[: len(kept)] != kept
        for kept, _, found in found_after_cuts(evening, ruins, 60, promise)
    )
    assert lost > 0


def test_without_the_lock_of_one_window_it_is_extra_that_keeps_the_last_change(evening, ruins):
    """Why synchronous is EXTRA: with FULL the deleted journal may come back and take the last change away."""
    full = "locking_mode = NORMAL; synchronous = FULL"
    extra = "locking_mode = NORMAL; synchronous = EXTRA"
    lost = {
        promise: sum(
            found is None or found[: len(kept)] != kept
            for kept, _, found in found_after_cuts(evening, ruins, 80, promise)
        )
        for promise in (full, extra)
    }
    assert lost[full] > 0
    assert lost[extra] == 0
