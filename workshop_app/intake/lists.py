"""Lists of ideas from text and spreadsheet files, and from what was copied somewhere else."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from workshop_app.intake import books
from workshop_app.intake import columns as headings
from workshop_app.intake.book_notes import about_beyond, about_others
from workshop_app.intake.cells import Cells, Sheet, as_lines, as_table
from workshop_app.intake.columns import QUESTION, ROLES, Columns
from workshop_app.intake.decoding import decoded
from workshop_app.intake.refusals import LARGEST, MOST_ROWS, CannotRead, empty, too_large, too_long
from workshop_app.intake.rows import LeftOut, Reading, Row, rows_of
from workshop_app.intake.settling import first_rows, settled
from workshop_app.intake.wording import tidy, without_bullet
from workshop_app.words import say

ENDINGS = (".txt", ".md", ".csv", ".tsv", ".xlsx", ".docx")
"""The endings of the files that hold lists, as a file dialog may offer them."""


@dataclass(frozen=True, kw_only=True)
class IdeaList:
    """What a list holds, before any of it is brought in.

    `columns` says which column (from 0) holds what. In the columns of `questions` every cell is an idea too,
    with the heading as the question it answers; those of `private` tell who answered and are not brought in.
    Where there is neither a `text` column nor a question there are no rows yet and the person chooses, with
    `likely` as the column to offer. `headed` tells that there is a row of headings, and `above` how many
    filled rows stand before it. `source` is what its ideas will say about how they arrived: `list` or
    `pasted`.

    `sheets` names the sheets of a workbook (or the parts of a document) that can be read instead with
    `with_sheet`, and `sheet_name` the one read here. `notes` are sentences about what was not read and why.
    """

    name: str
    sheet: Sheet
    columns: Columns
    headed: bool
    rows: tuple[Row, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    likely: int | None = None
    source: str = "list"
    questions: tuple[int, ...] = ()
    private: tuple[int, ...] = ()
    above: int = 0
    sheets: tuple[str, ...] = ()
    sheet_name: str = ""
    notes: tuple[str, ...] = ()
    origin: Path | bytes | None = field(default=None, repr=False)

    @property
    def headings(self) -> Cells:
        """The headings as written; without any they are called `Column 1`, `Column 2` and so on."""
        rows = first_rows(self.sheet)[self.above :]
        if self.headed and rows:
            return tuple(tidy(cell) for cell in rows[0])
        width = max((len(cells) for cells in rows), default=0)
        return tuple(say("Column {number}", number=place + 1) for place in range(width))

    @property
    def roles(self) -> tuple[str, ...]:
        """What each column holds: one of columns.ROLES, `question`, `private`, or "" for what stays out."""
        by_place = {place: role for role, place in self.columns.items()}
        by_place |= dict.fromkeys(self.private, headings.PRIVATE) | dict.fromkeys(self.questions, QUESTION)
        return tuple(by_place.get(place, "") for place in range(len(self.headings)))

    @property
    def is_chosen(self) -> bool:
        """Whether it is known which columns hold the ideas."""
        return "text" in self.columns or bool(self.questions)

    @property
    def not_brought_in(self) -> tuple[str, ...]:
        """The headings of the columns that tell who answered; none of them is brought in."""
        called = self.headings
        return tuple(called[place] for place in self.private if place < len(called))


def read_file(path: Path, *, sheet: str = "") -> IdeaList:
    """Read a list from a file; raises CannotRead if it is missing, too large, empty or of another kind.

    Of a workbook the sheet is read that is named, or else the one that reads most like ideas.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise too_large(path.name, size)
        return replace(read(path.read_bytes(), path.name, sheet=sheet), origin=path)
    except FileNotFoundError as error:
        raise CannotRead("There is no file {file}.", file=path) from error
    except IsADirectoryError as error:
        raise CannotRead("{file} is a folder. Choose a file in it.", file=path) from error
    except PermissionError as error:
        raise CannotRead("{file} may not be read. It may be open in another program.", file=path) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotRead("{file} could not be read ({reason}).", file=path, reason=reason) from error


def read(data: bytes, name: str, *, sheet: str = "") -> IdeaList:
    """Read a list from the bytes of a file; what is in them counts more than the ending of the name."""
    if len(data) > LARGEST:
        raise too_large(name, len(data))
    if data.startswith(books.ZIP):
        return replace(_from_book(data, name, sheet), origin=data)
    if any(data.count(end) > MOST_ROWS for end in (b"\n", b"\r")) or _is_all_cells(data):
        raise too_long(name)
    text = decoded(data, name)
    ending = PurePath(name).suffix.lower()
    if ending == ".csv":
        return _read(as_table(text), name)
    if ending in {".tsv", ".tab"}:
        return _read(as_table(text, prefer="\t"), name)
    return _read(_sheet(text), name)


