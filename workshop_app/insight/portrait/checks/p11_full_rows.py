"""P11: each indicator has words at every level."""

from collections.abc import Iterator
from typing import NamedTuple

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES, Cell, levels_of, scales, written
from workshop_app.domain.shape_records import Descriptor, Statement, StatementId
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.rows import placeholder
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, flag, flag_pillar, passes, unchecked
from workshop_app.words import say, say_many


class _Progression(NamedTuple):
    """Levels that are in use through a lens: somebody wrote into one of their cells."""

    levels: tuple[Level, ...]
    lens: str


def find(workshop: Workshop) -> Iterator[Told]:
    """Give for each pillar how many cells of the progressions in use say nothing."""
    rows = {pillar: indicators_of(workshop, pillar.id) for pillar in workshop.pillars()}
    indicators = {one.id for row in rows.values() for one in row}
    if not indicators:
        yield unchecked(say("There are no indicators yet."))
        return
    progressions = _in_use(workshop, indicators)
    if not progressions:
        yield flag(say("No level of any indicator has words yet."), say("Write them in Progress."))
        return
    is_full = True
    for pillar, row in rows.items():
        gaps = [
            indicator
            for one in progressions
            for indicator in row
            for cell in _cells(workshop, indicator, one)
            if _says_nothing(cell.text)
        ]
        if gaps:
            is_full = False
            reason = say_many(
                "{count} cell of its progressions has no words yet.",
                "{count} cells of its progressions have no words yet.",
                len(gaps),
            )
            where = Wording("statement", gaps[0].id)
            yield flag_pillar(workshop, pillar, reason, say("Write them in Progress."), wording=where)
    if is_full:
        yield passes(say("Every indicator has words at every level."))


def _in_use(workshop: Workshop, indicators: set[StatementId]) -> list[_Progression]:
    used = {
        (cell.level, cell.lens or "learner")
        for cell in workshop.all_of(Descriptor)
        if cell.text and cell.indicator in indicators
    }
    of_scales = (levels_of(workshop, scale.id) for scale in scales(workshop))
    return [
        _Progression(levels, lens)
        for levels in of_scales
        for lens in LENSES
        if any((level.id, lens) in used for level in levels)
    ]


def _cells(workshop: Workshop, indicator: Statement, progression: _Progression) -> Iterator[Descriptor]:
    for level in progression.levels:
        yield written(workshop, Cell(indicator.id, level.id, progression.lens))


def _says_nothing(text: str) -> bool:
    return placeholder(text, "en") is not None


CHECK = PortraitCheck(id="P11", title="Words at every level", element="actionable", find=find)
