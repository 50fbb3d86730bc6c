"""What goes wrong with files, each in plain words: what happened, what is safe, what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from workshop_app.domain.rules import Trouble


class StoreError(Trouble):
    """The computer could not read or keep a file; whatever was kept before is untouched."""


class Doing(Enum):
    """What was being done with a file when it failed."""

    OPENING = "opening"
    KEEPING = "keeping"


MISSING = (
    "{name} is not where it was. Nothing was changed. "
    "Look whether it was moved or renamed, or whether its stick has to be plugged in."
)
FOLDER = (
    "{name} is a folder, and a workshop is one file. Nothing was changed. "
    "Choose a file whose name ends in .workshop."
)
EMPTY = (
    "{name} is an empty file, so there is nothing in it to lose. "
    "Copy the workshop again from where it came from."
)
FOREIGN = "{name} is not a workshop file. It was left as it is. Choose a file whose name ends in .workshop."
NEWER = (
    "{name} was made with a newer version of this program. It was left as it is. "
    "Open it with the newer version."
)
STRANGE = (
    "{name} holds something that this program does not write, so it was not opened. "
    "It was left as it is. Ask whoever gave it to you to export the workshop again."
)
DAMAGED = (
    "{name} is damaged and cannot be read. It was left as it is. "
    "Use another copy of it: an export, or the one on the other laptop."
)
TOO_LARGE = (
    "{name} is larger than a workshop can be, so it was not read. It was left as it is. "
    "Ask whoever gave it to you to export the workshop again."
)
IN_USE = (
    "{name} is open in another window or on another computer. Nothing was changed. "
    "Go on working there, or close it there and open it here again."
)
OWN_FILE = (
    "{name} is the file this workshop is kept in, so it cannot be written over. Nothing was changed. "
    "Choose another name."
)
ALTERED = (
    "{name} was changed by something else in the meantime, so this was not kept. "
    "Everything before it is safe. Close the workshop, open it again, and do it once more."
)
OLD_SQLITE = (
    "{name} needs SQLite {needed}, and this computer has {found}. It was left as it is. "
    "Start the program with a newer Python."
)

FULL = {
    Doing.OPENING: "The disk that holds {name} is full, so it could not be opened. What is in it is safe. "
    "Make room on the disk, then open it again.",
    Doing.KEEPING: "The disk that holds {name} is full, so this was not kept. Everything before it is safe. "
    "Make room on the disk, then do it again.",
}
READ_ONLY = {
    Doing.OPENING: "{name} lies where nothing can be written, so it cannot be worked on there. "
    "What is in it is safe. Bring it in to work on a copy.",
    Doing.KEEPING: "Nothing can be written to {name} any more, so this was not kept. "
    "Everything before it is safe. Make the file and its folder writable, then do it again.",
}
OUT_OF_REACH = {
    Doing.OPENING: "{name} could not be read from its disk. It was left as it is. "
    "Plug the stick or disk in again, or use another copy of it.",
    Doing.KEEPING: "{name} cannot be reached any more, so this was not kept. Everything before it is safe. "
    "Put the file back where it was, or plug its stick or disk in again, then do it again.",
}


def about(path: Path, sentence: str, **values: object) -> StoreError:
    """Return the error that says the sentence of this file."""
    return StoreError(sentence, name=path.name, **values)


@contextmanager
def plainly(path: Path, doing: Doing) -> Iterator[None]:
    """Turn whatever the computer says about a file into a StoreError."""
    try:
        yield
    except sqlite3.Error as error:
        raise of_sqlite(error, path, doing) from error
    except OSError as error:
        raise of_system(error, path, doing) from error
    except UnicodeDecodeError as error:
        raise about(path, DAMAGED) from error
    except MemoryError as error:
        raise about(path, TOO_LARGE) from error


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's own code without its details; 0 if Python's module raised the error by itself."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def of_sqlite(error: sqlite3.Error, path: Path, doing: Doing) -> StoreError:
    """Return what a person is told about an error of SQLite."""
    moved = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED
    match code_of(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            sentence = IN_USE
        case sqlite3.SQLITE_FULL:
            sentence = FULL[doing]
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            gone = moved or not path.exists()
            sentence = OUT_OF_REACH[doing] if gone else READ_ONLY[doing]
        case sqlite3.SQLITE_IOERR:
            sentence = OUT_OF_REACH[doing]
        case sqlite3.SQLITE_AUTH:
            sentence = STRANGE
        case sqlite3.SQLITE_INTERRUPT | sqlite3.SQLITE_NOMEM | sqlite3.SQLITE_TOOBIG:
            sentence = TOO_LARGE
        case _:
            sentence = DAMAGED
    return about(path, sentence)


def of_system(error: OSError, path: Path, doing: Doing) -> StoreError:
    """Return what a person is told about an error of the operating system."""
    if isinstance(error, IsADirectoryError):
        return about(path, FOLDER)
    if isinstance(error, FileNotFoundError):
        return about(path, MISSING if doing is Doing.OPENING else OUT_OF_REACH[doing])
    if error.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return about(path, FULL[doing])
    if isinstance(error, (PermissionError, NotADirectoryError)) or error.errno == errno.EROFS:
        return about(path, READ_ONLY[doing])
    return about(path, OUT_OF_REACH[doing])
