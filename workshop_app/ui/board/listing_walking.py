"""Where the keyboard goes in the list when the lines under it leave."""

from collections.abc import Sequence

from workshop_app.domain.records import IdeaId
from workshop_app.ui.board.listing_model import ListingModel
from workshop_app.ui.board.listing_outline import Line


def onward_from(model: ListingModel, leaving: Sequence[IdeaId]) -> Line | None:
    """Return where the keyboard goes when these ideas leave: the next beside them, or their heading."""
    if not leaving:
        return None
    gone = set(leaving)
    last = model.index_of(Line("idea", leaving[-1]))
    if not last.isValid():
        last = model.index_of(Line("voice", leaving[-1]))
    above = last.parent()
    for row in (*range(last.row() + 1, model.rowCount(above)), *range(last.row() - 1, -1, -1)):
        line = model.line(model.index(row, 0, above))
        if line is not None and line.is_idea and line.id not in gone:
            return line
    return model.line(above)


def beside(model: ListingModel, line: Line) -> Line | None:
    """Return the line of the same level that comes next, or else the one before."""
    index = model.index_of(line)
    after = model.line(model.index(index.row() + 1, 0, index.parent()))
    return after or model.line(model.index(index.row() - 1, 0, index.parent()))
