"""What a command would be refused for, asked before it is carried out."""

from collections.abc import Callable, Iterable

from workshop_app import words
from workshop_app.domain.changes import Edit
from workshop_app.domain.rules import RuleBroken


def refusal(asked: Callable[[], Iterable[Edit]]) -> str:
    """Return the sentence that a command would be refused with, or nothing; asking changes nothing."""
    try:
        tuple(asked())
    except RuleBroken as refused:
        return words.of(refused)
    return ""
