"""The printing of idea cards; cheap to import, so that a window can ask at once."""

import datetime as dt
from collections.abc import Sequence

from workshop_app.domain.card_codes import key_of
from workshop_app.domain.records import CardSheetId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.handouts.catalogue import OFFICE, Kind, Made

CARDS = Kind(
    "idea-cards",
    "Idea cards",
    "Paper to write on that comes back by photo or scan, with its group and table.",
)
"""The handout that is printed before there are ideas, from sheets that have their codes."""


def make(
    workshop: Workshop,
    sheets: Sequence[CardSheetId],
    *,
    workshop_id: str,
    paper: str = "letter",
    made_on: dt.date,
) -> Made:
    """Make idea cards of sheets that the workshop knows; the same sheets and day give the same bytes.

    `workshop_id` is the id that all copies of the workshop have. Not to be called from threads that come
    and go. Raises RuleBroken for a sheet or a paper that there is not.
    """
    if paper not in OFFICE:
        raise RuleBroken("There is no paper called {paper}; there are letter and a4.", paper=paper)
    from workshop_app.handouts import idea_cards, sheet  # noqa: PLC0415 - Qt and ReportLab take 0.3 s

    sizes = {"letter": sheet.LETTER, "a4": sheet.A4}
    printed = idea_cards.make(workshop, sheets, key_of(workshop_id), sizes[paper], made_on)
    return Made(CARDS.key, printed.pdf, printed.pages, printed.findings)
