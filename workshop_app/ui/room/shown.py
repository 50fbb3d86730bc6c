"""What the room can be shown, as values: each holds all that the wall is ever told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """A paper without its words; `key` is a number of its own by which one sees where a paper went."""

    paper: str = ""
    key: int = 0
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A paper with its words; `voices` is how many said it, `mark` the icon of the group it came from."""

    text: str
    paper: str = ""
    mark: str = ""
    voices: int = 1
    key: int = 0
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """The notes under one theme of a pillar; those under none have no name above them."""

    name: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    """A pillar: its number, which is the same everywhere, its ink, its name and a slip for each voice."""

    number: int
    ink: str
    name: str
    slips: tuple[Slip, ...] = ()


@dataclass(frozen=True, slots=True)
class Voices:
    """A group of people, and how many ideas came from it."""

    name: str
    paper: str = ""
    mark: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Welcome:
    """While people arrive: what the evening is called, where and when, and which paper is whose."""

    title: str
    place: str = ""
    day: str = ""
    groups: tuple[Voices, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class Prompt:
    """The question, the clock, and how many ideas came from whom; never what they say.

    `below` stands under the question: the same in another language, or how to answer. `time_left` counts
    seconds and goes below zero when the part is over its time; `time_whole` is the length of the part.
    It stands still unless `runs`. `papers` are those of the ideas in the order they arrived.
    """

    question: str
    below: str = ""
    time_left: int | None = None
    time_whole: int | None = None
    groups: tuple[Voices, ...] = ()
    papers: tuple[str, ...] = ()
    page: int = 0
    runs: bool = True


@dataclass(frozen=True, slots=True)
class ClockFace:
    """The part and its time alone, for breaks and for work at the tables.

    `below` says what it is about, `until` at what time of day it ends, in words. `time_left` is in seconds
    and goes below zero when the part is over; None when no part runs. It stands still unless `runs`.
    """

    title: str
    below: str = ""
    time_left: int | None = None
    time_whole: int | None = None
    runs: bool = True
    until: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Newest:
    """The ideas that came in last, the newest first; `count` is how many there are in all."""

    notes: tuple[Note, ...] = ()
    count: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class WholeBoard:
    """Every pillar with its name, its count and its papers, and how many ideas wait for a place.

    `joined` is how many just found their place; `joined_in` their pillar, 0 if they are in several.
    """

    pillars: tuple[Headline, ...] = ()
    to_place: int = 0
    joined: int = 0
    joined_in: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class Spotlight:
    """One pillar with its ideas in full, beside the list of all; `number` says which of `pillars`.

    `joined` is how many just found their place in it.
    """

    number: int
    pillars: tuple[Headline, ...]
    sections: tuple[Section, ...] = ()
    joined: int = 0
    to_place: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class OneNote:
    """One idea in letters as large as they get; `pillar` is where it stands, None while it waits."""

    note: Note
    pillar: Headline | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class Sorting:
    """Sort together: one idea in the hand, and the numbers that the room can call out.

    `number` is the pillar that took the last idea, 0 if none did yet, and `sections` are its ideas.
    """

    note: Note
    pillars: tuple[Headline, ...] = ()
    number: int = 0
    sections: tuple[Section, ...] = ()
    to_place: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that dots can be given to; `number` 0 means that it has none.

    Where votes are no dots, `said` stands in place of their number, and a bar is as long as the `part` of 1.
    """

    name: str
    number: int = 0
    ink: str = ""
    dots: int = 0
    said: str = ""
    part: float | None = None


@dataclass(frozen=True, slots=True)
class VoteQuestion:
    """A dot vote while it is open: what is asked and what one can choose, without what was chosen."""

    question: str
    how: str = ""
    choices: tuple[Choice, ...] = ()
    time_left: int | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class Results:
    """What a vote came to, in the order in which it is to be read out; `dots_in_all` could be placed.

    Of another vote than one of dots, so many `ballots` count of those that were `handed_out`.
    """

    question: str
    how: str = ""
    choices: tuple[Choice, ...] = ()
    dots_in_all: int = 0
    ballots: int = 0
    handed_out: int = 0
    time_left: int | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class PillarWords:
    """What a pillar means: its definition, and the whole sentences that begin with "I can"."""

    pillar: Headline
    definition: str = ""
    can: tuple[str, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class Level:
    """One station on the way through a pillar, and what one would see a student do there."""

    name: str
    look_fors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Levels:
    """The way through one pillar, from its first station to its last."""

    pillar: Headline
    levels: tuple[Level, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class Thanks:
    """The end of the evening: who made the portrait, and where its draft can be found."""

    title: str = ""
    where: str = ""
    groups: int = 0
    papers: tuple[str, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """Who was heard, as totals only: people (0 if nobody counted), ideas, and groups heard of all looked for.

    `papers` are those of the ideas in the order they arrived.
    """

    people: int = 0
    ideas: int = 0
    groups: int = 0
    of_groups: int = 0
    papers: tuple[str, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class RoomCheck:
    """Lines to look at from the back row; `picture_width` and `last_row` are in metres."""

    picture_width: float
    last_row: float


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing: the wall is black."""


Shown = (
    Welcome
    | Prompt
    | ClockFace
    | Newest
    | WholeBoard
    | Spotlight
    | OneNote
    | Sorting
    | VoteQuestion
    | Results
    | PillarWords
    | Levels
    | Thanks
    | Heard
    | RoomCheck
    | Blank
)
