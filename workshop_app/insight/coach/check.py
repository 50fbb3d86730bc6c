"""Check: one thing that the coach looks for, as data; each stands in a module of its own in checks/."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workshop_app.insight.coach.finding import Mark, Weight
from workshop_app.insight.coach.saying import Said

ENGLISH = frozenset({"en"})
ENGLISH_AND_SPANISH = frozenset({"en", "es"})
EVERY_LANGUAGE: frozenset[str] = frozenset()
"""For a check that reads no words: it runs whatever the language."""


@dataclass(frozen=True, slots=True)
class Check:
    """What it is called, how much it weighs, for which scopes and languages it runs, and how it looks."""

    id: str
    title: str
    """A message of the program, said with `words.say` where it is shown."""
    weight: Weight
    scopes: frozenset[str]
    find: Callable[[Said], Iterable[Mark]]
    languages: frozenset[str] = ENGLISH

    def fits(self, scope: str, tongue: str) -> bool:
        """Return whether it has something to say about texts of this scope and language."""
        return scope in self.scopes and (not self.languages or tongue in self.languages)
