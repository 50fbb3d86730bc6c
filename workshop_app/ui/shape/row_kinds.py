"""What each kind of statement of a pillar is called on its sheet, and what is asked where none stands yet."""

from typing import NamedTuple

from workshop_app.domain.rules import LONGEST_STATEMENT


class RowKind(NamedTuple):
    """`heading` stands over the rows, `named` is one of them to a screen reader, `hint` asks for one.

    `opening` is how one of them begins in English; `tag` is the field that is told in a word beside it.
    """

    key: str
    heading: str
    named: str
    hint: str
    opening: str = ""
    tag: str = ""
    most: int = LONGEST_STATEMENT


ROW_KINDS = {
    kind.key: kind
    for kind in (
        RowKind("i-can", "I can", "“I can” statement", "I can …", "I can", "band"),
        RowKind("outcome", "Outcomes", "Outcome", "What will every learner have done?"),
        RowKind("condition", "Conditions", "Condition", "What will adults provide?", tag="owner"),
        RowKind("indicator", "Indicators", "Indicator", "What does it include, said for adults?"),
        RowKind("look-for", "Look-fors", "Look-for", "What would a visitor notice?", tag="sense"),
        RowKind("example", "Examples", "Example", "Something real in which it shows", tag="subject"),
    )
}
"""The kinds by the names of `shaping.STATEMENT_KINDS`, and examples."""

NARROW = ("outcome", "condition")
"""Kinds that stand side by side in two columns."""

ON_DEMAND = ("indicator", "look-for", "example")
"""Kinds that are not drawn until there is one."""


OPENINGS = {"en": "I can", "es": "Puedo"}
"""How an "I can" statement begins, by the language of the workshop."""


def opening_of(kind: RowKind, language: str) -> str:
    """Return how a statement of this kind begins in a language; nothing where it may begin in any way."""
    return OPENINGS.get(language[:2], kind.opening) if kind.opening else ""


def said_once(text: str, opening: str) -> str:
    """Return a text without the opening that somebody typed behind the one that stood there."""
    twice = f"{opening} {opening} "
    is_twice = bool(opening) and text.casefold().startswith(twice.casefold())
    return text[len(opening) + 1 :] if is_twice else text
