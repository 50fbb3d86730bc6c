"""The makers: how each handout of the catalogue is made; loading them takes ReportLab and Qt along."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple

from workshop_app.domain.workshop import Workshop
from workshop_app.handouts import (
    common_language,
    look_fors,
    paper_notes,
    pillar_posters,
    portrait,
    progression,
    run_sheet,
    what_we_heard,
)
from workshop_app.handouts.in_the_room import (
    ballots,
    fist_cards,
    norms,
    table_cards,
    tally_sheet,
    writing_cards,
)
from workshop_app.handouts.photographs import Find
from workshop_app.handouts.sheet import A4, LETTER, Printed, Size
from workshop_app.words import say_many

SIZES = {
    "letter": LETTER,
    "a4": A4,
    "tabloid": Size(792, 1224),
    "a3": Size(841.89, 1190.55),
    "24x36": Size(1728, 2592),
}
"""The papers in points, standing."""


class Asked(NamedTuple):
    """What is to be printed: the workshop as others may see it, and as it is, on which paper, on which day.

    `find` returns a picture by its name. What is handed out is made of `seen` alone.
    """

    seen: Workshop
    whole: Workshop
    size: Size
    made_on: dt.date
    find: Find


def _notes(asked: Asked) -> Printed:
    printed = paper_notes.make(asked.seen, asked.size, asked.made_on, asked.find)
    return printed._replace(findings=(*printed.findings, *_left_out(asked.whole, asked.seen)))


MAKERS: dict[str, Callable[[Asked], Printed]] = {
    "portrait": lambda asked: portrait.make(asked.seen, asked.size, asked.made_on),
    "what-we-heard": lambda asked: what_we_heard.make(asked.seen, asked.size, asked.made_on, asked.find),
    "notes-themselves": _notes,
    "progression": lambda asked: progression.make(asked.seen, asked.size, asked.made_on, asked.find),
    "run-sheet": lambda asked: run_sheet.make(asked.seen, asked.size, asked.made_on),
    "common-language": lambda asked: common_language.make(asked.seen, asked.size, asked.made_on),
    "look-fors": lambda asked: look_fors.make(asked.seen, asked.size, asked.made_on),
    "pillar-posters": lambda asked: pillar_posters.make(asked.seen, asked.size, asked.made_on),
    "ballots": lambda asked: ballots.make(asked.seen, asked.size, asked.made_on),
    "fist-cards": lambda asked: fist_cards.make(asked.seen, asked.size, asked.made_on),
    "tally-sheet": lambda asked: tally_sheet.make(asked.whole, asked.size, asked.made_on),
    "table-cards": lambda asked: table_cards.make(asked.whole, asked.size, asked.made_on),
    "norms": lambda asked: norms.make(asked.seen, asked.size, asked.made_on),
    "exit-card": lambda asked: writing_cards.make_exit(asked.seen, asked.size, asked.made_on),
    "recall-card": lambda asked: writing_cards.make_recall(asked.seen, asked.size, asked.made_on),
}
"""By the keys of `catalogue.KINDS`, and in their order."""


def _left_out(workshop: Workshop, seen: Workshop) -> Iterator[str]:
    """Say how many notes are not among them, because their paper would tell from whom of a few they are."""
    count = sum(bool(idea.picture) and not seen.idea(idea.id).picture for idea in workshop.ideas())
    if count:
        yield say_many(
            "{count} note of a small group is left out: the color of its paper would tell who wrote it.",
            "{count} notes of small groups are left out: the color of their paper would tell who wrote them.",
            count,
        )
