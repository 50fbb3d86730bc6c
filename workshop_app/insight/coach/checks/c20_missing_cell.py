"""C20: a cell that is empty, or holds only a mark for words to come."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.rows import placeholder
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give each cell without words of its own; a single text that is empty is just being begun."""
    for at, text in enumerate(said.texts):
        if not text.strip() and said.scope != "row":
            continue
        span = placeholder(text, said.tongue)
        if span is None:
            continue
        if text.strip():
            reason = say("“{words}” holds the place of words to come.", words=text[slice(*span)].strip())
        else:
            reason = say("This level has no words yet.")
        yield Mark(at, span, reason, say("Say what a learner does at this level."))


CHECK = Check(
    id="C20",
    title="Missing cell or placeholder",
    weight="stop",
    scopes=STATEMENTS | {"indicator", "row"},
    find=find,
)
