"""Shaped: workshops whose pillars already say something, for pictures and journeys, from lists beside it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from workshop_app.desk import ids
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import (
    descriptors,
    details,
    groups,
    headlines,
    ideas,
    offers,
    pillars,
    scales,
    statements,
    threads,
)
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.progressing import Cell
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.shape_records import OfferId, StatementId
from workshop_app.domain.wordings import Wording

FOLDER = Path(__file__).parent


class Row(NamedTuple):
    """An indicator, the ideas it came from, and its words level by level for each lens."""

    indicator: str
    ideas: tuple[str, ...]
    levels: Mapping[str, tuple[str, ...]]


class Told(NamedTuple):
    """What a pillar says of itself, in plain texts; ideas are named by their words."""

    name: str
    definition: str
    i_can: tuple[str, ...]
    rows: tuple[Row, ...]


def cedar_hollow() -> tuple[Told, ...]:
    """Return a whole portrait for the sample's five pillars: 3 indicators, 4 levels and 2 lenses each."""
    return tuple(
        Told(
            one["name"],
            one["definition"],
            tuple(one["i-can"]),
            tuple(
                Row(row["indicator"], tuple(row["ideas"]), {lens: tuple(row[lens]) for lens in LENSES})
                for row in one["rows"]
            ),
        )
        for one in json.loads((FOLDER / "cedar_hollow.json").read_text(encoding="utf-8"))
    )


LENSES = ("learner", "educator")


def grow(desk: Desk) -> None:
    """Write Cedar Hollow's portrait into a copy of the sample, each row tied to the ideas behind it."""
    said = {idea.text: idea.id for idea in desk.workshop.ideas()}
    levels = _scale(desk, [(name, "") for name in ("Emerging", "Developing", "Applying", "Extending")])
    for pillar, told in zip(desk.workshop.pillars(), cedar_hollow(), strict=True):
        if pillar.name != told.name:
            raise LookupError(told.name)
        desk.do(headlines.define, pillar.id, told.definition)
        _state(desk, pillar.id, "i-can", told.i_can)
        rows = _state(desk, pillar.id, "indicator", [row.indicator for row in told.rows])
        for id, row in zip(rows, told.rows, strict=True):
            desk.do(threads.tie, Wording("statement", id), [said[text] for text in row.ideas])
            for lens, texts in row.levels.items():
                cells = (Cell(id, level, lens) for level in levels)
                desk.do(descriptors.write, dict(zip(cells, texts, strict=True)))


def alder_creek(desk: Desk) -> None:
    """Make a blank workshop the one of the design's pictures of Shape and Progress."""
    told = json.loads((FOLDER / "alder_creek.json").read_text(encoding="utf-8"))
    desk.do(details.change, title="Community evening", district="Alder Creek Schools")
    heard = {name: group.id for name, group in zip(told["groups"], desk.workshop.groups(), strict=False)}
    for name, id in heard.items():
        desk.do(groups.rename, id, name)
    for group in desk.workshop.groups()[len(heard) :]:
        desk.do(groups.bin, group.id)
    levels = _scale(desk, told["scale"])
    for pillar in told["pillars"]:
        new = [
            NewIdea(id=IdeaId(ids.fresh("idea")), text=text, group=heard[group])
            for group, texts in pillar["ideas"].items()
            for text in texts
        ]
        desk.do(ideas.capture_many, new)
        _shape(desk, pillar, new, levels)


def _shape(desk: Desk, told: Any, inside: Sequence[NewIdea], levels: Sequence[LevelId]) -> None:
    pillar = PillarId(ids.fresh("pillar"))
    desk.do(pillars.add, pillar, told["name"], holding=[idea.id for idea in inside])
    desk.do(headlines.dress, pillar, ink=told["ink"], icon=told["icon"])
    desk.do(headlines.define, pillar, told["definition"])
    for name in told.get("offers", ()):
        desk.do(offers.add, OfferId(ids.fresh("offer")), pillar, name)
    said = {idea.text: idea.id for idea in inside}
    can = _state(desk, pillar, "i-can", told["i-can"])
    for id, texts in zip(can, told.get("threads", ()), strict=False):
        desk.do(threads.tie, Wording("statement", id), [said[text] for text in texts])
    _state(desk, pillar, "outcome", told.get("outcomes", ()))
    _state(desk, pillar, "condition", told.get("conditions", ()))
    (row,) = _state(desk, pillar, "indicator", [told["name"]])
    for lens, texts in told["levels"].items():
        desk.do(descriptors.write, dict(zip(_cells(row, levels, lens), texts, strict=True)))
    if told.get("ready"):
        desk.do(headlines.make_ready, pillar)


def _cells(row: StatementId, levels: Sequence[LevelId], lens: str) -> Iterator[Cell]:
    return (Cell(row, level, lens) for level in levels)


def _state(desk: Desk, pillar: PillarId, kind: str, texts: Sequence[str]) -> list[StatementId]:
    new = [
        NewStatement(id=StatementId(ids.fresh("statement")), pillar=pillar, kind=kind, text=text)
        for text in texts
    ]
    if new:
        desk.do(statements.lay_out, new)
    return [one.id for one in new]


def _scale(desk: Desk, named: Sequence[Sequence[str]]) -> list[LevelId]:
    new = [NewLevel(id=LevelId(ids.fresh("level")), name=name, support=support) for name, support in named]
    desk.do(scales.lay_out, NewScale(id=ScaleId(ids.fresh("scale"))), new)
    return [one.id for one in new]
