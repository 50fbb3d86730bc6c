"""How often the coach is right, check by check, which checks are notes, and how fast it answers.

    python -m benchmarks.coach [--write]

The texts were labelled by other hands than those that wrote the checks, from the written rules alone. Checks
were mended with a part of them; the other part says what each check weighs. `--write` keeps the figures,
which a test holds against the code.
"""

import sys

from benchmarks.coach_measured import (
    LATER,
    LEAST,
    MENDED,
    UNSEEN,
    Tally,
    by_part,
    table,
    tallies,
    weight_by_figures,
    weight_by_rule,
    write,
)
from benchmarks.coach_sets import OTHER_HANDS, THE_WRITERS, labels
from benchmarks.figures import HEADING, Budget, Figure, timed
from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.coach import findings
from workshop_app.insight.coach.every_check import CHECKS
from workshop_app.insight.coach.saying import Said

CELLS, KEYSTROKES = 2_500, 200
TYPED = "With a partner, I compare two sources and explain which one is better for our plan."
COLUMNS = f"{'right':>7}{'wrong':>7}{'missed':>8}{'prec.':>8}{'recall':>8}"
PARTS = ((UNSEEN, "unseen"), (MENDED, "mended with"), (LATER, "written later"))


def main(asked: list[str]) -> int:
    """Measure and print."""
    parts = by_part()
    for part, name in PARTS:
        of_it = [one for one in labels(*OTHER_HANDS) if one.half == part]
        clean = sum(not one.should for one in of_it)
        print(f"\n{f'{len(of_it)} texts, {clean} of them clean: {name}':<42}{COLUMNS}", flush=True)
        for check in CHECKS:
            if part != LATER or any(parts[part][check.id]):
                print(line(check, parts[part][check.id], weighed=part == UNSEEN), flush=True)
    of_the_writers = labels(THE_WRITERS)
    print(f"\n{f'{len(of_the_writers)} texts: the writers’ own, seen':<42}{COLUMNS}", flush=True)
    print(f"{'all checks':<42}{_sum(tallies(of_the_writers)).line()}", flush=True)
    for part, name in PARTS:
        print(f"{f'all checks, {name}':<42}{_sum(parts[part]).line()}", flush=True)
    if "--write" in asked:
        write(table(parts))
    speed()
    return 0


def line(check: Check, tally: Tally, *, weighed: bool) -> str:
    """Return a check's line of the table, with what it weighs and should."""
    told = ""
    if weighed:
        due = weight_by_figures(check.id, tally)
        told = f"  {check.weight}" if check.weight == due else f"  {check.weight}, SHOULD BE {due}"
        told += f" (below {LEAST})" if due != weight_by_rule(check.id) else ""
    return f"{check.id} {check.title[:37]:<38}{tally.line()}{told}"


def _sum(found: dict[str, Tally]) -> Tally:
    every = found.values()
    return Tally(
        sum(one.right for one in every), sum(one.wrong for one in every), sum(one.missed for one in every)
    )


def speed() -> None:
    """Measure one text at each keystroke, and a whole portrait's cells."""
    print(f"\n{HEADING}", flush=True)
    findings(Said((TYPED,), "descriptor"))
    texts = [f"{TYPED[: 20 + n % (len(TYPED) - 20)]} {n}" for n in range(KEYSTROKES)]
    keys = [timed(lambda text=text: findings(Said((text,), "descriptor"))) for text in texts]  # type: ignore[misc]
    print(Figure("one text, at each keystroke", Budget(10, 10), keys).line(), flush=True)
    cells = [f"{TYPED} It is cell {n}." for n in range(CELLS)]
    whole = [timed(lambda: [findings(Said((text,), "descriptor")) for text in cells])]
    print(Figure(f"{CELLS:,} cells, each looked at anew", Budget(1_000), whole).line(), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
