"""The whole board as a data file in JSON, for other programs."""

import json
from typing import Any

from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.sharing.board_order import group_name, moment, session_title

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
                "themes": [{"id": theme.id, "name": theme.name} for theme in workshop.themes_in(pillar.id)],
                "ideas": [_idea(workshop, idea) for idea in workshop.ideas_in(pillar.id)],
            }
            for number, pillar in enumerate(workshop.pillars(), 1)
        ],
        "sessions": [
            {"id": session.id, "title": session.title, "date": session.date}
            for session in workshop.sessions()
        ],
        "tray": [_idea(workshop, idea) for idea in workshop.ideas_in(None)],
    }


def _idea(workshop: Workshop, idea: Idea) -> dict[str, Any]:
    top = workshop.top_of(idea.id)
    theme = workshop.theme_of(workshop.idea(top))
    return {
        "id": idea.id,
        "text": idea.text,
        "group": group_name(workshop, idea) or None,
        "language": idea.language,
        "source": idea.source,
        "arrived": moment(workshop.arrived(idea).millis) or None,
        "theme": theme.id if theme else None,
        "stacked_on": None if top == idea.id else top,
        "session": session_title(workshop, idea) or None,
        "table": idea.table or None,
        "prompt": idea.prompt or None,
        "card": idea.card or None,
        "typed": not idea.is_untyped,
    }
