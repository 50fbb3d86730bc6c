"""C34: a translation that is missing, older than its text, of odd length, or without the agreed word."""

from collections.abc import Iterator

from workshop_app.insight.coach.check import EVERY_LANGUAGE, Check
from workshop_app.insight.coach.finding import Mark
from workshop_app.insight.coach.saying import SCOPES, Original, Said
from workshop_app.insight.coach.tokens import stem, words
from workshop_app.words import say

LEAST, SHORTEST, LONGEST = 20, 0.7, 1.7
"""From how many characters on a translation is how many times as long as its original."""

DENSE = frozenset({"zh", "ja", "ko", "yue"})
"""Languages that say with a few signs what others say with many: their length tells nothing."""


def find(said: Said) -> Iterator[Mark]:
    """Give for each text with an original what is the matter with it as a translation."""
    for at, (text, original) in enumerate(zip(said.texts, said.originals, strict=False)):
        whole = (0, len(text))
        if not text.strip():
            if original.text.strip():
                yield Mark(at, whole, say("The translation is missing."), say("Write it."))
            continue
        if original.made_from < original.version:
            yield Mark(
                at,
                whole,
                say("The text changed after this translation was made."),
                say("Read it beside the text of today."),
            )
        yield from _of_odd_length(at, text, original, said.tongue)
        for term, agreed in original.glossary.items():
            if _has(original.text, term, original.language) and not _has(text, agreed, said.tongue):
                yield Mark(
                    at,
                    whole,
                    say("The glossary says “{agreed}” for “{term}”.", agreed=agreed, term=term),
                    say("Use “{agreed}” here.", agreed=agreed),
                )


def _of_odd_length(at: int, text: str, original: Original, tongue: str) -> Iterator[Mark]:
    length = len(original.text.strip())
    if length < LEAST or DENSE & {tongue, original.language.partition("-")[0]}:
        return
    ratio = len(text.strip()) / length
    if ratio < SHORTEST:
        reason = say("The translation is much shorter than the text.")
    elif ratio > LONGEST:
        reason = say("The translation is much longer than the text.")
    else:
        return
    yield Mark(at, (0, len(text)), reason, say("See whether it says the same."))


def _has(text: str, term: str, tongue: str) -> bool:
    """Return whether a text uses a term, in any form: aprendices for aprendiz."""
    if not term.strip():
        return True
    wanted = [_root(word.low, tongue) for word in words(term)]
    there = [_root(word.low, tongue) for word in words(text)]
    if not wanted:
        return term.casefold() in text.casefold()
    several = range(len(there) - len(wanted) + 1)
    return any(
        all(one.startswith(other) for one, other in zip(there[at:], wanted, strict=False)) for at in several
    ) or (len(wanted) == 1 and tongue in DENSE and term.casefold() in text.casefold())


def _root(word: str, tongue: str) -> str:
    """Return the stem, with the z that a plural turns into c."""
    found = stem(word, tongue)
    return found[:-1] + "c" if tongue == "es" and found.endswith("z") else found


CHECK = Check(
    id="C34",
    title="Translation state",
    weight="stop",
    scopes=frozenset(SCOPES),
    find=find,
    languages=EVERY_LANGUAGE,
)
