"""Forms in which a portrait leaves for school systems, by the ending of the file."""

from workshop_app.domain.workshop import Workshop
from workshop_app.standards.badges.writing import badges_of
from workshop_app.standards.case.telling import framework_of
from workshop_app.standards.case.writing import json_of
from workshop_app.standards.open_salt.writing import csv_of

PACKAGE, SPREADSHEET, BADGES = ".case.json", ".case.csv", ".badges.json"
ENDINGS = (PACKAGE, SPREADSHEET, BADGES)


def ending_of(name: str) -> str:
    """Return which of the endings a file's name has; empty if none."""
    return next((ending for ending in ENDINGS if name.lower().endswith(ending)), "")


def content(workshop: Workshop, workshop_id: str, ending: str, *, version: str = "1.1") -> bytes:
    """Return what a file with this ending holds; `version` is that of a package.

    Raises Trouble, before anything is written, if there is nothing to tell or it would not be right.
    """
    if ending == BADGES:
        return badges_of(workshop, workshop_id)
    framework = framework_of(workshop, workshop_id)
    return csv_of(framework) if ending == SPREADSHEET else json_of(framework, version)
