"""Brings lists of ideas in, and photos of notes."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from workshop_app import opening, places
from workshop_app.command_line import adding_photos
from workshop_app.command_line.adding_photos import LookedAt
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.desk import ids
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import lists as list_commands
from workshop_app.domain.rules import Trouble
from workshop_app.intake import lists
from workshop_app.intake.arranging import Arranged, arrange
from workshop_app.intake.columns import plain
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.refusals import LARGEST
from workshop_app.preferences import Preferences
from workshop_app.words import say, say_many

_MOST_NAMED = 12


@click.command(
    "add",
    help=say(
        "Bring what SOURCE holds into the workshop FILE: text with an idea a line, a spreadsheet "
        "whose columns are called text, group, pillar, language, or a photo of notes (JPEG, PNG or HEIC). "
        "What is not there yet is made. - reads a list from standard input."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--group", "-g", default="", help=say("Who said the ideas whose row does not say it."))
@click.option(
    "--text", "column", default="", help=say("The column with the ideas, by its heading or number.")
)
@click.option("--repeats", is_flag=True, help=say("Bring in also what is in the workshop already."))
@as_json
def command(
    file: Path, sources: Sequence[Path], group: str, column: str, *, repeats: bool, as_json: bool
) -> None:
    """Bring in each list and photo as one change; if one cannot be read or does not fit, none comes in."""
    listed = [source for source in sources if not adding_photos.is_photo(source)]
    found = [_chosen(_read(source), column) for source in listed]
    opened = opening.open_workshop(file, Preferences(places.settings()).desk())
    try:
        arranged = _fitting(opened.desk, found, group, repeats=repeats)
        with adding_photos.looked_at(opened, [one for one in sources if one not in listed]) as photos:
            for one in arranged:
                opened.desk.do(
                    list_commands.take_in,
                    one.ideas,
                    groups=one.groups,
                    pillars=one.pillars,
                    further=one.further,
                )
            adding_photos.take_in(opened.desk, photos, group)
        title = opened.desk.workshop.details.title
    finally:
        opened.close()
    _report(title, listed, arranged, photos, as_json=as_json)


def _read(source: Path) -> IdeaList:
    if str(source) == "-":
        return lists.read(sys.stdin.buffer.read(LARGEST + 1), say("Standard input"))
    return lists.read_file(source)


def _chosen(found: IdeaList, column: str) -> IdeaList:
    """Settle which column holds the ideas; where nothing says so, the person has to."""
    if not column:
        if "text" in found.columns:
            return found
        raise Trouble(
            "No column of {name} is called text. Say which one holds the ideas: --text and one of {columns}",
            name=found.name,
            columns=", ".join(found.headings),
        )
    called = [plain(heading) for heading in found.headings]
    if plain(column) in called:
        place = called.index(plain(column))
    elif column.isdecimal() and 0 < int(column) <= len(called):
        place = int(column) - 1
    else:
        raise Trouble(
            "{name} has no column {column}. It has {columns}",
            name=found.name,
            column=column,
            columns=", ".join(found.headings),
        )
    others = {role: other for role, other in found.columns.items() if other != place}
    return lists.with_columns(found, {**others, "text": place})


def _fitting(desk: Desk, found: Sequence[IdeaList], group: str, *, repeats: bool) -> list[Arranged]:
    """Find the place of every list before the first is brought in, each after those before it."""
    workshop = desk.workshop
    arranged: list[Arranged] = []
    for one in found:
        if arranged:
            before = arranged[-1]
            edits = list_commands.take_in(
                workshop,
                before.ideas,
                groups=before.groups,
                pillars=before.pillars,
                further=before.further,
            )
            workshop = workshop.supposing(edits)
        arranged.append(arrange(one, workshop, ids.fresh, otherwise=group, repeats=repeats))
    return arranged


def _report(
    title: str,
    sources: Sequence[Path],
    arranged: Sequence[Arranged],
    photos: Sequence[LookedAt],
    *,
    as_json: bool,
) -> None:
    ideas = [idea.id for one in arranged for idea in one.ideas]
    ideas += [photo.ideas[place] for photo in photos for place in photo.new]
    several = len(sources) + len(photos) > 1
    left_out = [(source, row) for source, one in zip(sources, arranged, strict=True) for row in one.left_out]
    if as_json:
        rows: list[dict[str, Any]] = [
            {**({"source": str(source)} if several else {}), "row": row.row, "why": row.why}
            for source, row in left_out
        ]
        seen = adding_photos.given(photos, several=several) if photos else {}
        given = {"added": len(ideas), "ideas": ideas, **seen}
        give({**given, "left_out": [*rows, *seen.get("left_out", ())]})
        return
    tell(
        say_many("Added {count} idea to {title}.", "Added {count} ideas to {title}.", len(ideas), title=title)
    )
    for source, one in zip(sources, arranged, strict=True):
        reasons: dict[str, list[int]] = {}
        for row in one.left_out:
            reasons.setdefault(row.why, []).append(row.row)
        tell(*(_left_out(source, rows, why) for why, rows in reasons.items()))
    adding_photos.report(photos)


def _left_out(source: Path, rows: Sequence[int], why: str) -> str:
    named = ", ".join(str(row) for row in rows[:_MOST_NAMED]) + (" …" if len(rows) > _MOST_NAMED else "")
    return say_many(
        "{file}: row {rows} was left out. {why}",
        "{file}: {count} rows were left out ({rows}). {why}",
        len(rows),
        file=source.name,
        rows=named,
        why=why,
    )
