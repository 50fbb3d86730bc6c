"""What the map of the progressions says in words: how much is written, what is silent, which cell it is."""

from collections import Counter
from collections.abc import Sequence

from workshop_app.domain.growth_records import Level
from workshop_app.domain.progressing import LENSES, STATES, Cell, state_of, written
from workshop_app.domain.shape_records import Descriptor, Statement
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say, say_many


def counted(cells: Sequence[Descriptor]) -> str:
    """Return in words how far these cells have come."""
    if not cells:
        return say("There is no cell yet: a progression needs indicators, and a scale with levels.")
    states = Counter(state_of(cell) for cell in cells)
    empty = states["empty"]
    parts = [
        say_many("Every cell is written: {count}.", "All {count} cells are written.", len(cells))
        if not empty
        else say_many(
            "{count} cell of {all} is empty.", "{count} cells of {all} are empty.", empty, all=len(cells)
        )
    ]
    for count, one, many in (
        (states["draft"], "{count} is a draft.", "{count} are drafts."),
        (states["reviewed"], "{count} is reviewed.", "{count} are reviewed."),
        (states["agreed"], "{count} is agreed.", "{count} are agreed."),
        (sum(cell.frozen for cell in cells), "{count} is frozen.", "{count} are frozen."),
    ):
        if count:
            parts.append(say_many(one, many, count))
    return " ".join(parts)


def silent(workshop: Workshop) -> str:
    """Return which pillars have no row at all, in words; "" if each has one."""
    names = [
        pillar.name or say("Pillar {number}", number=number)
        for number, pillar in enumerate(workshop.pillars(), 1)
        if not indicators_of(workshop, pillar.id)
    ]
    if not names:
        return ""
    return say_many(
        "{pillars} has no indicator yet, and so no row here.",
        "These pillars have no indicator yet, and so no row here: {pillars}.",
        len(names),
        pillars=", ".join(names),
    )


def named(workshop: Workshop, cell: Cell, indicator: Statement, level: Level) -> str:
    """Return which cell it is, and how far it has come."""
    there = written(workshop, cell)
    return say(
        "{indicator}. {level}, {lens}: {state}",
        indicator=indicator.text.rstrip(".") or say("An indicator without words"),
        level=level.name,
        lens=say(LENSES[cell.lens]),
        state=say(STATES[state_of(there)]),
    )
