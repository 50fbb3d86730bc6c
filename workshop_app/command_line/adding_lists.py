"""Reads lists for a workshop as a terminal asks for them, and tells what of them came in and what did not."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop_app.command_line.saying import tell
from workshop_app.desk import ids
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import lists as list_commands
from workshop_app.domain.records import SessionId
from workshop_app.domain.rules import Trouble
from workshop_app.intake import lists
from workshop_app.intake.arranging import Arranged, arrange
from workshop_app.intake.columns import ROLES, plain
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.refusals import LARGEST
from workshop_app.words import say, say_many

_MOST_NAMED = 12


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What was said about the lists: the sheet of a workbook, and which columns hold what.

    One of `texts` is the column with the ideas; of several each holds answers, with its heading as the
    question. `columns` names the column of other roles, or nothing where a role is to have none.
    """

    sheet: str = ""
    texts: tuple[str, ...] = ()
    columns: Mapping[str, str] | None = None
    group: str = ""
    repeats: bool = False


@dataclass(frozen=True)
class Looked:
    """A list that was read, and what of it comes into the workshop."""

    source: Path
    found: IdeaList
    arranged: Arranged


def roles_of(pairs: Sequence[str]) -> dict[str, str]:
    """Return the columns of `group=Who said it` and so on by their role; raises Trouble for another role."""
    columns: dict[str, str] = {}
    for pair in pairs:
        role, sign, column = pair.partition("=")
        role = "colour" if plain(role) == "color" else plain(role)
        if not sign or role not in ROLES:
            raise Trouble(
                "{pair} names no column. Say it like group=Role; a column may hold {roles}",
                pair=pair,
                roles=", ".join(ROLES),
            )
        columns[role] = column.strip()
    return columns


def read(source: Path, wishes: Wishes) -> IdeaList:
    """Read a list and settle its columns; raises CannotRead, and Trouble where a person has to say more."""
    if str(source) == "-":
        data = sys.stdin.buffer.read(LARGEST + 1)
        found = lists.read(data, say("Standard input"), sheet=wishes.sheet)
    else:
        found = lists.read_file(source, sheet=wishes.sheet)
    if wishes.sheet and not found.sheet_name:
        raise Trouble("{name} has no sheets. Leave out --sheet", name=found.name)
    return _chosen(found, wishes)


def fitting(desk: Desk, found: Sequence[tuple[Path, IdeaList]], wishes: Wishes) -> list[Looked]:
    """Find the place of every list before the first is brought in, each after those before it."""
    workshop = desk.workshop
    looked: list[Looked] = []
    for source, one in found:
        if looked:
            before = looked[-1].arranged
            edits = list_commands.take_in(
                workshop,
                before.ideas,
                groups=before.groups,
                pillars=before.pillars,
                further=before.further,
            )
            workshop = workshop.supposing(edits)
        arranged = arrange(one, workshop, ids.fresh, otherwise=wishes.group, repeats=wishes.repeats)
        looked.append(Looked(source, one, arranged))
    return looked


def take_in(desk: Desk, looked: Sequence[Looked], session: SessionId | None = None) -> None:
    """Bring each list in as one change; what names no session was said in this one."""
    for one in looked:
        new = one.arranged.in_session(session)
        desk.do(list_commands.take_in, new.ideas, groups=new.groups, pillars=new.pillars, further=new.further)


def given(looked: Sequence[Looked], *, several: bool) -> dict[str, Any]:
    """Return what a program is told of the lists; `lists` only where there is more to say than rows."""
    left_out: list[dict[str, Any]] = []
    told: list[dict[str, Any]] = []
    for one in looked:
        source = {"source": str(one.source)} if several else {}
        left_out += [{**source, "row": row.row, "why": row.why} for row in one.arranged.left_out]
        found, called = one.found, one.found.headings
        more = {
            "sheet": found.sheet_name,
            "sheets": list(found.sheets),
            "questions": [called[place] for place in found.questions if place < len(called)],
            "private": list(found.not_brought_in),
            "notes": list(found.notes),
        }
        if any(more.values()):
            told.append({"source": str(one.source), **more})
    return {"left_out": left_out, **({"lists": told} if told else {})}


def report(looked: Sequence[Looked]) -> None:
    """Tell a person what of each list was not brought in and why."""
    for one in looked:
        name = one.source.name
        tell(*(f"{name}: {note}" for note in one.found.notes))
        if private := one.found.not_brought_in:
            tell(
                say(
                    "{file}: not brought in, because it tells who answered: {columns}",
                    file=name,
                    columns=say(", ").join(private),
                )
            )
        reasons: dict[str, list[int]] = {}
        for row in one.arranged.left_out:
            reasons.setdefault(row.why, []).append(row.row)
        tell(*(_left_out(name, rows, why) for why, rows in reasons.items()))


def _chosen(found: IdeaList, wishes: Wishes) -> IdeaList:
    """Settle which columns hold what; where nothing says so, the person has to."""
    texts = [_place(found, column) for column in wishes.texts]
    others = {
        role: _place(found, column) if column else None for role, column in (wishes.columns or {}).items()
    }
    if not texts and not others:
        return _with_ideas(found)
    columns: dict[str, int] = {**found.columns}
    for role, place in others.items():
        columns = {one: at for one, at in columns.items() if one != role and at != place}
        if place is not None:
            columns[role] = place
    if not texts:
        return _with_ideas(lists.with_columns(found, columns))
    kept = {role: place for role, place in columns.items() if place not in texts and role != "text"}
    if len(texts) > 1:
        return lists.with_columns(found, kept, questions=texts)
    return lists.with_columns(found, {**kept, "text": texts[0]}, questions=())


def _with_ideas(found: IdeaList) -> IdeaList:
    if found.is_chosen:
        return found
    raise Trouble(
        "No column of {name} is called text. Say which one holds the ideas: --text and one of {columns}",
        name=found.name,
        columns=", ".join(found.headings),
    )


def _place(found: IdeaList, column: str) -> int:
    """Return the column that is named by its heading or counted from 1."""
    called = [plain(heading) for heading in found.headings]
    if plain(column) in called:
        return called.index(plain(column))
    if column.isdecimal() and 0 < int(column) <= len(called):
        return int(column) - 1
    raise Trouble(
        "{name} has no column {column}. It has {columns}",
        name=found.name,
        column=column,
        columns=", ".join(found.headings),
    )


def _left_out(file: str, rows: Sequence[int], why: str) -> str:
    named = ", ".join(map(str, rows[:_MOST_NAMED])) + (" …" if len(rows) > _MOST_NAMED else "")
    return say_many(
        "{file}: row {rows} was left out. {why}",
        "{file}: {count} rows were left out ({rows}). {why}",
        len(rows),
        file=file,
        rows=named,
        why=why,
    )
