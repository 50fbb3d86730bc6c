"""Small numbers: groups of fewer than five people are told together, so that nobody is found in a number."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

FEWEST = 5
"""People a group must have before its numbers are shown to others by its name (process.md § 5)."""

K = TypeVar("K", bound=Hashable)


def together(people: Mapping[K, int]) -> list[tuple[K, ...]]:
    """Return which groups are told together: one of five people or more by itself, the smaller ones as one.

    If the smaller ones are fewer than five people together, the next smallest group joins them, because a
    number that is left over from a total can be worked out. Groups of nobody count as small. The merged
    groups come last; they are fewer than five only if there are no more people in all.
    """
    large = {group: count for group, count in people.items() if count >= FEWEST}
    small = {group: count for group, count in people.items() if count < FEWEST}
    if any(small.values()):
        by_size = sorted(large, key=lambda group: large[group])
        while sum(small.values()) < FEWEST and by_size:
            next_one = by_size.pop(0)
            small[next_one] = large.pop(next_one)
    alone: list[tuple[K, ...]] = [(group,) for group in people if group in large]
    merged = tuple(group for group in people if group in small)
    return [*alone, merged] if merged else alone
