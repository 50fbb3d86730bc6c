"""Offer, Statement, Descriptor, Example, Thread: the frozen records of what a portrait says, and why."""

from dataclasses import dataclass
from typing import NewType

from workshop_app.domain.growth_records import LevelId
from workshop_app.domain.records import IdeaId, PillarId

OfferId = NewType("OfferId", str)
StatementId = NewType("StatementId", str)
DescriptorId = NewType("DescriptorId", str)
ExampleId = NewType("ExampleId", str)
ThreadId = NewType("ThreadId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A name on offer for a pillar."""

    id: OfferId
    pillar: PillarId | None = None
    name: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement of a pillar; `kind` is one of `shaping.STATEMENT_KINDS`.

    An "I can" statement is said for a `band`, one of `shaping.BANDS`. A look-for is what one would `sense`,
    on the side of a `lens`; it may belong to an `indicator`, and there to a `level`. A condition says which
    `owner` provides it, one of `shaping.OWNERS`, what shows that it is there, and what is missing. `origin`
    is the pillar it was said of before that one was joined to another; empty if it always was of this one.
    """

    id: StatementId
    pillar: PillarId | None = None
    kind: str = ""
    text: str = ""
    band: str = ""
    sense: str = ""
    lens: str = ""
    indicator: StatementId | None = None
    level: LevelId | None = None
    owner: str = ""
    evidence: str = ""
    gap: str = ""
    origin: str = ""
    guid: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """What one would see at an indicator and level, through a lens: a cell of a progression.

    `state` was said of the words that `read` is made of; of other words it does not hold, which is what
    `progressing.state_of` knows. While it is `frozen`, its words stay as they are, for a `reason`.
    """

    id: DescriptorId
    indicator: StatementId | None = None
    level: LevelId | None = None
    lens: str = ""
    text: str = ""
    state: str = ""
    read: str = ""
    frozen: bool = False
    reason: str = ""
    guid: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Something real in which a pillar shows, and in which `subject`, one of `shaping.SUBJECTS`.

    It may belong to an `indicator`, and there to a `level`. `origin` is as with statements.
    """

    id: ExampleId
    pillar: PillarId | None = None
    subject: str = ""
    text: str = ""
    indicator: StatementId | None = None
    level: LevelId | None = None
    origin: str = ""
    guid: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The golden thread from a wording of the portrait to an idea behind it.

    `of` is one of `wordings.WORDINGS`, `wording` the id of the record that holds it.
    """

    id: ThreadId
    of: str = ""
    wording: str = ""
    idea: IdeaId | None = None
    rank: str = ""
    binned: bool = False
