"""How often the coach is right, check by check, and how fast it answers.

    python -m benchmarks.coach

A small set of our own sentences, none of them among the examples of the tests, says what should be found.
Of a check below 0.8 precision its weight is named, which should then be a note.
"""

import json
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.figures import HEADING, Budget, Figure, timed
from workshop_app.insight.coach.coach import findings
from workshop_app.insight.coach.every_check import CHECKS
from workshop_app.insight.coach.saying import Said

SAMPLES = Path(__file__).parent / "coach_labels" / "seen_by_the_writers.json"
CELLS, KEYSTROKES, LEAST = 2_500, 200, 0.8
TYPED = "With a partner, I compare two sources and explain which one is better for our plan."


class Line(NamedTuple):
    """A labelled sample: its scope, its texts, and the checks that should speak."""

    said: Said
    checks: frozenset[str]


def main() -> int:
    """Measure and print."""
    lines = samples()
    print(f"{len(lines)} labelled samples{'':<20}right  wrong  missed  precision  recall", flush=True)
    for check in CHECKS:
        print(judged(check.id, check.title, check.weight, lines), flush=True)
    print(f"\n{HEADING}", flush=True)
    findings(Said((TYPED,), "descriptor"))
    texts = [f"{TYPED[: 20 + n % (len(TYPED) - 20)]} {n}" for n in range(KEYSTROKES)]
    keys = [timed(lambda text=text: findings(Said((text,), "descriptor"))) for text in texts]  # type: ignore[misc]
    print(Figure("one text, at each keystroke", Budget(10, 10), keys).line(), flush=True)
    cells = [f"{TYPED} It is cell {n}." for n in range(CELLS)]
    whole = [timed(lambda: [findings(Said((text,), "descriptor")) for text in cells])]
    print(Figure(f"{CELLS:,} cells, each looked at anew", Budget(1_000), whole).line(), flush=True)
    return 0


def samples() -> list[Line]:
    """Return the labelled samples."""
    kept = json.loads(SAMPLES.read_text(encoding="utf-8"))
    return [Line(Said(tuple(one["texts"]), one["scope"]), frozenset(one["checks"])) for one in kept]


def judged(check: str, title: str, weight: str, lines: list[Line]) -> str:
    """Return what a check found and missed, as a line of the table."""
    right = wrong = missed = 0
    for line in lines:
        found = any(one.check == check for one in findings(line.said))
        right += found and check in line.checks
        wrong += found and check not in line.checks
        missed += not found and check in line.checks
    precision = f"{right / (right + wrong):.2f}" if right + wrong else "-"
    recall = f"{right / (right + missed):.2f}" if right + missed else "-"
    low = f"  UNSURE ({weight})" if right + wrong and right / (right + wrong) < LEAST else ""
    return f"{check} {title:<36}{right:>7}{wrong:>7}{missed:>8}{precision:>11}{recall:>8}{low}"


if __name__ == "__main__":
    sys.exit(main())
