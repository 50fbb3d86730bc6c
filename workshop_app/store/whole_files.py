"""Puts a new file in its place in one step: whoever looks sees the old one or the whole new one."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def in_one_step(path: Path, *, replacing: bool) -> Iterator[Path]:
    """Yield a path beside `path` to write to; at the end what stands there becomes `path`, safe on disk.

    Raises FileExistsError if `path` exists and is not to be replaced, and OSError if the disk refuses;
    after any error there is neither a draft nor a half file.
    """
    if not replacing and path.exists():
        raise FileExistsError(path)
    draft = path.with_name(f".{secrets.token_hex(6)}.new")
    try:
        yield draft
        _sync(draft)
        if replacing:
            draft.replace(path)
        else:
            _put(draft, path)
        _sync_folder(path.parent)
    finally:
        with suppress(OSError):
            draft.unlink()


def _put(draft: Path, path: Path) -> None:
    if os.name == "nt":
        draft.rename(path)  # refuses to overwrite there
        return
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a stick's file system has no links
        if path.exists():
            raise FileExistsError(path) from None
        draft.replace(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened there; NTFS keeps names in its own log
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network folders cannot be synced
            os.fsync(handle)
    finally:
        os.close(handle)
