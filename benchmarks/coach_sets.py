"""The labelled texts that the coach is measured with: what was said, and what should be found in it.

A label that stands in `either` is one that careful editors differ about: it counts neither for nor against.
Each text belongs to a part: checks are mended with the first (half 1) and judged by the second, drawn by lot.
A third part was written for the checks that the second found wanting, before these were mended again; it
judges too.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

from workshop_app.insight.coach.saying import Original, Said

FOLDER = Path(__file__).parent / "coach_labels"
OTHER_HANDS = ("one_by_one", "together", "translations", "spanish", "written_later")
"""Labelled from the written rules alone, before any check was looked at."""

THE_WRITERS = "seen_by_the_writers"
"""Labelled by those who wrote the checks."""

JUDGED = {
    "name": {"C07", "C16", "C25", "C26"},
    "tagline": {"C07", "C25", "C26"},
    "definition": {"C01", "C07", "C13", "C16", "C25", "C26"},
    "indicator": {"C01", "C04", "C25", "C26", "C27"},
    "i-can": {"C02", "C04", "C05", "C06", "C07", "C08", "C25", "C26"},
    "i-can-k2": {"C02", "C04", "C05", "C06", "C07", "C25", "C26"},
    "descriptor": {
        *("C01", "C02", "C04", "C05", "C06", "C07", "C17", "C18", "C20"),
        *("C25", "C26", "C27", "C29", "C30"),
    },
    "glossary": {"C07", "C25", "C26"},
    "public": {"C08", "C14", "C25", "C26"},
    "names": {"C10", "C11"},
    "row": {"C03", "C18", "C20", "C21", "C22", "C23"},
    "list": {"C09", "C35"},
    "scale": {"C19"},
    "definitions": {"C12", "C13", "C16"},
    "document": {"C33"},
}
"""For which checks the texts of a scope were labelled: where the written rules say that the check looks."""


class Label(NamedTuple):
    """A text, or texts that belong together, and the checks that should speak, may speak, and are judged."""

    said: Said
    should: frozenset[str]
    either: frozenset[str]
    judged: frozenset[str]
    half: int


def labels(*names: str) -> list[Label]:
    """Return the labels of these sets, in the order they were written."""
    kept = [one for name in names for one in json.loads((FOLDER / f"{name}.json").read_text("utf-8"))]
    return [_label(one) for one in kept]


def _label(one: dict[str, Any]) -> Label:
    original = one.get("original")
    judged = {"C34"} if original else JUDGED[one["scope"]]
    said = Said(
        tuple(one["texts"]),
        one["scope"],
        language=one.get("language", "en"),
        band=one.get("band", ""),
        originals=(_original(one),) if original else (),
    )
    return Label(
        said,
        frozenset(one["checks"]),
        frozenset(one.get("either", ())),
        frozenset(judged),
        one.get("half", 0),
    )


def _original(one: dict[str, Any]) -> Original:
    return Original(
        one["original"], version=one["version"], made_from=one["made_from"], glossary=one["glossary"]
    )
