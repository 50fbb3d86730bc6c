"""Starts a workshop."""

from pathlib import Path

import click

from workshop_app import opening, places, words
from workshop_app.agenda.laying_out import lay_out
from workshop_app.agenda.templates import template
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.desk import ids
from workshop_app.domain.commands import agendas
from workshop_app.preferences import Preferences
from workshop_app.words import say

ENDING = ".workshop"


@click.command("new", help=say("Start a workshop in FILE; its name ends in .workshop."))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--title", "-t", required=True, help=say("What the workshop is called."))
@click.option(
    "--template",
    "key",
    help=say("The agenda it starts with, by its key: `workshop-app templates` lists them."),
)
@click.option("--date", default="", help=say("The day of its first session, as YYYY-MM-DD."))
@click.option("--starts", default="", help=say("When its sessions begin, as HH:MM."))
@click.option("--language", default="", help=say("The language of its agenda, such as es."))
@as_json
def command(
    file: Path, title: str, *, key: str | None, date: str, starts: str, language: str, as_json: bool
) -> None:
    """Start a workshop with the eight groups; refuses to take another file's place."""
    if key is None and (date or starts or language):
        raise click.UsageError(say("--date, --starts and --language go with --template."))
    if file.suffix != ENDING:
        file = file.with_name(file.name + ENDING)
    spoken = language or words.language().split("_")[0]
    laid = lay_out(template(key), ids.fresh, language=spoken, start=starts, date=date) if key else ()
    started = opening.start_workshop(file, title, Preferences(places.settings()).desk())
    if laid:
        started.desk.do_as("program", agendas.lay_out, laid)
    title = started.desk.workshop.details.title
    started.close()
    if as_json:
        give({"file": str(file), "title": title})
    else:
        tell(say("Started {title} in {file}.", title=title, file=file))
