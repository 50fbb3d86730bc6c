"""Prints handouts as PDF."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from workshop_app import writing
from workshop_app.command_line.looking import look
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.handouts import catalogue
from workshop_app.words import say, say_many


@click.command(
    "handout",
    help=say(
        "Print a handout of the workshop FILE as PDF: KIND is one of those that --list names; "
        "--all prints every one into the folder OUT."
    ),
)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.argument("kind", required=False)
@click.option(
    "--out", "-o", type=click.Path(path_type=Path), help=say("The PDF to write; with --all, a folder.")
)
@click.option("--all", "every", is_flag=True, help=say("Print every handout."))
@click.option("--list", "names", is_flag=True, help=say("Say which handouts there are."))
@click.option(
    "--paper",
    type=click.Choice(catalogue.PAPERS),
    default=catalogue.PAPERS[0],
    help=say("The paper, letter or a4."),
)
@as_json
def command(
    file: Path | None,
    kind: str | None,
    out: Path | None,
    paper: str,
    *,
    every: bool,
    names: bool,
    as_json: bool,
) -> None:
    """Print one handout or all; each file is replaced in one step."""
    if names:
        _list(as_json=as_json)
        return
    kinds = _wanted(kind, every=every)
    if file is None:
        raise click.UsageError(say("Say which workshop: handout FILE KIND -o OUT.pdf"))
    if out is None:
        raise click.UsageError(say("Say where it goes: -o and a file, or with --all a folder."))
    seen = look(file)
    workshop = seen.workshop
    today = datetime.now().astimezone().date()
    made = [
        (one, catalogue.make(workshop, one, paper=paper, made_on=today, find=seen.copy.pictures.get))
        for one in kinds
    ]
    printed: list[dict[str, Any]] = []
    for one, handout in made:
        target = out / f"{one}.pdf" if every else out
        if every:
            writing.make_folder(out)
        writing.put(target, handout.pdf)
        printed.append(
            {"kind": one, "file": str(target), "pages": handout.pages, "findings": list(handout.findings)}
        )
    if as_json:
        give(printed)
    else:
        _tell(printed)


def _list(*, as_json: bool) -> None:
    if as_json:
        give([{"kind": kind.key, "name": say(kind.name)} for kind in catalogue.KINDS])
        return
    width = max(len(kind.key) for kind in catalogue.KINDS)
    tell(*(f"{kind.key:<{width}}  {say(kind.name)}" for kind in catalogue.KINDS))


def _wanted(kind: str | None, *, every: bool) -> list[str]:
    keys = [one.key for one in catalogue.KINDS]
    if every and kind is None:
        return keys
    if every:
        raise click.UsageError(say("Either one handout by its name or --all."))
    if kind is None or kind not in keys:
        raise click.UsageError(say("Say which handout: one of {kinds}, or --all.", kinds=", ".join(keys)))
    return [kind]


def _tell(printed: list[dict[str, Any]]) -> None:
    for one in printed:
        pages = say_many("{count} page", "{count} pages", one["pages"])
        tell(say("Wrote {file}, {pages}.", file=one["file"], pages=pages))
        tell(*(f"  {finding}" for finding in one["findings"]))
