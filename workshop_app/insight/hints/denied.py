"""Denied: the words around a “not” that a reader takes together: does not give up, without help."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from workshop_app.insight.coach.finding import Span
from workshop_app.insight.coach.phrases import Phrases
from workshop_app.insight.coach.tokens import Word, words
from workshop_app.insight.coach.verbs import is_adverb, third
from workshop_app.insight.coach.word_lists import phrase_list, word_set


def denied(text: str, span: Span, tongue: str) -> Span:
    """Return where what is denied begins and ends, around the word that denies it."""
    said = words(text)
    at = next((at for at, word in enumerate(said) if word.start == span[0]), -1)
    if at < 0:
        return span
    helping = word_set(tongue, "said_instead", "helping")
    first = at - 1 if at and said[at - 1].low in helping and _touch(text, said, at - 1) else at
    last = at + 1
    while last < len(said) - 1 and (is_adverb(said[last].low, tongue) or said[last].low in helping):
        last += 1
    particles = word_set(tongue, "said_instead", "particles")
    met = next(_turning(tongue).among(said[at + 1 : last + 4]), None)
    if met and (met.first + at + 1 <= last):
        last = next(here for here, word in enumerate(said) if word.end == met.span[1])
    elif last + 1 < len(said) and said[last + 1].low in particles:
        last += 1
    last = min(last, len(said) - 1)
    if any(not _touch(text, said, here) for here in range(at, last)):
        return said[first].start, span[1]
    return said[first].start, said[last].end


@cache
def turned(tongue: str) -> Mapping[str, str]:
    """Return what can be said instead of denied words, in the same form: keeps going for (never) gives up."""
    listed = phrase_list(tongue, "said_instead", "not")
    of_others = {third(said): third(instead) for said, instead in listed.items()} if tongue == "en" else {}
    return MappingProxyType(of_others | dict(listed))


@cache
def _turning(tongue: str) -> Phrases:
    return Phrases({"not": turned(tongue)})


def _touch(text: str, said: tuple[Word, ...], at: int) -> bool:
    """Say whether nothing but a blank stands between a word and the next one."""
    one, other = next(pairwise(said[at : at + 2]))
    return not text[one.end : other.start].strip()
