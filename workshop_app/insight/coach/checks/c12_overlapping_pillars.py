"""C12: two pillars whose definitions say much the same."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.rows import alike, bag
from workshop_app.insight.coach.saying import Said
from workshop_app.words import say

_ALIKE = 0.5
_TELLING = 3
"""With fewer words that say something, a definition is not held against another."""


def find(said: Said) -> Iterator[Mark]:
    """Give each definition of which at least half the words are also those of one before it."""
    before: list[tuple[str, frozenset[str]]] = []
    for at, name, text, start in said.named():
        turning = bag(text, said.tongue)
        for other, its in before:
            if min(len(turning), len(its)) >= _TELLING and alike(turning, its) >= _ALIKE:
                yield Mark(
                    at,
                    (start, len(said.texts[at])),
                    say("“{name}” and “{other}” say much the same.", name=name, other=other),
                    say("Say what only this pillar means, or make one of the two."),
                )
                break
        before.append((name, turning))


CHECK = Check(
    id="C12",
    title="Pillars that overlap",
    weight="warn",
    scopes=frozenset({"definitions"}),
    find=find,
)
