"""Keeps a spreadsheet from taking what people wrote for a formula, and gives it back as it was."""

import re

_FULL_WIDTH = "\uff1d\uff0b\uff0d\uff20"
_UNSEEN = r"\s\u200b-\u200f\u2060\ufeff"
_DANGEROUS = re.compile(rf"'*(?:[\t\r\n]|[{_UNSEEN}]*[=+\-@{_FULL_WIDTH}])")


def guarded(text: str) -> str:
    """Return the text for a cell: with an apostrophe before it if a spreadsheet would calculate it.

    A text that looks guarded already gets another apostrophe, so that `unguarded` gives back every text.
    """
    return "'" + text if _DANGEROUS.match(text) else text


def unguarded(cell: str) -> str:
    """Return what the cell said before `guarded`."""
    return cell[1:] if cell.startswith("'") and _DANGEROUS.match(cell[1:]) else cell
