"""C16: words of one school subject in what is for all of them."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.listed import listed
from workshop_app.insight.coach.saying import Said
from workshop_app.words import say

_MANY = 3
"""So many subjects in one text are examples, and bind it to none."""


def find(said: Said) -> Iterator[Mark]:
    """Give each word of a school subject, unless the text goes through several subjects."""
    for at, text in enumerate(said.texts):
        met = list(listed(text, said.tongue, "subjects", "subjects"))
        if len({one.phrase for one in met}) >= _MANY:
            continue
        for one in met:
            yield Mark(
                at,
                one.span,
                say("“{words}” belongs to one school subject.", words=text[slice(*one.span)]),
                say("Say what the learner does in any subject, at home or at work."),
            )


CHECK = Check(
    id="C16",
    title="Bound to one subject",
    weight="warn",
    scopes=frozenset(
        {"name", "tagline", "definition", "indicator", "i-can", "i-can-k2", "names", "definitions"}
    ),
    find=find,
)
