"""CheckedList: a list of ideas held against a workshop, row by row, before any of it lands; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import LONGEST_IDEA, RuleBroken
from workshop_app.domain.workshop import Workshop
from workshop_app.intake import lists
from workshop_app.intake.arranging import Arranged, arrange
from workshop_app.intake.lists import IdeaList
from workshop_app.intake.rows import LeftOut
from workshop_app.words import say, say_many


class Sign(Enum):
    """How a row stands: it comes in, it comes in without a group, or it stays out and why."""

    READY = "ready"
    WHO = "who"
    HERE = "here"
    LONG = "long"
    OUT = "out"


class CheckedRow(NamedTuple):
    """One row as it is shown: `note` is its group, or in two words why it stays out; `why` says it whole."""

    sign: Sign
    text: str
    note: str
    why: str = ""


class Wishes(NamedTuple):
    """What a person chose: the columns, the group of ideas without one, and whether repeats come in."""

    columns: dict[str, int]
    headed: bool
    otherwise: str = ""
    repeats: bool = False


@dataclass(frozen=True, kw_only=True)
class CheckedList:
    """A list with what it would bring; `refusal` says why it cannot come in at all, or is empty."""

    found: IdeaList
    wishes: Wishes
    arranged: Arranged
    rows: tuple[CheckedRow, ...]
    refusal: str = ""

    def count(self, sign: Sign) -> int:
        """Return how many rows have this sign."""
        return sum(row.sign is sign for row in self.rows)

    def sentence(self) -> str:
        """Return what will happen, in one sentence for each kind of row that there is."""
        if self.refusal:
            return self.refusal
        long, out = self.count(Sign.LONG), self.count(Sign.OUT)
        told = [say_many("{count} is ready.", "{count} are ready.", self.count(Sign.READY))]
        if who := self.count(Sign.WHO):
            told.append(say_many("{count} has no group.", "{count} have no group.", who))
        if here := self.count(Sign.HERE):
            told.append(say_many("{count} is already here.", "{count} are already here.", here))
        if long:
            told.append(
                say_many("{count} is too long for an idea.", "{count} are too long for an idea.", long)
            )
        if out:
            told.append(say_many("{count} row stays out.", "{count} rows stay out.", out))
        if new := tuple(self.arranged.groups.values()):
            names = say(", ").join(new)
            told.append(say_many("New group: {names}.", "New groups: {names}.", len(new), names=names))
        if new := tuple(self.arranged.pillars.values()):
            names = say(", ").join(new)
            told.append(say_many("New pillar: {names}.", "New pillars: {names}.", len(new), names=names))
        return " ".join(told)


def first_wishes(found: IdeaList, speaking: str) -> Wishes:
    """Return what to begin with: a list that names no groups is from the group that speaks now."""
    columns = dict(found.columns)
    if "text" not in columns and found.likely is not None:
        columns["text"] = found.likely
    return Wishes(columns, found.headed, "" if "group" in columns else speaking)


def check(found: IdeaList, wishes: Wishes, workshop: Workshop, fresh: Callable[[str], str]) -> CheckedList:
    """Return the list with what it would bring into the workshop; nothing is changed by asking.

    Raises CannotRead if the chosen columns hold no idea at all.
    """
    if dict(found.columns) != wishes.columns or found.headed != wishes.headed:
        found = lists.with_columns(found, wishes.columns, headed=wishes.headed)
    try:
        arranged = arrange(found, workshop, fresh, otherwise=wishes.otherwise, repeats=wishes.repeats)
    except RuleBroken as refused:
        nothing = Arranged(ideas=(), rows=(), groups={}, pillars={}, left_out=())
        sentence = say(refused.sentence).format(**refused.values)
        return CheckedList(found=found, wishes=wishes, arranged=nothing, rows=(), refusal=sentence)
    return CheckedList(found=found, wishes=wishes, arranged=arranged, rows=_rows(found, arranged, workshop))


def _rows(found: IdeaList, arranged: Arranged, workshop: Workshop) -> tuple[CheckedRow, ...]:
    names: dict[GroupId, str] = {group.id: group.name for group in workshop.groups()} | arranged.groups
    at: list[tuple[int, CheckedRow]] = []
    who = say("Who said it?")
    for row, idea in zip(arranged.rows, arranged.ideas, strict=True):
        if idea.group is None:
            at.append((row.row, CheckedRow(Sign.WHO, idea.text, who)))
        else:
            at.append((row.row, CheckedRow(Sign.READY, idea.text, names.get(idea.group, ""))))
    before = {one.row for one in found.left_out}
    at.extend((one.row, _left_out(one, is_here=one.row not in before)) for one in arranged.left_out)
    at.sort(key=lambda pair: pair[0])
    return tuple(row for _number, row in at)


def _left_out(one: LeftOut, *, is_here: bool) -> CheckedRow:
    if len(one.text) > LONGEST_IDEA:
        return CheckedRow(Sign.LONG, one.text, say("Too long"), one.why)
    if is_here:
        return CheckedRow(Sign.HERE, one.text, say("Already here"), one.why)
    return CheckedRow(Sign.OUT, one.text or say("Row {number}", number=one.row), say("Stays out"), one.why)
