"""C21: a level that is nearly a copy of the one before it."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.checks.c03_only_frequency import only_frequency
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.rows import alike, bag, steps
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.supported import supported
from workshop_app.words import say

_COPIED = 0.8


def find(said: Said) -> Iterator[Mark]:
    """Give each level that shares most of its words with the one before, with the same support."""
    for step in steps(said):
        shared = alike(bag(step.before, said.tongue), bag(step.after, said.tongue))
        if shared < _COPIED or only_frequency(step, said.tongue):
            continue
        if supported(step.before, said.tongue) != supported(step.after, said.tongue):
            continue
        if said.texts[step.at].split() == step.before.split():
            reason = say("This level is word for word the one before.")
        else:
            reason = say(
                "{percent} % of its words are those of the level before.", percent=round(shared * 100)
            )
        yield Mark(step.at, (0, len(step.after)), reason, say("Say what the learner does here that is new."))


CHECK = Check(id="C21", title="Copied neighbour", weight="warn", scopes=frozenset({"row"}), find=find)
