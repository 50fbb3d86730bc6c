"""The verbs by which somebody can see what a learner does, from naming to creating, and their forms."""

from functools import cache
from types import MappingProxyType

from workshop_app.insight.coach import spanish_verbs
from workshop_app.insight.coach.word_lists import word_set

LEVELS = ("name", "explain", "use", "compare", "judge", "create")
"""How much a verb asks for, from the least; the lists of `action_verbs`."""


@cache
def level_of(language: str) -> MappingProxyType[str, int]:
    """Return for each form of an action verb (ask, asks) its level: 0 for naming, 5 for creating."""
    found = {
        form: level
        for level, name in enumerate(LEVELS)
        for verb in word_set(language, "action_verbs", name)
        for form in forms(verb, language)
        if " " not in form
    }
    return MappingProxyType(found)


def is_action(word: str, language: str) -> bool:
    """Return whether a word, in small letters, is a form of an action verb, of whatever level."""
    return word in level_of(language) or word in _everyday(language)


@cache
def _everyday(language: str) -> frozenset[str]:
    """Return the forms of the verbs that ask for nothing in particular: roll, hug, unlock."""
    return frozenset(
        form for verb in word_set(language, "action_verbs", "everyday") for form in forms(verb, language)
    )


def forms(verb: str, language: str) -> tuple[str, ...]:
    """Return the forms of a verb in a statement of what one does: share, shares."""
    if language == "es":
        return spanish_verbs.forms(verb)
    return (verb, third(verb)) if language == "en" else (verb,)


def third(verb: str) -> str:
    """Return what he, she or it does, of an English verb: tries, watches, gives up."""
    first, blank, rest = verb.partition(" ")
    if first == "be":
        first = "is"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        first = first[:-1] + "ies"
    elif first.endswith(("s", "x", "z", "ch", "sh", "o")):
        first += "es"
    else:
        first += "s"
    return first + blank + rest


def is_adverb(word: str, language: str) -> bool:
    """Return whether a word says how or how often, not what is done."""
    endings = {"en": "ly", "es": "mente"}
    if word in word_set(language, "openings", "adverbs"):
        return True
    ending = endings.get(language)
    return bool(ending) and word.endswith(ending or "") and not is_action(word, language) and len(word) > 4
