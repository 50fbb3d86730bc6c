"""Reads the file of a framework in whichever form it is: a CASE package, or OpenSALT's spreadsheet."""

from pathlib import Path

from workshop_app.domain.rules import Trouble
from workshop_app.standards.case import package_framework
from workshop_app.standards.case.framework import Framework
from workshop_app.standards.open_salt import reading as open_salt
from workshop_app.standards.reading import LARGEST, Unreadable, value_of
from workshop_app.standards.recognising import standard_of
from workshop_app.standards.schema import BADGES_3_0
from workshop_app.standards.validating import verdict

NO_FILE = "There is no file {name}. Nothing was brought in."
NOT_READ = "{name} cannot be read: {reason}. Nothing was brought in."
TOO_LARGE = "{name} is larger than {most} MB, so it was not read. A framework is far smaller."
NOT_RIGHT = (
    "{name} is not right, so it cannot become this workshop's portrait. {where}: {why} "
    "It can still be laid beside a portrait."
)
ENDINGS = (".case.json", ".case.csv")


def is_one(path: Path) -> bool:
    """Say whether a file is that of a framework, by its name or, for JSON and CSV, by how it begins."""
    name = path.name.lower()
    if name.endswith(ENDINGS):
        return True
    if not name.endswith((".json", ".csv")):
        return False
    try:
        with path.open("rb") as stream:
            data = stream.read(open_salt.LONGEST_HEAD if name.endswith(".csv") else LARGEST + 1)
    except OSError:
        return False
    return open_salt.looks_like_one(data) if name.endswith(".csv") else _is_package(data)


def read(path: Path, *, strictly: bool = False) -> Framework:
    """Return the framework in a file; raises Trouble.

    `strictly`: a package in which anything is wrong is refused with the first thing that is.
    """
    data = _bytes(path)
    if path.name.lower().endswith(".csv"):
        return open_salt.read(data, path.name)
    value = value_of(data)
    found = package_framework.read(value, path.name)
    faults = verdict(value).faults if strictly else ()
    if faults:
        raise Trouble(NOT_RIGHT, name=path.name, where=faults[0].where, why=faults[0].why)
    return found


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Trouble(NO_FILE, name=path.name) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Trouble(NOT_READ, name=path.name, reason=reason) from error
    if len(data) > LARGEST:
        raise Trouble(TOO_LARGE, name=path.name, most=LARGEST // 2**20)
    return data


def _is_package(data: bytes) -> bool:
    try:
        return standard_of(value_of(data)) != BADGES_3_0
    except Unreadable:
        return False
