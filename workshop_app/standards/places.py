"""Places: the way through a file to a value, told as the row it stands in and the field that holds it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workshop_app.standards.rows import place
from workshop_app.words import say

_SINGLE = frozenset({"CFDocument", "creator", "criteria", "image"})
"""Rows of which there is one, by the field that holds it."""


def kinds() -> Mapping[str, str]:
    """Return what each list of a file holds, by the list's name; the empty name is a file that is a list."""
    return {
        "CFDocument": say("Document"),
        "CFItems": say("Item"),
        "CFAssociations": say("Association"),
        "CFConcepts": say("Concept"),
        "CFSubjects": say("Subject"),
        "CFLicenses": say("License"),
        "CFItemTypes": say("Item type"),
        "CFAssociationGroupings": say("Association grouping"),
        "CFRubrics": say("Rubric"),
        "CFRubricCriteria": say("Criterion"),
        "CFRubricCriterionLevels": say("Level"),
        "": say("Achievement"),
        "alignment": say("Alignment"),
        "resultDescription": say("Result description"),
        "rubricCriterionLevel": say("Level"),
        "creator": say("Creator"),
        "criteria": say("Criteria"),
        "image": say("Image"),
        "related": say("Related achievement"),
        "otherIdentifier": say("Other identifier"),
    }


def where(root: Any, path: Iterable[str | int], *, itself: bool = False) -> tuple[str, str]:
    """Return the row that a way through the file leads to, in words, and the field in it, or nothing.

    `itself`: what lies there is an object and is meant as a whole, so that it is no field of another.
    """
    known, rows, fields = kinds(), list[str](), list[str]()
    here, name = root, ""
    for step in path:
        here = _next(here, step)
        if isinstance(step, int) and name in known:
            rows, fields = [*rows, place(known[name], step + 1, here)], []
        elif isinstance(step, int):
            fields = [
                *fields[:-1],
                say("{field}, entry {number}", field=fields[-1] if fields else "", number=step + 1),
            ]
        elif step in _SINGLE and isinstance(here, dict):
            rows, fields = [*rows, place(known[step], None, here)], []
        else:
            fields = [*fields, step]
        name = step if isinstance(step, str) else "-"
    if itself:
        return _told(rows, fields), ""
    return _told(rows, fields[:-1]), fields[-1] if fields else ""


def _next(here: Any, step: str | int) -> Any:
    try:
        return here[step]
    except (KeyError, IndexError, TypeError):
        return None


def _told(rows: Sequence[str], fields: Sequence[str]) -> str:
    return ", ".join([*rows, *fields]) or say("The file")
