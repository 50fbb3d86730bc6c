"""The whole board as a data file in JSON, for other programs."""

import json
from collections.abc import Iterable
from typing import Any

from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.as_others_see import as_others_see
from workshop_app.sharing.board_order import group_name, moment, name_of, session_title, stood_in
from workshop_app.sharing.sessions_told import sessions_told
from workshop_app.sharing.voices_told import voices_told
from workshop_app.sharing.votes_told import votes_told

FORMAT, VERSION = "portrait-workshop", 1


def json_of(workshop: Workshop, *, for_myself: bool = False) -> bytes:
    """Return all of a workshop but its pictures: what it asks, groups, ideas, sessions, votes, who was heard.

    For others small groups are told as one, without seats, laptops, tables of votes and concerns. A version
    only ever gains fields; if one had to change its meaning, `version` would count up.
    """
    document = _document(workshop if for_myself else as_others_see(workshop), for_myself=for_myself)
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def _document(workshop: Workshop, *, for_myself: bool) -> dict[str, Any]:
    details = workshop.details

    def ideas_told(ideas: Iterable[Idea]) -> list[dict[str, Any]]:
        return [_idea(workshop, idea, for_myself=for_myself) for idea in ideas]

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
                "ideas": ideas_told(workshop.ideas_in(pillar.id)),
            }
            for number, pillar in enumerate(workshop.pillars(), 1)
        ],
        "sessions": sessions_told(workshop, for_myself=for_myself),
        "tray": ideas_told(workshop.ideas_in(None)),
        "later": ideas_told(workshop.later()),
        "votes": votes_told(workshop, for_myself=for_myself),
        "voices": voices_told(workshop),
    }


def _idea(workshop: Workshop, idea: Idea, *, for_myself: bool) -> dict[str, Any]:
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
        **({"stood_in": name_of(workshop, stood)} if (stood := stood_in(workshop, idea)) else {}),
        **({"seat": idea.seat or None, "laptop": workshop.laptop_of(idea) or None} if for_myself else {}),
    }
