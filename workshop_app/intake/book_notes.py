"""Says what of a workbook was not read, and why."""

from collections.abc import Sequence

from workshop_app.intake.sheet_cells import SheetCells
from workshop_app.words import say, say_many


def about_others(others: Sequence[str], hidden: Sequence[str], read: str) -> tuple[str, ...]:
    """Return sentences about the sheets that were not read, shown ones and hidden ones, beside `read`."""
    notes = []
    if others:
        notes.append(
            say_many(
                "“{name}” was read; there is one more: {others}.",
                "“{name}” was read; there are {count} more: {others}.",
                len(others),
                name=read,
                others=say(", ").join(others),
            )
        )
    if hidden:
        notes.append(
            say_many(
                "A hidden sheet was not read: {names}.",
                "Hidden sheets were not read: {names}.",
                len(hidden),
                names=say(", ").join(hidden),
            )
        )
    return tuple(notes)


def about(cells: SheetCells) -> tuple[str, ...]:
    """Return sentences about the cells of a sheet that were not read."""
    notes = []
    if cells.unsaved_count:
        more = " …" if cells.unsaved_count > len(cells.unsaved) else ""
        notes.append(
            say_many(
                "Cell {cells} holds a formula whose result was not saved. Open the file in the spreadsheet "
                "program and save it there to have it too.",
                "{count} cells ({cells}) hold a formula whose result was not saved. Open the file in the "
                "spreadsheet program and save it there to have them too.",
                cells.unsaved_count,
                cells=say(", ").join(cells.unsaved) + more,
            )
        )
    if cells.errors:
        notes.append(
            say_many(
                "One cell shows an error and was not read.",
                "{count} cells show an error and were not read.",
                cells.errors,
            )
        )
    if cells.hidden:
        notes.append(
            say_many("One hidden row was read too.", "{count} hidden rows were read too.", cells.hidden)
        )
    return tuple(notes)


def about_beyond(count: int) -> tuple[str, ...]:
    """Return a sentence about filled cells too far to the right, if there are any."""
    if not count:
        return ()
    return (
        say_many(
            "One cell stands too far to the right and was not read.",
            "{count} cells stand too far to the right and were not read.",
            count,
        ),
    )
