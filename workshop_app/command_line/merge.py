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

_NAMES = ("text", "name", "title")
_UNSAID = {"rank", "x", "y", "columns", "ink", "icon", "paper", "mark"}
"""Fields whose values mean nothing to a reader; where both sides set them, the later one counts as ever."""

_WHAT = {
    ("idea", "text"): "The words of “{name}”",
    ("idea", "group"): "Who said “{name}”",
    ("idea", "pillar"): "The pillar of “{name}”",
    ("idea", "language"): "The language of “{name}”",
    ("idea", "binned"): "Whether “{name}” is in the bin",
    ("pillar", "name"): "The name of the pillar “{name}”",
    ("pillar", "binned"): "Whether the pillar “{name}” is in the bin",
    ("group", "name"): "The name of the group “{name}”",
    ("group", "binned"): "Whether the group “{name}” is in the bin",
    ("details", "title"): "The name of the workshop",
    ("details", "district"): "The district",
    ("details", "place"): "The place",
    ("details", "date"): "The day",
    ("details", "starts"): "The time it starts",
    ("details", "prompt"): "The prompt",
    ("details", "language"): "The language of the workshop",
}


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
    told = [_told(workshop, one) for one in brought.disagreements if one.field not in _UNSAID]
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
    if one.field in _NAMES:
        name = one.ours
    else:
        name = next((found for field in _NAMES if (found := getattr(record, field, ""))), one.id)
    what = say(_WHAT.get((one.kind, one.field), "The {field} of “{name}”"), name=name, field=one.field)
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
        tell(*(_line(one) for one in told))


def _line(one: dict[str, Any]) -> str:
    ours, theirs = (_readable(one[side]) for side in ("ours", "theirs"))
    return say("{what}: here {ours}, there {theirs}", what=one["what"], ours=ours, theirs=theirs)


def _readable(value: Any) -> str:
    if value in {None, ""}:
        return say("nothing")
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    return str(value)
