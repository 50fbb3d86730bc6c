"""Prints the ideas of a workshop, one a line."""

from pathlib import Path

import click

from workshop_app.command_line.looking import look
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.sharing.board_order import group_name, name_of, session_title, standing
from workshop_app.words import say, written


@click.command(
    "ideas",
    help=say(
        "Print the ideas of the workshop FILE pillar by pillar: text, group and pillar, set off by tabs."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@as_json
def command(file: Path, *, as_json: bool) -> None:
    """Print the ideas in the order of the board, the tray last."""
    workshop = look(file).workshop
    if as_json:
        give(
            [
                {
                    "id": idea.id,
                    "text": idea.text,
                    "group": group_name(workshop, idea) or None,
                    "pillar": name_of(workshop, pillar) if pillar else None,
                    "session": session_title(workshop, idea) or None,
                    "language": idea.language,
                }
                for pillar, idea in standing(workshop)
            ]
        )
        return
    for pillar, idea in standing(workshop):
        told = (written(idea), group_name(workshop, idea), name_of(workshop, pillar) if pillar else "")
        tell("\t".join(told).rstrip("\t"))
