import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop_app import writing
from workshop_app.writing import CannotWrite

RESOURCE = pytest.importorskip("resource", reason="only POSIX limits what a process may write")
A_ROOT_WRITES_ANYWHERE = os.name == "nt" or os.geteuid() == 0


@pytest.fixture
def little_room() -> Iterator[int]:
    """Let the process write at most 4,000 bytes to a file, as a full disk would."""
    import signal  # noqa: PLC0415 - there is no SIGXFSZ on Windows

    old = RESOURCE.getrlimit(RESOURCE.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    RESOURCE.setrlimit(RESOURCE.RLIMIT_FSIZE, (4000, old[1]))
    yield 4000
    RESOURCE.setrlimit(RESOURCE.RLIMIT_FSIZE, old)
    signal.signal(signal.SIGXFSZ, handler)


def test_a_file_is_written_and_replaced(tmp_path: Path):
    file = tmp_path / "out.csv"
    writing.put(file, b"one")
    writing.put(file, b"two")
    assert file.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_keeps_who_may_read_it(tmp_path: Path):
    file = tmp_path / "out.csv"
    file.write_bytes(b"one")
    file.chmod(0o640)
    writing.put(file, b"two")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path):
    (tmp_path / "real.csv").write_bytes(b"one")
    link = tmp_path / "link.csv"
    link.symlink_to("real.csv")
    writing.put(link, b"two")
    assert link.is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"two"


def test_where_there_is_no_room_the_old_file_stays_whole(tmp_path: Path, little_room: int):
    file = tmp_path / "out.csv"
    file.write_bytes(b"what was there before")
    with pytest.raises(CannotWrite, match=r"There is no room left for out\.csv") as refusal:
        writing.put(file, bytes(little_room + 1))
    assert str(tmp_path) in str(refusal.value)
    assert file.read_bytes() == b"what was there before"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_device_is_said_to_be_full():
    with (
        pytest.raises(OSError, match="No space") as full,
        Path("/dev/full").open("wb", buffering=0) as device,
    ):
        device.write(b"x")
    assert full.value.errno == errno.ENOSPC
    assert "no room" in str(writing._said(Path("out.csv"), full.value))


@pytest.mark.skipif(A_ROOT_WRITES_ANYWHERE, reason="this account may write anywhere")
def test_a_protected_folder_is_refused_in_a_sentence(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(CannotWrite, match="the folder is protected"):
        writing.put(tmp_path / "out.csv", b"one")


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_a_place_where_nothing_can_be_written_is_refused_in_a_sentence():
    with pytest.raises(CannotWrite):
        writing.put(Path("/proc/out.csv"), b"one")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("none/out.csv", "There is no folder"),
        ("file/out.csv", "There is no folder"),
        ("folder", "is a folder"),
        ("n" * 300, "too long"),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_a_sentence(tmp_path: Path, name: str, sentence: str):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite, match=sentence):
        writing.put(tmp_path / name, b"one")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.EIO, "was the stick pulled out"),
        (errno.ENODEV, "was the stick pulled out"),
        (errno.EROFS, "the folder is protected"),
        (errno.EMFILE, "could not be written"),
    ],
)
def test_every_trouble_of_a_disk_has_its_sentence(code: int, sentence: str):
    error = OSError(code, os.strerror(code))
    assert sentence in str(writing._said(Path("stick/out.csv"), error))


def test_a_folder_is_made_where_there_is_none(tmp_path: Path):
    writing.make_folder(tmp_path / "a" / "b")
    writing.make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite, match="is a file, not a folder"):
        writing.make_folder(tmp_path / "file")


def test_what_is_there_is_not_replaced_where_that_was_not_meant(tmp_path: Path):
    writing.refuse_to_replace(tmp_path / "new.workshop")
    (tmp_path / "old.workshop").write_bytes(b"")
    with pytest.raises(CannotWrite, match="There is already a file"):
        writing.refuse_to_replace(tmp_path / "old.workshop")
