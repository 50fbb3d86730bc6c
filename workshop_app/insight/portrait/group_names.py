"""Groups inside a sentence: the program's own names begin small there, names that people gave stay."""

from collections.abc import Iterable
from functools import cache

from workshop_app import assets
from workshop_app.domain.records import Group
from workshop_app.insight.votes.saying import listed
from workshop_app.words import say, say_many

MOST_NAMED = 2


def groups_within(groups: Iterable[Group]) -> str:
    """Return groups as they stand inside a sentence: "employers and alumni", or "3 groups" of many."""
    named = [within_a_sentence(group.name) for group in groups]
    if len(named) > MOST_NAMED:
        return say_many("{count} group", "{count} groups", len(named))
    return listed(named)


def within_a_sentence(name: str) -> str:
    """Return a group's name as it stands inside a sentence: "Employers" is "employers" there."""
    own = _own_names()
    return name[:1].lower() + name[1:] if name in own or name in {say(one) for one in own} else name


@cache
def _own_names() -> frozenset[str]:
    return frozenset(paper["defaultGroup"] for paper in assets.tokens()["notePapers"])
