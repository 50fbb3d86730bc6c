"""What was left out of a list and why, as a report that can be read again and saved; no Qt."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from workshop_app import writing
from workshop_app.formulas import guarded
from workshop_app.ui.gather.checked_list import CheckedList, Sign
from workshop_app.words import say, say_many


class LeftRow(NamedTuple):
    """A row of the list that did not come in; `row` counts from 1."""

    row: int
    text: str
    note: str
    why: str


@dataclass(frozen=True)
class Report:
    """How a list came in: how many ideas, and what did not."""

    name: str
    added: int
    rows: tuple[LeftRow, ...]

    def title(self) -> str:
        """Return what it is called."""
        return say("What was left out of “{name}”", name=self.name)

    def sentence(self) -> str:
        """Return how many came in and how many did not."""
        came = say_many("{count} idea came in.", "{count} ideas came in.", self.added)
        left = say_many("{count} row was left out.", "{count} rows were left out.", len(self.rows))
        return say("{first} {second}", first=came, second=left)

    def save(self, path: Path) -> None:
        """Write it as text, or as a table where the name ends in .csv; raises CannotWrite."""
        text = self.as_csv() if path.suffix.lower() == ".csv" else self.as_text()
        writing.put(path, text.encode("utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"))

    def as_text(self) -> str:
        """Return it as lines of text."""
        lines = [self.title(), self.sentence(), ""]
        for row in self.rows:
            lines.append(say("Row {number}: {why}", number=row.row, why=row.why or row.note))
            if row.text:
                lines.append(f"    {row.text}")
        return "\n".join(lines) + "\n"

    def as_csv(self) -> str:
        """Return it as a table that a spreadsheet opens."""
        sheet = io.StringIO(newline="")
        table = csv.writer(sheet)
        table.writerow([say("Row"), say("Idea"), say("Why it was left out")])
        table.writerows([row.row, guarded(row.text), row.why or row.note] for row in self.rows)
        return sheet.getvalue()


def report(checked: CheckedList) -> Report:
    """Return what a list left out once its ideas have come in."""
    nobody = say("The list names no group for this idea.")
    rows = tuple(
        LeftRow(row.row, row.text, row.note, nobody if row.sign is Sign.WHO else row.why)
        for row in checked.rows
        if row.sign is not Sign.READY
    )
    return Report(checked.found.name, len(checked.arranged.ideas), rows)
