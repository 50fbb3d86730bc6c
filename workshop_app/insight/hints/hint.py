"""Hint: one place in a wording of the portrait, why the coach marks it, and what could stand there."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop_app.domain.wordings import Wording
from workshop_app.insight.coach.finding import Span, Weight
from workshop_app.insight.hints.looking import GENERAL

_RANKS = {"stop": 0, "warn": 1, "note": 2}


@dataclass(frozen=True, slots=True)
class Hint:
    """What the coach says of one place; every text in it is in the reader's language.

    `span` is the place in the text of the wording. `words` are the ones that *Keep mine* remembers; none, if
    the check is about the wording as a whole. A hint of the weight `note` speaks in a smaller voice.
    """

    wording: Wording
    check: str
    weight: Weight
    span: Span
    words: str
    tag: str
    """One or two words that stand under the text: Negative, Hard to see, Long: 19 words."""
    icon: str
    """The sign before the tag, as `Icons` names it."""
    title: str
    reason: str
    instead: str = ""
    """Advice: how it could be said."""
    offers: tuple[str, ...] = ()
    """Whole texts that a rule makes safely of the person's own; the first one is the best."""
    verbs: tuple[str, ...] = ()
    """What differs between the offers, one for each of them."""
    starts: tuple[str, ...] = ()
    """Words with which one could begin instead of those marked; the person writes on."""

    @property
    def is_note(self) -> bool:
        """Whether it is advice in a smaller voice: a dotted line, and a tag only where somebody looks."""
        return self.weight == "note"

    def with_start(self, text: str, start: str) -> str:
        """Return the text with one of the `starts` where the marked words stood."""
        return text[: self.span[0]] + start + text[self.span[1] :]


def one_a_place(hints: Iterable[Hint]) -> tuple[Hint, ...]:
    """Return of hints that overlap in one wording only the weightiest, of those the narrowest; by place."""
    several = tuple(hints)
    if len(several) < 2:
        return several
    kept = list[Hint]()
    for hint in sorted(several, key=_by_weight):
        if not any(one.wording == hint.wording and _overlap(one.span, hint.span) for one in kept):
            kept.append(hint)
    return tuple(sorted(kept, key=lambda one: one.span))


def _by_weight(hint: Hint) -> tuple[int, bool, int, str]:
    length = hint.span[1] - hint.span[0]
    return _RANKS[hint.weight], hint.check in GENERAL, length, hint.check


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
