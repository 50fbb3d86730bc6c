"""Rows: the objects of a file, each with its place in words and its fields read without trust."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop_app.words import say

LONGEST_LABEL = 60
_NAMES = ("fullStatement", "title", "name", "targetName", "quality", "category", "description")
_NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Row:
    """One object of a file: what kind of thing it is, where it stands, and what it says."""

    kind: str
    where: str
    fields: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def text(self, name: str) -> str:
        """Return what a field says; empty where it is missing or no text."""
        said = self.fields.get(name)
        return said if isinstance(said, str) else ""

    def link(self, name: str) -> Mapping[str, Any]:
        """Return the object that a field holds; an empty one where it is missing or something else."""
        said = self.fields.get(name)
        return said if isinstance(said, dict) else _NOTHING

    def linked(self, name: str, part: str = "identifier") -> str:
        """Return one part of the object that a field holds; empty where there is none."""
        said = self.link(name).get(part)
        return said if isinstance(said, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of a list; what is no text is left out."""
        return tuple(one for one in listed(self.fields.get(name)) if isinstance(one, str))

    @property
    def identifier(self) -> str:
        """Its GUID in small letters, because capitals make no difference in one."""
        return self.text("identifier").lower()


def listed(value: Any) -> list[Any]:
    """Return a list as it is, and anything else as an empty one."""
    return value if isinstance(value, list) else []


def shortened(text: str) -> str:
    """Return a text in one line, short enough to be quoted."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_LABEL else line[: LONGEST_LABEL - 1].rstrip() + "…"


def label(fields: Any) -> str:
    """Return what an object is best known by: its statement, title or name; empty if it has none."""
    if not isinstance(fields, dict):
        return ""
    if isinstance(fields.get("associationType"), str):
        return _association(fields)
    said = next(
        (fields[name] for name in _NAMES if isinstance(fields.get(name), str) and fields[name].strip()), ""
    )
    code = fields.get("humanCodingScheme")
    return shortened(f"{code} {said}" if isinstance(code, str) and code.strip() else said)


def _association(fields: Mapping[str, Any]) -> str:
    ends = (fields.get(end) for end in ("originNodeURI", "destinationNodeURI"))
    titles = [end.get("title") if isinstance(end, dict) else None for end in ends]
    origin, destination = (shortened(title) if isinstance(title, str) else "?" for title in titles)
    kind = shortened(fields["associationType"])
    return say("{kind}: {origin} → {destination}", kind=kind, origin=origin, destination=destination)


def place(kind: str, number: int | None, fields: Any) -> str:
    """Return where a row stands, such as `Item 4 “Listens to others”`; numbers count from 1."""
    named = kind if number is None else say("{kind} {number}", kind=kind, number=number)
    known = label(fields)
    return say("{row} “{label}”", row=named, label=known) if known else named
