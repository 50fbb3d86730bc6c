"""The coach's word lists: files of resources/language, each with lists of phrases by name.

A list is an array of phrases, or an object that gives for each phrase a way to say it instead.
"""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from workshop_app import assets


@cache
def phrase_list(language: str, file: str, name: str) -> Mapping[str, str]:
    """Return the phrases of a list, in small letters, each with what to say instead (or "").

    `file` is its name without folder and ending. Raises FileNotFoundError for a language that has no such
    file, KeyError for a list that is not in it.
    """
    kept = _file(language, file)[name]
    pairs = kept.items() if isinstance(kept, dict) else ((one, "") for one in kept)
    return MappingProxyType({phrase.casefold(): instead for phrase, instead in pairs})


@cache
def word_set(language: str, file: str, name: str) -> frozenset[str]:
    """Return the phrases of a list as a set; fails as `phrase_list` does."""
    return frozenset(phrase_list(language, file, name))


@cache
def _file(language: str, file: str) -> Mapping[str, list[str] | dict[str, str]]:
    path = assets.resource(f"language/{language}/{file}.json")
    found: dict[str, list[str] | dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return found
