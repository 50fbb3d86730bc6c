"""C07: a text that is too short to say enough, or too long to be read."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from workshop_app.insight.coach.check import EVERY_LANGUAGE, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import words
from workshop_app.words import say, say_many

LENGTHS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "name": (1, 4),
        "tagline": (2, 10),
        "definition": (8, 40),
        "i-can": (4, 20),
        "i-can-k2": (3, 12),
        "descriptor": (5, 30),
        "glossary": (4, 30),
    }
)
"""How many words a text of each scope should have, at least and at most."""


def find(said: Said) -> Iterator[Mark]:
    """Give the words that are too many, or a whole text that has too few; an empty one is not too short."""
    fewest, most = LENGTHS[said.scope]
    for at, text in enumerate(said.texts):
        found = words(text)
        count = len(found)
        if count > most:
            yield Mark(
                at,
                (found[most].start, found[-1].end),
                say_many("It has {count} word.", "It has {count} words.", count),
                say("Keep to {most} words.", most=most),
            )
        elif 0 < count < fewest:
            yield Mark(
                at,
                (found[0].start, found[-1].end),
                say_many("It has only {count} word.", "It has only {count} words.", count),
                say("Take at least {fewest} words.", fewest=fewest),
            )


CHECK = Check(
    id="C07",
    title="Length",
    weight="warn",
    scopes=frozenset(LENGTHS),
    find=find,
    languages=EVERY_LANGUAGE,
)
