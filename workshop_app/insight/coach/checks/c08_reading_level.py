"""C08: a text that is harder to read than those it is for read easily."""

from collections.abc import Iterator
from types import ModuleType

from workshop_app.insight.coach import readability, spanish_readability
from workshop_app.insight.coach.check import ENGLISH_AND_SPANISH, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.reading_bands import Ease, ease_for
from workshop_app.insight.coach.saying import Said
from workshop_app.insight.coach.tokens import sentences, words
from workshop_app.words import say

STEADY_FROM = 30
"""Words from which on a grade can be told."""


def find(said: Said) -> Iterator[Mark]:
    """Give texts of too high a grade; where they are too short for one, their long words and sentences."""
    ease = ease_for(said.scope, said.band)
    if ease is None:
        return
    apart = said.scope == "public"
    counts = [len(words(text)) for text in said.texts]
    if not apart and sum(counts) >= STEADY_FROM:
        yield from _by_grade(said, range(len(said.texts)), ease)
        return
    for at, count in enumerate(counts):
        if count >= STEADY_FROM:
            yield from _by_grade(said, [at], ease)
        else:
            yield from _by_words(said, at, ease)


def _by(said: Said) -> ModuleType:
    """Return the measures of the language: Flesch and Kincaid's, or Fernández Huerta's."""
    return spanish_readability if said.tongue == "es" else readability


def _by_grade(said: Said, which: range | list[int], ease: Ease) -> Iterator[Mark]:
    """Give the hardest of some texts that are read together, if they are too hard."""
    together = [said.texts[at] for at in which if words(said.texts[at])]
    found = _by(said).grade(together)
    if found <= ease.grade:
        return
    hardest = max(
        (at for at in which if words(said.texts[at])), key=lambda at: _by(said).grade([said.texts[at]])
    )
    words_there = words(said.texts[hardest])
    yield Mark(
        hardest,
        (words_there[0].start, words_there[-1].end),
        say(
            "It reads like school year {grade}; its readers are in year {most}.",
            grade=round(found),
            most=ease.grade,
        ),
        say("Make two sentences of the longest one, and take shorter words."),
    )


def _by_words(said: Said, at: int, ease: Ease) -> Iterator[Mark]:
    for sentence in sentences(said.texts[at]):
        if len(sentence) > ease.longest:
            yield Mark(
                at,
                (sentence[0].start, sentence[-1].end),
                say("A sentence of {count} words is long for its readers.", count=len(sentence)),
                say("Make two sentences of it."),
            )
    hard = _by(said).long_words(said.texts[at], ease.syllables)
    if len(hard) > ease.long_words:
        yield Mark(
            at,
            (hard[0].start, hard[-1].end),
            say("Long words: {words}.", words=", ".join(dict.fromkeys(word.said for word in hard))),
            say("Take words that people say at home."),
        )


CHECK = Check(
    id="C08",
    title="Reading level",
    weight="warn",
    scopes=frozenset({"public", "i-can", "i-can-k2"}),
    find=find,
    languages=ENGLISH_AND_SPANISH,
)
