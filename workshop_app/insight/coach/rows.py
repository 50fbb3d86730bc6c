"""The cells of a progression's row: which are written, and which words each turns on."""

import re
from functools import lru_cache
from typing import NamedTuple

from workshop_app.insight.coach.phrases import phrases
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import stems, words
from workshop_app.insight.coach.word_lists import word_set

_BACK = re.compile(r"(?:same|see) (?:as )?(?:the )?(?:above|before|previous|last|left|level \w+)(?: level)?")
_IN_BRACKETS = re.compile(
    r"\[\s*(?:insert|add|enter|fill|write|type|your|todo|tbd)\b[^\]]*\]|<\s*(?:insert|add)\b[^>]*>",
    re.IGNORECASE,
)


class Step(NamedTuple):
    """Two neighbours of a row, both written: which text is the later one, and their words."""

    at: int
    before: str
    after: str


def steps(said: Said) -> tuple[Step, ...]:
    """Return the pairs of levels that follow each other in a row and are both written."""
    return _steps(said.texts, said.tongue)


@lru_cache(maxsize=4_000)
def _steps(texts: tuple[str, ...], tongue: str) -> tuple[Step, ...]:
    written = [placeholder(text, tongue) is None for text in texts]
    return tuple(
        Step(at, texts[at - 1], texts[at]) for at in range(1, len(texts)) if written[at - 1] and written[at]
    )


@lru_cache(maxsize=20_000)
def placeholder(text: str, tongue: str) -> tuple[int, int] | None:
    """Return where a cell holds a mark for words to come, all of it if it has no words, or None."""
    said = words(text)
    whole = " ".join(word.low for word in said)
    if not whole or whole in word_set(tongue, "placeholders", "whole") or _BACK.fullmatch(whole):
        return 0, len(text)
    bracket = _IN_BRACKETS.search(text)
    if bracket:
        return bracket.span()
    met = next(phrases(tongue, "placeholders", "anywhere").among(said), None)
    if met:
        return met.span
    shouted = word_set(tongue, "placeholders", "shouted")
    return next((word.span for word in said if word.said.isupper() and word.low in shouted), None)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two sets have in common, from 0 to 1 (Jaccard); 0 if both are empty."""
    either = len(one | other)
    return len(one & other) / either if either else 0.0


@lru_cache(maxsize=20_000)
def bag(text: str, tongue: str) -> frozenset[str]:
    """Return the stems a text turns on."""
    return frozenset(stems(text, tongue))
