"""What a list is refused for, in sentences."""

from workshop_app.domain.rules import Trouble

LARGEST = 64 * 2**20
"""Bytes a list may have; a hundred thousand ideas need about a tenth of that."""

MOST_ROWS = 500_000
"""Rows in which something may stand: ten times what the largest workshop brings."""


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


def too_long(name: str) -> CannotRead:
    """Return the trouble of a list with more rows than any workshop's ideas."""
    return CannotRead(
        "{name} has more than {most:,} rows. Nothing was brought in. "
        "Split it, or copy the ideas into a new file and bring that in.",
        name=name,
        most=MOST_ROWS,
    )


def empty(name: str) -> CannotRead:
    """Return the trouble of a file in which nothing stands."""
    return CannotRead("{name} is empty. Nothing was brought in.", name=name)


def too_much(name: str) -> CannotRead:
    """Return the trouble of a workbook or document that would grow past all measure when it is unpacked."""
    return CannotRead(
        "{name} would unpack to far more than a list of ideas can have. Nothing was brought in. "
        "Copy the ideas into a new file and bring that in.",
        name=name,
    )


def damaged(name: str) -> CannotRead:
    """Return the trouble of a workbook or document that is not whole."""
    return CannotRead(
        "{name} is damaged: it cannot be read to its end. Nothing was brought in. "
        "Open it in the program that made it, save it again, and bring that in.",
        name=name,
    )


def protected(name: str) -> CannotRead:
    """Return the trouble of a file that asks for a password."""
    return CannotRead(
        "{name} is protected with a password. Nothing was brought in. "
        "Save a copy without the password and bring that in.",
        name=name,
    )


def not_text(name: str, what: str = "") -> CannotRead:
    """Return the trouble of a file that holds something else than text."""
    return CannotRead(_WHAT_TO_DO.get(what, _OTHERWISE), name=name)


_OTHERWISE = (
    "{name} is not a list this program can read. Nothing was brought in. Save the list as a spreadsheet "
    "(.xlsx or .csv), a document (.docx) or text (.txt) and bring that in."
)
_WHAT_TO_DO = {
    "workbook": (
        "{name} is an old kind of spreadsheet. Nothing was brought in. "
        "Open it in the spreadsheet program, save it as .xlsx, and bring that in."
    ),
    "binary workbook": (
        "{name} is a binary workbook. Nothing was brought in. "
        "Open it in the spreadsheet program, save it as .xlsx, and bring that in."
    ),
    "document": (
        "{name} is an old kind of document. Nothing was brought in. "
        "Open it in the word processor, save it as .docx, and bring that in."
    ),
    "opendocument spreadsheet": (
        "{name} is an OpenDocument spreadsheet. Nothing was brought in. "
        "Open it in the spreadsheet program, save it as .xlsx or .csv, and bring that in."
    ),
    "opendocument text": (
        "{name} is an OpenDocument text. Nothing was brought in. "
        "Open it in the word processor, save it as .docx, and bring that in."
    ),
    "numbers": (
        "{name} is a Numbers spreadsheet. Nothing was brought in. "
        "In Numbers choose File, Export To, Excel, and bring that in."
    ),
    "pages": (
        "{name} is a Pages document. Nothing was brought in. "
        "In Pages choose File, Export To, Word, and bring that in."
    ),
    "presentation": (
        "{name} is a presentation. Nothing was brought in. Copy its text and paste it, or bring in a list."
    ),
    "link": (
        "{name} is only a link to a document on the internet. Nothing was brought in. "
        "Download the document there as .xlsx or .csv and bring that in."
    ),
    "web page": (
        "{name} is a web page. Nothing was brought in. Open it in a spreadsheet program, save it as .xlsx or "
        ".csv, and bring that in."
    ),
    "archive": (
        "{name} is a zip archive. Nothing was brought in. Unpack it and bring in the list that is in it."
    ),
    "picture": "{name} is a picture. Nothing was brought in. Type what it shows, or bring in a list.",
    "pdf": "{name} is a PDF. Nothing was brought in. Copy its text and paste it.",
    "workshop": (
        "{name} is a workshop file, not a list. Nothing was brought in. "
        "Open it, or merge it if it is another copy of this workshop."
    ),
}
