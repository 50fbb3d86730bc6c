"""The golden thread forwards: every wording of the portrait that leads back to an idea, and through what."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES, Cell, descriptor_id
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.shape_records import Descriptor, Example, Statement, Thread
from workshop_app.domain.wordings import Wording, pillar_of, stands
from workshop_app.domain.workshop import Workshop

Tied = Mapping[Wording, frozenset[IdeaId]]


class Became(NamedTuple):
    """A wording that an idea became; `through` is the one that is tied to the idea: itself, or another.

    None: the idea lies in the pillar of the wording, and nothing above it is tied to any.
    """

    wording: Wording
    through: Wording | None

    @property
    def is_tied(self) -> bool:
        """Whether the idea is tied to these very words."""
        return self.wording == self.through


def words_from(workshop: Workshop, idea_id: IdeaId) -> tuple[Became, ...]:
    """Return every wording whose way back comes to the idea: those tied to it first, by pillar, in order.

    It is `shaping.walk_back` the other way round: words without threads of their own stand with the next
    words above them that have some, and in the end with all ideas of their pillar.
    """
    tied = ties(workshop)
    place = workshop.place_of(workshop.idea(idea_id))
    own = [wording for wording, ideas in tied.items() if idea_id in ideas and stands(workshop, wording)]
    homes = dict.fromkeys(filter(None, (place, *(pillar_of(workshop, wording) for wording in own))))
    found = dict[Wording, Became]()
    for pillar in workshop.pillars():
        if pillar.id not in homes:
            continue
        for wording in wordings_in(workshop, pillar.id):
            through = through_what(workshop, wording, tied)
            is_from_it = idea_id in tied[through] if through is not None else place == pillar.id
            if is_from_it:
                found[wording] = Became(wording, through)
    for wording in own:
        found.setdefault(wording, Became(wording, wording))
    return tuple(sorted(found.values(), key=lambda one: not one.is_tied))


def ties(workshop: Workshop) -> Tied:
    """Return the standing ideas that each wording is tied to."""
    there = {idea.id for idea in workshop.ideas()}
    found = defaultdict[Wording, set[IdeaId]](set)
    for thread in workshop.all_of(Thread):
        if thread.idea is not None and thread.idea in there:
            found[Wording(thread.of, thread.wording)].add(thread.idea)
    return {wording: frozenset(ideas) for wording, ideas in found.items()}


def through_what(workshop: Workshop, wording: Wording, tied: Tied) -> Wording | None:
    """Return the wording through which one comes to ideas; None: those are all that lie in the pillar."""
    return next((one for one in above(workshop, wording) if one in tied), None)


def told_by(workshop: Workshop, wording: Wording) -> Wording:
    """Return words that say something in place of a cell in which nothing stands: those of its indicator."""
    if wording.of != "descriptor" or workshop.find(Descriptor, wording.id) is not None:
        return wording
    for indicator in workshop.all_of(Statement):
        if indicator.kind == "indicator" and any(
            descriptor_id(Cell(indicator.id, level.id, lens)) == wording.id
            for level in workshop.all_of(Level)
            for lens in LENSES
        ):
            return Wording("statement", indicator.id)
    return wording


def above(workshop: Workshop, wording: Wording) -> Iterator[Wording]:
    """Return a wording, its indicator if it has one, and the words of its pillar, the nearest first."""
    yield wording
    if wording.of in {"descriptor", "example", "statement"}:
        indicator = workshop.value(wording.of, wording.id, "indicator")
        if indicator:
            yield Wording("statement", indicator)
    pillar = pillar_of(workshop, wording)
    if pillar is not None:
        yield from (Wording("definition", pillar), Wording("short", pillar), Wording("name", pillar))


def wordings_in(workshop: Workshop, pillar_id: PillarId) -> Iterator[Wording]:
    """Return every wording of a pillar that says something, in the order of its sheet and its progression."""
    own = (Wording(of, pillar_id) for of in ("name", "short", "definition"))
    statements = (one for one in workshop.all_of(Statement) if one.pillar == pillar_id)
    said = [Wording("statement", one.id) for one in statements]
    rows = {wording.id for wording in said}
    cells = (Wording("descriptor", one.id) for one in workshop.all_of(Descriptor) if one.indicator in rows)
    shown = (Wording("example", one.id) for one in workshop.all_of(Example) if one.pillar == pillar_id)
    for wording in (*own, *said, *cells, *shown):
        if stands(workshop, wording):
            yield wording
