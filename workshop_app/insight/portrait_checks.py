"""What a portrait still lacks, as advice: seldom a mistake, always with its reason.

The ids are those of the list of checks that the program works by (P: the whole portrait; C: its language).
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from workshop_app.domain.records import Pillar
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.heard import not_heard
from workshop_app.words import say, say_many

FEWEST_PILLARS, MOST_PILLARS = 4, 8
LONGEST_PILLAR_NAME = 4
MOST_WORDS_TOGETHER = 20
FEWEST_VOICES = 3
FEWEST_TO_JUDGE = 4
"""Ideas a pillar needs before one group can be said to drown out the others."""

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.])(?:\+?\d[\s().-]*)?(?:\(?\d{3}\)?[\s.-]*)?\d{3}[\s.-]\d{4}(?!\w)")


class Finding(NamedTuple):
    """One piece of advice: the id of its check, what it is about, and why."""

    check: str
    where: str
    reason: str


def findings(workshop: Workshop) -> Iterator[Finding]:
    """Return what there is to say about a portrait, the whole first, then pillar by pillar."""
    yield from _personal(workshop)
    yield from _unheard(workshop)
    pillars = workshop.pillars()
    if pillars:
        yield from _number_and_names(pillars)
    for number, pillar in enumerate(pillars, 1):
        yield from _about(workshop, pillar, pillar.name or say("Pillar {number}", number=number))


def is_personal(text: str) -> bool:
    """Say whether a text holds a phone number or an e-mail address."""
    return bool(_ADDRESS.search(text) or _PHONE.search(text))


def _personal(workshop: Workshop) -> Iterator[Finding]:
    for idea in workshop.ideas():
        if is_personal(idea.text):
            yield Finding("P04", idea.text, say("This idea holds a phone number or an e-mail address."))


def _unheard(workshop: Workshop) -> Iterator[Finding]:
    if not workshop.ideas():
        return
    for group in not_heard(workshop):
        yield Finding("P16", group.name, say("Nobody of this group has been heard yet."))


def _number_and_names(pillars: tuple[Pillar, ...]) -> Iterator[Finding]:
    whole = say("The portrait")
    if not FEWEST_PILLARS <= len(pillars) <= MOST_PILLARS:
        reason = say_many(
            "It has {count} pillar; people keep {fewest} to {most} in mind.",
            "It has {count} pillars; people keep {fewest} to {most} in mind.",
            len(pillars),
            fewest=FEWEST_PILLARS,
            most=MOST_PILLARS,
        )
        yield Finding("C11", whole, reason)
    together = sum(len(pillar.name.split()) for pillar in pillars)
    if together > MOST_WORDS_TOGETHER:
        reason = say(
            "The names of its pillars have {count} words together; {most} can be said by heart.",
            count=together,
            most=MOST_WORDS_TOGETHER,
        )
        yield Finding("P05", whole, reason)


def _about(workshop: Workshop, pillar: Pillar, name: str) -> Iterator[Finding]:
    if not pillar.name:
        yield Finding("C07", name, say("This pillar has no name yet."))
    elif len(pillar.name.split()) > LONGEST_PILLAR_NAME:
        reason = say("Its name has more than {most} words.", most=LONGEST_PILLAR_NAME)
        yield Finding("C07", name, reason)
    ideas = workshop.ideas_in(pillar.id)
    if not ideas:
        yield Finding("P07", name, say("No idea stands behind this pillar."))
        return
    voices = Counter(group.name for idea in ideas if (group := workshop.group_of(idea)))
    if len(voices) < FEWEST_VOICES:
        reason = say_many(
            "Its ideas come from {count} group; {fewest} make it everybody's.",
            "Its ideas come from {count} groups; {fewest} make it everybody's.",
            len(voices),
            fewest=FEWEST_VOICES,
        )
        yield Finding("P07", name, reason)
    loudest, said = max(voices.items(), key=lambda pair: pair[1], default=("", 0))
    if len(ideas) >= FEWEST_TO_JUDGE and said * 2 > len(ideas):
        reason = say("More than half of its ideas come from {group}.", group=loudest)
        yield Finding("P08", name, reason)
