"""Finding: what the coach has to say about one place in a text, why, and a way to say it."""

from dataclasses import dataclass
from typing import Literal

Weight = Literal["stop", "warn", "note"]
"""A stop keeps a text from being published, never from being kept; a warn is underlined; a note is quiet."""

Span = tuple[int, int]
"""From which character of a text up to, and without, which; in Python's counting."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that a check found: in which of the texts, from where to where, why, and a way to say it.

    `reason` and `instead` are whole sentences (or words to put there) in the reader's language.
    """

    text: int
    span: Span
    reason: str
    instead: str = ""
    weight: Weight | None = None
    """Where this place weighs less than its check: an unsure one is a note."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A mark, with the check that made it and how much it weighs."""

    check: str
    weight: Weight
    text: int
    span: Span
    reason: str
    instead: str = ""
