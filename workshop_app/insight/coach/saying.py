"""Said: the texts that the coach is asked about, and what kind of texts they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

ALONE = (
    "name",
    "tagline",
    "definition",
    "indicator",
    "i-can",
    "i-can-k2",
    "descriptor",
    "glossary",
    "public",
)
"""Scopes whose texts are each looked at by themselves."""

TOGETHER = ("names", "row", "list", "scale", "definitions", "document")
"""Scopes whose texts belong together, in their order."""

SCOPES = (*ALONE, *TOGETHER)

STATEMENTS = frozenset({"i-can", "i-can-k2", "descriptor"})
"""Scopes of one sentence that says what a learner does."""


@dataclass(frozen=True, slots=True)
class Original:
    """What a translation was made from: its words of today, and which version of them was translated."""

    text: str
    language: str = "en"
    version: int = 1
    made_from: int = 1
    glossary: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """For a term of the original its agreed translation."""


@dataclass(frozen=True, slots=True)
class Said:
    """Texts of one scope, in one language; with what the workshop's glossary says of its words."""

    texts: tuple[str, ...]
    scope: str
    language: str = "en"
    band: str = ""
    """The grades that read it: `k-2`, `3-5`, `6-8` or `9-12`; empty if nobody said."""
    preferred: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """For a word, the one that this workshop says instead (`student`: `learner`)."""
    terms: frozenset[str] = frozenset()
    """Words and initials that the glossary explains, as they are written there."""
    originals: tuple[Original, ...] = ()
    """Of translated texts, in their order, what each was made from."""

    @property
    def tongue(self) -> str:
        """The language without its country: `es` for `es-MX`."""
        return _tongue(self.language)

    def named(self) -> Iterator[tuple[int, str, str, int]]:
        """Give of each `Name: text` which text it is, its name, its words, and where these begin."""
        for at, text in enumerate(self.texts):
            name, colon, rest = text.partition(":")
            if colon:
                words = rest.lstrip()
                yield at, name.strip(), words, len(text) - len(words)


@cache
def _tongue(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].casefold()
