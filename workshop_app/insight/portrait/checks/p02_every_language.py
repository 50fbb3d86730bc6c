"""P02: every language in which the portrait is said is complete and says what it says today."""

from collections import Counter
from collections.abc import Iterator

from workshop_app.domain import translating
from workshop_app.domain.glossary import portrait
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, flag, passes, unchecked
from workshop_app.words import say, say_many


def find(workshop: Workshop) -> Iterator[Told]:
    """Give for each language begun how many wordings are missing, and how many say what was said before."""
    own = workshop.details.language
    languages = [one for one in translating.languages(workshop) if one != own]
    wordings = tuple(portrait(workshop))
    if not languages:
        yield unchecked(say("It is said in one language only, so there is nothing to compare."))
        return
    behind = False
    for language in languages:
        states = Counter(translating.state_of(workshop, wording, language) for wording in wordings)
        if states["missing"]:
            behind = True
            reason = say_many(
                "{count} wording is missing.", "{count} wordings are missing.", states["missing"]
            )
            yield flag(reason, say("Have a person translate it."), place=language)
        if states["stale"]:
            behind = True
            reason = say_many(
                "{count} wording was translated from older words.",
                "{count} wordings were translated from older words.",
                states["stale"],
            )
            yield flag(reason, say("Compare it with what is said now."), place=language)
    if not behind:
        yield passes(
            say_many(
                "{count} other language is complete and up to date.",
                "{count} other languages are complete and up to date.",
                len(languages),
            )
        )


CHECK = PortraitCheck(id="P02", title="Every language complete", element="public", find=find)
