"""Ideas kept in order, place by place, without sorting anew whenever one moves."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Hashable, Iterable
from typing import Any

from workshop_app.domain.records import Idea


class InOrder:
    """The ideas of each place in the order of a key; one that comes or goes costs a search, not a sort.

    `place` says where an idea is, `key` where it stands there; no two ideas have the same key.
    """

    def __init__(
        self, ideas: Iterable[Idea], *, place: Callable[[Idea], Hashable], key: Callable[[Idea], Any]
    ) -> None:
        self._place, self._key = place, key
        self._lists: dict[Hashable, list[Idea]] = {}
        self._asked: dict[Hashable, tuple[Idea, ...]] = {}
        for idea in ideas:
            self._lists.setdefault(place(idea), []).append(idea)
        for there in self._lists.values():
            there.sort(key=key)

    def follow(self, old: Idea | None, new: Idea | None) -> None:
        """Put `new` in the place of `old`; None says that there was none, or is none any more."""
        if old is not None:
            there = self._list(old)
            del there[bisect_left(there, self._key(old), key=self._key)]
        if new is not None:
            there = self._list(new)
            if not there or self._key(there[-1]) < self._key(new):
                there.append(new)  # as nearly all that come do, and each of a long list
            else:
                there.insert(bisect_left(there, self._key(new), key=self._key), new)

    def at(self, place: Hashable) -> tuple[Idea, ...]:
        """Return the ideas of a place in order."""
        if place not in self._asked:
            self._asked[place] = tuple(self._lists.get(place, ()))
        return self._asked[place]

    def apart_from(self, places: Collection[Hashable]) -> tuple[Idea, ...]:
        """Return the ideas of all other places, in one order."""
        others = [place for place, there in self._lists.items() if there and place not in places]
        if len(others) == 1:
            return self.at(others[0])
        return tuple(sorted((idea for place in others for idea in self._lists[place]), key=self._key))

    def _list(self, idea: Idea) -> list[Idea]:
        place = self._place(idea)
        self._asked.pop(place, None)
        return self._lists.setdefault(place, [])
