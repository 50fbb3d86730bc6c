"""The whole board as a data file in JSON, for other programs."""

import json
from typing import Any

from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.sharing.board_order import group_name, moment

FORMAT, VERSION = "portrait-workshop", 1


def json_of(workshop: Workshop) -> bytes:
    """Return what the workshop says about itself, its groups, its pillars with their ideas, and the tray.

    A version only ever gains fields; if one had to change its meaning, `version` would count up.
    """
    return (json.dumps(_document(workshop), ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def _document(workshop: Workshop) -> dict[str, Any]:
    details = workshop.details
    return {
        "format": FORMAT,
        "version": VERSION,
        "workshop": {
            name: getattr(details, name)
            for name in ("title", "district", "place", "date", "starts", "prompt", "language")
        },
        "groups": [
            {
                "id": group.id,
                "name": group.name,
                "paper": group.paper,
                "ideas": len(workshop.ideas_of(group.id)),
            }
            for group in workshop.groups()
        ],
        "pillars": [
            {
                "id": pillar.id,
                "number": number,
                "name": pillar.name,
                "ink": pillar.ink,
                "icon": pillar.icon,
                "ideas": [_idea(workshop, idea) for idea in workshop.ideas_in(pillar.id)],
            }
            for number, pillar in enumerate(workshop.pillars(), 1)
        ],
        "tray": [_idea(workshop, idea) for idea in workshop.ideas_in(None)],
    }


def _idea(workshop: Workshop, idea: Idea) -> dict[str, Any]:
    return {
        "id": idea.id,
        "text": idea.text,
        "group": group_name(workshop, idea) or None,
        "language": idea.language,
        "source": idea.source,
        "arrived": moment(workshop.arrived(idea).millis) or None,
    }
