"""The handouts there are, and the making of one; cheap to import, so that a window can ask at once."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.as_others_see import as_others_see

OFFICE = ("letter", "a4")
"""Papers that every printer takes."""

PAPERS = (*OFFICE, "tabloid", "a3", "24x36")
"""All papers, by their names on the command line; the large ones are for posters."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One handout: its key on the command line, its name and what it is for, both in English.

    `papers` are those it can be printed on, the usual ones first.
    """

    key: str
    name: str
    about: str
    papers: tuple[str, ...] = OFFICE


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
    Kind("look-fors", "Look-for sheets", "What to look for on a learning walk, with boxes to tick."),
    Kind(
        "pillar-posters",
        "Pillar posters",
        "One page for each pillar: its sign, its name, what it means, and what a learner can do.",
        PAPERS,
    ),
    Kind("ballots", "Ballots", "The ballots of the votes prepared or open, to cut: two or four to a page."),
    Kind("fist-cards", "Fist to five cards", "What each number means, and lines for a concern."),
    Kind("tally-sheet", "Tally sheet", "Boxes to count the votes into, choices by groups."),
    Kind(
        "table-cards", "Table cards", "A tent for each table: its number, and the question in every language."
    ),
    Kind("norms", "How we work together", "The agreements of the room, to write down and hang up."),
    Kind("exit-card", "Exit card", "The last question of the session, four to a page."),
    Kind("recall-card", "Recall card", "Lines to write the pillars on from memory, four to a page."),
)
"""The handouts in the order of the gallery; `words.say` gives their names in the reader's language."""


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
    known = next((one for one in KINDS if one.key == kind), None)
    if known is None:
        raise RuleBroken("There is no handout called {kind}.", kind=kind)
    if paper not in known.papers:
        raise RuleBroken(
            "There is no paper called {paper} for it; there are {papers}.",
            paper=paper,
            papers=", ".join(known.papers),
        )
    from workshop_app.handouts import makers  # noqa: PLC0415 - it takes 0.3 s

    asked = makers.Asked(as_others_see(workshop), workshop, makers.SIZES[paper], made_on, find)
    printed = makers.MAKERS[kind](asked)
    return Made(kind, printed.pdf, printed.pages, printed.findings)
