"""Which group of a workshop a list means, when it calls it something else."""

import re
from collections.abc import Iterable
from functools import cache

from workshop_app.intake.columns import names, plain

_BEFORE_A_NAME = {
    "a", "an", "the", "our", "some", "other",
    "el", "la", "los", "las", "un", "una", "unos", "unas", "nuestro", "nuestra", "nuestros", "nuestras",
}  # fmt: skip

_LONGEST = 80


def matching(name: str, known: Iterable[str]) -> str:
    """Return the one of the known names that means the same group, or the narrowest wider one; or "".

    The same words come first (without case, accents and plural), then the table of common names:
    `family or caregiver` is Families, and so is `multilingual family` where that has no group of its own.
    """
    by_words: dict[str, str] = {}
    for one in known:
        by_words.setdefault(_words(one), one)
    by_kind: dict[str, str] = {}
    for one in by_words.values():
        by_kind.setdefault(_kind(_words(one)), one)
    words = _words(name)
    if words in by_words:
        return by_words[words]
    kind = _kind(words)
    while kind:
        if kind in by_kind:
            return by_kind[kind]
        kind = _wider(kind)
    return ""


def is_known(name: str) -> bool:
    """Say whether this is what people commonly call a group, `parent` or `docentes`."""
    return len(name) <= _LONGEST and bool(_kind(_words(name)))


def _words(name: str) -> str:
    words = plain(name).split()
    while len(words) > 1 and words[0] in _BEFORE_A_NAME:
        words.pop(0)
    return " ".join(_stem(word) for word in words)


def _stem(word: str) -> str:
    """Cut a plural ending so that both forms look alike: family and families, profesor and profesores."""
    stem = re.sub(r"[se]+$", "", word) or word
    return stem[:-1] + "i" if stem.endswith("y") else stem


def _kind(words: str) -> str:
    return _kinds().get(words, "")


def _wider(kind: str) -> str:
    return next((one.get("within", "") for one in names()["groups"] if one["name"] == kind), "")


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for one in names()["groups"]:
        for name in (one["name"], *one["also"]):
            kinds.setdefault(_words(name), one["name"])
    return kinds
