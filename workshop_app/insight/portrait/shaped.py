"""Which pillars have come so far that their words can be looked at, and which ideas stand behind them."""

from workshop_app.domain.records import Idea, Pillar
from workshop_app.domain.shape_records import Thread
from workshop_app.domain.shaping import statements_of
from workshop_app.domain.wordings import Wording, pillar_of
from workshop_app.domain.workshop import Workshop


def shaped(workshop: Workshop) -> tuple[Pillar, ...]:
    """Return the pillars on the board of which more than a name is written."""
    return tuple(
        pillar
        for pillar in workshop.pillars()
        if pillar.definition or pillar.short or any(one.text for one in statements_of(workshop, pillar.id))
    )


def ideas_behind(workshop: Workshop, pillar: Pillar) -> tuple[Idea, ...]:
    """Return the ideas in a pillar, and those elsewhere that its words were tied to."""
    there = workshop.ideas_in(pillar.id)
    own = {idea.id for idea in there}
    tied = {
        thread.idea
        for thread in workshop.all_of(Thread)
        if thread.idea not in own and pillar_of(workshop, Wording(thread.of, thread.wording)) == pillar.id
    }
    return (*there, *(idea for idea in workshop.ideas() if idea.id in tied)) if tied else there
