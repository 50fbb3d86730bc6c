"""Avoided words: the words of the glossary that are not used here, and those said instead."""

import re
from collections.abc import Iterator
from functools import lru_cache

from workshop_app.insight.coach.finding import Finding
from workshop_app.insight.hints.looking import Ways
from workshop_app.words import say

CHECK = "C33"


@lru_cache(maxsize=40_000)
def avoided_words(text: str, ways: Ways) -> tuple[tuple[Finding, str], ...]:
    """Return each word to avoid in a text, with the word that is said here instead, in the same number."""
    if not ways.instead or CHECK in ways.off:
        return ()
    return tuple(_met(text, ways))


def _met(text: str, ways: Ways) -> Iterator[tuple[Finding, str]]:
    instead = {word.casefold(): other for word, other in ways.instead}
    for met in _pattern(ways.instead).finditer(text):
        word = instead[met.group(1).casefold()]
        new = word + "s" if met.group(2) and not word.endswith("s") else word
        yield (
            Finding(
                CHECK,
                "note",
                0,
                met.span(),
                say("“{word}” stands where this workshop says “{best}”.", word=met.group(), best=new),
                say("Say “{word}” everywhere.", word=new),
            ),
            new,
        )


@lru_cache(maxsize=8)
def _pattern(instead: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    longest = sorted((word for word, _ in instead), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest))})(s|es)?(?!\w)", re.IGNORECASE)
