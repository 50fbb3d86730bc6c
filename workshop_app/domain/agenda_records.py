"""Part, Prompt, Attendance, Seat, Pause: the frozen records of how a session goes and who is in the room."""

from dataclasses import dataclass
from typing import NewType

from workshop_app.domain.records import GroupId, SessionId

PartId = NewType("PartId", str)
PromptId = NewType("PromptId", str)
AttendanceId = NewType("AttendanceId", str)
SeatId = NewType("SeatId", str)
PauseId = NewType("PauseId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a session's agenda.

    `kind` is one of `agenda.PART_KINDS`. `room` is what the room sees meanwhile, one of `agenda.ROOM_VIEWS`;
    empty is what its kind shows. `notes` are for the facilitator. `began` and `ended` are when, in
    milliseconds since 1970 in UTC; 0 means that it has not.
    """

    id: PartId
    session: SessionId | None = None
    kind: str = ""
    title: str = ""
    minutes: int = 0
    room: str = ""
    notes: str = ""
    began: int = 0
    ended: int = 0
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What a part asks, in one language; `language` is a code such as `es`."""

    id: PromptId
    part: PartId | None = None
    language: str = ""
    text: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """How many people of a group were invited to a session, and how many are there; 0 is not said."""

    id: AttendanceId
    session: SessionId | None = None
    group: GroupId | None = None
    invited: int = 0
    present: int = 0
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A place at a table under a code that is nobody's name, the same in every session."""

    id: SeatId
    code: str = ""
    table: str = ""
    group: GroupId | None = None
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """An equity pause: before the work went on, somebody said in one line who has spoken and who is missing.

    `before` is what was about to begin: a step of the rail, or the kind of a part.
    """

    id: PauseId
    session: SessionId | None = None
    before: str = ""
    answer: str = ""
    rank: str = ""
    binned: bool = False
