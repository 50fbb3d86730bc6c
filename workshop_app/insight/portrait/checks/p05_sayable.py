"""P05: as many pillars as people keep in mind, with short names of one kind."""

from collections.abc import Iterator

from workshop_app.domain.records import Pillar
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.checks.c10_parallel_names import CHECK as PARALLEL
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.coached import marks
from workshop_app.insight.portrait.told import Told, flag, flag_pillar, passes, unchecked
from workshop_app.words import say, say_many

FEWEST, MOST = 4, 8
LONGEST_PILLAR_NAME = 4
MOST_WORDS_TOGETHER = 20


def find(workshop: Workshop) -> Iterator[Told]:
    """Give what keeps people from saying the pillars by heart."""
    pillars = workshop.pillars()
    if not pillars:
        yield unchecked(say("There are no pillars yet."))
        return
    found = (*_whole(pillars), *_names(workshop, pillars), *_parallel(workshop, pillars))
    yield from found
    if not found:
        yield passes(
            say_many(
                "{count} pillar with a short name.",
                "{count} pillars with short names of one kind.",
                len(pillars),
            )
        )


def _whole(pillars: tuple[Pillar, ...]) -> Iterator[Told]:
    if not FEWEST <= len(pillars) <= MOST:
        reason = say_many(
            "It has {count} pillar; people keep {fewest} to {most} in mind.",
            "It has {count} pillars; people keep {fewest} to {most} in mind.",
            len(pillars),
            fewest=FEWEST,
            most=MOST,
        )
        few, many = say("See whether something is missing."), say("See which of them could be one.")
        yield flag(reason, few if len(pillars) < FEWEST else many)
    together = sum(len(words(pillar.name)) for pillar in pillars)
    if together > MOST_WORDS_TOGETHER:
        reason = say(
            "The names of its pillars have {count} words together; {most} can be said by heart.",
            count=together,
            most=MOST_WORDS_TOGETHER,
        )
        yield flag(reason, say("Shorten the longest."))


def _names(workshop: Workshop, pillars: tuple[Pillar, ...]) -> Iterator[Told]:
    for pillar in pillars:
        where = Wording("name", pillar.id)
        if not pillar.name:
            reason = say("This pillar has no name yet.")
            yield flag_pillar(workshop, pillar, reason, say("Name it."), wording=where)
        elif len(words(pillar.name)) > LONGEST_PILLAR_NAME:
            reason = say("Its name has more than {most} words.", most=LONGEST_PILLAR_NAME)
            yield flag_pillar(workshop, pillar, reason, say("Shorten it."), wording=where)


def _parallel(workshop: Workshop, pillars: tuple[Pillar, ...]) -> Iterator[Told]:
    said = [(Wording("name", pillar.id), pillar.name) for pillar in pillars]
    for wording, mark in marks(workshop, PARALLEL, "names", said):
        pillar = workshop.pillar(wording.id)
        yield flag_pillar(workshop, pillar, mark.reason, mark.instead, wording=wording)


CHECK = PortraitCheck(id="P05", title="Names one can say by heart", element="memorable", find=find)
