"""What the room is shown of a pillar that is being shaped: its words, or the levels of its progression."""

from workshop_app.domain.growth_records import ScaleId
from workshop_app.domain.progressing import levels_of, row
from workshop_app.domain.records import PillarId
from workshop_app.domain.shaping import indicators_of, statements_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.personal import is_personal
from workshop_app.ui.room.shown import Headline, Level, Levels, PillarWords
from workshop_app.words import say


def of_words(workshop: Workshop, pillar_id: PillarId) -> PillarWords:
    """Return what a pillar means, and what somebody who lives it can say."""
    pillar = workshop.pillar(pillar_id)
    can = (one.text for one in statements_of(workshop, pillar_id, "i-can"))
    return PillarWords(
        _headline(workshop, pillar_id),
        _for_all(pillar.definition or pillar.short),
        tuple(text for text in map(_for_all, can) if text),
    )


def of_levels(workshop: Workshop, pillar_id: PillarId, scale_id: ScaleId | None, lens: str) -> Levels:
    """Return the way through a pillar along a scale, seen through a lens."""
    levels = levels_of(workshop, scale_id) if scale_id is not None else ()
    rows = [row(workshop, one.id, scale_id, lens) for one in indicators_of(workshop, pillar_id) if scale_id]
    return Levels(
        _headline(workshop, pillar_id),
        tuple(
            Level(
                level.name,
                tuple(
                    line
                    for cells in rows
                    for text in _for_all(cells[place].text).splitlines()
                    if (line := text.strip())
                ),
            )
            for place, level in enumerate(levels)
        ),
    )


def _headline(workshop: Workshop, pillar_id: PillarId) -> Headline:
    """Return the pillar without its papers: nothing here is about who said it."""
    pillar, number = workshop.pillar(pillar_id), workshop.number_of(pillar_id)
    name = pillar.name if not is_personal(pillar.name) else ""
    return Headline(number, pillar.ink, name or say("Pillar {number}", number=number))


def _for_all(text: str) -> str:
    """Return words that the room may see: a phone number or an e-mail address stays on the laptop."""
    return "" if is_personal(text) else text
