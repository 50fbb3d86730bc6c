"""Placing: makes hints of what the checks found, with the place as a reader sees it, a tag and an offer."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workshop_app.domain.coaching import plain
from workshop_app.domain.coaching_records import Kept
from workshop_app.domain.wordings import Wording
from workshop_app.insight.coach.checks.c07_length import LENGTHS
from workshop_app.insight.coach.finding import Finding, Span
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.hints.denied import denied
from workshop_app.insight.hints.hint import Hint
from workshop_app.insight.hints.looking import BEFORE_GENERAL, GENERAL, Ways
from workshop_app.insight.hints.offers import Offered, offered
from workshop_app.insight.hints.signs import sign_of, tag_of, title_of
from workshop_app.words import say

WHOLE = frozenset({"C03", "C06", "C07", "C08", "C11", "C12", "C13", "C21", "C22", "C23"})
"""Checks that speak of a wording as a whole: kept, they are silent however it is mended later."""

UNSURE = frozenset({"C13", "C35"})
"""Checks of which the labelled samples (`benchmarks.coach`) found fewer than four in five right."""


class Read(NamedTuple):
    """A wording with the text that was looked at, as what the coach read it, and what is kept there."""

    wording: Wording
    text: str
    scope: str
    kept: tuple[Kept, ...]


def placed(read: Read, found: Iterable[Finding], ways: Ways) -> Iterator[Hint]:
    """Give a hint for each finding in a wording's text, but for those that somebody keeps as they are."""
    wording, text, scope, kept = read
    for one in found:
        span = _span(one, text, ways)
        said = "" if one.check in WHOLE else text[slice(*span)]
        if not text.strip() or _is_answered(kept, one.check, said):
            continue
        offer = offered(one, span, text, ways)
        count = len(words(text[slice(*span)])) if one.check == "C07" else 0
        is_short = bool(count) and count < LENGTHS.get(scope, (0, 0))[0]
        yield Hint(
            wording=wording,
            check=one.check,
            weight="note" if one.check in UNSURE or _is_loose(one, text) else one.weight,
            span=span,
            words=said,
            tag=tag_of(one.check, count=count, is_short=is_short),
            icon=sign_of(one.check).icon,
            title=title_of(one.check, is_short=is_short),
            reason=_reason(one, text[slice(*span)]),
            instead=one.instead,
            **_as_fields(offer),
        )


def _is_answered(kept: tuple[Kept, ...], check: str, said: str) -> bool:
    if check in GENERAL and any(one.check in BEFORE_GENERAL for one in kept):
        return True
    return any(one.check == check and one.words in {plain(said), ""} for one in kept)


def _as_fields(offer: Offered) -> dict[str, tuple[str, ...]]:
    return {"offers": offer.texts, "verbs": offer.verbs, "starts": offer.starts}


def _is_loose(one: Finding, text: str) -> bool:
    """Say whether two steps of a row only share no word: they may tell one story in other words."""
    return one.check == "C22" and one.span == (0, len(text))


def _span(one: Finding, text: str, ways: Ways) -> Span:
    if one.check == "C02":
        return denied(text, one.span, ways.tongue)
    if one.check in WHOLE and (one.check != "C22" or one.span[1] >= len(text)):
        line_end = text.find("\n", one.span[1])
        end = len(text[: line_end if line_end >= 0 else len(text)].rstrip())
        return text.rfind("\n", 0, one.span[0]) + 1, end
    return one.span


def _reason(one: Finding, said: str) -> str:
    if one.check == "C02":
        return say(
            "“{words}” names what is missing. Families and students read it as a warning.",
            words=said[:1].upper() + said[1:],
        )
    return one.reason
