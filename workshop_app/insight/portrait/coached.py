"""What a check of the coach marks in the portrait, but for what somebody keeps as it is."""

from collections.abc import Iterator, Sequence

from workshop_app.domain.coaching import is_kept, switched_off
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import Said


def marks(
    workshop: Workshop, check: Check, scope: str, said: Sequence[tuple[Wording, str]]
) -> Iterator[tuple[Wording, Mark]]:
    """Give the wordings a check marks, with the marks; none if it is off or does not know the language."""
    texts = Said(tuple(text for _, text in said), scope, workshop.details.language)
    if not check.fits(scope, texts.tongue) or check.id in switched_off(workshop):
        return
    for mark in check.find(texts):
        wording, text = said[mark.text]
        if not is_kept(workshop, check.id, wording, text[slice(*mark.span)]):
            yield wording, mark
