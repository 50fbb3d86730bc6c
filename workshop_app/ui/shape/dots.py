"""What the room gave to a pillar in the latest closed dot vote on pillars; no Qt."""

from workshop_app.domain import voting
from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.count import count
from workshop_app.insight.votes.poll import poll_of


def dots_of(workshop: Workshop, pillar_id: PillarId) -> int | None:
    """Return how many dots a pillar was given; None if it was not voted on."""
    for vote in reversed(voting.votes(workshop)):
        if vote.state != "closed" or vote.method != "dots":
            continue
        choices = voting.choices_of(workshop, vote.id)
        choice = next((one for one in choices if one.pillar == pillar_id), None)
        if choice is not None:
            return count(poll_of(workshop, vote)).points(choice.id)
    return None
