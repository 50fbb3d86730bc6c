"""Which ideas match what is searched for: words in any order, whatever their case and accents; no Qt."""

import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

from workshop_app.domain.records import GroupId, Idea, IdeaId


def matching(ideas: Iterable[Idea], words: str, groups: Collection[GroupId]) -> frozenset[IdeaId] | None:
    """Return the ideas that hold every word and come from one of the groups; None if nothing is asked."""
    wanted = plain(words).split()
    if not wanted and not groups:
        return None
    found = [idea for idea in ideas if not groups or idea.group in groups]
    for word in wanted:
        found = [idea for idea in found if word in plain(idea.text)]
    return frozenset(idea.id for idea in found)


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Return the text without accents and capitals, so that "arbol" finds "Árbol"."""
    taken_apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))
