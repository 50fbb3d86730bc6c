"""What a sheet says beside its notes: number, name, count, and which groups were heard; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from workshop_app.domain.records import Group, GroupId, Idea, Pillar

MOST_SQUARES = 10


@dataclass(frozen=True, slots=True)
class Face:
    """The head and foot of a sheet. `squares` are papers and whether that group was heard here.

    `missing` are the names of the groups that have spoken this evening, but not under this pillar.
    """

    name: str
    number: int
    ink: str
    count: int
    squares: tuple[tuple[str, bool], ...]
    missing: tuple[str, ...]
    is_locked: bool = False


def face(pillar: Pillar, number: int, ideas: tuple[Idea, ...], spoken: Sequence[Group]) -> Face:
    """Return the face of a sheet that holds these ideas, in a workshop where these groups have spoken."""
    heard = voices(ideas)
    squares = tuple((group.paper, group.id in heard) for group in spoken[:MOST_SQUARES])
    missing = tuple(group.name for group in spoken if group.id not in heard)
    return Face(pillar.name, number, pillar.ink, len(ideas), squares, missing, pillar.locked)


@lru_cache(maxsize=256)
def _voices_of(ideas: "_ByIdentity") -> frozenset[GroupId]:
    return frozenset(idea.group for idea in ideas.ideas if idea.group is not None)


class _ByIdentity:
    """A tuple of ideas that is compared by being the same one, which costs nothing for ten thousand."""

    __slots__ = ("ideas",)

    def __init__(self, ideas: tuple[Idea, ...]) -> None:
        self.ideas = ideas

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and self.ideas is other.ideas

    def __hash__(self) -> int:
        return id(self.ideas)


def voices(ideas: tuple[Idea, ...]) -> frozenset[GroupId]:
    """Return the groups that said these ideas."""
    return _voices_of(_ByIdentity(ideas))
