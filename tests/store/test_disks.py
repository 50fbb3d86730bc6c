"""Full, read-only and failing disks: one sentence, nothing lost, and the next try works."""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from files import DESK, a_workshop, add, is_whole, neighbours, texts_in

from workshop_app import opening
from workshop_app.store.trouble import StoreError
from workshop_app.writing import CannotWrite

LONG = "We want everybody to be heard, whoever they are and however softly they speak. " * 5


def fill(opened, disk):
    """Add ideas until the disk refuses; return how many were kept."""
    for number in range(5000):
        try:
            add(opened, f"{number} {LONG}")
        except StoreError as refused:
            assert disk in str(refused)  # noqa: PT017 - how far it gets is what is asked
            return number
    pytest.fail("the disk never filled up")


def assert_nothing_was_lost_and_the_next_try_works(opened, kept, make_room):
    with pytest.raises(StoreError):
        add(opened, f"one more {LONG}")
    assert len(opened.desk.workshop.ideas()) == kept
    make_room()
    add(opened, f"after all {LONG}")
    path = opened.path
    opened.close()
    assert len(texts_in(path)) == kept + 1
    assert is_whole(path)
    assert neighbours(path) == [path.name]


def test_a_file_that_has_no_room_to_grow(tmp_path):
    opened = opening.start_workshop(tmp_path / "a.workshop", "Evening", DESK)
    db = opened._file._connection
    db.execute("PRAGMA max_page_count = 40")
    kept = fill(opened, "is full, so this was not kept. Everything before it is safe.")
    assert kept > 10
    assert_nothing_was_lost_and_the_next_try_works(
        opened, kept, lambda: db.execute("PRAGMA max_page_count = 1000000")
    )


@pytest.mark.skipif(os.name == "nt", reason="there is no such limit there")
def test_a_disk_that_breaks_off_in_the_middle_of_writing(tmp_path):
    import resource  # noqa: PLC0415 - not on every system

    opened = opening.start_workshop(tmp_path / "a.workshop", "Evening", DESK)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, hard))
        kept = fill(opened, "Everything before it is safe.")
        assert kept > 10
        assert_nothing_was_lost_and_the_next_try_works(
            opened, kept, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(folder, size):
    """A disk of its own, if this computer lets the tests have one."""
    mount = shutil.which("mount")
    if sys.platform != "linux" or mount is None or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    folder.mkdir()
    made = subprocess.run([mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=False)
    if made.returncode:
        pytest.skip("this computer does not let the tests mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def test_a_full_disk(tmp_path):
    with small_disk(tmp_path / "disk", "1m") as disk:
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(300_000))
        opened = opening.start_workshop(disk / "a.workshop", "Evening", DESK)
        kept = fill(opened, "The disk that holds a.workshop is full")
        with pytest.raises(CannotWrite, match="no room"):
            opened.export(disk / "copy.workshop")
        assert not (disk / "copy.workshop").exists()
        assert_nothing_was_lost_and_the_next_try_works(opened, kept, ballast.unlink)


def test_a_disk_without_room_for_a_new_workshop(tmp_path):
    with small_disk(tmp_path / "disk", "64k") as disk:
        (disk / "ballast").write_bytes(bytes(60_000))
        with pytest.raises(CannotWrite, match="no room"):
            opening.start_workshop(disk / "a.workshop", "Evening", DESK)
        assert neighbours(disk / "ballast") == ["ballast"]


def test_a_full_disk_is_no_reason_not_to_look(tmp_path):
    with small_disk(tmp_path / "disk", "200k") as disk:
        path = a_workshop(disk / "a.workshop", "first")
        (disk / "ballast").write_bytes(bytes(shutil.disk_usage(disk).free))
        assert len(opening.read(path).changes) == 2


AS_NOBODY = """
import os, pathlib, sys
import sqlite_utils
from workshop_app import opening, writing
from workshop_app.domain.rules import Trouble
from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.store import workshop_file
path = pathlib.Path(sys.argv[1])
if os.geteuid() == 0:
    os.setuid(65534)
try:
    {what}
except Trouble as trouble:
    print(trouble)
"""


def as_nobody(what, path):
    """Do something as one who is not root, for whom rights on files mean something; return what was said."""
    code = AS_NOBODY.format(what=what)
    said = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    return said.stdout.strip()


@pytest.fixture
def place():
    """A folder that others may look into, which pytest's own are not."""
    if os.name == "nt":
        pytest.skip("rights mean something else there")
    folder = Path(tempfile.mkdtemp())
    try:
        folder.chmod(0o777)
        path = a_workshop(folder / "a.workshop", "first")
        path.chmod(0o666)
        yield folder
    finally:
        folder.chmod(0o777)
        shutil.rmtree(folder)


OPEN = "opening.open_workshop(path, 'desk').close(); print('opened')"
READ = "print(len(opening.read(path).changes))"
ADD = (
    "o = opening.open_workshop(path, 'desk'); os.chmod(path.parent, 0o555); "
    "o.desk.do(ideas.capture, NewIdea(id='i', text='x')); print('kept')"
)


def test_with_all_rights_it_opens(place):
    assert as_nobody(OPEN, place / "a.workshop") == "opened"


def test_a_read_only_file_can_be_read_but_not_worked_on(place):
    (place / "a.workshop").chmod(0o444)
    said = as_nobody(OPEN, place / "a.workshop")
    assert said.startswith("a.workshop lies where nothing can be written")
    assert "Bring it in" in said
    assert as_nobody(READ, place / "a.workshop") == "2"


def test_a_read_only_folder_says_so_on_opening_and_not_at_the_first_idea(place):
    place.chmod(0o555)
    assert as_nobody(OPEN, place / "a.workshop").startswith("a.workshop lies where nothing can be written")
    assert as_nobody(READ, place / "a.workshop") == "2"
    place.chmod(0o777)
    assert neighbours(place / "a.workshop") == ["a.workshop"]


def test_a_file_one_may_not_even_look_at(place):
    (place / "a.workshop").chmod(0o000)
    for what in (OPEN, READ):
        said = as_nobody(what, place / "a.workshop")
        assert said.startswith("a.workshop ")
        assert said.count("\n") == 0


def test_a_folder_that_becomes_read_only_under_an_open_workshop_loses_nothing(place):
    if os.geteuid() == 0:
        os.chown(place, 65534, 65534)
    said = as_nobody(ADD, place / "a.workshop")
    assert said == "kept" or "Everything before it is safe" in said
    place.chmod(0o777)
    assert texts_in(place / "a.workshop") == (["first", "x"] if said == "kept" else ["first"])


def test_exporting_into_a_read_only_folder(place):
    (place / "locked").mkdir(mode=0o555)
    what = "opening.open_workshop(path, 'desk').export(path.parent / 'locked' / 'copy.workshop')"
    said = as_nobody(what, place / "a.workshop")
    assert "copy.workshop" in said
    assert "cannot be written" in said
    assert list((place / "locked").iterdir()) == []
