"""What a list is refused for, in sentences."""

from workshop_app.domain.rules import Trouble

LARGEST = 64 * 2**20
"""Bytes a list may have; a hundred thousand ideas need about a tenth of that."""


class CannotRead(Trouble):
    """A list could not be read; nothing was brought in."""


def too_large(name: str, size: int) -> CannotRead:
    """Return the trouble of a file that is larger than any list of ideas."""
    return CannotRead(
        "{name} has {size:,} MB, and a list may have {most}. Nothing was brought in. Split it in two.",
        name=name,
        size=-(-size // 2**20),
        most=LARGEST // 2**20,
    )


def empty(name: str) -> CannotRead:
    """Return the trouble of a file in which nothing stands."""
    return CannotRead("{name} is empty. Nothing was brought in.", name=name)


def not_text(name: str, what: str = "") -> CannotRead:
    """Return the trouble of a file that holds something else than text."""
    return CannotRead(_WHAT_TO_DO.get(what, _OTHERWISE), name=name)


_OTHERWISE = (
    "{name} is not a text file. Nothing was brought in. "
    "Save the list as text (.txt) or as a spreadsheet with commas (.csv) and bring that in."
)
_WHAT_TO_DO = {
    "workbook": (
        "{name} is a spreadsheet workbook. Nothing was brought in. "
        "Open it in the spreadsheet program, save it as CSV (UTF-8), and bring that in."
    ),
    "document": (
        "{name} is a word processor document. Nothing was brought in. "
        "Copy its text and paste it, or save it as plain text (.txt) and bring that in."
    ),
    "picture": "{name} is a picture. Nothing was brought in. Type what it shows, or bring in a list.",
    "pdf": "{name} is a PDF. Nothing was brought in. Copy its text and paste it.",
    "workshop": (
        "{name} is a workshop file, not a list. Nothing was brought in. "
        "Open it, or merge it if it is another copy of this workshop."
    ),
}
