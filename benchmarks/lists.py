"""How long lists of fifty thousand ideas take from the file into the workshop, and how much memory.

    python3 -m benchmarks.lists [--rows 50000]

Each list is brought in by a process of its own: read, held against the workshop, taken in and safe on the
disk as one change. Budget: under 10 seconds and within 500 MB, Python and everything it loads included.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.evening import SAID
from benchmarks.memory import peak_megabytes
from workshop_app import opening
from workshop_app.desk import ids
from workshop_app.domain.commands import lists as list_commands
from workshop_app.intake import lists
from workshop_app.intake.arranging import arrange

ROWS = 50_000
SECONDS, MEGABYTES = 10.0, 500.0
COLUMNS = ("read", "held", "kept", "whole", "of CPU", "peak MB")
HEADINGS = ("text", "group", "table", "language", "prompt")
GROUPS = (
    "student",
    "family or caregiver",
    "teacher",
    "business or employer",
    "resident",
    "alum",
    "leader",
    "board",
)
PROMPTS = ("What should every graduate be able to do?", "What should school feel like?")
SURVEY = ("Timestamp", "Email Address", "I am a...", *PROMPTS)


class Spent(NamedTuple):
    """What one list cost: seconds for each part of the way, and all seconds this process calculated."""

    read: float
    arranged: float
    kept: float
    calculated: float
    megabytes: float


def main() -> int:
    """Bring each kind of list in and print what it cost; return 1 if one is over the budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--one", type=Path, help="bring in this one list, in this process")
    wishes = parser.parse_args()
    if wishes.one is not None:
        print(*bring_in(wishes.one))
        return 0
    print(f"{'seconds':<28}" + "".join(f"{part:>9}" for part in COLUMNS) + "   budget")
    over = False
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as folder:
        os.environ["WORKSHOP_HOME"] = str(Path(folder, "home"))
        for path in written(Path(folder), wishes.rows):
            spent = brought_in(path)
            whole = spent.read + spent.arranged + spent.kept
            is_over = whole > SECONDS or spent.megabytes > MEGABYTES
            over = over or is_over
            figures = (spent.read, spent.arranged, spent.kept, whole, spent.calculated, spent.megabytes)
            told = "".join(f"{figure:>9.2f}" for figure in figures)
            mark = "  OVER" if is_over else ""
            print(
                f"{wishes.rows:,} ideas, {path.name:<14}{told}   {SECONDS:g} s, {MEGABYTES:g} MB{mark}",
                flush=True,
            )
    return int(over)


def brought_in(path: Path) -> Spent:
    """Bring a list in by a process of its own."""
    command = [sys.executable, "-m", "benchmarks.lists", "--one", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Spent(*map(float, done.stdout.split()))


def bring_in(path: Path) -> Spent:
    """Bring a list into a new workshop beside it."""
    opened = opening.start_workshop(path.with_name(f"{path.name}.workshop"), "An evening", "desk-benchmark")
    begin = time.perf_counter()
    found = lists.read_file(path)
    read = time.perf_counter()
    new = arrange(found, opened.desk.workshop, ids.fresh)
    arranged = time.perf_counter()
    opened.desk.do(
        list_commands.take_in, new.ideas, groups=new.groups, pillars=new.pillars, further=new.further
    )
    kept = time.perf_counter()
    count = len(opened.desk.workshop.ideas())
    opened.close()
    if count != len(new.ideas) or not count:
        raise RuntimeError(f"{len(new.ideas)} ideas were in the list and {count} in the workshop")
    return Spent(read - begin, arranged - read, kept - arranged, time.process_time(), peak_megabytes())


def written(folder: Path, count: int) -> Iterator[Path]:
    """Write the same ideas as each kind of list."""
    rows = [
        (
            f"{SAID[n % len(SAID)]}, and then once more, number {n}",
            GROUPS[n % len(GROUPS)],
            f"Table {n % 12}",
            "es" if n % 7 == 4 else "en",
            PROMPTS[n % 2],
        )
        for n in range(count)
    ]
    table = folder / "list.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *rows])
    yield table
    survey = folder / "survey.csv"
    with survey.open("w", encoding="utf-8", newline="") as file:
        answers = ((f"5/1/2026 18:{n % 60:02}:00", f"p{n}@a.example", rows[n][1], rows[n][0], rows[n + 1][0])
                   for n in range(0, count - 1, 2))  # fmt: skip
        csv.writer(file).writerows([SURVEY, *answers])
    yield survey
    yield _workbook(folder / "list.xlsx", rows)
    yield _document(folder / "list.docx", [row[0] for row in rows])


def _workbook(path: Path, rows: Sequence[tuple[str, ...]]) -> Path:
    from openpyxl import Workbook  # noqa: PLC0415 - the processes that are measured write none

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Ideas")
    for row in (HEADINGS, *rows):
        sheet.append(row)
    book.save(path)
    return path


def _document(path: Path, texts: list[str]) -> Path:
    from docx import Document  # noqa: PLC0415 - the processes that are measured write none
    from docx.oxml import OxmlElement  # noqa: PLC0415 - as above

    made = Document()
    end = made.element.body.sectPr
    for text in texts:
        paragraph, run, letters = (OxmlElement(f"w:{tag}") for tag in ("p", "r", "t"))
        letters.text = text
        run.append(letters)
        paragraph.append(run)
        end.addprevious(paragraph)
    made.save(str(path))
    return path


if __name__ == "__main__":
    sys.exit(main())
