"""Choices: everything one could do just now, and which of it fits the words somebody types; no Qt."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from workshop_app.ui.plain_letters import plain

ALIKE = 75
"""Of 100: how alike words must be to be offered for what was mistyped."""


class Choice(NamedTuple):
    """One thing to do: its words, its keys, and why it cannot be done just now (empty if it can)."""

    words: str
    act: Callable[[], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    why_not: str = ""


def fitting(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return the choices that hold every typed word, in any order; what fits best comes first.

    Words that begin a word fit better than those inside one, and what can be done better than what cannot.
    """
    wanted = plain(typed).split()
    found = []
    for place, choice in enumerate(choices):
        text = plain(choice.words)
        if all(word in text for word in wanted):
            begins = [f" {text}".find(f" {word}") for word in wanted]
            inside = sum(at < 0 for at in begins)
            first = max(begins, default=0) if not inside else 0
            found.append(((bool(choice.why_not), inside, first, place), choice))
    if not found and wanted:
        return _alike(choices, " ".join(wanted))
    return [choice for _, choice in sorted(found, key=lambda one: one[0])]


def _alike(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return the choices that were perhaps meant by what was mistyped, the likeliest first."""
    words = [plain(choice.words) for choice in choices]
    near = process.extract(typed, words, scorer=fuzz.partial_ratio, score_cutoff=ALIKE, limit=5)
    return [choices[place] for _, _, place in near]
