"""Where each idea stands, as spreadsheets and data files tell it."""

from collections.abc import Iterator
from datetime import UTC, datetime

from workshop_app.domain.records import Idea, Pillar
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say


def standing(workshop: Workshop) -> Iterator[tuple[Pillar | None, Idea]]:
    """Return every idea with its pillar as on the board, pillar by pillar, the tray last."""
    for pillar in workshop.pillars():
        for idea in workshop.ideas_in(pillar.id):
            yield pillar, idea
    for idea in workshop.ideas_in(None):
        yield None, idea


def name_of(workshop: Workshop, pillar: Pillar) -> str:
    """Return the name of a pillar; one without a name is called by its number."""
    return pillar.name or say("Pillar {number}", number=workshop.number_of(pillar.id))


def group_name(workshop: Workshop, idea: Idea) -> str:
    """Return who said the idea; empty if nobody said who."""
    group = workshop.group_of(idea)
    return group.name if group else ""


def moment(millis: int) -> str:
    """Return a moment (milliseconds since 1970, UTC) as `2026-05-14T18:03:22Z`; empty for 0."""
    if not millis:
        return ""
    try:
        return datetime.fromtimestamp(millis / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        return ""  # a clock that was set past the year 9999
