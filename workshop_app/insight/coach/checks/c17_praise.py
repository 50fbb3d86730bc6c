"""C17: praise that nobody can see or count."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.listed import listed
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.insight.coach.tokens import quoted
from workshop_app.words import say


def find(said: Said) -> Iterator[Mark]:
    """Give each word of praise; said of something that is good by itself (the common good) it is none."""
    for at, text in enumerate(said.texts):
        for one in listed(text, said.tongue, "praise", "words"):
            if any(start <= one.span[0] < end for start, end in quoted(text)):
                continue
            yield Mark(
                at,
                one.span,
                say("Two people can see “{words}” in two ways.", words=text[slice(*one.span)]),
                say("Say what it looks like."),
            )


CHECK = Check(
    id="C17", title="Unmeasurable praise", weight="note", scopes=STATEMENTS | {"indicator"}, find=find
)
