"""Choices: everything one could do just now, and which of it fits the words somebody types; no Qt."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from workshop_app.ui.plain_letters import plain


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
    return [choice for _, choice in sorted(found, key=lambda one: one[0])]
