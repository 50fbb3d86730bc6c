"""Vote, Choice, Ballot, Tally: the frozen records of what was voted on, and of the paper that was counted."""

from dataclasses import dataclass
from typing import NewType

from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.records import GroupId, IdeaId, PillarId, SessionId

VoteId = NewType("VoteId", str)
ChoiceId = NewType("ChoiceId", str)
BallotId = NewType("BallotId", str)
TallyId = NewType("TallyId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A vote of the room, on paper first.

    `method` is one of `voting.METHODS`, `on` says what it is about: pillars, ideas, or names on offer for
    `pillar`. `dots` is how many dots each person has and `cap` how many may go on one choice, 0 for as many
    as one likes; `top` is the highest rating, or how many places are ranked. `handed_out` counts the ballots
    given to the room. `state` is draft, open or closed; `round` counts how often fist to five was shown, and
    `follows` is the vote of the round before. `opened` and `closed` are milliseconds since 1970 in UTC.
    """

    id: VoteId
    session: SessionId | None = None
    part: PartId | None = None
    method: str = "dots"
    question: str = ""
    how: str = ""
    on: str = "pillars"
    pillar: PillarId | None = None
    dots: int = 3
    cap: int = 0
    top: int = 5
    handed_out: int = 0
    state: str = "draft"
    shows_as_we_go: bool = False
    round: int = 1
    follows: VoteId | None = None
    opened: int = 0
    closed: int = 0
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing that can be voted for; `text` is its wording as it was when the vote opened."""

    id: ChoiceId
    vote: VoteId | None = None
    text: str = ""
    idea: IdeaId | None = None
    pillar: PillarId | None = None
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """One ballot as somebody filled it in, in secret; `marks` is written by `voting.text_of`.

    It knows its group and table if the paper did, and the `concern` that came with a low fist to five.
    """

    id: BallotId
    vote: VoteId | None = None
    group: GroupId | None = None
    table: str = ""
    marks: str = ""
    concern: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One cell of a tally grid: how often a choice got a value from a group or at a table.

    A dot and an approval have the value 1, a rating its number, a ranking its place, a fist its fingers.
    Without a choice it says how many ballots the group or table gave back.
    """

    id: TallyId
    vote: VoteId | None = None
    choice: ChoiceId | None = None
    group: GroupId | None = None
    table: str = ""
    value: int = 1
    count: int = 0
    rank: str = ""
    binned: bool = False
