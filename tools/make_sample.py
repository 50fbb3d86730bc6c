"""Makes the sample workshop out of the lists in resources/sample, by the program's own commands.

python -m tools.make_sample         write resources/sample/community-evening.workshop anew

Clock and ids count up from fixed values, so the same lists give the same changes.
"""

import csv
import io
import itertools
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from workshop_app import writing
from workshop_app.agenda.laying_out import lay_out
from workshop_app.agenda.templates import template
from workshop_app.desk.beside import GoOn
from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.domain.agenda_records import PauseId
from workshop_app.domain.changes import Change
from workshop_app.domain.commands import agendas, attendance, details, ideas, pauses, pillars
from workshop_app.domain.commands import lists as list_commands
from workshop_app.domain.records import PillarId, SessionId
from workshop_app.intake import lists
from workshop_app.intake.arranging import arrange
from workshop_app.opening import first_groups
from workshop_app.store import fresh_file

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sample"
OUT = FOLDER / "community-evening.workshop"
ID = "workshop-community"
BEGINS = datetime(2025, 5, 15, 18, 5, tzinfo=UTC)
BETWEEN = 20_000
"""Milliseconds from one thing done to the next."""

SESSION = SessionId("session-sample")
PRESENT = {
    "lemon": 12,
    "rose": 11,
    "sky": 9,
    "apricot": 5,
    "mint": 6,
    "lilac": 5,
    "kraft": 5,
    "chalk": 5,
}
"""People of each group by its paper: none of so few that others would see it as one with another."""

PAUSE = "All eight groups have spoken; alumni and the school board only twice. We ask both during the break."
"""What was said in the equity pause, once every idea had come in and before they were grouped."""


class Notebook:
    """A log in memory, which becomes a file at the end."""

    def __init__(self) -> None:
        self.pages: list[Change] = []

    def changes(self) -> Iterable[Change]:
        """Return every change, oldest first."""
        return tuple(self.pages)

    def append(self, changes: Iterable[Change]) -> None:
        """Keep the changes."""
        self.pages.extend(changes)

    def append_beside(self, changes: Iterable[Change], go_on: GoOn) -> None:
        """Keep what is large; the sample has nothing of that kind."""
        raise NotImplementedError

    def keep(self, pictures: Iterable[bytes]) -> None:
        """Keep none: the sample has no pictures."""

    def picture(self, name: str) -> bytes | None:
        """Know none."""


def main() -> int:
    """Write the sample workshop."""
    os.environ["WORKSHOP_LANGUAGE"] = "en"
    writing.put(OUT, fresh_file.content(ID, evening(FOLDER)))
    print(f"Wrote {OUT.name}")
    return 0


def evening(folder: Path) -> list[Change]:
    """Return the changes of the evening that the lists in the folder tell of."""
    log, number = Notebook(), itertools.count(1)
    prepared = 1 + len(PRESENT)  # changes before the evening begins
    moments = itertools.count(int(BEGINS.timestamp() * 1000) - prepared * BETWEEN, BETWEEN)
    desk = Desk("desk-sample", log, Clock("sample00", lambda: next(moments)))

    def fresh(noun: str) -> str:
        return f"{noun}-sample{next(number):04}"

    desk.do_as("program", details.lay_out, "Community evening", first_groups())
    desk.do(
        details.change,
        district="Cedar Hollow Unified School District",
        place="Cedar Hollow Community Hall",
        date="2025-05-15",
        starts="18:00",
        prompt="What do we hope every student carries with them when they leave us?",
    )
    plan(desk)
    gather(desk, folder / "ideas.csv", fresh)
    desk.do(pauses.answer, PauseId("pause-sample"), SESSION, before="group", answer=PAUSE)
    group(desk, folder / "pillars.csv", fresh)
    return log.pages


def plan(desk: Desk) -> None:
    """Lay out the evening's agenda and count who came; the ids are counted apart from those of ideas."""
    number = itertools.count(1)
    (agenda,) = lay_out(
        template("evening"),
        lambda noun: f"{noun}-sample-{next(number):02}",
        language="en",
        start="18:00",
        date="2025-05-15",
        place="Cedar Hollow Community Hall",
    )
    desk.do(agendas.lay_out, [replace(agenda, session=SESSION)])
    for group in desk.workshop.groups():
        desk.do(attendance.count, SESSION, group.id, PRESENT[group.paper])


def gather(desk: Desk, file: Path, fresh: Callable[[str], str]) -> None:
    """Bring the ideas in as they came that evening: who spoke in a run comes in together."""
    found = lists.read_file(file)
    for _, run in itertools.groupby(found.rows, key=lambda row: row.group):
        arranged = arrange(replace(found, rows=tuple(run)), desk.workshop, fresh)
        there = [replace(idea, session=SESSION) for idea in arranged.ideas]
        desk.do(list_commands.take_in, there, groups=arranged.groups, pillars=arranged.pillars)


def group(desk: Desk, file: Path, fresh: Callable[[str], str]) -> None:
    """Start each pillar with its first three ideas and add the others one by one, as a room does."""
    said = {idea.text: idea.id for idea in desk.workshop.ideas()}
    for name, texts in itertools.groupby(placed(file), key=lambda row: row[0]):
        inside = [said[text] for _, text in texts]
        pillar = PillarId(fresh("pillar"))
        desk.do(pillars.add, pillar, name, holding=inside[:3])
        for above, idea in itertools.pairwise(inside[2:]):
            desk.do(ideas.move, [idea], to=pillar, below=above)


def placed(file: Path) -> Iterator[tuple[str, str]]:
    """Give the name of the pillar and the words of each idea that found its place, in order."""
    rows = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"), newline=""))
    return ((row["pillar"], row["text"]) for row in rows)


if __name__ == "__main__":
    sys.exit(main())
