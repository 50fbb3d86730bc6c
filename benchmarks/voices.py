"""How long it takes to tell who was heard, over a thousand ideas: on the laptop, and as others may see it.

    python -m benchmarks.voices

Eight groups, two of them small, gave a thousand ideas in four sessions, half of them placed. The ledger is
asked anew after every idea that comes in, while people watch.
"""

import itertools
import sys
from collections.abc import Callable, Iterable

from benchmarks.evening import NAMES, SAID
from benchmarks.figures import HEADING, Budget, Figure, timed
from workshop_app.domain.changes import Change, Edit, Stamp
from workshop_app.domain.commands import attendance, groups, ideas, pillars, sessions
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, PillarId, SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.as_others_see import as_others_see
from workshop_app.insight.voices import ledger
from workshop_app.sharing.data_file import json_of
from workshop_app.sharing.spreadsheet import csv_of
from workshop_app.sharing.workbook import xlsx_of

IDEAS, GROUPS, SESSIONS, TIMES = 1_000, 8, 4, 20


class Room:
    """A workshop that is told one thing after the other."""

    def __init__(self) -> None:
        self.workshop, self._turns, self._more = Workshop(), itertools.count(1), itertools.count(IDEAS)

    def do(self, edits: Iterable[Edit]) -> None:
        """Make a change of these edits."""
        self.workshop.apply(
            Change(Stamp(next(self._turns), 0, "sitting0"), "desk", "program", "t", tuple(edits))
        )

    def one_more(self) -> None:
        """Take in another idea, so that nothing that was found out before still holds."""
        self.do(ideas.capture(self.workshop, said(next(self._more))))


def main() -> int:
    """Measure and print."""
    room = long_work()
    workshop = room.workshop
    print(HEADING, flush=True)
    first = Figure(
        f"{IDEAS:,} ideas: the voice ledger, first", Budget(500), [timed(lambda: ledger(workshop))]
    )
    print(first.line(), flush=True)
    asked: tuple[tuple[str, Budget, Callable[[], object]], ...] = (
        ("the ledger after one more", Budget(50, 100), lambda: ledger(workshop)),
        (
            "one session after one more",
            Budget(50, 100),
            lambda: ledger(workshop, SessionId("session-1")),
        ),
        ("as others see it after one more", Budget(50, 100), lambda: as_others_see(workshop)),
        ("the data file", Budget(500, 1_000), lambda: json_of(workshop)),
        ("the spreadsheet", Budget(500, 1_000), lambda: csv_of(workshop)),
        ("the workbook", Budget(2_000, 4_000), lambda: xlsx_of(workshop)),
    )
    for what, budget, act in asked:
        times = []
        for _ in range(TIMES if budget.median and budget.median < 200 else 5):
            room.one_more()
            times.append(timed(act))
        print(Figure(f"{IDEAS:,} ideas: {what}", budget, times).line(), flush=True)
    return 0


def long_work() -> Room:
    """Return four sessions of eight groups, two of them small."""
    room = Room()
    for n in range(GROUPS):
        room.do(groups.add(room.workshop, GroupId(f"group-{n}"), f"Group {n}"))
    for n in range(SESSIONS):
        room.do(sessions.add(room.workshop, SessionId(f"session-{n}"), f"Evening {n + 1}", returning=n > 0))
        for group in range(GROUPS):
            people = 3 if group < 2 else 9 + n
            room.do(
                attendance.count(room.workshop, SessionId(f"session-{n}"), GroupId(f"group-{group}"), people)
            )
    for n, name in enumerate(NAMES):
        room.do(pillars.add(room.workshop, PillarId(f"pillar-{n}"), name))
    room.do(ideas.capture_many(room.workshop, [said(n) for n in range(IDEAS)]))
    return room


def said(n: int) -> NewIdea:
    """Return the idea of this number; every second one is placed."""
    return NewIdea(
        id=IdeaId(f"idea-{n}"),
        text=f"{SAID[n % len(SAID)]} ({n})",
        group=GroupId(f"group-{n % GROUPS}"),
        session=SessionId(f"session-{n % SESSIONS}"),
        pillar=PillarId(f"pillar-{n // 2 % len(NAMES)}") if n % 2 else None,
        table=str(n % 9 + 1),
    )


if __name__ == "__main__":
    sys.exit(main())
