"""C18: the language of grades, in what is a path and no rubric."""

import re
from collections.abc import Iterator
from itertools import pairwise

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark, Span
from workshop_app.insight.coach.listed import listed
from workshop_app.insight.coach.saying import STATEMENTS, Said
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_PERCENT = re.compile(r"\b\d+(?:[.,]\d+)?\s?%(?!\s+(?:of\s+(?:my|our|their)|off)\b)")
_OUT_OF = re.compile(r"\b\d+\s?/\s?(?:4|5|10|20|100)\b")


def find(said: Said) -> Iterator[Mark]:
    """Give each word of grading, each percentage and each number of points."""
    for at, text in enumerate(said.texts):
        for start, end in sorted(_places(text, said.tongue)):
            yield Mark(
                at,
                (start, end),
                say("“{words}” is a grade; a progression shows a path.", words=text[start:end]),
                say("Say what can be seen at this step."),
            )


def _places(text: str, tongue: str) -> set[Span]:
    found = {one.span for one in listed(text, tongue, "grading", "words")}
    found |= {one.span() for pattern in (_PERCENT, _OUT_OF) for one in pattern.finditer(text)}
    amounts = word_set(tongue, "grading", "amounts")
    said = words(text)
    for number, unit in pairwise(said):
        if number.low.isdecimal() and unit.low in amounts and not text[number.end : unit.start].strip("- "):
            found.add((number.start, unit.end))
    return found


CHECK = Check(
    id="C18", title="Grading language", weight="stop", scopes=STATEMENTS | {"indicator", "row"}, find=find
)
