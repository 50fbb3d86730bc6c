"""Everything one can do with the statements of a pillar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workshop_app.domain.changes import Edit
from workshop_app.domain.growth_records import Level, LevelId
from workshop_app.domain.progressing import LENSES
from workshop_app.domain.ranks import between, room, spread
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import LONGEST_STATEMENT, MOST_STATEMENTS, RuleBroken, one_line, within
from workshop_app.domain.shape_records import Statement, StatementId
from workshop_app.domain.shaping import BANDS, OWNERS, SENSES, STATEMENT_KINDS, statements_of
from workshop_app.domain.taking_along import refuse_locked
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStatement:
    """A statement on its way in; its fields are those of `Statement`."""

    id: StatementId
    pillar: PillarId
    kind: str
    text: str = ""
    band: str = ""
    sense: str = ""
    lens: str = ""
    indicator: StatementId | None = None
    level: LevelId | None = None
    owner: str = ""
    evidence: str = ""
    gap: str = ""
    guid: str = ""


def statement(workshop: Workshop, statement_id: str) -> Statement:
    """Return the statement, binned or not; raises RuleBroken if there never was one."""
    return workshop.known(Statement, statement_id, "That statement is not in this workshop.")


def add(workshop: Workshop, new: NewStatement) -> Iterator[Edit]:
    """Add a statement to a pillar, behind the others of its kind; its words may come later."""
    yield from lay_out(workshop, [new])


def lay_out(workshop: Workshop, new: Iterable[NewStatement]) -> Iterator[Edit]:
    """Add statements to pillars, each behind the others there, all as one change."""
    last = dict[PillarId, str]()
    counts = dict[PillarId, int]()
    coming = set[str]()
    for one in new:
        pillar = workshop.pillar(one.pillar).id
        refuse_locked(workshop, pillar)
        if pillar not in last:
            standing = statements_of(workshop, pillar)
            last[pillar], counts[pillar] = standing[-1].rank if standing else "", len(standing)
        counts[pillar] += 1
        if counts[pillar] > MOST_STATEMENTS:
            raise RuleBroken("A pillar holds {most} statements.", most=MOST_STATEMENTS)
        if one.kind not in STATEMENT_KINDS:
            raise RuleBroken("There is no such kind of statement.")
        last[pillar] = between(last[pillar], "")
        said = {name: getattr(one, name) for name in _CHECKS}
        if one.indicator in coming:
            said.pop("indicator")
        checked = _checked(workshop, said) | ({"indicator": one.indicator} if one.indicator else {})
        yield workshop.edit(
            "statement", one.id, pillar=pillar, kind=one.kind, guid=one.guid, rank=last[pillar], **checked
        )
        coming.add(one.id)


def reword(workshop: Workshop, statement_id: StatementId, text: str) -> Iterator[Edit]:
    """Change the words of a statement."""
    yield workshop.edit("statement", _free(workshop, statement_id).id, text=_text(text))


def change(workshop: Workshop, statement_id: StatementId, /, **said: Any) -> Iterator[Edit]:
    """Change what else is known of a statement, field by field; an empty one takes it back.

    band: one of `shaping.BANDS`; sense: one of `shaping.SENSES`; lens: one of `progressing.LENSES`;
    indicator, level: ids; owner: one of `shaping.OWNERS`; evidence, gap: words.
    """
    yield workshop.edit("statement", _free(workshop, statement_id).id, **_checked(workshop, said))


def move(workshop: Workshop, statement_id: StatementId, *, below: StatementId | None) -> Iterator[Edit]:
    """Put a statement behind another one of its pillar, or before all others."""
    moving = _free(workshop, statement_id)
    there = statements_of(workshop, moving.pillar) if moving.pillar is not None else ()
    staying = [one for one in there if one.id != statement_id]
    index = next((n for n, one in enumerate(staying, 1) if one.id == below), 0)
    pushed, low, high = room([one.rank for one in staying], index)
    ranks = spread(low, high, 1 + pushed)
    for one, rank in zip([moving, *staying[index : index + pushed]], ranks, strict=True):
        yield workshop.edit("statement", one.id, rank=rank)


def bin(workshop: Workshop, statement_id: StatementId) -> Iterator[Edit]:
    """Put a statement in the bin; what was tied to it and written in its row comes back with it."""
    yield workshop.edit("statement", _free(workshop, statement_id).id, binned=True)


def take_back(workshop: Workshop, statement_id: StatementId) -> Iterator[Edit]:
    """Take a statement back from the bin."""
    yield workshop.edit("statement", _free(workshop, statement_id).id, binned=False)


def _free(workshop: Workshop, statement_id: StatementId) -> Statement:
    found = statement(workshop, statement_id)
    refuse_locked(workshop, found.pillar)
    return found


def _checked(workshop: Workshop, said: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {name: _CHECKS[name](value) for name, value in said.items()}
    if found.get("indicator") is not None and statement(workshop, found["indicator"]).kind != "indicator":
        raise RuleBroken("That statement is no indicator.")
    if found.get("level") is not None:
        workshop.known(Level, found["level"], "That level is not in this workshop.")
    return found


def _text(text: str) -> str:
    otherwise = RuleBroken("A statement holds {longest} characters.", longest=LONGEST_STATEMENT)
    return within(one_line(text), LONGEST_STATEMENT, otherwise)


def _band(band: str) -> str:
    if band and band not in BANDS:
        raise RuleBroken("There is no such band of grades.")
    return band


def _sense(sense: str) -> str:
    if sense and sense not in SENSES:
        raise RuleBroken("One looks for what one can see, hear or feel.")
    return sense


def _lens(lens: str) -> str:
    if lens and lens not in LENSES:
        raise RuleBroken("There is no such lens.")
    return lens


def _owner(owner: str) -> str:
    if owner and owner not in OWNERS:
        raise RuleBroken("A condition is provided by the classroom, the school or the district.")
    return owner


def _id(id: str | None) -> str | None:
    return id or None


_CHECKS = {
    "text": _text,
    "band": _band,
    "sense": _sense,
    "lens": _lens,
    "indicator": _id,
    "level": _id,
    "owner": _owner,
    "evidence": _text,
    "gap": _text,
}
