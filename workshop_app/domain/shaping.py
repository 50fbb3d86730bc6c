"""Shaping: what a pillar says about itself, and the golden thread between its words and the ideas behind."""

from collections.abc import Iterator
from typing import NamedTuple

from workshop_app.domain.made_of import made_of
from workshop_app.domain.records import Group, Idea, IdeaId, Pillar, PillarId, Session
from workshop_app.domain.shape_records import Example, Offer, Statement, StatementId, Thread, ThreadId
from workshop_app.domain.wordings import Wording, digest, pillar_of, stands
from workshop_app.domain.workshop import Workshop

STATEMENT_KINDS = {
    "i-can": "I can",
    "indicator": "Indicator",
    "outcome": "Outcome",
    "condition": "Condition",
    "look-for": "Look-for",
}
"""What a statement of a pillar can be (artefacts.md § 2.3, 2.5), with what the program calls each."""

BANDS = {"K-2": "Grades K to 2", "3-5": "Grades 3 to 5", "6-8": "Grades 6 to 8", "9-12": "Grades 9 to 12"}
"""For whom an "I can" statement is said; one without a band is for all."""

SENSES = {"see": "We see", "hear": "We hear", "feel": "We feel"}
"""How one notices what to look for."""

OWNERS = {"classroom": "The classroom", "school": "The school", "district": "The district"}
"""Who provides an essential condition."""

SUBJECTS = {
    "arts": "Arts",
    "english": "English",
    "languages": "World languages",
    "mathematics": "Mathematics",
    "science": "Science",
    "social-studies": "Social studies",
    "physical-education": "Physical education and health",
    "career": "Career and technical education",
    "technology": "Technology",
    "clubs": "Clubs and sports",
    "home": "Home and community",
    "other": "Somewhere else",
}
"""In what an example shows a pillar: school subjects, and settings beyond them."""


def is_ready(pillar: Pillar) -> bool:
    """Say whether the pillar was marked as ready, and its words are those that were marked."""
    return pillar.ready and pillar.readied == words_of(pillar)


def words_of(pillar: Pillar) -> str:
    """Return what tells the words of this pillar from what they were at another time."""
    return digest(pillar.name, pillar.short, pillar.definition)


def offers_of(workshop: Workshop, pillar_id: PillarId) -> tuple[Offer, ...]:
    """Return the names on offer for a pillar, in order."""
    return tuple(one for one in workshop.all_of(Offer) if one.pillar == pillar_id)


def statements_of(workshop: Workshop, pillar_id: PillarId, kind: str = "") -> tuple[Statement, ...]:
    """Return the statements of a pillar in order; a `kind` asks for those of one only."""
    return tuple(
        one for one in workshop.all_of(Statement) if one.pillar == pillar_id and kind in {"", one.kind}
    )


def indicators_of(workshop: Workshop, pillar_id: PillarId) -> tuple[Statement, ...]:
    """Return the indicators of a pillar in order: the rows of its progressions."""
    return statements_of(workshop, pillar_id, "indicator")


def examples_of(
    workshop: Workshop, pillar_id: PillarId, indicator: StatementId | None = None
) -> tuple[Example, ...]:
    """Return the examples of a pillar in order; an indicator asks for those that belong to it."""
    return tuple(
        one
        for one in workshop.all_of(Example)
        if one.pillar == pillar_id and indicator in {None, one.indicator}
    )


def thread_id(wording: Wording, idea_id: str) -> ThreadId:
    """Return the id of the thread between a wording and an idea, the same on every laptop."""
    return ThreadId(made_of("thread", wording.of, wording.id, idea_id))


def behind(workshop: Workshop, wording: Wording) -> tuple[Idea, ...]:
    """Return the ideas to which a wording was tied, in the order in which they arrived."""
    tied = {one.idea for one in workshop.all_of(Thread) if (one.of, one.wording) == wording}
    return tuple(idea for idea in workshop.ideas() if idea.id in tied) if tied else ()


def became(workshop: Workshop, idea_id: IdeaId) -> tuple[Wording, ...]:
    """Return the wordings of the portrait that were tied to an idea."""
    tied = (Wording(one.of, one.wording) for one in workshop.all_of(Thread) if one.idea == idea_id)
    return tuple(sorted(wording for wording in tied if stands(workshop, wording)))


class Walk(NamedTuple):
    """The way from a wording back to where it came from.

    `through` is the wording that is tied to the ideas: itself, or the next one above it that is; it is the
    name of the pillar where no thread was tied and the ideas are those in the pillar.
    """

    through: Wording
    ideas: tuple[Idea, ...]
    groups: tuple[Group, ...]
    sessions: tuple[Session, ...]


def walk_back(workshop: Workshop, wording: Wording) -> Walk:
    """Return the ideas behind a wording, with the groups and sessions they came from.

    A cell without threads of its own goes back through its indicator, a statement through the definition of
    its pillar, and that through all ideas in the pillar.
    """
    through, ideas = wording, behind(workshop, wording)
    for above in _above(workshop, wording):
        if ideas:
            break
        through, ideas = above, behind(workshop, above)
    pillar = pillar_of(workshop, wording)
    if not ideas and pillar is not None:
        through, ideas = Wording("name", pillar), workshop.ideas_in(pillar)
    spoke, met = {idea.group for idea in ideas}, {idea.session for idea in ideas}
    return Walk(
        through,
        ideas,
        tuple(group for group in workshop.groups() if group.id in spoke),
        tuple(session for session in workshop.sessions() if session.id in met),
    )


def _above(workshop: Workshop, wording: Wording) -> Iterator[Wording]:
    if wording.of in {"descriptor", "example", "statement"}:
        indicator = workshop.value(wording.of, wording.id, "indicator")
        if indicator:
            yield Wording("statement", indicator)
    pillar = pillar_of(workshop, wording)
    if pillar is not None:
        yield from (Wording("definition", pillar), Wording("short", pillar), Wording("name", pillar))
