"""Which pasted text is simply one idea a line, and which is to be looked over as a list first."""

from workshop_app.intake import lists
from workshop_app.intake.refusals import CannotRead

MOST_LINES, LONGEST = 500, 100_000


def simple_lines(text: str) -> tuple[str, ...] | None:
    """Return the ideas of a text that has one in each line, or None if a person should look it over first.

    That is a text with a spreadsheet's columns, with a line too long for an idea, or with very many lines.
    """
    if len(text) > LONGEST or text.count("\n") > MOST_LINES:
        return None
    try:
        found = lists.from_text(text)
    except CannotRead:
        return None
    if set(found.columns) != {"text"} or found.left_out:
        return None
    return tuple(row.text for row in found.rows)
