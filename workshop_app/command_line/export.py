"""Passes a workshop on: whole, as a spreadsheet or a workbook, or as a data file."""

from pathlib import Path

import click

from workshop_app import writing
from workshop_app.command_line.looking import look
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.domain.abridging import abridged
from workshop_app.domain.rules import Trouble
from workshop_app.sharing.data_file import json_of
from workshop_app.sharing.spreadsheet import csv_of
from workshop_app.sharing.workbook import xlsx_of
from workshop_app.store import fresh_file
from workshop_app.words import say

ENDINGS = (".workshop", ".csv", ".xlsx", ".json")


@click.command(
    "export",
    help=say(
        "Pass the workshop FILE on. The ending of OUT says as what: .workshop for a colleague, .csv for the "
        "ideas as a spreadsheet, .xlsx for a workbook of ideas, sessions, votes and who was heard, .json for "
        "another program. Groups of fewer than 5 people are told as one, without seats and laptops; a "
        ".workshop file is whole."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", "-o", required=True, type=click.Path(path_type=Path), help=say("The file to write."))
@click.option("--without-history", is_flag=True, help=say("Only what the workshop has become (.workshop)."))
@click.option(
    "--for-myself",
    is_flag=True,
    help=say("Every group by itself, with seats and laptops: for your own records, not to be passed on."),
)
@as_json
def command(file: Path, out: Path, *, without_history: bool, for_myself: bool, as_json: bool) -> None:
    """Write a file for somebody else; replaces it in one step."""
    if out.suffix.lower() not in ENDINGS:
        raise click.UsageError(
            say("The name after --out has to end in one of {endings}", endings=", ".join(ENDINGS))
        )
    seen = look(file)
    if out.exists() and out.samefile(file):
        raise Trouble(
            "{file} is the workshop itself. Nothing was changed. Choose another name for what is passed on.",
            file=out,
        )
    match out.suffix.lower():
        case ".csv":
            writing.put(out, csv_of(seen.workshop, for_myself=for_myself))
        case ".xlsx":
            writing.put(out, xlsx_of(seen.workshop, for_myself=for_myself))
        case ".json":
            writing.put(out, json_of(seen.workshop, for_myself=for_myself))
        case _:
            changes = abridged(seen.copy.changes) if without_history else seen.copy.changes
            fresh_file.pass_on(out, seen.copy.workshop_id, changes, seen.copy.pictures.get)
    if as_json:
        give({"file": str(out)})
    else:
        tell(say("Wrote {file}.", file=out))
