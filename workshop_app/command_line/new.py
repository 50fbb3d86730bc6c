"""Starts a workshop."""

from pathlib import Path

import click

from workshop_app import opening, places
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.preferences import Preferences
from workshop_app.words import say

ENDING = ".workshop"


@click.command("new", help=say("Start a workshop in FILE; its name ends in .workshop."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--title", "-t", required=True, help=say("What the workshop is called."))
@as_json
def command(file: Path, title: str, *, as_json: bool) -> None:
    """Start a workshop with the eight groups; refuses to take another file's place."""
    if file.suffix != ENDING:
        file = file.with_name(file.name + ENDING)
    started = opening.start_workshop(file, title, Preferences(places.settings()).desk())
    title = started.desk.workshop.details.title
    started.close()
    if as_json:
        give({"file": str(file), "title": title})
    else:
        tell(say("Started {title} in {file}.", title=title, file=file))
