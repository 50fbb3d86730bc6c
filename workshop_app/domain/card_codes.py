"""The codes of idea cards: what a person keys in (T4-07), what a sheet says of itself, whose sheet it is."""

import re
import unicodedata
from hashlib import sha256
from typing import NamedTuple

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""The letters of a workshop's key: none looks like another."""

_KEY_LENGTH = 6
_MARK = "PW1"
_CODE = re.compile(r"\s*([A-Za-z]{1,3}|[Tt]\d{1,3}[A-Za-z]?)(?:\s*-\s*|\s+)([\dOoIl]{1,4})\s*", re.ASCII)
_MEANT = str.maketrans("OoIl", "0011")
_SHEET = "cards-"


class CardCode(NamedTuple):
    """The code of a card: its series, which is its table's, and its number in it."""

    series: str
    number: int

    def __str__(self) -> str:
        """Return the code as it is printed: T4-07."""
        return f"{self.series}-{self.number:02}"


class SheetCode(NamedTuple):
    """What a printed page says of itself in squares: whose workshop, which sheet, its first card's code."""

    key: str
    sheet: str
    first: CardCode

    def __str__(self) -> str:
        """Return it in capitals and digits only, which makes the fewest and largest squares."""
        return f"{_MARK}:{self.key}:{self.sheet.removeprefix(_SHEET).upper()}:{self.first}"


def key_of(workshop_id: str) -> str:
    """Return the short key by which a workshop knows its own paper: six letters, the same in each copy."""
    digest = sha256(f"idea cards of {workshop_id}".encode()).digest()
    return "".join(_LETTERS[byte % 32] for byte in digest[:_KEY_LENGTH])


def series_of(table: str) -> str:
    """Return the series in which the cards of a table are numbered: T4 for table 4, LC for Library corner.

    It is made of capitals and digits that every keyboard has. Two tables may share a series; their cards
    then share its numbers, so that no code is given twice. Cards of no table are of series C.
    """
    plain = "".join(
        str(unicodedata.digit(letter)) if unicodedata.digit(letter, None) is not None else letter
        for letter in unicodedata.normalize("NFKD", table)
        if not unicodedata.combining(letter)
    )
    if number := re.search(r"(\d+)([A-Za-z]\b)?", plain):
        return f"T{int(number[1]) % 1000}{(number[2] or '').upper()}"
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", plain)).upper()
    return initials[:3] or ("X" if plain.strip() else "C")


def read_code(typed: str) -> CardCode | None:
    """Understand a code as somebody keys it in (t4-7, T4 07, T4–007); None if it is none."""
    plain = "".join(
        "-" if unicodedata.category(letter) == "Pd" else letter
        for letter in unicodedata.normalize("NFKC", typed)
    )
    found = _CODE.fullmatch(plain)
    number = int(found[2].translate(_MEANT)) if found else 0
    return CardCode(found[1].upper(), number) if found and number else None


def read_sheet(squares: str) -> SheetCode | None:
    """Understand what the squares of a page say; None if it is not one of our sheets of cards."""
    mark, *rest = squares.split(":")
    if mark != _MARK or len(rest) != 3:
        return None
    key, sheet, first = rest
    code = read_code(first)
    if code is None or len(key) != _KEY_LENGTH or not re.fullmatch(r"[0-9A-Z-]{1,32}", sheet):
        return None
    return SheetCode(key, f"{_SHEET}{sheet.lower()}", code)
