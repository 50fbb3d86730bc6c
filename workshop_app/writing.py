"""Writes a file whole or not at all: what stood there before stays until the new one is safe."""

import errno
import os
import secrets
import stat
from pathlib import Path

from workshop_app.domain.rules import Trouble

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_GONE = {errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE} if os.name == "posix" else {errno.EIO}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}


class CannotWrite(Trouble):
    """A file could not be written; what stood there before is as it was."""


def put(path: Path, content: bytes) -> None:
    """Write the content to `path`, replacing what is there in one step; raises CannotWrite.

    It is on the disk when this returns. A link stays a link: the file it points to is replaced.
    """
    try:
        _replace(path.resolve(), content)
    except OSError as error:
        raise _said(path, error) from error


def make_folder(folder: Path) -> None:
    """Make the folder, and those above it, unless it is there; raises CannotWrite."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise CannotWrite("{name} is a file, not a folder. Choose another name.", name=folder) from error
    except OSError as error:
        raise _said(folder, error) from error


def refuse_to_replace(path: Path) -> None:
    """Raise CannotWrite if there is already something at `path`."""
    if os.path.lexists(path):
        raise CannotWrite("There is already a file {file}. It is as it was. Choose another name.", file=path)


def _replace(path: Path, content: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    draft = path.parent / f".{secrets.token_hex(8)}.new"
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            draft.chmod(stat.S_IMODE(path.stat().st_mode))
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    _keep_name(path.parent)


def _keep_name(folder: Path) -> None:
    """Make the new name itself survive a power cut, where the system lets a folder be told so."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        return  # some network folders cannot; the content is safe all the same
    finally:
        os.close(handle)


def _said(path: Path, error: OSError) -> CannotWrite:
    place = path.parent
    if error.errno in _FULL:
        sentence = "There is no room left for {name} in {place}. Nothing was changed. Save it somewhere else."
    elif error.errno == errno.EISDIR:
        sentence = "{name} in {place} is a folder. Choose another name."
    elif error.errno in {errno.ENOENT, errno.ENOTDIR}:
        sentence = "There is no folder {place}. Choose one that is there."
    elif error.errno in _GONE:
        sentence = "{place} does not answer any more; was the stick pulled out? Save {name} somewhere else."
    elif error.errno in _REFUSED:
        sentence = (
            "{name} cannot be written in {place}: the folder is protected or the file is open elsewhere. "
            "Nothing was changed. Save it somewhere else."
        )
    elif error.errno == errno.ENAMETOOLONG:
        sentence = "The name {name} is too long for {place}. Choose a shorter one."
    else:
        sentence = "{name} could not be written in {place} ({reason}). Nothing was changed."
    return CannotWrite(sentence, name=path.name, place=place, reason=error.strerror or str(error))
