"""Who reads a text, and how hard it may be for them: grades by Flesch-Kincaid, long words, long sentences."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Ease(NamedTuple):
    """How hard a text may be."""

    grade: int
    """The school year in which one reads it without help."""
    syllables: int
    """From how many syllables on a word is long for these readers."""
    long_words: int
    """How many long words a single statement may have."""
    longest: int
    """How many words a sentence may have."""


BANDS: Mapping[str, Ease] = MappingProxyType(
    {
        "k-2": Ease(grade=3, syllables=3, long_words=1, longest=12),
        "3-5": Ease(grade=5, syllables=4, long_words=1, longest=17),
        "6-8": Ease(grade=8, syllables=4, long_words=2, longest=22),
        "9-12": Ease(grade=10, syllables=4, long_words=3, longest=28),
    }
)
PUBLIC = Ease(grade=8, syllables=4, long_words=2, longest=25)


def ease_for(scope: str, band: str) -> Ease | None:
    """Return how hard a text of the scope may be; None if nobody said who reads it."""
    if scope == "public":
        return PUBLIC
    return BANDS.get("k-2" if scope == "i-can-k2" else band)
