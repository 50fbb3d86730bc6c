"""P18: a portrait that could be any district's: common names, and few words that people here wrote."""

import re
from collections.abc import Iterator
from functools import cache

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.tokens import stems
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.own_words import own_words
from workshop_app.insight.portrait.shaped import ideas_behind
from workshop_app.insight.portrait.told import Told, flag, passes, unchecked
from workshop_app.insight.votes.saying import percent
from workshop_app.words import say

LEAST_OWN = 0.15
"""The share of its words that people here wrote, below which nothing tells a portrait from others."""

_AND = re.compile(r"\s*(?:,|/|&|\band\b|\by\b)\s*", re.IGNORECASE)


def find(workshop: Workshop) -> Iterator[Told]:
    """Give the whole portrait if its names and words could be anybody's, or if no idea stands behind it."""
    named = [pillar for pillar in workshop.pillars() if pillar.name]
    if not named:
        yield unchecked(say("There are no names yet."))
        return
    if not any(ideas_behind(workshop, pillar) for pillar in named):
        yield flag(
            say("No idea of anybody here stands behind its pillars."),
            say("Place ideas in them, or tie them to their words."),
        )
        return
    local = sum(not is_common(pillar.name) for pillar in named)
    found = own_words(workshop)
    if local:
        yield passes(
            say(
                "{local} of {all} names are this community's, with ideas behind them.",
                local=local,
                all=len(named),
            )
        )
    elif not found.all:
        yield unchecked(
            say("Its names are those of many districts, and there are no definitions to look at yet."),
            say("Define the pillars in words that people wrote on their notes."),
        )
    elif found.share < LEAST_OWN:
        yield flag(
            say(
                "Its names are those of many districts, and {share} of its words were written here.",
                share=percent(found.share),
            ),
            say("Take words from the notes into names and definitions."),
        )
    else:
        yield passes(
            say(
                "Its names are those of many districts, but {share} of its words were written here.",
                share=percent(found.share),
            )
        )


def is_common(name: str) -> bool:
    """Say whether a name, or each part of one such as "Empathy and Resilience", is many districts' own."""
    parts = [part for part in _AND.split(name) if part]
    return bool(parts) and all(_is_listed(part) for part in parts)


def _is_listed(part: str) -> bool:
    return any(stems(part.casefold(), language) in _commons(language) for language in ("en", "es"))


@cache
def _commons(language: str) -> frozenset[tuple[str, ...]]:
    return frozenset(stems(one, language) for one in word_set(language, "portrait", "commons"))


CHECK = PortraitCheck(id="P18", title="No other district’s", element="process", find=find)
