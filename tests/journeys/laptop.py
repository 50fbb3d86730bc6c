"""One laptop of several: a process of its own that opens its copy of a workshop and does an evening's work.

    python -m tests.journeys.laptop COPY DESK < work.json

The work is a list of what people do, each `{"do": "place", ...}` with what it takes; see `WORK`. It is
told with the program's own commands, each through the desk, so that whatever is done is on the disk.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workshop_app import opening
from workshop_app.agenda import laying_out, templates
from workshop_app.desk import ids
from workshop_app.domain.commands import (
    agendas,
    attendance,
    ballots,
    ideas,
    parts,
    pauses,
    pillars,
    seats,
    sessions,
    votes,
)
from workshop_app.domain.commands.ballots import NewBallot
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.opening import Opened

Said = Mapping[str, Any]


def lay_out(opened: Opened, *, template: str, date: str) -> None:
    """Lay a template out, its sessions as s1, s2 …, in their order."""
    agenda = laying_out.lay_out(templates.template(template), ids.fresh, language="en", date=date)
    opened.desk.do(agendas.lay_out, agenda)


def count(opened: Opened, *, session: int, people: Mapping[str, int]) -> None:
    """Count heads: how many of each group are there."""
    meeting = _session(opened, session)
    for group, there in people.items():
        opened.desk.do(attendance.count, meeting, _group(opened, group), there)


def invite(opened: Opened, *, session: int, people: Mapping[str, int]) -> None:
    """Say how many of each group are asked to come."""
    meeting = _session(opened, session)
    for group, asked in people.items():
        opened.desk.do(attendance.invite, meeting, _group(opened, group), asked)


def sit(opened: Opened, *, tables: Mapping[str, int]) -> None:
    """Lay out seats."""
    opened.desk.do(seats.lay_out, tables)


def say(opened: Opened, *, session: int, ideas_: list[Said]) -> None:
    """Write down what people say, one by one."""
    meeting = _session(opened, session)
    for said in ideas_:
        told = {**said, "group": _group(opened, said["group"]), "session": meeting}
        opened.desk.do(ideas.capture, NewIdea(**told))


def put_up(opened: Opened, *, pillars_: Mapping[str, str]) -> None:
    """Put up pillars, named by their ids."""
    for id, name in pillars_.items():
        opened.desk.do(pillars.add, id, name)


def place(opened: Opened, *, places: Mapping[str, str]) -> None:
    """Put notes into pillars."""
    opened.desk.do(ideas.place, places)


def keep_for_later(opened: Opened, *, ideas_: list[str]) -> None:
    """Send notes that say how to *Later: making it real*."""
    opened.desk.do(ideas.park, ideas_)


def reword(opened: Opened, *, idea: str, text: str) -> None:
    """Find other words for an idea."""
    opened.desk.do(ideas.reword, idea, text)


def rename(opened: Opened, *, pillar: str, name: str) -> None:
    """Find another name for a pillar."""
    opened.desk.do(pillars.rename, pillar, name)


def begin(opened: Opened, *, session: int, part: int, at: int) -> None:
    """Begin a part of the agenda, which the clock does and Ctrl+Z never undoes."""
    found = [one for one in _parts(opened) if one.session == _session(opened, session)]
    opened.desk.do_as("program", parts.begin, found[part].id, at=at)


def pause(opened: Opened, *, session: int, before: str, answer: str) -> None:
    """Answer an equity pause."""
    opened.desk.do(pauses.answer, ids.fresh("pause"), _session(opened, session), before=before, answer=answer)


def ask(opened: Opened, *, vote: str, session: int, question: str, choices: Mapping[str, str]) -> None:
    """Prepare a dot vote on pillars and open it."""
    asked = NewVote(id=vote, session=_session(opened, session), question=question, dots=3, handed_out=71)
    opened.desk.do(votes.prepare, asked, [NewChoice(id=id, pillar=pillar) for id, pillar in choices.items()])
    opened.desk.do_as("program", votes.open, vote, at=ids.now())


def cast(opened: Opened, *, vote: str, ballots_: list[Said]) -> None:
    """Type in ballots, one by one."""
    for said in ballots_:
        told = {**said, "vote": vote, "group": _group(opened, said["group"])}
        opened.desk.do(ballots.cast, NewBallot(**told))


def close(opened: Opened, *, vote: str) -> None:
    """Close a vote."""
    opened.desk.do_as("program", votes.close, vote, at=ids.now())


def come_again(opened: Opened, *, session: int) -> None:
    """Say that the people of a session are those of the one before."""
    opened.desk.do(sessions.change, _session(opened, session), returning=True)


WORK: dict[str, Callable[..., None]] = {
    one.__name__: one
    for one in (
        *(lay_out, invite, count, sit, say, put_up, place, keep_for_later, reword, rename),
        *(begin, pause, ask, cast, close, come_again),
    )
}


def _session(opened: Opened, number: int) -> Any:
    return opened.desk.workshop.sessions()[number - 1].id


def _group(opened: Opened, name: str | None) -> Any:
    found = [group.id for group in opened.desk.workshop.groups() if group.name == name]
    return found[0] if found else None


def _parts(opened: Opened) -> Any:
    from workshop_app.domain.agenda_records import Part  # noqa: PLC0415 - only here

    return opened.desk.workshop.all_of(Part)


def main(path: str, desk: str) -> None:
    """Do the work that stands on standard input, in order."""
    opened = opening.open_workshop(Path(path), desk)
    try:
        for job in json.load(sys.stdin):
            told = {name: value for name, value in job.items() if name != "do"}
            WORK[job["do"]](opened, **told)
    finally:
        opened.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
