"""C35: small things of writing that differ from one line of a list to the next."""

import re
from collections.abc import Iterator

from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_STRAY = re.compile(r"(?<=\S)[ \t\u00a0]{2,}(?=\S)|(?<=\w)\s+(?=[,;:.!?](?:\s|$))|^\s+(?=\S)|(?<=\S)\s+$")
_CLOSED = re.compile(r"[.!?…][\"'”’)\]]*\s*$")
_AMPERSAND = re.compile(r"(?<!\w)&(?!\w)")


def find(said: Said) -> Iterator[Mark]:
    """Give the full stops that are missing or too many, stray blanks, and each & where others say and."""
    yield from _stops(said)
    for at, text in enumerate(said.texts):
        for stray in _STRAY.finditer(text):
            yield Mark(at, stray.span(), say("There is a blank too many here."), say("Take the blank away."))
    yield from _ampersands(said)


def _stops(said: Said) -> Iterator[Mark]:
    """Give the lines that end in another way than most do; of as many each way, those without a stop."""
    lines = [(at, text) for at, text in enumerate(said.texts) if words(text)]
    closed = [at for at, text in lines if _CLOSED.search(text)]
    if len(closed) in {0, len(lines)}:
        return
    few_closed = len(closed) * 2 < len(lines)
    for at, text in lines:
        if (at in closed) is not few_closed:
            continue
        end = len(text.rstrip())
        yield Mark(
            at,
            (words(text)[-1].start, end),
            say("Some lines end with a full stop and some do not."),
            say("Take the full stop away.") if few_closed else say("End it with a full stop."),
        )


def _ampersands(said: Said) -> Iterator[Mark]:
    joining = word_set(said.tongue, "mechanics", "and")
    if not any(word.low in joining for text in said.texts for word in words(text)):
        return
    for at, text in enumerate(said.texts):
        for sign in _AMPERSAND.finditer(text):
            yield Mark(at, sign.span(), say("“&” and “and” are mixed."), say("Write “and”."))


CHECK = Check(
    id="C35",
    title="Mechanics",
    weight="note",
    scopes=frozenset({"list", "row", "names", "scale"}),
    find=find,
    languages=ENGLISH_AND_SPANISH,
)
