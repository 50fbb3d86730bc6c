"""Lexicon: the words of one language, from a Hunspell dictionary that comes with the program."""

import io
import lzma
import tarfile
from collections import defaultdict
from functools import cache
from pathlib import Path

from workshop_app import assets
from workshop_app.insight.spelling.affixes import Affixes

FOLDER = "spelling"
"""The folder of resources/ in which the dictionaries lie, each packed with its licence."""


class Lexicon:
    """Knows whether a word is one, and which stems begin with a letter.

    The stems with one first letter stand in one text, each in a line with its flags: so sixty thousand of
    them take less than a megabyte.
    """

    def __init__(self, affixes: str, words: str) -> None:
        self.affixes = Affixes(affixes)
        lines: dict[str, list[str]] = defaultdict(list)
        for line in words.splitlines()[1:]:
            stem = line.split("\t")[0].strip()
            lines[stem[:1]].append(stem if "/" in stem else f"{stem}/")
        self._stems = {letter: "\n" + "\n".join(found) + "\n" for letter, found in lines.items() if letter}
        self.initials = frozenset(letter.casefold() for letter in self._stems)

    def knows(self, word: str) -> bool:
        """Say whether it is a word of the language, written as it is."""
        return any(self._has(stem, flags) for stem, flags in self.affixes.stems(word))

    def beginning(self, letter: str) -> list[str]:
        """Return the stems with that first letter."""
        return [line.partition("/")[0] for line in self._stems.get(letter, "").split("\n") if line]

    def _has(self, stem: str, flags: str) -> bool:
        stems = self._stems.get(stem[:1], "")
        at = stems.find(f"\n{stem}/")
        while at >= 0:
            start = at + len(stem) + 2
            there = stems[start : stems.index("\n", start)]
            if all(flag in there for flag in flags):
                return True
            at = stems.find(f"\n{stem}/", start)
        return False


@cache
def lexicon(language: str) -> Lexicon | None:
    """Return the lexicon of a language such as `es`, read when first asked for; None if there is none.

    Takes a quarter of a second and is meant for another thread.
    """
    path = path_of(language)
    if path is None:
        return None
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress(path.read_bytes())), mode="r:") as archive:
        return Lexicon(_text(archive, "index.aff"), _text(archive, "index.dic"))


def path_of(language: str) -> Path | None:
    """Return where the dictionary of a language lies; None if the program brings none."""
    try:
        return assets.resource(f"{FOLDER}/{language}.tar.xz") if language.isalpha() else None
    except FileNotFoundError:
        return None


def _text(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(name)
    return file.read().decode("utf-8") if file is not None else ""
