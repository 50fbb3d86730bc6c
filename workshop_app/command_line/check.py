"""Says whether a workshop file is whole, and what its portrait still lacks."""

from pathlib import Path
from typing import Any

import click

from workshop_app.command_line.looking import look
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.findings import Finding, flags, not_looked_at, portrait_findings
from workshop_app.store import trouble as store_trouble
from workshop_app.store.trouble import StoreError
from workshop_app.words import of, say, say_many

_NOT_WHOLE = (store_trouble.EMPTY, store_trouble.DAMAGED, store_trouble.STRANGE)


@click.command(
    "check",
    help=say(
        "Say whether the workshop FILE is whole, and what its portrait still lacks. Advice is no failure."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@as_json
def command(file: Path, *, as_json: bool) -> int:
    """Read every part of the file; return 1 if it is not whole."""
    try:
        workshop = look(file).workshop
    except StoreError as trouble:
        if not as_json or trouble.sentence not in _NOT_WHOLE:
            raise
        give({"whole": False, "findings": [_row(Finding("file", str(file), of(trouble)))]})
        return 1
    looked = portrait_findings(workshop)
    found = list(flags(looked))
    if as_json:
        give({"whole": True, "findings": [_row(one) for one in found]})
    else:
        _tell(workshop, found, list(not_looked_at(looked)))
    return 0


def _row(one: Finding) -> dict[str, Any]:
    return {"check": one.check, "where": one.where, "reason": one.reason}


def _tell(workshop: Workshop, found: list[Finding], unchecked: list[Finding]) -> None:
    ideas = len(workshop.ideas())
    tell(
        say_many(
            "The file is whole: {count} idea of {title}.",
            "The file is whole: {count} ideas of {title}.",
            ideas,
            title=workshop.details.title,
        )
    )
    for one in found:
        tell(say("{check}  {where}: {reason}", check=one.check, where=one.where, reason=one.reason))
    if unchecked:
        tell(say("Not checked:"))
    for one in unchecked:
        tell(say("{check}  {where}: {reason}", check=one.check, where=one.where, reason=one.reason))
