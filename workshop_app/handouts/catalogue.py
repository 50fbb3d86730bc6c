"""The handouts there are, and the making of one; cheap to import, so that a window can ask at once."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop


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
    be called from threads that come and go. Raises RuleBroken for a handout or a paper that there is not.
    """
    if kind not in {one.key for one in KINDS}:
        raise RuleBroken("There is no handout called {kind}.", kind=kind)
    if paper not in PAPERS:
        raise RuleBroken("There is no paper called {paper}; there are letter and a4.", paper=paper)
    from workshop_app.handouts import paper_notes, portrait, sheet, what_we_heard  # noqa: PLC0415 - they take 0.3 s

    sizes = {"letter": sheet.LETTER, "a4": sheet.A4}
    match kind:
        case "portrait":
            printed = portrait.make(workshop, sizes[paper], made_on)
        case "what-we-heard":
            printed = what_we_heard.make(workshop, sizes[paper], made_on, find)
        case _:
            printed = paper_notes.make(workshop, sizes[paper], made_on, find)
    return Made(kind, printed.pdf, printed.pages, printed.findings)
