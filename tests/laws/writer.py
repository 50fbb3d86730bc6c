"""A process that adds ideas through the desk until it is killed; for each path it is told it starts another.

It says `pid N`, then `kept ID` once an idea is safe, and `gone` when the process that added them is dead.
"""

import itertools
import os
import sys
from pathlib import Path

import sqlite_utils  # noqa: F401 - here, so that every process started below has it already

from workshop_app import opening
from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea

LIST = 40
"""Every fifth change adds so many ideas at once, which takes several pages of the file."""


def add_ideas_for_ever(path: Path, sitting: str) -> None:
    opened = opening.open_workshop(path, "desk-writer")
    if not opened.desk.workshop.pillars():
        opened.desk.do(pillars.add, "p1", "Kind")
    for number in itertools.count():
        count = LIST if number % 5 == 4 else 1
        new = [NewIdea(id=f"{sitting}-{number}-{k}", text=f"Idea {number}, {k}") for k in range(count)]
        opened.desk.do(ideas.capture_many, new)
        for idea in new:
            say(f"kept {idea.id}")
        if number % 3 == 2:
            opened.desk.do(ideas.move, [new[0].id], to="p1")


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> None:
    for sitting, line in enumerate(sys.stdin):
        process = os.fork()
        if process == 0:
            add_ideas_for_ever(Path(line.rstrip("\n")), f"s{sitting}")
        say(f"pid {process}")
        os.waitpid(process, 0)
        say("gone")


if __name__ == "__main__":
    main()
