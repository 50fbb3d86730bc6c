"""What the wall says about the board: what just joined, what has its place, what is still to place."""

from collections.abc import Sequence

from workshop_app.ui.room.shown import Headline
from workshop_app.words import say, say_many


def joined_words(pillar: Headline | None, count: int) -> tuple[str, ...]:
    """Return what just happened, the fuller sentence first; `pillar` is None if it was in several."""
    brief = say_many("{count} idea just found its place", "{count} ideas just found their place", count)
    if pillar is None:
        return (brief,)
    return (
        say_many(
            "{count} idea just joined {pillar}",
            "{count} ideas just joined {pillar}",
            count,
            pillar=pillar.name,
        ),
        say_many(
            "{count} idea just joined pillar {number}",
            "{count} ideas just joined pillar {number}",
            count,
            number=pillar.number,
        ),
        say("+{count}", count=count),
    )


def placed_words(pillars: Sequence[Headline]) -> tuple[str, ...]:
    """Return how far the board is."""
    ideas = say_many("{count} idea", "{count} ideas", sum(len(pillar.slips) for pillar in pillars))
    in_pillars = say_many(
        "{ideas} in {count} pillar", "{ideas} in {count} pillars", len(pillars), ideas=ideas
    )
    return (in_pillars, ideas)


def to_place_words(count: int) -> str:
    """Return how many ideas wait for a place; nothing if none does."""
    return say_many("{count} still to place", "{count} still to place", count) if count else ""
