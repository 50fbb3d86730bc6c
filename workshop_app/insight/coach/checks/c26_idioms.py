"""C26: sayings that mean something else when they are translated word by word."""

from collections.abc import Iterator
from functools import cache

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.phrases import Phrases
from workshop_app.insight.coach.saying import SCOPES, Said
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.coach.verbs import third
from workshop_app.insight.coach.word_lists import phrase_list, word_set
from workshop_app.words import say

WHOSE = "~"
"""Where an idiom of the list says my, our or their."""


def find(said: Said) -> Iterator[Mark]:
    """Give each idiom, in whichever form its verb stands and whosever it is."""
    for at, text in enumerate(said.texts):
        for one in _idioms(said.tongue).among(words(text)):
            start, end = one.span
            yield Mark(
                at,
                one.span,
                say("“{words}” is a saying that other languages may not have.", words=text[start:end]),
                say("Say “{words}”, or tell the translator what is meant.", words=one.instead)
                if one.instead
                else say("Say plainly what is meant, or tell the translator."),
            )


@cache
def _idioms(tongue: str) -> Phrases:
    listed = dict(phrase_list(tongue, "idioms", "phrases"))
    for idiom, instead in phrase_list(tongue, "idioms", "verbs").items():
        verb, blank, rest = idiom.partition(" ")
        for form in _forms(verb, tongue):
            listed[form + blank + rest] = instead
    whose = sorted(word_set(tongue, "idioms", "whose"))
    said = {
        idiom.replace(WHOSE, owner): instead.replace(WHOSE, owner)
        for idiom, instead in listed.items()
        for owner in (whose if WHOSE in idiom else ["my"])
    }
    return Phrases({"idioms": said})


def _forms(verb: str, tongue: str) -> tuple[str, ...]:
    """Return bounce, bounces, bouncing and bounced."""
    before = phrase_list(tongue, "idioms", "irregular")
    root = verb.removesuffix("e") if verb.endswith("e") and not verb.endswith("ee") else verb
    short = len(verb) == 3 and verb[1] in "aeiou" and verb[-1] not in "aeiouwxy"
    root += verb[-1] if short else ""
    return verb, third(verb), root + "ing", before.get(verb, root + "ed")


CHECK = Check(
    id="C26",
    title="Idioms that do not translate",
    weight="note",
    scopes=frozenset(SCOPES),
    find=find,
)
