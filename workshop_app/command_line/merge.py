"""Takes in what other copies of a workshop, or other workshops, bring."""

from pathlib import Path
from typing import Any

import click

from workshop_app import opening, places
from workshop_app.command_line.looking import look
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.desk import ids, taking_in
from workshop_app.desk.taking_in import Seen
from workshop_app.domain.clashes import Clash, Said
from workshop_app.domain.records import JoiningId
from workshop_app.insight import differences
from workshop_app.preferences import Preferences
from workshop_app.words import say, say_many


@click.command(
    "merge",
    help=say(
        "Take into the workshop FILE what each OTHER brings. Another copy of the same workshop brings what "
        "was done in it; another workshop brings its sessions, and its ideas as new ones. It is one change, "
        "which can be taken back in the window. Nothing that is here is lost."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("others", metavar="OTHER...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help=say("Only say what it would bring."))
@as_json
def command(file: Path, others: tuple[Path, ...], *, dry_run: bool, as_json: bool) -> None:
    """Merge copies, or say what that would bring."""
    desk = Preferences(places.settings()).desk()
    copies = {str(other): opening.read(other) for other in others}
    if dry_run:
        ours = look(file).copy
        seen = taking_in.look(ours.workshop_id, ours.changes, copies, now=ids.now(), desk=desk)
    else:
        opened = opening.open_workshop(file, desk)
        try:
            seen = taking_in.look(opened.id, opened.desk.changes(), copies, now=ids.now(), desk=desk)
            taking_in.take_in(opened.desk, seen, JoiningId(ids.fresh("joining")))
        finally:
            opened.close()
    if as_json:
        give(_told(seen))
    else:
        _tell(seen, dry_run=dry_run)


def _told(seen: Seen) -> dict[str, Any]:
    brings = seen.bringing
    return {
        "added": len(brings.ideas),
        "changed": len(brings.changed),
        "disagreements": [_disagreement(seen, clash) for clash in brings.clashes],
        "clocks": [
            {"file": one.name, "laptop": skew.desk, "minutes_ahead": None if skew.is_behind else skew.minutes}
            for one in seen.arrivals
            for skew in one.skews
        ],
    }


def _disagreement(seen: Seen, clash: Clash) -> dict[str, Any]:
    first, last = clash.said[0], clash.said[-1]
    return {
        "what": differences.what(seen.after, clash),
        "ours": _value(seen, clash, first),
        "theirs": _value(seen, clash, last),
    }


def _value(seen: Seen, clash: Clash, said: Said) -> Any:
    if clash.is_about_the_bin or clash.field == "marks":
        return differences.value(seen.after, clash, said)
    return differences.named(seen.after, clash.field, said.value)


def _tell(seen: Seen, *, dry_run: bool) -> None:
    brings = seen.bringing
    if dry_run:
        tell(say_many("It would bring {count} idea.", "It would bring {count} ideas.", len(brings.ideas)))
    else:
        tell(say_many("Added {count} idea.", "Added {count} ideas.", len(brings.ideas)))
    if brings.changed:
        count = len(brings.changed)
        if dry_run:
            tell(say_many("{count} thing would change.", "{count} things would change.", count))
        else:
            tell(say_many("{count} thing changed.", "{count} things changed.", count))
    for one in seen.arrivals:
        for skew in one.skews:
            tell(f"{one.name}: {differences.of_clock(skew)}")
    if brings.clashes:
        tell(say("Both sides changed these; the later one counts:"))
        tell(*(_line(seen, clash) for clash in brings.clashes))


def _line(seen: Seen, clash: Clash) -> str:
    ours, theirs = (differences.value(seen.after, clash, said) for said in (clash.said[0], clash.said[-1]))
    what = differences.what(seen.after, clash)
    return say("{what}: here {ours}, there {theirs}", what=what, ours=ours, theirs=theirs)
