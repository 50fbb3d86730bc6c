"""Everything one can do with the cells of a progression."""

from collections.abc import Iterable, Iterator, Mapping

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands.statements import statement
from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES, Cell, written
from workshop_app.domain.rules import (
    LONGEST_CELL,
    LONGEST_REASON,
    RuleBroken,
    lines,
    one_line,
    within,
)
from workshop_app.domain.shape_records import Descriptor
from workshop_app.domain.taking_along import refuse_locked
from workshop_app.domain.wordings import digest
from workshop_app.domain.workshop import Workshop


def write(workshop: Workshop, texts: Mapping[Cell, str]) -> Iterator[Edit]:
    """Write into cells, all as one change; an empty text empties the cell, line breaks stay.

    Other words than before are a draft again. Raises RuleBroken if one of the cells is frozen.
    """
    for cell, text in texts.items():
        _refuse_unless_there(workshop, cell)
        there = written(workshop, cell)
        new = within(
            lines(text),
            LONGEST_CELL,
            RuleBroken("A cell holds {longest} characters.", longest=LONGEST_CELL),
        )
        if new == there.text:
            continue
        _refuse_frozen(there)
        place = {"indicator": cell.indicator, "level": cell.level, "lens": cell.lens}
        yield workshop.edit("descriptor", there.id, **place, text=new, rank="a0")


def keep_guids(workshop: Workshop, guids: Mapping[Cell, str]) -> Iterator[Edit]:
    """Note under which GUIDs written cells came from a framework, so that they keep them."""
    for cell, guid in guids.items():
        yield workshop.edit("descriptor", _written(workshop, cell).id, guid=guid)


def draft(workshop: Workshop, cells: Iterable[Cell]) -> Iterator[Edit]:
    """Say that the words of these cells are a draft again."""
    for cell in cells:
        yield workshop.edit("descriptor", _thawed(workshop, cell).id, state="draft", read="")


def review(workshop: Workshop, cells: Iterable[Cell]) -> Iterator[Edit]:
    """Say that somebody has reviewed these cells as they are written now."""
    for cell in cells:
        there = _thawed(workshop, cell)
        yield workshop.edit("descriptor", there.id, state="reviewed", read=digest(there.text))


def agree(workshop: Workshop, cells: Iterable[Cell]) -> Iterator[Edit]:
    """Say that these cells are agreed as they are written now."""
    for cell in cells:
        there = _thawed(workshop, cell)
        yield workshop.edit("descriptor", there.id, state="agreed", read=digest(there.text))


def freeze(workshop: Workshop, cells: Iterable[Cell], reason: str) -> Iterator[Edit]:
    """Let the words of these cells stay as they are, for a reason."""
    reason = one_line(reason)
    if not reason:
        raise RuleBroken("Write in a line why these words are frozen.")
    otherwise = RuleBroken("A reason holds {longest} characters.", longest=LONGEST_REASON)
    reason = within(reason, LONGEST_REASON, otherwise)
    for cell in cells:
        yield workshop.edit("descriptor", _written(workshop, cell).id, frozen=True, reason=reason)


def thaw(workshop: Workshop, cells: Iterable[Cell]) -> Iterator[Edit]:
    """Let the words of these cells be changed again."""
    for cell in cells:
        yield workshop.edit("descriptor", _written(workshop, cell).id, frozen=False, reason="")


def _refuse_unless_there(workshop: Workshop, cell: Cell) -> None:
    indicator = statement(workshop, cell.indicator)
    if indicator.kind != "indicator":
        raise RuleBroken("That statement is no indicator.")
    workshop.known(Level, cell.level, "That level is not in this workshop.")
    if cell.lens not in LENSES:
        raise RuleBroken("There is no such lens.")
    refuse_locked(workshop, indicator.pillar)


def _written(workshop: Workshop, cell: Cell) -> Descriptor:
    _refuse_unless_there(workshop, cell)
    there = written(workshop, cell)
    if not there.text:
        raise RuleBroken("Nothing is written in that cell yet.")
    return there


def _thawed(workshop: Workshop, cell: Cell) -> Descriptor:
    there = _written(workshop, cell)
    _refuse_frozen(there)
    return there


def _refuse_frozen(there: Descriptor) -> None:
    if there.frozen:
        raise RuleBroken(
            "These words are frozen: {reason} Unfreeze them to change them.", reason=there.reason
        )
