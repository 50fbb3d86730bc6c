"""Ours: the words of the portrait that can meet those of others, in the order in which one reads them."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from workshop_app.domain.growth_records import Level, Scale
from workshop_app.domain.records import Pillar, PillarId
from workshop_app.domain.shape_records import Descriptor, Statement
from workshop_app.domain.shaping import STATEMENT_KINDS
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop

ORDER = ("indicator", *(kind for kind in STATEMENT_KINDS if kind != "indicator"))
"""The kinds of statements as a crosswalk tells them: what school systems align comes first."""


class Ours(NamedTuple):
    """Words of ours: a pillar, one of its statements, or a cell under its indicator.

    `sort` is "pillar", a kind of statement or "cell"; `number` that of the pillar. A cell is that of a
    `level`, by its name, and a `lens`.
    """

    wording: Wording
    text: str
    sort: str
    pillar: PillarId
    number: int
    above: Wording | None = None
    level: str = ""
    lens: str = ""


def ours(workshop: Workshop) -> tuple[Ours, ...]:
    """Return all of our words that can be aligned, pillar by pillar, each after what it stands under."""
    said, cells = _said(workshop), _cells(workshop)
    return tuple(
        one
        for number, pillar in enumerate(workshop.pillars(), 1)
        for one in _of_pillar(pillar, number, said.get(pillar.id, ()), cells)
    )


def _of_pillar(
    pillar: Pillar, number: int, said: tuple[Statement, ...], cells: dict[str, list[tuple[Descriptor, Level]]]
) -> Iterator[Ours]:
    name = Wording("name", pillar.id)
    yield Ours(name, pillar.name, "pillar", pillar.id, number)
    for kind in ORDER:
        for statement in said:
            if statement.kind != kind:
                continue
            here = Wording("statement", statement.id)
            yield Ours(here, statement.text, kind, pillar.id, number, name)
            for cell, level in cells.get(statement.id, ()):
                where = Wording("descriptor", cell.id)
                yield Ours(where, cell.text, "cell", pillar.id, number, here, level.name, cell.lens)


def _said(workshop: Workshop) -> dict[str, tuple[Statement, ...]]:
    found = defaultdict[str, list[Statement]](list)
    for one in workshop.all_of(Statement):
        if one.pillar and one.text:
            found[one.pillar].append(one)
    return {pillar: tuple(said) for pillar, said in found.items()}


def _cells(workshop: Workshop) -> dict[str, list[tuple[Descriptor, Level]]]:
    """Return the written cells by their indicator, in the order of scales and levels."""
    scales = {scale.id: at for at, scale in enumerate(workshop.all_of(Scale))}
    levels: dict[str, tuple[int, Level]] = {
        level.id: (at, level) for at, level in enumerate(workshop.all_of(Level))
    }
    found = defaultdict[str, list[tuple[tuple[int, int, str], Descriptor, Level]]](list)
    for one in workshop.all_of(Descriptor):
        if not one.text or not one.indicator or one.level not in levels:
            continue
        at, level = levels[one.level]
        if level.scale in scales:
            found[one.indicator].append(((scales[level.scale], at, one.lens), one, level))
    return {
        indicator: [(cell, level) for _, cell, level in sorted(cells, key=lambda cell: cell[0])]
        for indicator, cells in found.items()
    }
