"""Votes as data files and spreadsheets tell them; what they come to only once they are closed."""

from fractions import Fraction
from typing import Any

from workshop_app.domain import voting
from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.outcome import Outcome, Row, Share, for_others, results
from workshop_app.sharing.board_order import moment
from workshop_app.sharing.sessions_told import names_of

RULES = {
    "dots": ("dots", "cap"),
    "approval": (),
    "rating": ("top",),
    "ranking": ("top",),
    "fist": (),
}
"""Which numbers a method goes by."""


def votes_told(workshop: Workshop, *, for_myself: bool = False) -> list[dict[str, Any]]:
    """Return the votes in order, each with its question, its choices, and once it is closed its results.

    For others the small groups of a vote are told together; tables, concerns and single ballots are left out.
    """
    return [vote_told(workshop, vote, for_myself=for_myself) for vote in voting.votes(workshop)]


def vote_told(workshop: Workshop, vote: Vote, *, for_myself: bool = False) -> dict[str, Any]:
    """Return one vote."""
    outcome = results(workshop, vote)
    is_closed = vote.state == "closed"
    return {
        "id": vote.id,
        "session": vote.session,
        "question": vote.question,
        "method": vote.method,
        **{name: getattr(vote, name) for name in RULES.get(vote.method, ())},
        "on": vote.on,
        "state": vote.state,
        "round": vote.round,
        "opened": moment(vote.opened) or None,
        "closed": moment(vote.closed) or None,
        "handed_out": vote.handed_out or None,
        "ballots": outcome.ballots,
        "spoiled": outcome.spoiled,
        "choices": [voting.wording(workshop, one) for one in voting.choices_of(workshop, vote.id)],
        "results": results_told(workshop, outcome, for_myself=for_myself) if is_closed else None,
    }


def results_told(workshop: Workshop, outcome: Outcome, *, for_myself: bool) -> dict[str, Any]:
    """Return what a vote comes to: its places, and what each group gave."""
    shares = outcome.by_group if for_myself else for_others(workshop, outcome.vote)
    texts = {row.choice: row.text for row in outcome.rows}
    told: dict[str, Any] = {
        "winners": [texts[one] for one in outcome.winners],
        "tied": outcome.is_tied,
        "places": [row_told(row) for row in outcome.rows],
        "by_group": [_share(workshop, outcome, share) for share in shares],
    }
    if outcome.vote.method == "fist":
        told |= {"under_3": outcome.under, "carried": outcome.is_carried}
    if for_myself:
        told["by_table"] = [
            {"table": share.table, "ballots": share.ballots, "given": _given(outcome, share)}
            for share in outcome.by_table
        ]
        told["concerns"] = [{"fingers": one.fingers, "text": one.text} for one in outcome.concerns]
    return told


def row_told(row: Row) -> dict[str, Any]:
    """Return one choice at its place."""
    return {
        "place": row.place,
        "tied": row.is_tied,
        "text": row.text,
        "idea": row.idea,
        "pillar": row.pillar,
        "score": plain(row.score),
        "marks": row.marked,
        "spread": {str(value): times for value, times in row.spread.items()},
    }


def plain(score: Fraction | None) -> int | float | None:
    """Return a score as JSON knows numbers: whole, or with two places."""
    if score is None:
        return None
    return int(score) if score.denominator == 1 else round(float(score), 2)


def _share(workshop: Workshop, outcome: Outcome, share: Share) -> dict[str, Any]:
    return {
        "groups": names_of(workshop, share.groups),
        "people": share.people,
        "ballots": share.ballots,
        "given": _given(outcome, share),
    }


def _given(outcome: Outcome, share: Share) -> list[int | float | None]:
    """Return what the choices were given, in the order of their places."""
    return [plain(share.scores[row.choice]) for row in outcome.rows]
