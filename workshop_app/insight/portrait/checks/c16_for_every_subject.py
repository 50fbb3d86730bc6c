"""C16 for the portrait: no name and no definition is bound to one school subject."""

from collections.abc import Iterator

from workshop_app.domain.coaching import switched_off
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.checks.c16_one_subject import CHECK as ONE_SUBJECT
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.coached import marks
from workshop_app.insight.portrait.told import Told, flag_pillar, passes, unchecked
from workshop_app.words import say


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each word of one school subject in a name or a definition."""
    language = workshop.details.language
    texts = [
        (Wording(of, pillar.id), text)
        for pillar in workshop.pillars()
        for of, text in (("name", pillar.name), ("definition", pillar.definition))
        if text
    ]
    if not ONE_SUBJECT.fits("definition", Said((), "definition", language).tongue):
        yield unchecked(say("The words of school subjects are known in English only."))
        return
    off = switched_off(workshop)
    if ONE_SUBJECT.id in off:
        yield unchecked(say("This check was switched off: {reason}", reason=off[ONE_SUBJECT.id]))
        return
    found = list(marks(workshop, ONE_SUBJECT, "definition", texts))
    for wording, mark in found:
        pillar = workshop.pillar(wording.id)
        yield flag_pillar(workshop, pillar, mark.reason, mark.instead, wording=wording)
    if not texts:
        yield unchecked(say("There are no pillars yet."))
    elif not found:
        yield passes(say("No name and no definition belongs to one subject."))


CHECK = PortraitCheck(id="C16", title="For every subject", element="transdisciplinary", find=find)
