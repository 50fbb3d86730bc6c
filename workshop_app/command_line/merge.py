"""Takes in what another copy of a workshop, or another workshop, brings."""

from pathlib import Path
from typing import Any

import click

from workshop_app import opening, places
from workshop_app.command_line.looking import ReadOnlyLog, look
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.desk import ids, taking_in
from workshop_app.desk.clock import Clock
from workshop_app.desk.desk import Desk
from workshop_app.domain.merging import Bringing, Disagreement, OtherCopy
from workshop_app.domain.workshop import Workshop
from workshop_app.preferences import Preferences
from workshop_app.words import say, say_many


@click.command(
    "merge",
    help=say(
        "Take into the workshop FILE what OTHER brings. Another copy of the same workshop brings what was "
        "done in it; another workshop brings its ideas as new ones. Nothing that is here is lost."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("other", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help=say("Only say what it would bring."))
@as_json
def command(file: Path, other: Path, *, dry_run: bool, as_json: bool) -> None:
    """Merge two copies, or say what that would bring."""
    theirs = opening.read(other)
    if dry_run:
        brought, workshop = _would_bring(file, theirs)
    else:
        opened = opening.open_workshop(file, Preferences(places.settings()).desk())
        try:
            brought = taking_in.take_in(opened.desk, opened.id, theirs)
            workshop = opened.desk.workshop
        finally:
            opened.close()
    told = [_told(workshop, one) for one in brought.disagreements]
    if as_json:
        give({"added": len(brought.ideas), "changed": len(brought.changed), "disagreements": told})
    else:
        _tell(brought, told, dry_run=dry_run)


def _would_bring(file: Path, theirs: OtherCopy) -> tuple[Bringing, Workshop]:
    ours = look(file).copy
    desk = Desk("", ReadOnlyLog(ours.changes), Clock(ids.letters(8), ids.now))
    return taking_in.preview(desk, ours.workshop_id, theirs), desk.workshop


def _told(workshop: Workshop, one: Disagreement) -> dict[str, Any]:
    record = workshop.records().get((one.kind, one.id))
    name = (
        getattr(record, "text", "") or getattr(record, "name", "") or getattr(record, "title", "") or one.id
    )
    what = say("{kind} “{name}”: {field}", kind=one.kind, name=name, field=one.field)
    return {
        "what": what,
        "ours": _value(workshop, one, one.ours),
        "theirs": _value(workshop, one, one.theirs),
    }


def _value(workshop: Workshop, one: Disagreement, value: Any) -> Any:
    """Name the pillar or group that a disagreement is about, instead of its id."""
    if one.field in {"pillar", "group"} and isinstance(value, str):
        return workshop.value(one.field, value, "name") or value
    return value


def _tell(brought: Bringing, told: list[dict[str, Any]], *, dry_run: bool) -> None:
    if dry_run:
        tell(say_many("It would bring {count} idea.", "It would bring {count} ideas.", len(brought.ideas)))
    else:
        tell(say_many("Added {count} idea.", "Added {count} ideas.", len(brought.ideas)))
    if brought.changed:
        count = len(brought.changed)
        if dry_run:
            tell(say_many("{count} thing would change.", "{count} things would change.", count))
        else:
            tell(say_many("{count} thing changed.", "{count} things changed.", count))
    if told:
        tell(say("Both sides changed these; the later one counts:"))
        for one in told:
            tell(
                say(
                    "{what}: here {ours}, there {theirs}",
                    what=one["what"],
                    ours=one["ours"],
                    theirs=one["theirs"],
                )
            )