def with_sheet(found: IdeaList, sheet: str) -> IdeaList:
    """Read another sheet of the same workbook, one of `found.sheets`; raises CannotRead like read_file."""
    if isinstance(found.origin, Path):
        return read_file(found.origin, sheet=sheet)
    return read(found.origin or b"", found.name, sheet=sheet)


def from_text(text: str) -> IdeaList:
    """Read a list that was copied elsewhere: an idea a line, or a spreadsheet's cells."""
    name = say("What was pasted")
    if any(text.count(end) > MOST_ROWS for end in "\n\r"):
        raise too_long(name)
    return replace(_read(_sheet(text.removeprefix("\ufeff")), name), source="pasted")


def with_columns(
    found: IdeaList,
    columns: Columns,
    *,
    headed: bool | None = None,
    questions: Sequence[int] | None = None,
) -> IdeaList:
    """Read the list again with other columns, and with or without a row of headings.

    Where nothing is said about `questions`, a `text` column takes their place and without one they stay. What
    is chosen for something is no longer private.
    """
    headed = found.headed if headed is None else headed
    if questions is None:
        questions = () if "text" in columns else found.questions
    questions = tuple(place for place in questions if place not in columns.values())
    used = {*columns.values(), *questions}
    private = tuple(place for place in found.private if place not in used)
    return _filled(replace(found, columns=dict(columns), headed=headed, questions=questions, private=private))


def with_roles(found: IdeaList, roles: Sequence[str], *, headed: bool | None = None) -> IdeaList:
    """Read the list again with a role for each column, as `found.roles` gives them.

    Any number of columns may be a `question`; of those with another role the first counts.
    """
    columns: dict[str, int] = {}
    for place, role in enumerate(roles):
        if role in ROLES:
            columns.setdefault(role, place)
    private = tuple(place for place, role in enumerate(roles) if role == headings.PRIVATE)
    questions = [place for place, role in enumerate(roles) if role == QUESTION]
    return with_columns(replace(found, private=private), columns, headed=headed, questions=questions)


def _is_all_cells(data: bytes) -> bool:
    """Say whether there are more cells than a row has for every idea of the longest list."""
    return any(data.count(sign) > 8 * MOST_ROWS for sign in (b",", b";", b"\t", b"|"))


def _from_book(data: bytes, name: str, wanted: str) -> IdeaList:
    parts = books.parts_of(data, name)
    part = books.chosen(parts, name, wanted)
    sheet, notes = part.whole()
    shown = tuple(one.name for one in parts if not one.is_hidden or one is part)
    others = [one for one in parts if one is not part]
    beside = about_others(
        [one.name for one in others if not one.is_hidden],
        [one.name for one in others if one.is_hidden],
        part.name,
    )
    found = _read(sheet, name)
    sheets = shown if len(shown) > 1 else ()
    return replace(found, sheets=sheets, sheet_name=part.name, notes=(*beside, *notes, *found.notes))


def _sheet(text: str) -> Sheet:
    lines = text.splitlines()
    cells = [without_bullet(line) for line in lines]
    first = next((line for line in lines if line.strip()), "")
    divided = any("\t" in line.strip() for line in cells)
    quoted = any(line.startswith('"') and line.count('"') % 2 for line in lines)
    if divided or quoted or _is_headed_table(first):
        return as_table(text, prefer="\t")
    return as_lines(text)


def _is_headed_table(first: str) -> bool:
    return any(
        len(known) > 1 and "text" in known
        for known in (headings.known_roles(first.split(divider)) for divider in (",", ";", "|"))
    )


def _read(sheet: Sheet, name: str) -> IdeaList:
    if not first_rows(sheet):
        raise empty(name)
    how = settled(sheet)
    return _filled(
        IdeaList(
            name=name,
            sheet=sheet,
            columns=how.columns,
            headed=how.headed,
            above=how.above,
            questions=how.questions,
            private=how.private,
            likely=how.likely,
            notes=about_beyond(sheet.beyond),
        )
    )


def _filled(found: IdeaList) -> IdeaList:
    if not found.is_chosen:
        return replace(found, rows=(), left_out=())
    rows: list[Row] = []
    left_out: list[LeftOut] = []
    reading = Reading(found.columns, found.questions, found.headed, found.above)
    for one in rows_of(found.sheet, reading):
        if isinstance(one, Row):
            rows.append(one)
        else:
            left_out.append(one)
    if not rows and not left_out:
        raise CannotRead("There is no idea in {name}. Nothing was brought in.", name=found.name)
    return replace(found, rows=tuple(rows), left_out=tuple(left_out))
