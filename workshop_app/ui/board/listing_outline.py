"""The board as an outline: pillars, themes, ideas and stacks, what waits, and what lies loose; no Qt."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from workshop_app.domain.lying import Lying
from workshop_app.domain.records import Idea, PillarId
from workshop_app.domain.workshop import Workshop


class Line(NamedTuple):
    """One line of the outline; a voice is an idea that lies under another in a stack."""

    kind: Literal["pillar", "theme", "idea", "voice", "tray", "loose"]
    id: str

    @property
    def is_idea(self) -> bool:
        """Whether the line is somebody's idea."""
        return self.kind in {"idea", "voice"}


TRAY, LOOSE = Line("tray", ""), Line("loose", "")

Branch = dict[Line, tuple[Line, ...]]
"""For each line that holds others: those, in order. A stack is among them only if it holds any."""


def branches(workshop: Workshop) -> Iterator[tuple[Line, Lying]]:
    """Return the lines of the first level with what their ideas are read from.

    What lies loose has a line only while something does; the tray has one always, for it can be put into.
    """
    for pillar in workshop.pillars():
        yield Line("pillar", pillar.id), workshop.lying_in(pillar.id)
    waiting = workshop.lying_in(None)
    yield TRAY, waiting
    if any(_is_loose(idea) for idea in waiting.notes):
        yield LOOSE, waiting


def inside(top: Line, lying: Lying) -> Branch:
    """Return all lines below a line of the first level."""
    found: Branch = {}
    if top == TRAY:
        notes = [idea for idea in lying.notes if not _is_loose(idea)]
        found[top] = _ideas(notes)
    elif top == LOOSE:
        notes = [idea for idea in lying.notes if _is_loose(idea)]
        found[top] = _ideas(notes)
    else:
        bare, *themed = lying.sections
        heads = tuple(Line("theme", section.theme.id) for section in themed if section.theme is not None)
        found[top] = (*_ideas(bare.notes), *heads)
        for head, section in zip(heads, themed, strict=True):
            found[head] = _ideas(section.notes)
        notes = list(lying.notes)
    if lying.beneath:
        for note in notes:
            if note.id in lying.beneath:
                found[Line("idea", note.id)] = tuple(Line("voice", one.id) for one in lying.beneath[note.id])
    return found


def place_of(workshop: Workshop, line: Line) -> PillarId | None:
    """Return the pillar in which a line stands; None for what waits."""
    if line.is_idea:
        return workshop.place_of(workshop.idea(line.id))
    if line.kind == "theme":
        return workshop.theme(line.id).pillar
    return PillarId(line.id) if line.kind == "pillar" else None


def _ideas(notes: tuple[Idea, ...] | list[Idea]) -> tuple[Line, ...]:
    return tuple(Line("idea", idea.id) for idea in notes)


def _is_loose(idea: Idea) -> bool:
    return idea.x is not None and idea.y is not None
