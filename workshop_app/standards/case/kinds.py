"""Kinds of items a portrait is told with, and the words by which they are known again when they come back."""

from collections.abc import Mapping
from typing import NamedTuple

from workshop_app.domain.progressing import LENSES, SCALE_KINDS, STATES
from workshop_app.domain.shaping import BANDS, OWNERS, SENSES, SUBJECTS


class ItemKind(NamedTuple):
    """What CASE is told such an item is: its title, its place among the types, and what it is."""

    title: str
    place: str
    about: str


KINDS: Mapping[str, ItemKind] = {
    "title": ItemKind("Title", "0", "The name of the framework in another language."),
    "pillar": ItemKind("Pillar", "1", "A headline of the portrait: something every learner grows in."),
    "short": ItemKind("Short Statement", "1.1", "A pillar in one sentence, as a learner would say it."),
    "definition": ItemKind("Definition", "1.2", "What a pillar means here."),
    "i-can": ItemKind("I Can Statement", "1.3", "A pillar as a learner says it of themselves."),
    "outcome": ItemKind("Learning Outcome", "1.4", "What learners take with them."),
    "condition": ItemKind("Essential Condition", "1.5", "What has to be there so that a pillar can grow."),
    "indicator": ItemKind("Indicator", "1.6", "One thing in which a pillar can be seen to grow."),
    "descriptor": ItemKind("Level Descriptor", "1.6.1", "What one would see of an indicator at a level."),
    "look-for": ItemKind("Look-for", "1.7", "What one sees, hears or feels where a pillar is alive."),
    "example": ItemKind("Example", "1.8", "Something real in which a pillar shows."),
    "scale": ItemKind("Progression Scale", "2", "The levels along which indicators are told, in order."),
    "level": ItemKind("Progression Level", "2.1", "A step of a scale; it ranks nobody and gives no marks."),
    "level-description": ItemKind("Level Description", "2.1.1", "What a level is."),
}
"""The item types of a portrait (standards.md § 4.1), by what the program calls each."""

SINCE = 1_795_478_400_000
"""When these types were last changed, in milliseconds since 1970: the day on which they were made up."""

CODES = {
    "i-can": "can",
    "outcome": "outcome",
    "condition": "condition",
    "look-for": "look",
    "example": "shows",
}
"""What stands in the code of an item before its number."""

BY_TITLE: Mapping[str, str] = {kind.title.casefold(): name for name, kind in KINDS.items()}
LENS_OF: Mapping[str, str] = {title: key for key, title in LENSES.items()}
SENSE_OF: Mapping[str, str] = {title: key for key, title in SENSES.items()}
OWNER_OF: Mapping[str, str] = {title: key for key, title in OWNERS.items()}
SUBJECT_OF: Mapping[str, str] = {title: key for key, title in SUBJECTS.items()}
BAND_OF: Mapping[str, str] = {title: key for key, title in BANDS.items()}
SCALE_OF: Mapping[str, str] = {kind.title: key for key, kind in SCALE_KINDS.items()}
STATE_OF: Mapping[str, str] = {title: key for key, title in STATES.items()}
"""Keys of the program by the English words that stand in keywords, whatever language the portrait is in."""


def among(words: tuple[str, ...], keys: Mapping[str, str]) -> str:
    """Return the key that the first word that has one stands for; empty if none has."""
    return next((keys[word] for word in words if word in keys), "")
