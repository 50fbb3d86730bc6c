"""What the coach says of the rows of progressions: of a level beside the one before it."""

from workshop_app.domain.growth_records import ScaleId
from workshop_app.domain.progressing import row
from workshop_app.domain.shape_records import Descriptor, StatementId
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.finding import Finding
from workshop_app.insight.hints.at_wording import looked_at
from workshop_app.insight.hints.hint import Hint, one_a_place
from workshop_app.insight.hints.looking import Ways, found, kept_at, ways_of
from workshop_app.insight.hints.placing import Read, placed

ROW_CHECKS = frozenset({"C03", "C21", "C22", "C23", "C35"})
"""Checks that need the neighbours; all others have looked at each cell by itself."""


def row_hints(
    workshop: Workshop, indicator_id: StatementId, scale_id: ScaleId, lens: str = "learner"
) -> tuple[Hint, ...]:
    """Return what the coach says of the levels of a row beside each other, in level order."""
    return _beside(workshop, row(workshop, indicator_id, scale_id, lens), ways_of(workshop))


def hints_in_row(
    workshop: Workshop, indicator_id: StatementId, scale_id: ScaleId, lens: str = "learner"
) -> dict[Wording, tuple[Hint, ...]]:
    """Return everything the coach says of a row by its cells: of each by itself and beside the others.

    That two steps share no word is left to `row_hints`: it is for who reads the row aloud.
    """
    cells = row(workshop, indicator_id, scale_id, lens)
    ways = ways_of(workshop)
    beside = _beside(workshop, cells, ways)
    told = dict[Wording, tuple[Hint, ...]]()
    for cell in cells:
        wording = Wording("descriptor", cell.id)
        here = (one for one in beside if one.wording == wording and not (one.is_note and one.check == "C22"))
        told[wording] = one_a_place((*looked_at(workshop, wording, cell.text, ways), *here))
    return told


def _holds(one: Finding, cell: Descriptor) -> bool:
    """Say whether a finding is about this lens: what others do serves the learner, and need not rise."""
    is_fall = one.check == "C22" and one.span != (0, len(cell.text))
    return not is_fall or (cell.lens or "learner") == "learner"


def _beside(workshop: Workshop, cells: tuple[Descriptor, ...], ways: Ways) -> tuple[Hint, ...]:
    texts = tuple(cell.text for cell in cells)
    if sum(bool(text) for text in texts) < 2:
        return ()
    every = [one for one in found(texts, "row", "", ways, ROW_CHECKS) if _holds(one, cells[one.text])]
    told = list[Hint]()
    for at in sorted({one.text for one in every}):
        wording = Wording("descriptor", cells[at].id)
        read = Read(wording, texts[at], "row", kept_at(workshop, wording))
        told.extend(placed(read, (one for one in every if one.text == at), ways))
    return tuple(told)
