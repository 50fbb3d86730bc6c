"""Answers: what a workshop was asked and its records add up to, kept until a change alters it."""

from collections.abc import Callable, Hashable
from operator import attrgetter
from typing import Any, TypeVar

from workshop_app.domain.changes import Stamp
from workshop_app.domain.in_order import InOrder
from workshop_app.domain.kinds import Record, Standing, is_there, kind_of
from workshop_app.domain.records import Idea

Records = dict[tuple[str, str], Record]
Arrivals = dict[tuple[str, str], tuple[Stamp, str]]
"""When each record came in, and the rank it came with."""

Kept = TypeVar("Kept", bound=Standing)

LATER = "later"
"""The place of the ideas that are kept for later; no pillar has such an id."""


class Answers:
    """Kept for one workshop, whose records and arrivals it reads; they are altered elsewhere."""

    def __init__(self, records: Records, arrivals: Arrivals) -> None:
        self._records, self._arrivals = records, arrivals
        self._kept: dict[str, Any] = {}

    def standing(self, kind: str, sort: type[Kept]) -> tuple[Kept, ...]:
        """Return the records of a kind that stand in the workshop, by rank."""
        if kind not in self._kept:
            there = [r for r in self._records.values() if isinstance(r, sort) and is_there(r)]
            self._kept[kind] = tuple(sorted(there, key=by_rank))
        standing: tuple[Kept, ...] = self._kept[kind]
        return standing

    def arrived(self) -> InOrder:
        """Return all ideas in the order of arrival, in the one place None."""
        return self._ideas("ideas", _anywhere, self._arrival)

    def of_pillars(self) -> InOrder:
        """Return the ideas of each pillar by rank."""
        return self._ideas("pillars' ideas", _place, by_rank)

    def of_groups(self) -> InOrder:
        """Return the ideas of each group in the order of arrival."""
        return self._ideas("groups' ideas", attrgetter("group"), self._arrival)

    def by_paper(self) -> InOrder:
        """Return, in the place True, the ideas that stand on paper only, in the order of arrival."""
        return self._ideas("untyped", attrgetter("is_untyped"), self._arrival)

    def follow(self, old: Record | None, new: Record) -> None:
        """Bring the answers given so far up to date with a record that was altered."""
        if not isinstance(new, Idea):
            self._kept.pop(kind_of(new), None)
            return
        was = old if isinstance(old, Idea) and is_there(old) else None
        now = new if is_there(new) else None
        for answer in self._kept.values():
            if isinstance(answer, InOrder):
                answer.follow(was, now)

    def forget_arrivals(self) -> None:
        """Forget what goes by the order of arrival, before that order becomes another."""
        for question in ("ideas", "groups' ideas", "untyped"):
            self._kept.pop(question, None)

    def _ideas(self, question: str, place: Callable[[Idea], Hashable], key: Callable[[Idea], Any]) -> InOrder:
        if question not in self._kept:
            there = [r for r in self._records.values() if isinstance(r, Idea) and is_there(r)]
            self._kept[question] = InOrder(there, place=place, key=key)
        answer: InOrder = self._kept[question]
        return answer

    def _arrival(self, idea: Idea) -> tuple[Stamp, str, str]:
        """Order ideas by when they came; those of one list by the rank they came with."""
        return (*self._arrivals["idea", idea.id], idea.id)


def by_rank(record: Standing) -> tuple[str, str]:
    """Order records of one place."""
    return record.rank, record.id


def _place(idea: Idea) -> str | None:
    """Put an idea where it lies: in its pillar, or with those for later."""
    return LATER if idea.later else idea.pillar


def _anywhere(_idea: Idea) -> None:
    """Put all ideas in one place."""
