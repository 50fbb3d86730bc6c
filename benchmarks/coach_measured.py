"""What the coach found of what it should, check by check, and which weight follows from that.

A check keeps the weight of the written rules if at least four of five texts it speaks of should be spoken of,
in the part of the labels that nobody mended with; below that it is a note.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from benchmarks.coach_sets import FOLDER, OTHER_HANDS, Label, labels
from workshop_app.insight.coach.coach import findings
from workshop_app.insight.coach.every_check import CHECKS
from workshop_app.insight.coach.finding import Weight

LEAST = 0.8
MENDED, UNSEEN, LATER = 1, 2, 3
TABLE: Path = FOLDER / "measured.json"
"""The figures that the weights in the code stand on."""

STOPS = frozenset({"C01", "C03", "C18", "C19", "C20", "C25", "C34"})
NOTES = frozenset({"C11", "C17", "C26", "C27", "C33", "C35"})
"""What the written rules make a stop or a note; the others are warns."""


class Tally(NamedTuple):
    """How many texts a check rightly spoke of, wrongly spoke of, and passed over."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """How much of what it says is so; None if it said nothing."""
        said = self.right + self.wrong
        return round(self.right / said, 2) if said else None

    @property
    def recall(self) -> float | None:
        """How much of what it should say it says; None if there is nothing to say."""
        there = self.right + self.missed
        return round(self.right / there, 2) if there else None

    def line(self) -> str:
        """Return it as columns of the table."""
        ratios = ("-" if one is None else f"{one:.2f}" for one in (self.precision, self.recall))
        return f"{self.right:>7}{self.wrong:>7}{self.missed:>8}" + "".join(f"{one:>8}" for one in ratios)


def tallies(among: Iterable[Label]) -> dict[str, Tally]:
    """Return the tally of each check over these labels."""
    found = {check.id: Tally() for check in CHECKS}
    for label in among:
        spoke = {one.check for one in findings(label.said)}
        for check in label.judged - label.either:
            right, wrong, missed = found[check]
            does, should = check in spoke, check in label.should
            found[check] = Tally(
                right + (does and should), wrong + (does and not should), missed + (should and not does)
            )
    return found


def by_part() -> dict[int, dict[str, Tally]]:
    """Return the tallies of the part that was mended with, of the unseen one, and of the one made later."""
    every = labels(*OTHER_HANDS)
    return {part: tallies(one for one in every if one.half == part) for part in (MENDED, UNSEEN, LATER)}


def weight_by_rule(check: str) -> Weight:
    """Return what the written rules say that a check weighs."""
    return "stop" if check in STOPS else "note" if check in NOTES else "warn"


def weight_by_figures(check: str, unseen: Tally) -> Weight:
    """Return what it should weigh by what was measured: a note if it is too often wrong."""
    is_unsure = unseen.precision is not None and unseen.precision < LEAST
    return "note" if is_unsure else weight_by_rule(check)


def table(parts: dict[int, dict[str, Tally]]) -> dict[str, dict[str, object]]:
    """Return the figures as they are kept: of each check its three tallies and the weight that follows."""
    return {
        check.id: {
            "mended": list(parts[MENDED][check.id]),
            "unseen": list(parts[UNSEEN][check.id]),
            "later": list(parts[LATER][check.id]),
            "precision": parts[UNSEEN][check.id].precision,
            "recall": parts[UNSEEN][check.id].recall,
            "weight": weight_by_figures(check.id, parts[UNSEEN][check.id]),
        }
        for check in CHECKS
    }


def kept() -> dict[str, dict[str, object]]:
    """Return the figures as they were written down."""
    found: dict[str, dict[str, object]] = json.loads(TABLE.read_text(encoding="utf-8"))
    return found


def write(figures: dict[str, dict[str, object]]) -> None:
    """Write the figures down, a check a line."""
    lines = (f" {json.dumps(check)}: {json.dumps(line)}" for check, line in figures.items())
    TABLE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
