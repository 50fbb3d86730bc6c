"""Where an idea that is kept for later came from: its group, its session, and where it stood on the board."""

from workshop_app.domain.kinds import is_there
from workshop_app.domain.records import Idea, Pillar
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say


def trace(workshop: Workshop, idea: Idea) -> str:
    """Return who said an idea, when, at which table, and in which pillar it stood, as far as is known."""
    group = workshop.group_of(idea)
    session = next((one for one in workshop.sessions() if one.id == idea.session), None)
    told = [
        group.name if group is not None else "",
        session.title if session is not None else "",
        say("table {table}", table=idea.table) if idea.table[:1].isdigit() else idea.table,
        _stood_in(workshop, idea),
    ]
    return " · ".join(part for part in told if part)


def _stood_in(workshop: Workshop, idea: Idea) -> str:
    """Return in which pillar the idea stood, be that pillar on the board or not."""
    pillar = workshop.records().get(("pillar", idea.pillar or ""))
    if not isinstance(pillar, Pillar):
        return ""
    if not is_there(pillar):
        return say("stood in {pillar}, which was taken down", pillar=pillar.name) if pillar.name else ""
    name = pillar.name or say("Pillar {number}", number=workshop.number_of(pillar.id))
    return say("stood in {pillar}", pillar=name)
