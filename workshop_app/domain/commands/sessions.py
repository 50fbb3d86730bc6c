"""Everything one can do with sessions, the meetings from which ideas come."""

from collections.abc import Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.records import SessionId
from workshop_app.domain.rules import LONGEST_NAME, RuleBroken, one_line
from workshop_app.domain.workshop import Workshop


def add(workshop: Workshop, session_id: SessionId, title: str, *, date: str = "") -> Iterator[Edit]:
    """Add a meeting after the others; `date` is its day as YYYY-MM-DD, or empty."""
    standing = workshop.sessions()
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit("session", session_id, title=_checked(title), date=date, rank=rank)


def rename(workshop: Workshop, session_id: SessionId, title: str) -> Iterator[Edit]:
    """Change what a session is called."""
    yield workshop.edit("session", workshop.session(session_id).id, title=_checked(title))


def bin(workshop: Workshop, session_id: SessionId) -> Iterator[Edit]:
    """Remove a session; its ideas stay, and know it again when it is taken back."""
    yield workshop.edit("session", workshop.session(session_id).id, binned=True)


def take_back(workshop: Workshop, session_id: SessionId) -> Iterator[Edit]:
    """Take a session out of the bin."""
    yield workshop.edit("session", workshop.session(session_id).id, binned=False)


def _checked(title: str) -> str:
    title = one_line(title)
    if not title:
        raise RuleBroken("A session needs a name.")
    if len(title) > LONGEST_NAME:
        raise RuleBroken(
            "A session's name holds {longest} characters, and this one has {length}.",
            longest=LONGEST_NAME,
            length=len(title),
        )
    return title
