"""Remarks: what the coach marks in the cells of the grid: places in the words, and tags under them."""

from collections.abc import Iterator

from workshop_app.domain.coaching_records import Kept, SwitchedOff
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.growth_records import Level, ScaleId
from workshop_app.domain.progressing import LENSES, Cell, descriptor_id, row, scales
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.hints.hint import Hint
from workshop_app.insight.hints.in_rows import hints_in_row
from workshop_app.ui.coach.tags import Tag, tags_of
from workshop_app.ui.progress.grid import Grid

MOST_KEPT = 4_000

Told = dict[Wording, tuple[Hint, ...]]


class Remarks:
    """What is marked in each cell of a scale; a row is looked at once, and again when its words changed."""

    def __init__(self) -> None:
        self._workshop = Workshop()
        self._scale: ScaleId | None = None
        self._ways: tuple[object, ...] = ()
        self._asked: dict[tuple[str, str, str], Told] = {}
        self._rows: dict[tuple[str, ...], Told] = {}

    def show_workshop(self, workshop: Workshop, scale: ScaleId | None) -> bool:
        """Speak of this workshop from now on; says whether every cell has to be asked of again."""
        sorts = (Kept, SwitchedOff, Term, Level)
        ways = (*(workshop.all_of(sort) for sort in sorts), workshop.details.language)
        is_new = ways != self._ways
        if is_new or len(self._rows) > MOST_KEPT:
            self._rows.clear()
        self._workshop, self._scale, self._ways = workshop, scale, ways
        self._asked.clear()
        return is_new

    def hints(self, cell: Cell) -> tuple[Hint, ...]:
        """Return the places that are marked in the words of a cell, in their order."""
        if self._scale is None:
            return ()
        told = self._row(cell.indicator, self._scale, cell.lens)
        return told.get(Wording("descriptor", descriptor_id(cell)), ())

    def tags(self, cell: Cell, *, with_notes: bool = False) -> tuple[Tag, ...]:
        """Return the tags under the words; notes, the smaller voice, have one only where somebody looks."""
        return tags_of(self.hints(cell), with_notes=with_notes)

    def walk(self) -> Iterator[tuple[Hint, ...]]:
        """Give what is marked in every row of the workshop, whatever its scale and lens, in reading order."""
        workshop = self._workshop
        for pillar in workshop.pillars():
            for indicator in indicators_of(workshop, pillar.id):
                for scale in scales(workshop):
                    for lens in LENSES:
                        told = self._row(indicator.id, scale.id, lens)
                        yield tuple(hint for hints in told.values() for hint in hints)

    def _row(self, indicator: StatementId, scale: ScaleId, lens: str) -> Told:
        asked = (indicator, scale, lens)
        if asked not in self._asked:
            texts = tuple(one.text for one in row(self._workshop, indicator, scale, lens))
            key = (*asked, *texts)
            if key not in self._rows:
                is_bare = not any(texts)
                self._rows[key] = {} if is_bare else hints_in_row(self._workshop, indicator, scale, lens)
            self._asked[asked] = self._rows[key]
        return self._asked[asked]


def first_to_mend(grid: Grid, remarks: Remarks) -> Cell | None:
    """Return the first cell that the coach marks, else the first empty one, else the first."""
    cells = list(grid.faces)
    marked = (cell for cell in cells if any(not hint.is_note for hint in remarks.hints(cell)))
    empty = (cell for cell in cells if not grid.faces[cell].descriptor.text)
    return next(marked, None) or next(empty, None) or next(iter(cells), None)
