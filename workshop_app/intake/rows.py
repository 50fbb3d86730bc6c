"""The rows of a list: what each says, and why some do not come in."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from workshop_app.domain.rules import LONGEST_IDEA
from workshop_app.formulas import unguarded
from workshop_app.intake.cells import Cells, Sheet
from workshop_app.intake.columns import Columns
from workshop_app.intake.languages import code_of
from workshop_app.intake.wording import is_heading, is_rule, tidy, without_bullet
from workshop_app.words import say


class Row(NamedTuple):
    """One idea of a list as it stands there: `row` counts the file's rows from 1, names are as written."""

    row: int
    text: str
    group: str = ""
    pillar: str = ""
    language: str = ""
    session: str = ""
    theme: str = ""


class Left(Enum):
    """Why a row does not come in, in one word."""

    HERE = "here"
    LONG = "long"
    NAME = "name"
    WIDE = "wide"
    HEADING = "heading"
    NOTHING = "nothing"
    DROPPED = "dropped"


class LeftOut(NamedTuple):
    """A row that does not come in, and the sentence that says why.

    `whole` is what it would bring where a person can still let it in, as it is or in other words.
    """

    row: int
    why: str
    text: str = ""
    kind: Left = Left.NOTHING
    whole: Row | None = None


def rows_of(sheet: Sheet, columns: Columns, *, headed: bool) -> Iterator[Row | LeftOut]:
    """Return the ideas of a sheet in order, and the rows that hold none or too much."""
    filled = ((n, cells) for n, cells in enumerate(sheet.rows, 1) if any(map(str.strip, cells)))
    width = len(next(filled)[1]) if headed else 0
    return _table(filled, columns, width) if sheet.divider else _lines(filled)


def _table(filled: Iterator[tuple[int, Cells]], columns: Columns, width: int) -> Iterator[Row | LeftOut]:
    no_idea = say("There is no idea in this row.")
    too_many = say("This row has more cells than there are headings. Put quotation marks around its idea.")
    for number, cells in filled:
        said = {
            role: tidy(unguarded(cells[place])) if place < len(cells) else ""
            for role, place in columns.items()
        }
        text = said["text"]
        if width and len(cells) > width and any(map(str.strip, cells[width:])):
            yield LeftOut(number, too_many, text, Left.WIDE)
        elif text:
            language = code_of(said.get("language", ""))
            named = {role: said.get(role, "") for role in ("group", "pillar", "session", "theme")}
            yield _fitting(Row(number, text, language=language, **named))
        else:
            yield LeftOut(number, no_idea)


def _lines(filled: Iterator[tuple[int, Cells]]) -> Iterator[Row | LeftOut]:
    heading = say("This is a heading.")
    for number, (line, *_) in filled:
        text = "" if is_rule(line) else tidy(without_bullet(line))
        if text and is_heading(line):
            yield LeftOut(number, heading, text, Left.HEADING, Row(number, text.lstrip("# ")))
        elif text:
            yield _fitting(Row(number, text))


def _fitting(row: Row) -> Row | LeftOut:
    if len(row.text) <= LONGEST_IDEA:
        return row
    why = say(
        "This idea has {length} characters, and an idea holds {longest}. Split it in two.",
        length=len(row.text),
        longest=LONGEST_IDEA,
    )
    return LeftOut(row.row, why, row.text, Left.LONG, row)
