"""Guessing: which words an unknown one might have been, the likeliest first."""

import unicodedata
from collections.abc import Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from workshop_app.insight.spelling.lexicon import Lexicon

ACCENT, HABIT, SWAP, GAP, MORE, OTHER, FAR = range(7)
"""Slips by how likely they are: an accent, a habit of the language, two letters changed about, a letter left
out, one too many, another one, and two of these."""


def guesses(word: str, lexicon: Lexicon) -> dict[str, int]:
    """Return words of a language that are near an unknown one, each with how unlikely the slip is."""
    found: dict[str, int] = {}
    for rank, other in _slips(word, lexicon):
        if rank < found.get(other, FAR) and lexicon.knows(other):
            found[other] = rank
    if len(found) < 3 and len(word) > 4:
        stems = lexicon.beginning(word[:1])
        for stem, _, _ in process.extract(word, stems, scorer=OSA.distance, score_cutoff=2, limit=5):
            found.setdefault(stem, FAR)
    return found


def bare(word: str) -> str:
    """Return a word without its accents."""
    return "".join(one for one in unicodedata.normalize("NFD", word) if unicodedata.category(one) != "Mn")


def _slips(word: str, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Return what the word is if one slip is taken back, each with its kind."""
    letters = [one for one in dict.fromkeys(lexicon.affixes.letters.casefold()) if one.isalpha()]
    for wrong, right in lexicon.affixes.instead:
        at = word.find(wrong)
        while at >= 0:
            yield HABIT, word[:at] + right + word[at + len(wrong) :]
            at = word.find(wrong, at + 1)
    for at in range(len(word)):
        head, here, tail = word[:at], word[at], word[at + 1 :]
        first = 2 if not at else 0  # the first letter is seldom wrong
        yield MORE + first, head + tail
        if tail:
            yield SWAP, head + tail[0] + here + tail[1:]
        for letter in letters:
            if letter != here:
                kind = ACCENT if bare(letter) == bare(here) else OTHER + first
                yield kind, head + letter + tail
            yield GAP + first, head + letter + here + tail
    for letter in (*letters, "'"):
        yield GAP, word + letter
    if word.endswith("nt"):
        yield ACCENT, word.removesuffix("nt") + "n't"
