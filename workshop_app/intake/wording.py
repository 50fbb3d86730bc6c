"""The words of an idea as they came in: without bullets, numbering and what spreadsheets add."""

import re
from unicodedata import category

from workshop_app.domain.rules import one_line

_BULLET = re.compile(
    r"""\s*(?:
        [-*+]\s+(?:\[[ xX]?\]\s+)?                     # Markdown, with or without a box to tick
        | o\t\s*                                         # the second level of a word processor
        | [•◦▪▫●○■□·∙‣➢➤►▶✓✔☐☑☒\u2013\u2014\u2043\uf0b7\uf0a7]\s*  # word processors, their private signs too
        | [(]?\d{1,3}(?:[.)]-?|º|°)\s+                   # 1. 1) (1) 1.- 1º
        | [(]?[a-zA-Z][)]\s+                             # a) (a)
    )""",
    re.VERBOSE,
)
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+\S")
_RULE = re.compile(r"[\s\-=_*~#.|+,;]*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


def without_bullet(line: str) -> str:
    """Return the line without the sign or number that a list puts before it."""
    found = _BULLET.match(line)
    return line[found.end() :] if found else line


def is_heading(line: str) -> bool:
    """Say whether the line is a heading in Markdown."""
    return _HEADING.match(line) is not None


def is_rule(line: str) -> bool:
    """Say whether the line holds nothing but a drawn rule."""
    return _RULE.fullmatch(line) is not None


def tidy(text: str) -> str:
    """Return the text in one line, its blanks single, without what cannot be seen or printed."""
    if text.isprintable():
        return " ".join(text.split())
    line = one_line(_CONTROL.sub(" ", text).replace("\ufeff", ""))
    return line if line.isprintable() or any(category(letter) not in _UNSEEN for letter in line) else ""


_UNSEEN = {"Cf", "Zs"}
