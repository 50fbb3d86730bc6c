"""Brings lists of ideas in, and photos of notes."""

from collections.abc import Sequence
from pathlib import Path

import click

from workshop_app import opening, places
from workshop_app.command_line import adding_lists, adding_photos, sessions_by_name
from workshop_app.command_line.adding_lists import Looked, Wishes
from workshop_app.command_line.adding_photos import LookedAt
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.preferences import Preferences
from workshop_app.words import say, say_many


@click.command(
    "add",
    help=say(
        "Bring what SOURCE holds into the workshop FILE: text with an idea a line, a document (.docx), a "
        "spreadsheet (.csv, .tsv, .xlsx) with columns called text, group, pillar, theme, session, table, "
        "prompt, language, colour, the answers to a survey, or a photo of notes (JPEG, PNG or HEIC). "
        "What is not there yet is made. - reads a list from standard input."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--group", "-g", default="", help=say("Who said the ideas whose row does not say it."))
@click.option(
    "--text",
    "texts",
    multiple=True,
    help=say(
        "The column with the ideas, by its heading or number. Of several, each is a question of a survey."
    ),
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="ROLE=COLUMN",
    help=say("What another column holds, like group=Role; with nothing behind the sign, none holds it."),
)
@click.option("--sheet", default="", help=say("The sheet of a workbook, by its name."))
@click.option("--session", default="", help=say("The session in which they were said, by its name."))
@click.option("--repeats", is_flag=True, help=say("Bring in also what is in the workshop already."))
@as_json
def command(
    file: Path,
    sources: Sequence[Path],
    *,
    group: str,
    session: str,
    texts: tuple[str, ...],
    columns: tuple[str, ...],
    sheet: str,
    repeats: bool,
    as_json: bool,
) -> None:
    """Bring in each list and photo as one change; if one cannot be read or does not fit, none comes in."""
    roles = adding_lists.roles_of(columns)
    wishes = Wishes(sheet=sheet, texts=texts, columns=roles, group=group, repeats=repeats)
    listed = [source for source in sources if not adding_photos.is_photo(source)]
    found = [(source, adding_lists.read(source, wishes)) for source in listed]
    opened = opening.open_workshop(file, Preferences(places.settings()).desk())
    try:
        looked = adding_lists.fitting(opened.desk, found, wishes)
        shown = [source for source in sources if source not in listed]
        with adding_photos.looked_at(opened, shown, repeats=repeats) as photos:
            meeting = sessions_by_name.session(opened.desk, session) if session.strip() else None
            adding_lists.take_in(opened.desk, looked, meeting)
            adding_photos.take_in(opened.desk, photos, group, meeting)
        title = opened.desk.workshop.details.title
    finally:
        opened.close()
    _report(title, looked, photos, as_json=as_json)


def _report(title: str, looked: Sequence[Looked], photos: Sequence[LookedAt], *, as_json: bool) -> None:
    ideas = [idea.id for one in looked for idea in one.arranged.ideas]
    ideas += [photo.ideas[place] for photo in photos for place in photo.new]
    several = len(looked) + len(photos) > 1
    if as_json:
        told = adding_lists.given(looked, several=several)
        seen = adding_photos.given(photos, several=several) if photos else {}
        left_out = [*told["left_out"], *seen.get("left_out", ())]
        give({"added": len(ideas), "ideas": ideas, **told, **seen, "left_out": left_out})
        return
    tell(
        say_many("Added {count} idea to {title}.", "Added {count} ideas to {title}.", len(ideas), title=title)
    )
    adding_lists.report(looked)
    adding_photos.report(photos)
