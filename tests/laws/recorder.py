"""Runs the desk while every write, sync and deletion that SQLite asks of the disk is written down.

A VFS of SQLite ("virtual file system") that notes what it is asked and hands it on to the usual one. It is
registered through ctypes in the very library that Python's sqlite3 uses: so it is the program's own code that
is watched, and neither root nor another package is needed. Prints one JSON list of what happened, in order.
"""

import _sqlite3
import ctypes
import json
import sys
from ctypes import POINTER, byref, c_char_p, c_int, c_int64, c_void_p, cast
from pathlib import Path

from workshop_app import opening
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea

LIST = 40

Open = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
Delete = ctypes.CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
Write = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
Truncate = ctypes.CFUNCTYPE(c_int, c_void_p, c_int64)
Sync = ctypes.CFUNCTYPE(c_int, c_void_p, c_int)


class Vfs(ctypes.Structure):
    """sqlite3_vfs, as far as we need to name its parts; the rest is copied as it is."""

    _fields_ = (
        ("version", c_int),
        ("file_size", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", Open),
        ("delete", Delete),
        ("others", c_void_p * 14),
    )


class Methods(ctypes.Structure):
    """sqlite3_io_methods likewise."""

    _fields_ = (
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", Write),
        ("truncate", Truncate),
        ("sync", Sync),
        ("others", c_void_p * 13),
    )


class Recorder:
    """What was asked of the disk so far, in order."""

    def __init__(self) -> None:
        self.happened: list[list[object]] = []
        self._paths: dict[int, str] = {}
        self._methods: dict[int, Methods] = {}
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = POINTER(Vfs)
        library.sqlite3_vfs_find.argtypes = (c_char_p,)
        library.sqlite3_vfs_register.argtypes = (POINTER(Vfs), c_int)
        self._usual = library.sqlite3_vfs_find(None).contents
        self._vfs = Vfs()
        ctypes.memmove(byref(self._vfs), byref(self._usual), ctypes.sizeof(Vfs))
        self._vfs.name, self._vfs.open, self._vfs.delete = b"recorder", Open(self._open), Delete(self._delete)
        library.sqlite3_vfs_register(byref(self._vfs), 1)

    def _open(self, vfs, path, file, flags, out):
        name = ctypes.string_at(path).decode() if path else ""  # SQLite keeps the pointer: hand on the same
        is_new = bool(name) and not Path(name).exists()
        result = self._usual.open(vfs, path, file, flags, out)
        slot = cast(file, POINTER(POINTER(Methods)))
        if result == 0 and name and slot[0]:
            self._paths[file] = name
            self.happened.append(["open", name, is_new])
            slot[0] = ctypes.pointer(self._watched(slot[0]))
        return result

    def _watched(self, usual):
        address = cast(usual, c_void_p).value
        if address not in self._methods:
            watched = Methods()
            ctypes.memmove(byref(watched), usual, ctypes.sizeof(Methods))
            was = usual.contents

            def write(file, data, amount, offset):
                self._note(file, "write", offset, ctypes.string_at(data, amount).hex())
                return was.write(file, data, amount, offset)

            def truncate(file, size):
                self._note(file, "truncate", size)
                return was.truncate(file, size)

            def sync(file, flags):
                result = was.sync(file, flags)
                self._note(file, "sync")
                return result

            watched.write, watched.truncate, watched.sync = Write(write), Truncate(truncate), Sync(sync)
            self._methods[address] = watched
        return self._methods[address]

    def _delete(self, vfs, path, sync_folder):
        self.happened.append(["delete", path.decode(), bool(sync_folder)])
        return self._usual.delete(vfs, path, sync_folder)

    def _note(self, file, *what):
        self.happened.append([what[0], self._paths[file], *what[1:]])


def main() -> None:
    path, promises = Path(sys.argv[1]), sys.argv[2]
    recorder = Recorder()
    opened = opening.open_workshop(path, "desk-writer")
    for promise in filter(None, promises.split(";")):
        opened._file._connection.execute(f"PRAGMA {promise}")

    def kept(change):
        recorder.happened.append(["kept", str(change.stamp)])

    kept(opened.desk.do(pillars.add, "p1", "Kind"))
    for number in range(8):
        count = LIST if number % 4 == 3 else 1
        new = [NewIdea(id=f"{number}-{k}", text=f"Idea {number}, {k}") for k in range(count)]
        kept(opened.desk.do(ideas.capture_many, new))
        kept(opened.desk.do(ideas.move, [new[0].id], to="p1"))
    opened.close()
    print(json.dumps(recorder.happened))  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
