"""Affixes: the beginnings and endings that make many words of one stem, as a Hunspell file tells them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple


class Rule(NamedTuple):
    """A stem with the `flag` that meets the `condition` may change `strip` for `add` at its end or begin."""

    flag: str
    strip: str
    add: str
    condition: str


class Affixes:
    """Turns a word back into the stems it might be made of, with the flags that each must have for that."""

    def __init__(self, text: str) -> None:
        self.instead: list[tuple[str, str]] = []
        """What people write for what they mean, such as `ll` for `y`."""
        self.letters = ""
        self._ends: dict[str, list[Rule]] = defaultdict(list)
        self._begins: dict[str, list[Rule]] = defaultdict(list)
        for line in text.splitlines():
            parts = line.split()
            if len(parts) > 4 and parts[0] in {"SFX", "PFX"}:
                rule = Rule(parts[1], *("" if part == "0" else part.split("/")[0] for part in parts[2:5]))
                (self._ends if parts[0] == "SFX" else self._begins)[rule.add].append(rule)
            elif len(parts) == 3 and parts[0] == "REP":
                self.instead.append((parts[1], parts[2]))
            elif len(parts) == 2 and parts[0] == "TRY":
                self.letters = parts[1]
        self._longest_end = max(map(len, self._ends), default=0)
        self._longest_begin = max(map(len, self._begins), default=0)

    def stems(self, word: str) -> Iterator[tuple[str, str]]:
        """Return every stem that a word might be made of, with the flags that it needs."""
        yield word, ""
        yield from self._without_end(word, "")
        for length in range(1, min(self._longest_begin, len(word) - 1) + 1):
            for rule in self._begins.get(word[:length], ()):
                rest = rule.strip + word[length:]
                if _meets(f"(?:{rule.condition})", rest):
                    yield rest, rule.flag
                    yield from self._without_end(rest, rule.flag)

    def _without_end(self, word: str, flag: str) -> Iterator[tuple[str, str]]:
        for length in range(min(self._longest_end, len(word) - 1) + 1):
            for rule in self._ends.get(word[len(word) - length :], ()):
                stem = word[: len(word) - length] + rule.strip
                if _meets(f".*(?:{rule.condition})$", stem):
                    yield stem, flag + rule.flag


@cache
def _pattern(condition: str) -> re.Pattern[str]:
    return re.compile(condition)


def _meets(condition: str, stem: str) -> bool:
    return _pattern(condition).match(stem) is not None
