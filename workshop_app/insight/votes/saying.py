"""What a person is told about a result and its recounts: names of ways, numbers, and whole sentences."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from workshop_app import words
from workshop_app.domain.vote_records import ChoiceId
from workshop_app.insight.votes.advice import kept
from workshop_app.insight.votes.recounts import GROUP, TABLE, Recount, Steadiness
from workshop_app.words import say, say_many

Called = Mapping[ChoiceId, str]
"""What each choice is called."""

WAYS = {
    "dots": "All dots",
    "ballots": "Ballots that name it",
    "firsts": "First choices only",
    "duels": "Each against each",
    "voices": "One voice a ballot, shared",
    "mean": "Average",
    "median": "Middle value",
    "liked": "Rated in the upper half",
    "borda": "Points for places",
    "named": "Ballots that rank it at all",
    "runoff": "Runoff: the last drops out, again and again",
    "willing": "Fewest hands under three fingers",
}
"""What each way of counting is called; those of `ways.WAYS`."""


def way(key: str) -> str:
    """Return what a way of counting is called."""
    return say(WAYS[key])


def title(recount: Recount, groups: Mapping[str, str]) -> str:
    """Return what a recount is called: its way, or what was left out with how many ballots."""
    if recount.kind == GROUP:
        return say_many(
            "Without {group} ({count} ballot)",
            "Without {group} ({count} ballots)",
            recount.ballots,
            group=groups.get(recount.key, ""),
        )
    if recount.kind == TABLE:
        return say_many(
            "Without table {table} ({count} ballot)",
            "Without table {table} ({count} ballots)",
            recount.ballots,
            table=recount.key,
        )
    return way(recount.key)


def first_place(recount: Recount, called: Called) -> str:
    """Return what became of the first place in a recount."""
    if not recount.winners:
        return say("Nothing is left to count.")
    names = listed(called[one] for one in recount.winners)
    if len(recount.winners) > 1:
        return say(_TIED[recount.effect], choices=names)
    return say(_ALONE[recount.effect], choice=names)


def kept_instead(recount: Recount, called: Called) -> str:
    """Return how the top few, which are usually kept, would change; empty if they would not."""
    top = kept(len(recount.places))
    if top == 1:
        return ""  # that is the first place, of which `first_place` tells
    came = listed(called[one] for one in recount.came_in)
    fell = listed(called[one] for one in recount.fell_out)
    if came and fell:
        return say(
            "In the top {top}, {came} would stand in the place of {fell}.", top=top, came=came, fell=fell
        )
    if came:
        return say("{came} would be in the top {top}.", top=top, came=came)
    return say("{fell} would no longer be in the top {top}.", top=top, fell=fell) if fell else ""


def headline(found: Steadiness, called: Called) -> str:
    """Return in one sentence whether the winner would change."""
    names = listed(called[one] for one in found.winners)
    compared = [one for one in found.recounts if one.effect != "nothing"]
    other = sum(one.effect != "same" for one in compared)
    if not found.winners:
        return say("Nothing has been counted yet.")
    if not compared:
        return say("There is nothing to compare it with: only one way to count, and no groups or tables.")
    if len(found.winners) > 1:
        return say("{choices} share the first place. Nobody breaks the tie but you.", choices=names)
    if not other:
        return say("No. {choice} is first in every count.", choice=names)
    return say_many(
        "It could. {choice} is first, but not alone or not at all in {count} of {all} counts.",
        "It could. {choice} is first, but not alone or not at all in {count} of {all} counts.",
        other,
        choice=names,
        all=len(compared),
    )


def unknown(found: Steadiness) -> str:
    """Return which ways cannot be known from totals alone; empty if all can."""
    if not found.unknown:
        return ""
    return say(
        "Not known from a tally grid, only from ballots typed one by one: {ways}.",
        ways=listed(way(key) for key in found.unknown),
    )


def left_over(found: Steadiness) -> str:
    """Return how many ballots no group can be left out for; empty if each names its group."""
    if not found.of_no_group or not found.of(GROUP):
        return ""
    return say_many(
        "{count} ballot names no group and is in every count.",
        "{count} ballots name no group and are in every count.",
        found.of_no_group,
    )


def number(value: Fraction | int) -> str:
    """Return a number as the reader writes it, with two places at most."""
    return str(format_decimal(float(value), format="#,##0.##", locale=_locale()))


def percent(share: float) -> str:
    """Return a share from 0 to 1 as the reader writes percents, without places."""
    return str(format_percent(share, locale=_locale()))


def listed(names: Iterable[str]) -> str:
    """Return names as a list in words, as the reader writes lists."""
    return str(format_list(list(names), locale=_locale()))


def _locale() -> Locale:
    try:
        return Locale.parse(words.reader())
    except (UnknownLocaleError, ValueError):
        return Locale("en", "US")


_ALONE = {
    "same": "{choice} stays first.",
    "decided": "The tie is decided: {choice} would be first.",
    "other": "{choice} would be first instead.",
}
_TIED = {
    "same": "{choices} still share the first place.",
    "decided": "Only {choices} still share the first place.",
    "tied": "{choices} would share the first place.",
    "other": "{choices} would share the first place instead.",
}
