"""P06: what people really remember: the recall test."""

from collections.abc import Iterator

from workshop_app.domain.recall_records import Recall
from workshop_app.domain.recalling import confused_in, kept_of, latest, name_then, share_of_all
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, flag, passes, unchecked
from workshop_app.insight.votes.saying import percent
from workshop_app.words import say, say_many

LEAST_KEPT = 0.6
MOST_CONFUSED = 0.15


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each pillar that too few wrote down, and each pair that too many took for each other."""
    test = latest(workshop)
    if test is None:
        yield unchecked(
            say("Nobody has tried yet which pillars people remember."),
            say("Run the recall test: 10 minutes after the pillars were told."),
        )
        return
    found = (*_forgotten(workshop, test), *_confused(workshop, test))
    yield from found
    if not found:
        yield passes(
            say_many(
                "{count} name was remembered by {share}.",
                "{count} names were remembered by {share} on the whole.",
                len(kept_of(workshop, test)),
                share=percent(share_of_all(workshop, test)),
            )
        )
    now = tuple(pillar.name for pillar in workshop.pillars())
    if now != tuple(one.name for one in kept_of(workshop, test)):
        yield unchecked(
            say("The pillars were called otherwise when people were asked."),
            say("Run the recall test with the names of today."),
        )


def _forgotten(workshop: Workshop, test: Recall) -> Iterator[Told]:
    for one in kept_of(workshop, test):
        if one.share < LEAST_KEPT:
            yield Told(
                "flag",
                say(
                    "{share} wrote it down; {least} is what a name needs.",
                    share=percent(one.share),
                    least=percent(LEAST_KEPT),
                ),
                say("Try a shorter name, or one that people said themselves."),
                one.name,
                one.pillar,
            )


def _confused(workshop: Workshop, test: Recall) -> Iterator[Told]:
    for pair in confused_in(workshop, test):
        if pair.share >= MOST_CONFUSED:
            one, other = (name_then(workshop, test, pillar) for pillar in (pair.one, pair.other))
            yield flag(
                say(
                    "“{one}” and “{other}” were taken for each other by {share}.",
                    one=one,
                    other=other,
                    share=percent(pair.share),
                ),
                say("Make one of the two, or name one of them anew."),
            )


CHECK = PortraitCheck(id="P06", title="What people remember", element="memorable", find=find)
