"""Prints handouts as PDF."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from workshop_app import writing
from workshop_app.command_line.looking import look
from workshop_app.command_line.printing_cards import Wanted, print_cards
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.domain.card_layouts import LAYOUTS
from workshop_app.handouts import catalogue
from workshop_app.handouts.card_printing import CARDS
from workshop_app.words import say, say_many


@click.command(
    "handout",
    help=say(
        "Print a handout of the workshop FILE as PDF: KIND is one of those that --list names; "
        "--all prints every one into the folder OUT, but for idea cards: --group, --table, --count, --size "
        "and --prompt say what those are for."
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
    help=say("The paper: letter or a4; tabloid, a3 and 24x36 for posters."),
)
@click.option("--group", "-g", "groups", multiple=True, help=say("Idea cards: who writes on them."))
@click.option("--table", "-t", "tables", default="", help=say("Idea cards: at which tables, such as 1-8."))
@click.option(
    "--count", type=int, default=None, help=say("Idea cards: how many for each group at each table.")
)
@click.option(
    "--size",
    type=click.Choice(list(LAYOUTS)),
    default="note",
    help=say("Idea cards: note is 3 x 3 inches, 6 on a page; large 4; a6 and half 2."),
)
@click.option("--prompt", default="", help=say("Idea cards: another question than the workshop's."))
@as_json
def command(
    file: Path | None,
    kind: str | None,
    out: Path | None,
    *,
    paper: str,
    groups: tuple[str, ...],
    tables: str,
    count: int | None,
    size: str,
    prompt: str,
    every: bool,
    names: bool,
    as_json: bool,
) -> None:
    """Print one handout or all; each file is replaced in one step."""
    if names:
        _list(as_json=as_json)
        return
    kinds = _wanted(kind, paper, every=every)
    if file is None:
        raise click.UsageError(say("Say which workshop: handout FILE KIND -o OUT.pdf"))
    if out is None:
        raise click.UsageError(say("Say where it goes: -o and a file, or with --all a folder."))
    if kinds == [CARDS.key]:
        most = count if count is not None else LAYOUTS[size].on_a_page
        told = print_cards(file, out, Wanted(groups, tables, most, size, prompt), paper)
        _report([told], as_json=as_json)
        return
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
    _report(printed, as_json=as_json)


def _list(*, as_json: bool) -> None:
    kinds = (*catalogue.KINDS, CARDS)
    if as_json:
        give([{"kind": kind.key, "name": say(kind.name)} for kind in kinds])
        return
    width = max(len(kind.key) for kind in kinds)
    tell(*(f"{kind.key:<{width}}  {say(kind.name)}" for kind in kinds))


def _wanted(kind: str | None, paper: str, *, every: bool) -> list[str]:
    keys = [one.key for one in catalogue.KINDS]
    if every and kind is None:
        return [one.key for one in catalogue.KINDS if paper in one.papers]
    if every:
        raise click.UsageError(say("Either one handout by its name or --all."))
    keys.append(CARDS.key)
    if kind is None or kind not in keys:
        raise click.UsageError(say("Say which handout: one of {kinds}, or --all.", kinds=", ".join(keys)))
    return [kind]


def _report(printed: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        give(printed)
        return
    for one in printed:
        pages = say_many("{count} page", "{count} pages", one["pages"])
        tell(say("Wrote {file}, {pages}.", file=one["file"], pages=pages))
        if codes := one.get("cards"):
            tell(say("  The cards are {first} to {last}.", first=codes[0], last=codes[-1]))
        tell(*(f"  {finding}" for finding in one["findings"]))
