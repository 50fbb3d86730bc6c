"""How an idea is read out: who said it, and its words as one sentence; no Qt."""

from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say, written

ENDS = (*".?!…。؟", "\N{FULLWIDTH QUESTION MARK}", "\N{FULLWIDTH EXCLAMATION MARK}")
"""What ends a sentence, so that no full stop comes behind it."""


def spoken(workshop: Workshop, idea: Idea) -> str:
    """Return who said an idea and what it says."""
    group = workshop.group_of(idea)
    text = written(idea).rstrip()
    if text.endswith(ENDS):
        return (
            say("{group}: {text}", group=group.name, text=text) if group else say("Idea: {text}", text=text)
        )
    return say("{group}: {text}.", group=group.name, text=text) if group else say("Idea: {text}.", text=text)
