"""Says what is in a workshop."""

from pathlib import Path
from typing import Any

import click

from workshop_app.command_line.looking import Seen, look
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.domain import agenda, attending, voting
from workshop_app.domain.records import Idea, Session
from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.votes.outcome import results
from workshop_app.sharing.board_order import moment, name_of
from workshop_app.sharing.sessions_told import ideas_in, people_in
from workshop_app.sharing.votes_told import plain
from workshop_app.words import say, say_many


@click.command(
    "info",
    help=say(
        "Say what is in the workshop FILE: ideas, pillars, who was heard, sessions and votes. It is for "
        "your own screen and tells every group by itself, however small; what is passed on with `export` "
        "does not."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@as_json
def command(file: Path, *, as_json: bool) -> None:
    """Print the figures of a workshop."""
    found = _figures(look(file))
    if as_json:
        give(found)
    else:
        _tell(found)


def _figures(seen: Seen) -> dict[str, Any]:
    workshop = seen.workshop
    ideas, later = len(workshop.ideas()), len(workshop.later())
    return {
        "title": workshop.details.title,
        "ideas": ideas,
        "placed": ideas - len(workshop.ideas_in(None)) - later,
        "binned": sum(isinstance(record, Idea) for record in workshop.in_the_bin()),
        "groups": _groups(workshop),
        "pillars": [
            {
                "number": number,
                "name": name_of(workshop, pillar),
                "ideas": len(workshop.ideas_in(pillar.id)),
            }
            for number, pillar in enumerate(workshop.pillars(), 1)
        ],
        "sessions": [_session(workshop, session) for session in workshop.sessions()],
        "changes": len(seen.copy.changes),
        "saved": moment(max((change.stamp.millis for change in seen.copy.changes), default=0)) or None,
        "later": later,
        "votes": [_vote(workshop, vote) for vote in voting.votes(workshop)],
    }


def _groups(workshop: Workshop) -> list[dict[str, Any]]:
    invited, present = attending.people_invited(workshop), attending.people(workshop)
    return [
        {
            "name": group.name,
            "ideas": len(workshop.ideas_of(group.id)),
            "invited": invited[group.id],
            "present": present[group.id],
        }
        for group in workshop.groups()
    ]


def _session(workshop: Workshop, session: Session) -> dict[str, Any]:
    return {
        "title": session.title,
        "date": session.date or None,
        "ideas": ideas_in(workshop, session.id),
        "kind": session.kind or None,
        "place": session.place or None,
        "language": session.language or None,
        "parts": len(agenda.parts_of(workshop, session.id)),
        "present": people_in(workshop, session.id),
        "origin": session.origin or None,
    }


def _vote(workshop: Workshop, vote: Vote) -> dict[str, Any]:
    outcome = results(workshop, vote)
    places = [
        {"place": row.place, "text": row.text, "score": plain(row.score), "tied": row.is_tied}
        for row in outcome.rows
    ]
    return {
        "question": vote.question,
        "method": vote.method,
        "state": vote.state,
        "round": vote.round,
        "session": next((one.title for one in workshop.sessions() if one.id == vote.session), None),
        "ballots": outcome.ballots,
        "spoiled": outcome.spoiled,
        "handed_out": vote.handed_out or None,
        "results": places if vote.state == "closed" else None,
    }


def _tell(found: dict[str, Any]) -> None:
    tell(found["title"])
    tell(
        say_many("{count} idea", "{count} ideas", found["ideas"]),
        say_many("{count} of them in a pillar", "{count} of them in pillars", found["placed"]),
        say_many("{count} in the bin", "{count} in the bin", found["binned"]),
    )
    if found["later"]:
        tell(say_many("{count} kept for later", "{count} kept for later", found["later"]))
    if found["pillars"]:
        tell("", say("Pillars"))
        tell(*(f"{pillar['ideas']:>6}  {pillar['number']} {pillar['name']}" for pillar in found["pillars"]))
    tell("", say("Who we have heard"))
    tell(*map(_group_line, found["groups"]))
    if found["sessions"]:
        tell("", say("Sessions"))
        tell(*map(_session_line, found["sessions"]))
    for vote in found["votes"]:
        _tell_vote(vote)
    tell("", say_many("{count} change", "{count} changes", found["changes"]))
    if found["saved"]:
        tell(say("Last changed {moment}", moment=found["saved"]))


def _group_line(group: dict[str, Any]) -> str:
    line = f"{group['ideas']:>6}  {group['name']}"
    if not group["invited"] and not group["present"]:
        return line
    people = say(
        "{present} of {invited} people were there", present=group["present"], invited=group["invited"]
    )
    if not group["invited"]:
        people = say_many("{count} person was there", "{count} people were there", group["present"])
    return f"{line}, {people}"


def _session_line(session: dict[str, Any]) -> str:
    told = [session["title"], session["date"], session["place"]]
    if session["parts"]:
        told.append(say_many("{count} part", "{count} parts", session["parts"]))
    if session["present"]:
        told.append(say_many("{count} person", "{count} people", session["present"]))
    if session["origin"]:
        told.append(say("from {workshop}", workshop=session["origin"]))
    return f"{session['ideas']:>6}  {', '.join(filter(None, told))}"


def _tell_vote(vote: dict[str, Any]) -> None:
    ballots = say_many("{count} ballot", "{count} ballots", vote["ballots"])
    tell("", f"{vote['question'] or say('A vote')} ({_method(vote['method'])}, {ballots})")
    if vote["results"] is None:
        tell(say("Its results are told once it is closed."))
    else:
        tell(*(f"{_number(row['score']):>6}  {row['place']}. {row['text']}" for row in vote["results"]))


def _method(method: str) -> str:
    """Return what a method is called; one of a newer version keeps its own name."""
    return say(voting.METHODS.get(method, method))


def _number(score: float | None) -> str:
    return "–" if score is None else f"{score:g}"
