"""CheckedList: a list of ideas held against a workshop, row by row, before any of it lands; no Qt."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import NamedTuple

from workshop_app import words
from workshop_app.domain.commands.lists import Further
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.intake.arranging import Arranged, arrange
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.rows import Left, LeftOut, Row
from workshop_app.ui.gather import column_roles
from workshop_app.ui.gather.mending import Key, Mended, Mends, mended
from workshop_app.words import say, say_many


class Sign(Enum):
    """How a row stands: it comes in, it waits for a person, or it stays out."""

    READY = "ready"
    WHO = "who"
    HERE = "here"
    LONG = "long"
    OUT = "out"


ASKING = (Sign.WHO, Sign.HERE, Sign.LONG)
"""The signs of rows that a person may want to see to, in the order of the sentence."""

IDEAS = (Sign.READY, *ASKING)
"""The signs of rows that hold an idea; the rest are headings, empty rows and what was left out by hand."""


class CheckedRow(NamedTuple):
    """One row as it is shown: `note` is its group, or in two words why it stays out; `why` says it whole.

    `paper` is the paper of its group, `said` what the row would bring, and `key` what a decision clings to.
    """

    sign: Sign
    text: str
    note: str
    why: str = ""
    paper: str = ""
    row: int = 0
    said: Row | None = None
    key: Key | None = None


class Wishes(NamedTuple):
    """What a person chose: what the columns hold, whose the ideas without a group are, and what is mended.

    While `asks`, an idea without a group waits for a person; else it is from `otherwise`, or from nobody.
    """

    roles: tuple[str, ...]
    headed: bool
    otherwise: str = ""
    asks: bool = True
    repeats: bool = False
    mends: Mends = {}  # noqa: RUF012 - nothing writes into it: every decision makes a new one


@dataclass(frozen=True, kw_only=True)
class CheckedList:
    """A list with what it would bring; `refusal` says why it cannot come in at all, or is empty."""

    found: IdeaList
    wishes: Wishes
    arranged: Arranged
    rows: tuple[CheckedRow, ...]
    refusal: str = ""
    counts: Mapping[Sign, int] = field(default_factory=dict)

    def count(self, sign: Sign) -> int:
        """Return how many rows have this sign."""
        return self.counts.get(sign, 0)

    @property
    def ideas(self) -> int:
        """How many ideas stand in the list, whatever becomes of them."""
        return sum(map(self.count, IDEAS))

    @property
    def asking(self) -> int:
        """How many rows a person may want to see to."""
        return sum(map(self.count, ASKING))

    @property
    def is_all_here(self) -> bool:
        """Whether the list brings nothing that is not on the board already."""
        return bool(self.rows) and not self.refusal and self.count(Sign.HERE) == self.ideas > 0

    def sentence(self) -> str:
        """Return what will happen, in a sentence for what is ready and one for what is not."""
        if self.refusal:
            return self.refusal
        if not self.found.is_chosen:
            return say("Which column holds the ideas? Choose Idea above it.")
        if self.is_all_here:
            return say_many(
                "It is already here. Nothing to add.",
                "All {count} are already here. Nothing to add.",
                self.ideas,
            )
        told = [say_many("{count} is ready.", "{count} are ready.", self.count(Sign.READY))]
        if open_ones := [tell(self.count(sign)) for sign, tell in _TELLING.items() if self.count(sign)]:
            told.append(say("{list}.", list=say(", ").join(open_ones)))
        told.extend(_new("group", tuple(self.arranged.groups.values())))
        told.extend(_new("pillar", tuple(self.arranged.pillars.values())))
        return " ".join(told)


def first_wishes(found: IdeaList, speaking: str) -> Wishes:
    """Return what to begin with: a list that names no groups is from the group that speaks now."""
    roles = column_roles.first_of(found)
    names_groups = bool({"group", "colour"} & set(roles))
    return Wishes(roles, found.headed, "" if names_groups else speaking, asks=names_groups)


def check(found: IdeaList, wishes: Wishes, workshop: Workshop, fresh: Callable[[str], str]) -> CheckedList:
    """Return the list with what it would bring into the workshop; nothing is changed by asking.

    Raises CannotRead if the chosen columns hold no idea at all.
    """
    found = column_roles.with_roles(found, wishes.roles, headed=wishes.headed)
    done = mended(found, wishes.mends)
    repeats = wishes.repeats or done.anyway
    try:
        arranged = arrange(done.found, workshop, fresh, otherwise=wishes.otherwise, repeats=repeats)
    except RuleBroken as refused:
        nothing = Arranged(ideas=(), rows=(), groups={}, pillars={}, left_out=())
        return CheckedList(found=found, wishes=wishes, arranged=nothing, rows=(), refusal=words.of(refused))
    rows, ready = _rows(arranged, done, wishes, workshop)
    return CheckedList(
        found=found,
        wishes=wishes,
        arranged=arranged if ready is None else _only(arranged, ready),
        rows=rows,
        counts=Counter(row.sign for row in rows),
    )


def _rows(
    arranged: Arranged, done: Mended, wishes: Wishes, workshop: Workshop
) -> tuple[tuple[CheckedRow, ...], list[int] | None]:
    """Return the rows as they are shown, and the places of those that come in; None if all do."""
    shown = {group.id: (group.name, group.paper) for group in workshop.groups()}
    shown |= {group_id: (name, "") for group_id, name in arranged.groups.items()}
    nobody, who = say("Nobody in particular"), say("Who said it?")
    ready: list[int] = []
    rows: list[CheckedRow] = []
    for place, (row, idea) in enumerate(zip(arranged.rows, arranged.ideas, strict=True)):
        key = done.key(row)
        if idea.group is None and wishes.asks and row not in done.settled:
            rows.append(CheckedRow(Sign.WHO, idea.text, who, "", "", row.row, row, key))
            continue
        name, paper = shown.get(idea.group, ("", "")) if idea.group is not None else (nobody, "")
        rows.append(CheckedRow(Sign.READY, idea.text, name, "", paper, row.row, row, key))
        ready.append(place)
    rows.extend(_left_out(one, done) for one in arranged.left_out)
    rows.sort(key=lambda row: row.row)
    return tuple(rows), None if len(ready) == len(arranged.ideas) else ready


def _only(arranged: Arranged, places: list[int]) -> Arranged:
    """Return what these ideas alone would bring: nothing is made for one that does not come in."""
    ideas = tuple(arranged.ideas[place] for place in places)
    pillars, themes = {idea.pillar for idea in ideas}, {idea.theme for idea in ideas}
    sessions = {idea.session for idea in ideas}
    further = Further(
        {id: title for id, title in arranged.further.sessions.items() if id in sessions},
        {id: theme for id, theme in arranged.further.themes.items() if id in themes},
    )
    return replace(
        arranged,
        ideas=ideas,
        rows=tuple(arranged.rows[place] for place in places),
        pillars={id: name for id, name in arranged.pillars.items() if id in pillars},
        further=further,
    )


def _left_out(one: LeftOut, done: Mended) -> CheckedRow:
    key = done.key(one.whole) if one.whole is not None else None
    text = one.text or say("Row {number}", number=one.row)
    sign, note = {
        Left.HERE: (Sign.HERE, say("Already here")),
        Left.LONG: (Sign.LONG, say("Too long")),
        Left.DROPPED: (Sign.OUT, say("Left out")),
    }.get(one.kind, (Sign.OUT, one.why))
    return CheckedRow(sign, text, note, one.why, "", one.row, one.whole, key)


def _new(kind: str, names: tuple[str, ...]) -> list[str]:
    if not names:
        return []
    listed = say(", ").join(names)
    if kind == "group":
        return [say_many("New group: {names}.", "New groups: {names}.", len(names), names=listed)]
    return [say_many("New pillar: {names}.", "New pillars: {names}.", len(names), names=listed)]


_TELLING: Mapping[Sign, Callable[[int], str]] = {
    Sign.WHO: lambda count: say_many("{count} has no group", "{count} have no group", count),
    Sign.HERE: lambda count: say_many(
        "{count} is already on the board", "{count} are already on the board", count
    ),
    Sign.LONG: lambda count: say_many(
        "{count} is too long for an idea", "{count} are too long for an idea", count
    ),
    Sign.OUT: lambda count: say_many("{count} row stays out", "{count} rows stay out", count),
}
