"""C14: words of the trade, and initials that nobody explained."""

import re
from collections.abc import Iterator

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.listed import listed
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.word_lists import word_set
from workshop_app.words import say

_INITIALS = re.compile(r"(?<![\w’'.])([A-Z]{2,5})(s?)(?![\w’'])")


def find(said: Said) -> Iterator[Mark]:
    """Give each word of the trade and each group of initials that the glossary does not explain."""
    terms = {term.casefold() for term in said.terms}
    for at, text in enumerate(said.texts):
        for one in listed(text, said.tongue, "jargon", "words"):
            words = text[slice(*one.span)]
            if words.casefold() not in terms:
                instead = one.instead or say("Say it as you would to a neighbor, or put it in the glossary.")
                yield Mark(at, one.span, say("“{words}” is a word of the trade.", words=words), instead)
        for initials in _unexplained(text, said.tongue, terms):
            yield Mark(
                at,
                initials.span(),
                say("Not everybody knows what “{words}” stands for.", words=initials.group()),
                say("Write it out, or put it in the glossary."),
            )


def _unexplained(text: str, tongue: str, terms: set[str]) -> Iterator[re.Match[str]]:
    if text.isupper():
        return
    known = word_set(tongue, "jargon", "known") | word_set(tongue, "jargon", "shouted") | terms
    for found in _INITIALS.finditer(text):
        bare = found.group(1)
        in_the_text = f"({found.group()})" in text or f"{found.group()} (" in text
        if bare.casefold() not in known and found.group().casefold() not in known and not in_the_text:
            yield found


CHECK = Check(
    id="C14",
    title="Jargon and unexplained initials",
    weight="warn",
    scopes=frozenset({"public", "tagline", "definition", "definitions"}),
    find=find,
)
