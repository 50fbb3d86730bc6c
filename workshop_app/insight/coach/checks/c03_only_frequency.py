"""C03: levels that say the same and differ only in how often, how much or how well."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.rows import Step, alike, steps
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import content, stem, words
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_SAME = 0.8


def find(said: Said) -> Iterator[Mark]:
    """Give each level that is the one before it with another frequency, amount or praise."""
    for step in steps(said):
        if only_frequency(step, said.tongue):
            yield Mark(
                step.at,
                (0, len(step.after)),
                say("Only how often, how much or how well differs from the level before."),
                say("Say what the learner does here that is new."),
            )


def only_frequency(step: Step, tongue: str) -> bool:
    """Return whether two neighbours say the same once their frequency, amount and praise are taken away."""
    before, after = (_degrees(text, tongue) for text in (step.before, step.after))
    if before == after:
        return False
    return alike(_rest(step.before, tongue), _rest(step.after, tongue)) >= _SAME


def _degrees(text: str, tongue: str) -> frozenset[str]:
    degrees = word_set(tongue, "frequency", "words")
    return frozenset(word.low for word in words(text) if word.low in degrees)


def _rest(text: str, tongue: str) -> frozenset[str]:
    degrees = word_set(tongue, "frequency", "words")
    return frozenset(stem(word.low, tongue) for word in content(text, tongue) if word.low not in degrees)


CHECK = Check(
    id="C03",
    title="Levels that differ only in frequency or amount",
    weight="stop",
    scopes=frozenset({"row"}),
    find=find,
)
