"""Opens workbooks and documents as sheets, and knows what a packed file is that is neither."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from workshop_app.intake.book_notes import about
from workshop_app.intake.cells import Sheet
from workshop_app.intake.package import Package
from workshop_app.intake.refusals import CannotRead, damaged, empty, not_text
from workshop_app.intake.settling import likeness
from workshop_app.intake.sheet_cells import SheetCells
from workshop_app.intake.workbook import BookSheet, Workbook, related
from workshop_app.intake.xml_parts import first_element

ZIP = b"PK\x03\x04"
"""What workbooks and documents begin with."""

_SAMPLE = 300
_OTHERS = {
    "application/vnd.oasis.opendocument.spreadsheet": "opendocument spreadsheet",
    "application/vnd.oasis.opendocument.text": "opendocument text",
    "application/vnd.oasis.opendocument.presentation": "presentation",
}
_APPLE = {".numbers": "numbers", ".pages": "pages", ".key": "presentation"}


@dataclass(frozen=True)
class Part:
    """One sheet of a workbook, or one part of a document; `sample` reads its beginning, `whole` all of it.

    `whole` also returns sentences about what in it could not be read.
    """

    name: str
    sample: Callable[[], Sheet]
    whole: Callable[[], tuple[Sheet, tuple[str, ...]]]
    is_hidden: bool = False


def parts_of(data: bytes, name: str) -> tuple[Part, ...]:
    """Return the sheets of a workbook or the parts of a document; raises CannotRead for any other file."""
    package = Package(data, name)
    kind, main = _kind(package)
    if kind == "workbook":
        book = Workbook(package, main)
        return tuple(_of_sheet(book, sheet) for sheet in book.sheets)
    if kind == "document":
        from workshop_app.intake.document import parts_of_document  # noqa: PLC0415 - a third of a second

        return tuple(
            Part(part.name, partial(_itself, part.sheet), partial(_with_notes, part.sheet))
            for part in parts_of_document(package)
        )
    raise not_text(name, kind)


def chosen(parts: Sequence[Part], name: str, wanted: str = "") -> Part:
    """Return the part that is wanted by its name, or the one that reads most like ideas.

    Hidden sheets are read only if they are wanted, or if there is no other. Raises CannotRead.
    """
    if wanted:
        for part in parts:
            if part.name.casefold().strip() == wanted.casefold().strip():
                return part
        raise CannotRead(
            "{name} has no sheet {sheet}. It has {sheets}",
            name=name,
            sheet=wanted,
            sheets=", ".join(part.name for part in parts),
        )
    shown = [part for part in parts if not part.is_hidden] or list(parts)
    if len(shown) == 1:
        return shown[0]
    likely = {part.name: likeness(part.sample()) for part in shown}
    best = max(shown, key=lambda part: likely[part.name])
    if likely[best.name][0] < 0:
        raise empty(name)
    return best


def _kind(package: Package) -> tuple[str, str]:
    """Return what a packed file is and its main part, told from what is in it and not from its name."""
    if "mimetype" in package:
        mime = package.whole("mimetype").decode("ascii", errors="replace").strip()
        if mime.startswith("application/vnd.oasis.opendocument"):
            return _OTHERS.get(mime.removesuffix("-template"), "archive"), ""
    if any(part.endswith(".iwa") or part == "Index.zip" for part in package.parts):
        ending = PurePath(package.name).suffix.lower()
        return _APPLE.get(ending) or _APPLE[".numbers" if _has_tables(package.parts) else ".pages"], ""
    main = next((part for kind, part in related(package, "").values() if kind == "officeDocument"), "")
    if not main:
        raise damaged(package.name) if "[Content_Types].xml" in package else not_text(package.name, "archive")
    if main.endswith(".bin"):
        return "binary workbook", main
    first = first_element(next(package.pieces(main), b""), package.name)
    return {"workbook": "workbook", "document": "document", "presentation": "presentation"}.get(
        first, ""
    ), main


def _has_tables(parts: Sequence[str]) -> bool:
    return any(part.startswith("Index/Tables/") for part in parts)


def _of_sheet(book: Workbook, sheet: BookSheet) -> Part:
    return Part(sheet.name, partial(_begun, book, sheet), partial(_read, book, sheet), sheet.is_hidden)


def _begun(book: Workbook, sheet: BookSheet) -> Sheet:
    cells = book.cells(sheet, most_rows=_SAMPLE)
    return _as_sheet(cells)


def _read(book: Workbook, sheet: BookSheet) -> tuple[Sheet, tuple[str, ...]]:
    cells = book.cells(sheet)
    return _as_sheet(cells), about(cells)


def _as_sheet(cells: SheetCells) -> Sheet:
    """Return the cells as a table; where only one column is filled, as one idea a cell."""
    spread = cells.spread()
    filled = {place for row in cells.rows for place, cell in enumerate(row) if cell}
    if len(filled) == 1:
        (only,) = filled
        rows = tuple((row[only],) if len(row) > only else () for row in cells.rows)
        return Sheet(rows, "", spread, cells.beyond)
    return Sheet(tuple(cells.rows), "\t", spread, cells.beyond)


def _itself(sheet: Sheet) -> Sheet:
    return sheet


def _with_notes(sheet: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    return sheet, ()
