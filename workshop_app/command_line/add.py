"""Brings in lists of ideas, photos of notes, and frameworks of schools."""

from collections.abc import Sequence
from pathlib import Path

import click

from workshop_app import opening, places
from workshop_app.command_line import adding_frameworks, adding_lists, adding_photos, sessions_by_name
from workshop_app.command_line.adding_lists import Looked, Wishes
from workshop_app.command_line.adding_photos import LookedAt
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.preferences import Preferences
from workshop_app.standards import bringing_in, reading_frameworks
from workshop_app.standards.bringing_in import Coming
from workshop_app.words import say, say_many


@click.command(
    "add",
    help=say(
        "Bring what SOURCE holds into the workshop FILE: text with an idea a line, a document (.docx), a "
        "spreadsheet (.csv, .tsv, .xlsx) with columns called text, group, pillar, theme, session, table, "
        "prompt, language, colour, the answers to a survey, or a photo of notes (JPEG, PNG or HEIC). "
        "What is not there yet is made. - reads a list from standard input. A framework (.case.json, "
        ".case.csv) becomes the portrait of a workshop that has none, and else lies beside it."
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
@click.option(
    "--beside", is_flag=True, help=say("Lay a framework beside the portrait in any case, for a crosswalk.")
)
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
    beside: bool,
    repeats: bool,
    as_json: bool,
) -> None:
    """Bring in each list and photo as one change; if one cannot be read or does not fit, none comes in."""
    roles = adding_lists.roles_of(columns)
    wishes = Wishes(sheet=sheet, texts=texts, columns=roles, group=group, repeats=repeats)
    framed = [source for source in sources if reading_frameworks.is_one(source)]
    shown = [source for source in sources if adding_photos.is_photo(source)]
    listed = [source for source in sources if source not in {*framed, *shown}]
    found = [(source, adding_lists.read(source, wishes)) for source in listed]
    opened = opening.open_workshop(file, Preferences(places.settings()).desk())
    try:
        looked = adding_lists.fitting(opened.desk, found, wishes)
        frameworks = adding_frameworks.looked_at(opened.desk.workshop, framed, beside=beside)
        with adding_photos.looked_at(opened, shown, repeats=repeats) as photos:
            meeting = sessions_by_name.session(opened.desk, session) if session.strip() else None
            adding_lists.take_in(opened.desk, looked, meeting)
            adding_photos.take_in(opened.desk, photos, group, meeting)
            for one in frameworks:
                bringing_in.take_in(opened.desk, one)
        title = opened.desk.workshop.details.title
    finally:
        opened.close()
    _report(title, looked, photos, frameworks, as_json=as_json)


def _report(
    title: str,
    looked: Sequence[Looked],
    photos: Sequence[LookedAt],
    frameworks: Sequence[Coming],
    *,
    as_json: bool,
) -> None:
    ideas = [idea.id for one in looked for idea in one.arranged.ideas]
    ideas += [photo.ideas[place] for photo in photos for place in photo.new]
    several = len(looked) + len(photos) > 1
    if as_json:
        told = adding_lists.given(looked, several=several)
        seen = adding_photos.given(photos, several=several) if photos else {}
        framed = adding_frameworks.given(frameworks) if frameworks else {}
        left_out = [
            *told["left_out"],
            *seen.get("left_out", ()),
            *framed.get("left_out", ()),
        ]
        give({"added": len(ideas), "ideas": ideas, **told, **seen, **framed, "left_out": left_out})
        return
    if looked or photos:
        one, many = "Added {count} idea to {title}.", "Added {count} ideas to {title}."
        tell(say_many(one, many, len(ideas), title=title))
    adding_frameworks.report(frameworks)
    adding_lists.report(looked)
    adding_photos.report(photos)
