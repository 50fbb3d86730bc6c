"""The kinds of records there are: what their fields may hold, and what they hold before anything was said."""

from dataclasses import fields
from types import NoneType
from typing import Any, get_args, get_type_hints

from workshop_app.domain.agenda_records import Attendance, Part, Pause, Prompt, Seat
from workshop_app.domain.coaching_records import Kept, SwitchedOff
from workshop_app.domain.credential_records import Credential
from workshop_app.domain.framework_records import Alignment, Framework, FrameworkItem
from workshop_app.domain.glossary_records import Term, Translation
from workshop_app.domain.growth_records import Level, Scale
from workshop_app.domain.need_records import Conclusion, Evidence, Inquiry, Recommendation
from workshop_app.domain.recall_records import MixedUp, Recall, Recalled
from workshop_app.domain.records import (
    CardSheet,
    Details,
    Group,
    Idea,
    Joining,
    Photo,
    Pillar,
    Session,
    Theme,
)
from workshop_app.domain.shape_records import Descriptor, Example, Offer, Statement, Thread
from workshop_app.domain.vote_records import Ballot, Choice, Tally, Vote
from workshop_app.domain.walk_records import LearningWalk, Noticed, Place, Sighting, Visit

Standing = (
    Idea
    | Pillar
    | Theme
    | Group
    | Session
    | Photo
    | CardSheet
    | Part
    | Prompt
    | Attendance
    | Seat
    | Pause
    | Vote
    | Choice
    | Ballot
    | Tally
    | Offer
    | Statement
    | Thread
    | Scale
    | Level
    | Descriptor
    | Example
    | Term
    | Translation
    | Credential
    | Framework
    | FrameworkItem
    | Alignment
    | Kept
    | SwitchedOff
    | Recall
    | Recalled
    | MixedUp
    | LearningWalk
    | Place
    | Visit
    | Sighting
    | Noticed
    | Inquiry
    | Evidence
    | Conclusion
    | Recommendation
    | Joining
)
"""What stands in a workshop by its rank."""
Record = Standing | Details

KINDS: dict[str, type[Record]] = {
    "idea": Idea,
    "pillar": Pillar,
    "theme": Theme,
    "group": Group,
    "session": Session,
    "photo": Photo,
    "cards": CardSheet,
    "part": Part,
    "prompt": Prompt,
    "attendance": Attendance,
    "seat": Seat,
    "pause": Pause,
    "vote": Vote,
    "choice": Choice,
    "ballot": Ballot,
    "tally": Tally,
    "offer": Offer,
    "statement": Statement,
    "thread": Thread,
    "scale": Scale,
    "level": Level,
    "descriptor": Descriptor,
    "example": Example,
    "term": Term,
    "translation": Translation,
    "credential": Credential,
    "framework": Framework,
    "framework-item": FrameworkItem,
    "alignment": Alignment,
    "kept": Kept,
    "off": SwitchedOff,
    "recall": Recall,
    "recalled": Recalled,
    "mixup": MixedUp,
    "walk": LearningWalk,
    "place": Place,
    "visit": Visit,
    "sighting": Sighting,
    "noticed": Noticed,
    "inquiry": Inquiry,
    "evidence": Evidence,
    "conclusion": Conclusion,
    "recommendation": Recommendation,
    "joining": Joining,
    "details": Details,
}


_NAMES: dict[type[Any], str] = {sort: kind for kind, sort in KINDS.items()}


def kind_of(record: Record) -> str:
    """Return the kind of a record, as changes name it."""
    return _NAMES[type(record)]


def kind_named(sort: type[Any]) -> str:
    """Return the kind of a sort of record, as changes name it."""
    return _NAMES[sort]


def is_there(record: Standing) -> bool:
    """Say whether the record stands in the workshop: neither in the bin, nor its arrival undone."""
    return bool(record.rank) and not record.binned


def _may_hold(hint: Any) -> tuple[type, ...]:
    parts = get_args(hint) or (hint,)
    plain = tuple(getattr(part, "__supertype__", part) or NoneType for part in parts)
    return (*plain, int) if float in plain else plain


FIELD_TYPES: dict[str, dict[str, tuple[type, ...]]] = {
    kind: {
        name: _may_hold(hint)
        for name, hint in get_type_hints(record).items()
        if name != "id" and name in {field.name for field in fields(record)}
    }
    for kind, record in KINDS.items()
}

DEFAULTS: dict[str, dict[str, Any]] = {
    kind: {field.name: field.default for field in fields(record) if field.name != "id"}
    for kind, record in KINDS.items()
}
"""What a field holds until a change says otherwise."""

REACH: dict[tuple[str, str], tuple[float, float]] = {
    ("idea", "x"): (-1e6, 1e6),
    ("idea", "y"): (-1e6, 1e6),
    ("pillar", "x"): (-1e6, 1e6),
    ("pillar", "y"): (-1e6, 1e6),
    ("pillar", "columns"): (1, 12),
    ("photo", "width"): (0, 100_000),
    ("photo", "height"): (0, 100_000),
    ("session", "people"): (0, 100_000),
    ("part", "minutes"): (0, 1_440),
    ("part", "began"): (0, 1 << 43),
    ("part", "ended"): (0, 1 << 43),
    ("attendance", "invited"): (0, 100_000),
    ("attendance", "present"): (0, 100_000),
    ("vote", "dots"): (1, 100),
    ("vote", "cap"): (0, 100),
    ("vote", "top"): (1, 100),
    ("vote", "handed_out"): (0, 100_000),
    ("vote", "round"): (1, 1_000),
    ("vote", "opened"): (0, 1 << 43),
    ("vote", "closed"): (0, 1 << 43),
    ("tally", "value"): (0, 100),
    ("tally", "count"): (0, 100_000),
    ("visit", "count"): (0, 1_000),
    ("sighting", "count"): (0, 1_000),
    ("joining", "ideas"): (0, 1_000_000),
    ("recall", "began"): (0, 1 << 43),
    ("recall", "minutes"): (0, 1_440),
    ("recall", "wrote"): (0, 100_000),
    ("recalled", "count"): (0, 100_000),
    ("mixup", "count"): (0, 100_000),
    ("cards", "first"): (1, 1_000_000),
    ("cards", "count"): (0, 1_000),
    ("cards", "upper"): (0, 1_000),
    ("cards", "lower"): (0, 1_000),
}
"""The least and the most that a number can be and still be drawn; a file can hold anything."""


def fits(kind: str, field: str, value: Any) -> bool:
    """Say whether this program knows the field and the value is of its type and within its reach.

    Fields of a newer version and values of a wrong type stay in the log and are ignored in the fold.
    """
    if value.__class__ not in FIELD_TYPES.get(kind, _NONE).get(field, ()):
        return False
    if value.__class__ is int or value.__class__ is float:
        least, most = REACH[kind, field]
        return least <= value <= most
    return True


_NONE: dict[str, tuple[type, ...]] = {}
