"""How long it takes to join what five laptops gathered, three hundred ideas each, and to take it back.

    python3 -m benchmarks.joining [--files 5] [--ideas 300]

Real files: each is read as a stranger's, held against the workshop, and all come in as one change that is
safe on the disk. Copies of the workshop and whole other workshops are measured. Budget: under 2 seconds for
reading, comparing and joining together.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.evening import SAID
from workshop_app import opening
from workshop_app.desk import ids, taking_in
from workshop_app.domain.commands import ideas, sessions
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import IdeaId, JoiningId, SessionId

SECONDS = 2.0
COLUMNS = ("read", "compared", "joined", "whole", "undone", "redone")


def main() -> int:
    """Join copies, and other workshops; print what it cost and return 1 if it is over the budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=5)
    parser.add_argument("--ideas", type=int, default=300)
    wishes = parser.parse_args()
    print(f"{'seconds':<32}" + "".join(f"{part:>10}" for part in COLUMNS) + "   budget")
    over = False
    for words, make in (("copies", copies), ("other workshops", others)):
        with tempfile.TemporaryDirectory(prefix="workshop-bench-") as folder:
            os.environ["WORKSHOP_HOME"] = str(Path(folder, "home"))
            here = opening.start_workshop(Path(folder, "here.workshop"), "Here", "desk-here")
            gathered(here, "here", wishes.ideas)
            spent = joined(
                here, make(here, Path(folder), wishes.files, wishes.ideas), wishes.files * wishes.ideas
            )
            here.close()
        is_over = spent[3] > SECONDS
        over = over or is_over
        what = f"{wishes.files} {words} of {wishes.ideas}"
        mark = "  OVER" if is_over else ""
        print(
            f"{what:<32}" + "".join(f"{one:>10.2f}" for one in spent) + f"   {SECONDS:g} s{mark}", flush=True
        )
    return int(over)


def copies(here: opening.Opened, folder: Path, files: int, count: int) -> list[Path]:
    """Let each of several laptops go on with a copy of the workshop."""
    paths = [folder / f"copy-{n}.workshop" for n in range(files)]
    for n, path in enumerate(paths):
        here.export(path)
        there = opening.open_workshop(path, f"desk-{n}")
        gathered(there, f"copy{n}", count)
        there.close()
    return paths


def others(_here: opening.Opened, folder: Path, files: int, count: int) -> list[Path]:
    """Let each of several laptops begin a workshop of its own."""
    paths = [folder / f"other-{n}.workshop" for n in range(files)]
    for n, path in enumerate(paths):
        there = opening.start_workshop(path, f"Evening {n}", f"desk-{n}")
        gathered(there, f"other{n}", count)
        there.close()
    return paths


def gathered(opened: opening.Opened, name: str, count: int) -> None:
    """Write ideas down one by one, as they are called out, at a session of their own; reword every tenth."""
    session = SessionId(f"session-{name}")
    opened.desk.do(sessions.add, session, f"Session {name}")
    groups = opened.desk.workshop.groups()
    for n in range(count):
        idea = IdeaId(f"idea-{name}-{n}")
        text, group = f"{SAID[n % len(SAID)]} {n}", groups[n % len(groups)].id
        opened.desk.do(ideas.capture, NewIdea(id=idea, text=text, group=group, session=session))
        if n % 10 == 0:
            opened.desk.do(ideas.reword, idea, f"{SAID[n % len(SAID)]}, put better")


def joined(here: opening.Opened, paths: list[Path], count: int) -> tuple[float, ...]:
    """Join the files; return the seconds of each part, of all until it is safe, of undo and of redo."""
    before = len(here.desk.workshop.ideas())
    begin = time.perf_counter()
    files = {path.name: opening.read(path) for path in paths}
    read = time.perf_counter()
    seen = taking_in.look(here.id, here.desk.changes(), files, now=ids.now())
    compared = time.perf_counter()
    taking_in.take_in(here.desk, seen, JoiningId(ids.fresh("joining")))
    safe = time.perf_counter()
    check(len(here.desk.workshop.ideas()) == before + count)
    undone = seconds(here.desk.undo)
    check(len(here.desk.workshop.ideas()) == before)
    redone = seconds(here.desk.redo)
    check(len(here.desk.workshop.ideas()) == before + count)
    return read - begin, compared - read, safe - compared, safe - begin, undone, redone


def seconds(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def check(holds: bool) -> None:  # noqa: FBT001 - what was asked
    """Stop if a figure would be worth nothing."""
    if not holds:
        raise RuntimeError("other ideas are there than there should be")


if __name__ == "__main__":
    sys.exit(main())
