"""Suggests where unplaced ideas might belong, and which ideas say the same."""

from pathlib import Path
from typing import Any

import click

from workshop_app import places
from workshop_app.command_line.looking import look
from workshop_app.command_line.saying import as_json, give, tell
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.likeness import likenesses
from workshop_app.insight.likeness.board import board_of
from workshop_app.sharing.board_order import name_of
from workshop_app.words import say, say_many


@click.command(
    "suggest",
    help=say(
        "Suggest for each unplaced idea of the workshop FILE the pillars it is likely to belong to, and say "
        "which ideas say the same. Nothing in the file is changed."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@as_json
def command(file: Path, *, as_json: bool) -> None:
    """Print what might go where, the surest first."""
    workshop = look(file).workshop
    board = board_of(workshop)
    found = likenesses.ready(places.drawn())
    placed = found.placements(board)
    told: dict[str, Any] = {
        "placements": [
            {
                "idea": one.note,
                "pillar": _name(workshop, one.pillars[0]),
                "confidence": one.likelihood,
                "sure": one.is_sure,
                "others": [_name(workshop, pillar) for pillar in one.pillars[1:]],
            }
            for one in placed.offered
        ],
        "alike": [list(one.notes) for one in found.alike(board)],
        "together": [list(pile.notes) for pile in found.together(board)],
        "nowhere": list(placed.nowhere),
        "unread": list(placed.unread),
        "with_meaning": found.with_meaning,
    }
    if as_json:
        give(told)
    else:
        _tell(workshop, told)


def _tell(workshop: Workshop, told: dict[str, Any]) -> None:
    sure = [one for one in told["placements"] if one["sure"]]
    others = [one for one in told["placements"] if not one["sure"]]
    if sure:
        tell(
            say_many(
                "{count} idea with its likely pillar:", "{count} ideas with their likely pillars:", len(sure)
            )
        )
        tell(*(f"  {_text(workshop, one['idea'])}\t{one['pillar']}" for one in sure))
    if others:
        tell(
            say_many(
                "{count} idea to choose a pillar for:", "{count} ideas to choose a pillar for:", len(others)
            )
        )
        tell(
            *(
                "\t".join((f"  {_text(workshop, one['idea'])}", one["pillar"], *one["others"]))
                for one in others
            )
        )
    if told["nowhere"]:
        count = len(told["nowhere"])
        tell(
            say_many("{count} idea fits no pillar there is:", "{count} ideas fit no pillar there is:", count)
        )
        tell(*(f"  {_text(workshop, idea)}" for idea in told["nowhere"]))
    if told["unread"]:
        count = len(told["unread"])
        tell(
            say_many(
                "Of {count} idea in another language nothing can be said:",
                "Of {count} ideas in another language nothing can be said:",
                count,
            ),
            *(f"  {_text(workshop, idea)}" for idea in told["unread"]),
        )
    for title, sets in (
        (say("These say the same:"), told["alike"]),
        (say("Might belong together:"), told["together"]),
    ):
        for ideas in sets:
            tell(title, *(f"  {_text(workshop, idea)}" for idea in ideas))
    if not any(told[part] for part in ("placements", "nowhere", "unread", "alike", "together")):
        tell(say("There is nothing to suggest."))
    if not told["with_meaning"]:
        tell(say("Only the words were compared: the sentence model is not on this computer."))


def _text(workshop: Workshop, idea_id: IdeaId) -> str:
    return workshop.idea(idea_id).text


def _name(workshop: Workshop, pillar_id: PillarId) -> str:
    return name_of(workshop, workshop.pillar(pillar_id))
