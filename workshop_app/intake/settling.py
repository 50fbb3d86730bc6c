"""Settles how a sheet is read: where its headings are, which column holds what, whether it is a survey."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from workshop_app.intake import columns as headings
from workshop_app.intake.cells import Cells, Sheet
from workshop_app.intake.survey import recognised

_HEADS_A_LINE_LIST = {"text", "texto", "idea", "ideas"}
_LOOKED_AT = 300
_MANY_WORDS = 12


class Settled(NamedTuple):
    """How a sheet is read, as far as it says so itself; `likely` is a column to offer where it does not."""

    columns: Mapping[str, int]
    headed: bool
    above: int = 0
    questions: tuple[int, ...] = ()
    private: tuple[int, ...] = ()
    likely: int | None = None

    @property
    def ideas(self) -> tuple[int, ...]:
        """The columns in which ideas stand, or are likely to."""
        if "text" in self.columns:
            return (self.columns["text"], *self.questions)
        return self.questions or (() if self.likely is None else (self.likely,))


def first_rows(sheet: Sheet) -> list[Cells]:
    """Return the first rows in which something stands; there may be none."""
    return list(islice((cells for cells in sheet.rows if cells and any(map(str.strip, cells))), _LOOKED_AT))


def settled(sheet: Sheet) -> Settled:
    """Return how a sheet in which something stands is read."""
    rows = first_rows(sheet)
    if not sheet.divider:
        return Settled({"text": 0}, headings.plain(rows[0][0]) in _HEADS_A_LINE_LIST, likely=0)
    above = headings.above_headings(rows)
    first, rest = rows[above], rows[above + 1 :]
    known = headings.known_roles(first)
    headed = bool(known) or headings.looks_like_headings(first, rest)
    if not headed:
        return Settled(known, headed, above, likely=headings.likely_text(rows))
    found = _with_survey(Settled(known, headed, above), first, rest)
    likely = None if found.ideas else headings.likely_text(rest)
    return found._replace(likely=found.columns.get("text", likely))


def likeness(sheet: Sheet) -> tuple[int, float]:
    """Say how much a sheet reads like ideas: it says itself that it holds some, and words stand there."""
    rows = first_rows(sheet)
    if not rows:
        return -1, 0.0
    how = settled(sheet)
    below = rows[how.above + how.headed :]
    cells = [row[place] for row in below for place in how.ideas if place < len(row)]
    words = sum(min(len(cell.split()), _MANY_WORDS) for cell in cells)
    says_so = how.headed and ("text" in how.columns or bool(how.questions))
    return int(says_so), float(words)


def _with_survey(found: Settled, first: Cells, rows: Sequence[Cells]) -> Settled:
    """Settle which columns are questions and which tell who answered."""
    known = dict(found.columns)
    survey = recognised(first, rows, known)
    columns = {role: place for role, place in known.items() if place not in survey.questions}
    if survey.group is not None:
        columns["group"] = survey.group
    return found._replace(columns=columns, questions=survey.questions, private=survey.private)
