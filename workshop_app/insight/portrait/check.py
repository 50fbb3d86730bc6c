"""PortraitCheck: one thing that is looked for in the whole portrait, as data; each in a module of its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.told import Told

ELEMENTS = {
    "public": "Public: simple, open, easy to get",
    "memorable": "Memorable: people can say it",
    "representative": "Representative and aspirational: who we are, and what we hope",
    "actionable": "Actionable: it can steer decisions",
    "transdisciplinary": "Transdisciplinary: not of one subject",
    "process": "How it came about",
}
"""The five elements that good portraits share (checks.md § 3.1), and the way there."""


@dataclass(frozen=True, slots=True)
class PortraitCheck:
    """What it is called, which element it belongs to, and how it looks.

    `find` says at least one thing: what it flags, what it could not look at, or else that all is well.
    """

    id: str
    title: str
    """A message of the program, said with `words.say` where it is shown."""
    element: str
    find: Callable[[Workshop], Iterable[Told]]
