"""Everything one can do with equity pauses: before voices become words, somebody asks who is missing."""

from collections.abc import Iterator

from workshop_app.domain.agenda_records import Pause, PauseId
from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.records import SessionId
from workshop_app.domain.rules import LONGEST_NOTES, RuleBroken, one_line
from workshop_app.domain.workshop import Workshop


def answer(
    workshop: Workshop, pause_id: PauseId, session_id: SessionId | None, *, before: str, answer: str
) -> Iterator[Edit]:
    """Keep in one line who has spoken and who is missing, before something begins."""
    said = one_line(answer)
    if not said:
        raise RuleBroken("An equity pause is answered in one line.")
    if len(said) > LONGEST_NOTES:
        raise RuleBroken("That line holds {longest} characters.", longest=LONGEST_NOTES)
    standing = workshop.all_of(Pause)
    known = workshop.value("pause", pause_id, "rank")
    rank = known or between(standing[-1].rank if standing else "", "")
    yield workshop.edit("pause", pause_id, session=session_id, before=before, answer=said, rank=rank)
