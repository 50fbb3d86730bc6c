"""C23: support that grows from one level to the next, where it should give way."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.rows import Step, bag, steps
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.supported import UNSAID, supported
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give each level that speaks of more support, or of doing less alone, than the one before."""
    for step in steps(said):
        before, after = supported(step.before, said.tongue), supported(step.after, said.tongue)
        if after >= before:
            continue
        if after < UNSAID:
            reason = say("This level has more support than the one before.")
        elif after > UNSAID or _nothing_new(step, said.tongue):
            reason = say("The level before did this with less help.")
        else:
            continue
        yield Mark(step.at, (0, len(step.after)), reason, say("Let support give way from level to level."))


def _nothing_new(step: Step, tongue: str) -> bool:
    """Return whether a level that no longer says “independently” asks for nothing else instead."""
    return bag(step.after, tongue) <= bag(step.before, tongue)


CHECK = Check(
    id="C23", title="Support goes the wrong way", weight="warn", scopes=frozenset({"row"}), find=find
)
