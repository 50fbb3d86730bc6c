"""Where each idea stands, as spreadsheets and data files tell it."""

from collections.abc import Iterator
from datetime import UTC, datetime

from workshop_app.domain.records import Idea, Pillar
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say


def standing(workshop: Workshop) -> Iterator[tuple[Pillar | None, Idea]]:
    """Return every idea with its pillar as on the board, pillar by pillar, the tray last.

    Themes follow one another, and what lies under a note comes right behind it. What is kept for later comes
    after all the others, in no pillar.
    """
    for pillar in (*workshop.pillars(), None):
        voices = workshop.lying_in(pillar.id if pillar else None).voices
        yield from ((pillar, idea) for idea in voices)
    yield from ((None, idea) for idea in workshop.later())


def stood_in(workshop: Workshop, idea: Idea) -> Pillar | None:
    """Return the pillar of the board in which an idea that is kept for later stood before."""
    return next((pillar for pillar in workshop.pillars() if idea.later and pillar.id == idea.pillar), None)


def name_of(workshop: Workshop, pillar: Pillar) -> str:
    """Return the name of a pillar; one without a name is called by its number."""
    return pillar.name or say("Pillar {number}", number=workshop.number_of(pillar.id))


def group_name(workshop: Workshop, idea: Idea) -> str:
    """Return who said the idea; empty if nobody said who."""
    group = workshop.group_of(idea)
    return group.name if group else ""


def theme_name(workshop: Workshop, idea: Idea) -> str:
    """Return the heading under which the idea stands in its pillar; empty if there is none."""
    top = workshop.idea(workshop.top_of(idea.id))
    theme = workshop.theme_of(top)
    return theme.name if theme else ""


def session_title(workshop: Workshop, idea: Idea) -> str:
    """Return the session the idea came in at; empty if nobody said."""
    return next((session.title for session in workshop.sessions() if session.id == idea.session), "")


def moment(millis: int) -> str:
    """Return a moment (milliseconds since 1970, UTC) as `2026-05-14T18:03:22Z`; empty for 0."""
    if not millis:
        return ""
    try:
        return datetime.fromtimestamp(millis / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        return ""  # a clock that was set past the year 9999
