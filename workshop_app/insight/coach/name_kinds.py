"""What kind of word a pillar's name turns on: a person, persons, a quality or an adjective."""

from functools import lru_cache

from workshop_app.insight.coach.tokens import Word, words
from workshop_app.insight.coach.word_lists import word_set

PERSON, PEOPLE, QUALITY, ADJECTIVE = "person", "people", "quality", "adjective"

_ENDINGS = (
    (QUALITY, ("tion", "sion", "ness", "ity", "ship", "ance", "ence", "ment", "ism", "acy", "ency", "ancy")),
    (QUALITY, ("hood", "dom", "cy", "ing", "ety", "thy", "ery", "ture")),
    (
        ADJECTIVE,
        ("ful", "ous", "less", "able", "ible", "ive", "ent", "ant", "ical", "al", "ic", "ed", "some"),
    ),
    (PERSON, ("er", "or", "ist", "ian", "eer", "eur", "mate")),
)
_PLURALS = ("ers", "ors", "ists", "ians", "eers", "mates")


def head(name: str) -> Word | None:
    """Return the word that a name turns on: `Learners` of `Lifelong Learners Who Thrive`; None if empty."""
    said = words(name)
    ends = word_set("en", "pillar_names", "ends_before")
    until = next((at for at, word in enumerate(said) if at and word.low in ends), len(said))
    return said[until - 1] if said else None


@lru_cache(maxsize=5_000)
def kind_of(word: str) -> str:
    """Return the kind of an English word in small letters, by lists and then by its ending; "" if unsure."""
    for kind in (PERSON, PEOPLE, QUALITY, ADJECTIVE):
        if word in word_set("en", "pillar_names", kind):
            return kind
    if word.endswith("s") and word.removesuffix("s") in word_set("en", "pillar_names", PERSON):
        return PEOPLE
    if "-" in word:
        return kind_of(word.rpartition("-")[2])
    if word.endswith(_PLURALS):
        return PEOPLE
    return next((kind for kind, endings in _ENDINGS if word.endswith(endings)), "")
