"""The rows of a list: what each says, and why some do not come in."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from workshop_app.domain.rules import LONGEST_IDEA, LONGEST_PROMPT
from workshop_app.formulas import unguarded
from workshop_app.intake.answers import ideas_in, says_nothing
from workshop_app.intake.cells import Cells, Sheet
from workshop_app.intake.languages import code_of
from workshop_app.intake.wording import is_heading, is_rule, tidy, without_bullet
from workshop_app.words import say


class Row(NamedTuple):
    """One idea of a list as it stands there: `row` counts the file's rows from 1, names are as written.

    Several ideas may come from one row of a survey. `prompt` is the question the idea answers.
    """

    row: int
    text: str
    group: str = ""
    pillar: str = ""
    language: str = ""
    session: str = ""
    theme: str = ""
    table: str = ""
    prompt: str = ""
    colour: str = ""
    later: str = ""


class Left(Enum):
    """Why a row does not come in, in one word."""

    HERE = "here"
    LONG = "long"
    NAME = "name"
    WIDE = "wide"
    HEADING = "heading"
    ABOVE = "above"
    ANSWER = "answer"
    NOTHING = "nothing"
    DROPPED = "dropped"


class LeftOut(NamedTuple):
    """A row, or one answer in it, that does not come in, and the sentence that says why.

    `whole` is what it would bring where a person can still let it in, as it is or in other words.
    """

    row: int
    why: str
    text: str = ""
    kind: Left = Left.NOTHING
    whole: Row | None = None


class Reading(NamedTuple):
    """How the columns of a sheet are read; `above` filled rows stand before the headings."""

    columns: Mapping[str, int]
    questions: tuple[int, ...] = ()
    headed: bool = False
    above: int = 0


def rows_of(sheet: Sheet, reading: Reading) -> Iterator[Row | LeftOut]:
    """Return the ideas of a sheet in order, and the rows that hold none or too much."""
    filled = ((n, cells) for n, cells in enumerate(sheet.rows, 1) if cells and any(map(str.strip, cells)))
    title = say("This stands above the headings.")
    for number, cells in (next(filled) for _ in range(reading.above)):
        yield LeftOut(number, title, tidy(" ".join(cells)), Left.ABOVE)
    headings = next(filled, (0, ()))[1] if reading.headed else ()
    if sheet.divider:
        yield from _Table(sheet, reading, headings).rows(filled)
    else:
        yield from _lines(filled)


class _Table:
    """Reads the rows of a table, each for its idea or for the answers to several questions."""

    def __init__(self, sheet: Sheet, reading: Reading, headings: Cells) -> None:
        self._spread, self._columns, self._questions = sheet.spread, reading.columns, reading.questions
        self._width = len(headings)
        self._prompts = {place: question_in(headings, place) for place in reading.questions}
        self._named = [name for name in Row._fields[2:] if name in reading.columns]

    def rows(self, filled: Iterator[tuple[int, Cells]]) -> Iterator[Row | LeftOut]:
        no_idea = say("There is no idea in this row.")
        too_many = say(
            "This row has more cells than there are headings. Put quotation marks around its idea."
        )
        for number, cells in filled:
            found = list(self._ideas(number, cells))
            if self._width and len(cells) > self._width and any(map(str.strip, cells[self._width :])):
                yield LeftOut(number, too_many, " ".join(one.text for one in found), Left.WIDE)
            elif found:
                yield from found
            else:
                yield LeftOut(number, no_idea)

    def _ideas(self, number: int, cells: Cells) -> Iterator[Row | LeftOut]:
        named = {name: tidy(unguarded(_cell(cells, self._columns[name]))) for name in self._named}
        if "prompt" in named:
            named["prompt"] = _as_prompt(named["prompt"])
        if "language" in named:
            named["language"] = code_of(named["language"])
        text = self._columns.get("text")
        for place in (*(() if text is None else (text,)), *self._questions):
            if (number, place) in self._spread:
                continue  # a cell that spans several rows is one idea
            cell = unguarded(_cell(cells, place))
            if place in self._prompts:
                yield from _answers(number, cell, named, self._prompts[place])
            elif said := tidy(cell):
                yield _fitting(Row(number, said, **named))


def _answers(number: int, cell: str, named: dict[str, str], question: str) -> Iterator[Row | LeftOut]:
    no_answer = say("This is no answer.")
    said = named if named.get("prompt") else {**named, "prompt": question}
    for idea in ideas_in(cell):
        if says_nothing(idea):
            yield LeftOut(number, no_answer, idea, Left.ANSWER, Row(number, idea, **said))
        else:
            yield _fitting(Row(number, idea, **said))


def question_in(headings: Sequence[str], place: int) -> str:
    """Return the question that a heading asks, as long as a prompt may be."""
    return _as_prompt(tidy(without_bullet(headings[place])).rstrip("* ")) if place < len(headings) else ""


def _as_prompt(question: str) -> str:
    return question if len(question) <= LONGEST_PROMPT else question[: LONGEST_PROMPT - 1].rstrip() + "…"


def _cell(cells: Cells, place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _lines(filled: Iterator[tuple[int, Cells]]) -> Iterator[Row | LeftOut]:
    heading = say("This is a heading.")
    for number, (line, *_) in filled:
        text = "" if is_rule(line) else tidy(without_bullet(line))
        if text and is_heading(line):
            said = text.lstrip("# ")
            yield LeftOut(number, heading, said, Left.HEADING, Row(number, said))
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
