"""Says what is in a workshop."""

from pathlib import Path
from typing import Any

import click

from workshop_app.command_line.looking import Seen, look
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.domain.records import Idea
from workshop_app.sharing.board_order import moment, name_of
from workshop_app.words import say, say_many


@click.command("info", help=say("Say what is in the workshop FILE."))
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
    ideas = len(workshop.ideas())
    return {
        "title": workshop.details.title,
        "ideas": ideas,
        "placed": ideas - len(workshop.ideas_in(None)),
        "binned": sum(isinstance(record, Idea) for record in workshop.in_the_bin()),
        "groups": [
            {"name": group.name, "ideas": len(workshop.ideas_of(group.id))} for group in workshop.groups()
        ],
        "pillars": [
            {
                "number": number,
                "name": name_of(workshop, pillar),
                "ideas": len(workshop.ideas_in(pillar.id)),
            }
            for number, pillar in enumerate(workshop.pillars(), 1)
        ],
        "sessions": [
            {
                "title": session.title,
                "date": session.date or None,
                "ideas": sum(idea.session == session.id for idea in workshop.ideas()),
            }
            for session in workshop.sessions()
        ],
        "changes": len(seen.copy.changes),
        "saved": moment(max((change.stamp.millis for change in seen.copy.changes), default=0)) or None,
    }


def _tell(found: dict[str, Any]) -> None:
    tell(found["title"])
    tell(
        say_many("{count} idea", "{count} ideas", found["ideas"]),
        say_many("{count} of them in a pillar", "{count} of them in pillars", found["placed"]),
        say_many("{count} in the bin", "{count} in the bin", found["binned"]),
    )
    if found["pillars"]:
        tell("", say("Pillars"))
        tell(*(f"{pillar['ideas']:>6}  {pillar['number']} {pillar['name']}" for pillar in found["pillars"]))
    tell("", say("Who we have heard"))
    tell(*(f"{group['ideas']:>6}  {group['name']}" for group in found["groups"]))
    if found["sessions"]:
        tell("", say("Sessions"))
        tell(*(f"{session['ideas']:>6}  {session['title']}" for session in found["sessions"]))
    tell("", say_many("{count} change", "{count} changes", found["changes"]))
    if found["saved"]:
        tell(say("Last changed {moment}", moment=found["saved"]))
