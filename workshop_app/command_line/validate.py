"""Says whether a CASE package or Open Badges definitions are as the standard, and good sense, want them."""

from pathlib import Path
from typing import Any

import click

from workshop_app.command_line.saying import as_json, complain, give, tell
from workshop_app.domain.rules import Trouble
from workshop_app.standards.fault import Fault, Verdict
from workshop_app.standards.reading import LARGEST, Unreadable
from workshop_app.standards.validating import verdict_on_file
from workshop_app.words import of, say, say_many

NO_FILE = "There is no file {file}."
NOT_READ = "{file} cannot be read: {reason}."


@click.command(
    "validate",
    help=say(
        "Say whether the FILE is a CASE package (1.0 or 1.1) or Open Badges definitions (3.0) "
        "as they have to be: by the standard's schema, and by rules for what the schema lets pass."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@as_json
def command(file: Path, *, as_json: bool) -> int:
    """Look at every row of the file; return 1 if anything in it is wrong."""
    data = _read(file)
    try:
        verdict = verdict_on_file(data)
    except Unreadable as trouble:
        if not as_json:
            raise
        give({"valid": False, "errors": [_row(Fault(file.name, of(trouble)))]})
        return 1
    if as_json:
        give({"valid": verdict.valid, "errors": [_row(one) for one in verdict.faults]})
    else:
        _tell(file, verdict)
    return 0 if verdict.valid else 1


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Trouble(NO_FILE, file=file) from error
    except OSError as error:
        raise Trouble(NOT_READ, file=file, reason=error.strerror or type(error).__name__) from error


def _row(one: Fault) -> dict[str, Any]:
    return {"where": one.where, "why": one.why}


def _tell(file: Path, verdict: Verdict) -> None:
    for one in (*verdict.faults, *verdict.advice):
        tell(say("{where}: {why}", where=one.where, why=one.why))
    if verdict.valid:
        tell(
            say(
                "{file} is right: {standard}, by its schema and by our rules.",
                file=file,
                standard=verdict.standard,
            )
        )
        return
    complain(
        say_many(
            "{file} is not right yet as {standard}: {count} thing to mend.",
            "{file} is not right yet as {standard}: {count} things to mend.",
            len(verdict.faults),
            file=file,
            standard=verdict.standard,
        )
    )
