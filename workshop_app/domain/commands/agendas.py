"""Everything one can do with whole agendas: sessions together with their parts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop_app.domain.agenda import clock_of, minutes_of
from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import parts as part_commands
from workshop_app.domain.commands import sessions as session_commands
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import Session, SessionId
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAgenda:
    """A session on its way in with its parts; `said` is what `sessions.change` takes."""

    session: SessionId
    title: str
    said: Mapping[str, Any] = field(default_factory=dict)
    parts: tuple[NewPart, ...] = ()


def lay_out(workshop: Workshop, agendas: Iterable[NewAgenda]) -> Iterator[Edit]:
    """Lay out sessions with all their parts as one change.

    A session that is there already gets the parts and what is not known of it yet; what is known of it stays.
    """
    there = {session.id: session for session in workshop.sessions()}
    for agenda in agendas:
        known = there.get(agenda.session)
        if known is None:
            edits = tuple(session_commands.add(workshop, agenda.session, agenda.title, **agenda.said))
        else:
            edits = tuple(session_commands.change(workshop, agenda.session, **_missing(known, agenda)))
        yield from edits
        workshop = workshop.supposing(edits)
        laid = tuple(part_commands.lay_out(workshop, agenda.session, agenda.parts))
        yield from laid
        workshop = workshop.supposing(laid)


def _missing(session: Session, agenda: NewAgenda) -> dict[str, Any]:
    said = {name: value for name, value in agenda.said.items() if not getattr(session, name)}
    begins = minutes_of(session.starts)
    if begins is not None and "ends" in said:  # it keeps its own beginning and so has an end of its own
        takes = sum(part.minutes or 0 for part in agenda.parts)
        said["ends"] = clock_of(begins + takes)
    return said
