"""Forms in which a portrait leaves for school systems, by the ending of the file, looked over first."""

import json
from typing import Any

from workshop_app.domain.rules import Trouble
from workshop_app.domain.workshop import Workshop
from workshop_app.standards.badges.writing import badges_of
from workshop_app.standards.case.telling import framework_of
from workshop_app.standards.case.writing import package_of
from workshop_app.standards.open_salt.writing import csv_of
from workshop_app.standards.validating import verdict
from workshop_app.words import say_many

PACKAGE, SPREADSHEET, BADGES = ".case.json", ".case.csv", ".badges.json"
ENDINGS = (PACKAGE, SPREADSHEET, BADGES)

NOT_RIGHT = "The file would not be right, so it was not written. {where}: {why}{more}"


def ending_of(name: str) -> str:
    """Return which of the endings a file's name has; empty if none."""
    return next((ending for ending in ENDINGS if name.lower().endswith(ending)), "")


def content(workshop: Workshop, workshop_id: str, ending: str, *, version: str = "1.1") -> bytes:
    """Return what a file with this ending holds; `version` is that of a package.

    Raises Trouble, before anything is written, if there is nothing to tell or it would not be right.
    """
    if ending == BADGES:
        return _looked_over(badges_of(workshop, workshop_id))
    framework = framework_of(workshop, workshop_id)
    return csv_of(framework) if ending == SPREADSHEET else _looked_over(package_of(framework, version))


def _looked_over(value: dict[str, Any]) -> bytes:
    """Return a value as JSON; raises Trouble if `validate` would find anything wrong in either layer."""
    faults = verdict(value).faults
    if faults:
        first, others = faults[0], len(faults) - 1
        more = say_many(" ({count} more)", " ({count} more)", others) if others else ""
        raise Trouble(NOT_RIGHT, where=first.where, why=first.why, more=more)
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
