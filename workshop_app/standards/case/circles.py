"""Circles: where steps from one thing to the next lead back to where they began."""

from collections import defaultdict
from collections.abc import Iterable


def circles(steps: Iterable[tuple[str, str]]) -> list[str]:
    """Return one member of every circle the steps make, the one named first."""
    onward: dict[str, list[str]] = defaultdict(list)
    for here, there in steps:
        if here and there:
            onward[here].append(there)
    found: list[str] = []
    done: set[str] = set()
    for start in list(onward):
        if start not in done:
            found += _from(start, onward, done)
    return found


def _from(start: str, onward: dict[str, list[str]], done: set[str]) -> list[str]:
    """Walk on from a start, never calling itself: what is on the way when met again closes a circle."""
    found: list[str] = []
    way, ahead = {start: None}, [iter(onward.get(start, ()))]
    while ahead:
        there = next(ahead[-1], None)
        if there is None:
            ahead.pop()
            done.add(way.popitem()[0])
        elif there in way:
            order = list(way)
            members = set(order[order.index(there) :])
            found.append(next(one for one in onward if one in members))
        elif there not in done:
            way[there] = None
            ahead.append(iter(onward.get(there, ())))
    return list(dict.fromkeys(found))
