"""Cuts a text into the word pieces that the sentence model was trained on."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

LONGEST_TEXT = 128
"""Pieces of a text that the model reads, its two marks included; what goes beyond is left away."""

LONGEST_WORD = 100
_IDEOGRAPHS = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


def vocabulary(file: Path) -> dict[str, int]:
    """Return the number of every piece: a piece stands on the line of its number."""
    with file.open(encoding="utf-8") as lines:
        return {line.rstrip("\n"): number for number, line in enumerate(lines)}


class WordPieces:
    """Turns texts into numbers of pieces as BERT's uncased tokenizer does."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers
        self._begin, self._end = numbers["[CLS]"], numbers["[SEP]"]
        self._unknown = numbers["[UNK]"]

    def of(self, text: str) -> list[int]:
        """Return the numbers of a text's pieces between the marks of its begin and its end."""
        pieces = [piece for word in words(text) for piece in self._cut(word)]
        return [self._begin, *pieces[: LONGEST_TEXT - 2], self._end]

    def _cut(self, word: str) -> Sequence[int]:
        """Take the longest known piece from the front, again and again."""
        if len(word) > LONGEST_WORD:
            return [self._unknown]
        found: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if mark + word[start:end] in self._numbers), None)
            if end is None:
                return [self._unknown]
            found.append(self._numbers[mark + word[start:end]])
            start = end
        return found


def words(text: str) -> Iterator[str]:
    """Return the words of a text in small letters without accents; each sign and ideograph is one."""
    word = ""
    for letter in unicodedata.normalize("NFD", text.lower()):
        kind = unicodedata.category(letter)
        is_gap = letter.isspace()
        if not is_gap and (kind == "Mn" or kind.startswith("C") or letter == "\ufffd"):
            continue
        if not (is_gap or _stands_alone(letter, kind)):
            word += letter
            continue
        if word:
            yield word
            word = ""
        if not is_gap:
            yield letter
    if word:
        yield word


def _stands_alone(letter: str, kind: str) -> bool:
    code = ord(letter)
    is_sign = kind.startswith("P") or (code < 127 and not letter.isalnum())
    return is_sign or any(first <= code <= last for first, last in _IDEOGRAPHS)
