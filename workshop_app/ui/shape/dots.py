"""What the room gave to a pillar, or to the names on offer for it, in the latest closed dot vote; no Qt."""

from collections.abc import Iterator

from workshop_app.domain import voting
from workshop_app.domain.records import PillarId
from workshop_app.domain.vote_records import Choice, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.count import count
from workshop_app.insight.votes.poll import poll_of


def dots_of(workshop: Workshop, pillar_id: PillarId) -> int | None:
    """Return how many dots a pillar was given; None if it was not voted on."""
    for vote, choices in _closed(workshop):
        choice = next((one for one in choices if one.pillar == pillar_id), None)
        if choice is not None:
            return count(poll_of(workshop, vote)).points(choice.id)
    return None


def dots_of_names(workshop: Workshop, pillar_id: PillarId) -> dict[str, int]:
    """Return how many dots each name was given in the latest vote on names for a pillar."""
    for vote, choices in _closed(workshop):
        if vote.on == "names" and vote.pillar == pillar_id:
            found = count(poll_of(workshop, vote))
            return {choice.text: found.points(choice.id) for choice in choices}
    return {}


def _closed(workshop: Workshop) -> Iterator[tuple[Vote, tuple[Choice, ...]]]:
    """Give the closed dot votes with their choices, the latest first."""
    for vote in reversed(voting.votes(workshop)):
        if vote.state == "closed" and vote.method == "dots":
            yield vote, voting.choices_of(workshop, vote.id)
