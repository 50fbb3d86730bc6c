"""Passes a workshop on: whole, as a spreadsheet, workbook or data file, or as a framework for schools."""

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
from workshop_app.standards import forms
from workshop_app.standards.case.telling import left_out as left_out_of
from workshop_app.standards.case.writing import VERSIONS
from workshop_app.store import fresh_file
from workshop_app.words import say, say_many

ENDINGS = (".workshop", ".csv", ".xlsx", ".json", *forms.ENDINGS)


@click.command(
    "export",
    help=say(
        "Pass the workshop FILE on. The ending of OUT says as what: .workshop for a colleague, .csv for the "
        "ideas as a spreadsheet, .xlsx for a workbook of ideas, sessions, votes and who was heard, .json for "
        "another program. Groups of fewer than 5 people are told as one, without seats and laptops; a "
        ".workshop file is whole. For school systems: .case.json for the portrait as a CASE package, "
        ".case.csv as a spreadsheet of OpenSALT, .badges.json for micro-credentials as Open Badges."
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
@click.option(
    "--case",
    "version",
    type=click.Choice(VERSIONS),
    help=say("The version of a CASE package (.case.json); 1.1 if nothing is said."),
)
@as_json
def command(
    file: Path, out: Path, *, without_history: bool, for_myself: bool, version: str | None, as_json: bool
) -> None:
    """Write a file for somebody else; replaces it in one step."""
    form = forms.ending_of(out.name)
    if version and form != forms.PACKAGE:
        raise click.UsageError(say("--case goes with a name that ends in .case.json."))
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
    match form or out.suffix.lower():
        case form if form in forms.ENDINGS:
            workshop, id = seen.workshop, seen.copy.workshop_id
            writing.put(out, forms.content(workshop, id, form, version=version or VERSIONS[0]))
        case ".csv":
            writing.put(out, csv_of(seen.workshop, for_myself=for_myself))
        case ".xlsx":
            writing.put(out, xlsx_of(seen.workshop, for_myself=for_myself))
        case ".json":
            writing.put(out, json_of(seen.workshop, for_myself=for_myself))
        case _:
            changes = abridged(seen.copy.changes) if without_history else seen.copy.changes
            fresh_file.pass_on(out, seen.copy.workshop_id, changes, seen.copy.pictures.get)
    left_out = left_out_of(seen.workshop) if form and form != forms.BADGES else 0
    if as_json:
        give({"file": str(out)})
    else:
        tell(say("Wrote {file}.", file=out))
        if left_out:
            tell(
                say_many(
                    "{count} translation was left out: its words have changed since.",
                    "{count} translations were left out: their words have changed since.",
                    left_out,
                )
            )
