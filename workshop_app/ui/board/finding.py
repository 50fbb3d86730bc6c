"""Which ideas match what is searched for: words in any order, whatever their case and accents; no Qt."""

from collections.abc import Collection, Iterable

from workshop_app.domain.records import GroupId, Idea, IdeaId
from workshop_app.ui.plain_letters import plain


def matching(ideas: Iterable[Idea], words: str, groups: Collection[GroupId]) -> frozenset[IdeaId] | None:
    """Return the ideas that hold every word and come from one of the groups; None if nothing is asked."""
    wanted = plain(words).split()
    if not wanted and not groups:
        return None
    found = [idea for idea in ideas if not groups or idea.group in groups]
    for word in wanted:
        found = [idea for idea in found if word in plain(idea.text)]
    return frozenset(idea.id for idea in found)
