"""The handouts there are, and the making of one; cheap to import, so that a window can ask at once."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.as_others_see import as_others_see
from workshop_app.words import say_many


@dataclass(frozen=True, slots=True)
class Kind:
    """One handout: its key on the command line, its name and what it is for, both in English."""

    key: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Made:
    """A finished handout; `findings` say what a person should know before handing it out."""

    kind: str
    pdf: bytes
    pages: int
    findings: tuple[str, ...]


KINDS = (
    Kind(
        "portrait",
        "One-page portrait",
        "The draft on one page: its pillars, and some of the ideas behind each.",
    ),
    Kind("what-we-heard", "What we heard", "Every idea, pillar by pillar, marked by who said it."),
    Kind(
        "notes-themselves",
        "The notes themselves",
        "Every photographed note beside the words typed from it, to keep with the ideas.",
    ),
    Kind(
        "progression",
        "Learner progressions",
        "What each pillar looks like, level by level, and the ideas behind every row and cell.",
    ),
    Kind(
        "run-sheet",
        "Run sheet",
        "The agenda for whoever leads: times, questions in every language, and what to say and do.",
    ),
    Kind(
        "common-language",
        "Common language",
        "Every term, what it means here, what it is not, and what it is called in other languages.",
    ),
)
"""The handouts in the order of the gallery; `words.say` gives their names in the reader's language."""

PAPERS = ("letter", "a4")


def no_picture(_name: str) -> None:
    """Know no picture."""


def make(
    workshop: Workshop,
    kind: str,
    *,
    paper: str = "letter",
    made_on: dt.date,
    find: Callable[[str], bytes | None] = no_picture,
) -> Made:
    """Make a handout of the workshop as it is; the same workshop and day give the same bytes.

    `find` returns a picture by its name. Takes about a tenth of a second once typefaces are loaded. Not to
    be called from threads that come and go. Small groups are told together, as others may see them. Raises
    RuleBroken for a handout or a paper that there is not.
    """
    if kind not in {one.key for one in KINDS}:
        raise RuleBroken("There is no handout called {kind}.", kind=kind)
    if paper not in PAPERS:
        raise RuleBroken("There is no paper called {paper}; there are letter and a4.", paper=paper)
    from workshop_app.handouts import (  # noqa: PLC0415 - they take 0.3 s
        common_language,
        paper_notes,
        portrait,
        progression,
        run_sheet,
        sheet,
        what_we_heard,
    )

    sizes = {"letter": sheet.LETTER, "a4": sheet.A4}
    seen = as_others_see(workshop)
    findings: tuple[str, ...] = ()
    match kind:
        case "portrait":
            printed = portrait.make(seen, sizes[paper], made_on)
        case "what-we-heard":
            printed = what_we_heard.make(seen, sizes[paper], made_on, find)
        case "progression":
            printed = progression.make(seen, sizes[paper], made_on, find)
        case "run-sheet":
            printed = run_sheet.make(seen, sizes[paper], made_on)
        case "common-language":
            printed = common_language.make(seen, sizes[paper], made_on)
        case _:
            printed = paper_notes.make(seen, sizes[paper], made_on, find)
            findings = tuple(_left_out(workshop, seen))
    return Made(kind, printed.pdf, printed.pages, (*printed.findings, *findings))


def _left_out(workshop: Workshop, seen: Workshop) -> Iterator[str]:
    """Say how many notes are not among them, because their paper would tell from whom of a few they are."""
    count = sum(bool(idea.picture) and not seen.idea(idea.id).picture for idea in workshop.ideas())
    if count:
        yield say_many(
            "{count} note of a small group is left out: the color of its paper would tell who wrote it.",
            "{count} notes of small groups are left out: the color of their paper would tell who wrote them.",
            count,
        )
