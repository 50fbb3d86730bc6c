"""Template: an agenda to begin with, in several languages, apart from any workshop."""

from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]
"""The same words in several languages, by code such as `es`."""


def in_language(words: Words, language: str) -> str:
    """Return the words in a language such as `es` or `es_MX`, else in English, else in the first there is."""
    for code in (language, language.replace("_", "-").split("-")[0], "en"):
        if code in words:
            return words[code]
    return next(iter(words.values()), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatePart:
    """One part of an agenda: its kind as in `agenda.PART_KINDS`, what it asks, and notes for the facilitator.

    `room` is what the room sees meanwhile, empty for what its kind shows.
    """

    kind: str
    minutes: int
    title: Words
    prompt: Words
    notes: Words
    room: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateSession:
    """One meeting of a template: what should be done before it, what lies on the tables, and its parts.

    `starts` is its usual time as HH:MM, `days_after` how many days after the first meeting it usually is. The
    people of one that is `returning` are those of the meeting before.
    """

    title: Words
    kind: str
    starts: str
    days_after: int
    returning: bool
    before: tuple[Words, ...]
    handouts: tuple[Words, ...]
    parts: tuple[TemplatePart, ...]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(part.minutes for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """An agenda of one meeting or several: what it is for, and for whom and how many.

    `key` is what the program and the command line call it. `is_own` says that a person saved it here.
    """

    key: str
    title: Words
    purpose: Words
    people: Words
    sessions: tuple[TemplateSession, ...]
    rank: int = 0
    to_start_with: bool = False
    is_own: bool = False

    @property
    def minutes(self) -> int:
        """How long all its meetings take together."""
        return sum(session.minutes for session in self.sessions)

    @property
    def handouts(self) -> tuple[Words, ...]:
        """What lies on the tables at its meetings, each named once."""
        found: dict[str, Words] = {}
        for session in self.sessions:
            for handout in session.handouts:
                found.setdefault(in_language(handout, "en"), handout)
        return tuple(found.values())
