"""Idea, Pillar, Theme, Group, Session, Photo, CardSheet, Joining, Details: frozen records of a workshop."""

from dataclasses import dataclass
from typing import NewType

IdeaId = NewType("IdeaId", str)
PillarId = NewType("PillarId", str)
ThemeId = NewType("ThemeId", str)
GroupId = NewType("GroupId", str)
SessionId = NewType("SessionId", str)
PhotoId = NewType("PhotoId", str)
CardSheetId = NewType("CardSheetId", str)
JoiningId = NewType("JoiningId", str)

DETAILS = "workshop"
"""The id of the one Details record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """One thing somebody hopes for, as they said it; on the board it is drawn as a note.

    `pillar` None means the tray. `rank` orders the ideas of a place; an idea without one is not there
    (its capture was undone). `language` is a code such as `es`, empty when nobody said. `source` says how
    it arrived: typed, pasted, list, workshop or copy; `origin` is the id it had in the workshop it came
    from, or that of the idea it is a copy of.

    `theme` is the heading it stands under inside its pillar, `under` the note on which it is stacked. `x`
    and `y` say where a note of the tray lies loose on the canvas, in px at 100 %.

    `table` is where it was said, `prompt` the question it answers; both are words, and an empty prompt is
    the workshop's. An idea that came from paper has its `picture`, named as in `pictures`; until somebody
    has typed what stands there its text is empty, and `reading` is what a machine made of it. `photo` is the
    photo it was found in and `spot` where, as `pictures.spot_of` writes it; `card` is the code of its card.

    `seat` is the code of the seat it came from, nobody's name. An idea that is kept for `later` lies off the
    board, under *Later: making it real*; its pillar says where it stood. `laptop` is the desk at which it
    was made, if it came out of another workshop; `Workshop.laptop_of` knows that of all.
    """

    id: IdeaId
    text: str = ""
    group: GroupId | None = None
    session: SessionId | None = None
    table: str = ""
    prompt: str = ""
    pillar: PillarId | None = None
    theme: ThemeId | None = None
    under: IdeaId | None = None
    rank: str = ""
    x: float | None = None
    y: float | None = None
    language: str = ""
    source: str = ""
    origin: str = ""
    picture: str = ""
    photo: PhotoId | None = None
    spot: str = ""
    reading: str = ""
    card: str = ""
    seat: str = ""
    later: bool = False
    laptop: str = ""
    binned: bool = False

    @property
    def is_untyped(self) -> bool:
        """Whether it stands on paper only: it has its picture, and nobody has typed it yet."""
        return not self.text and bool(self.picture)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pillar:
    """One headline of the portrait and the ideas under it; on the board it is drawn as a sheet.

    `ink` names one of the eight pillar inks, `icon` a Phosphor icon. `x` and `y` are where its sheet was
    put on the canvas, in px at 100 %; None means that it stands in line. `columns` is how many notes
    stand side by side. While it is `locked`, nothing about the pillar and its ideas can be changed.

    `short` says it as a learner would, `definition` for everybody, `alt` what its icon shows. It is `ready`
    for as long as its words are those that were marked, which `readied` is made of: `shaping.is_ready` says
    so; `reason` is why, where something spoke against it. `guid` is under what it came from a framework.
    """

    id: PillarId
    name: str = ""
    rank: str = ""
    ink: str = ""
    icon: str = ""
    x: float | None = None
    y: float | None = None
    columns: int = 2
    locked: bool = False
    short: str = ""
    definition: str = ""
    alt: str = ""
    ready: bool = False
    readied: str = ""
    reason: str = ""
    guid: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A heading inside a pillar and the ideas under it.

    `origin` is the pillar it was before it was joined to this one; empty if it never was one.
    """

    id: ThemeId
    name: str = ""
    pillar: PillarId | None = None
    rank: str = ""
    origin: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One stakeholder group: students, families, employers.

    `paper` names one of the eight note papers, `mark` is its Phosphor icon.
    """

    id: GroupId
    name: str = ""
    paper: str = ""
    mark: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One meeting of a workshop, from which ideas came.

    `kind` is one of `agenda.SESSION_KINDS`. `date` is its day as YYYY-MM-DD, `starts` and `ends` are times as
    HH:MM, `people` is how many are expected; all may be empty. `template` is what it was laid out from. The
    people of a session that is `returning` are those of the session before. `origin` is the title of the
    workshop it came in with, empty if it is our own.
    """

    id: SessionId
    title: str = ""
    kind: str = ""
    date: str = ""
    starts: str = ""
    ends: str = ""
    place: str = ""
    language: str = ""
    people: int = 0
    template: str = ""
    returning: bool = False
    origin: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph of a wall of notes, from which ideas came.

    `picture` names the photo as it is kept, `width` and `height` are its px; spots are counted in them.
    """

    id: PhotoId
    picture: str = ""
    width: int = 0
    height: int = 0
    session: SessionId | None = None
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSheet:
    """Printed cards, made for one group and table, on as many pages as they take; they come back as ideas.

    Its cards are numbered from `first`, `count` of them; `layout` names how they stand on a page. `upper`
    and `lower` are the marks at the upper left and lower right of its first card, counted round in
    `card_layouts.RING`.
    """

    id: CardSheetId
    group: GroupId | None = None
    table: str = ""
    prompt: str = ""
    first: int = 1
    count: int = 0
    layout: str = ""
    upper: int = 0
    lower: int = 0
    session: SessionId | None = None
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """A copy of this workshop that was joined to this one, from another laptop.

    `title` is what its file was called, `desk` the laptop it came from, `ideas` how many it brought.
    `brought` names the changes that came with it, as `joining.runs_of` writes them.
    """

    id: JoiningId
    title: str = ""
    desk: str = ""
    brought: str = ""
    ideas: int = 0
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a workshop is called and what it asks; there is one such record, with the id `DETAILS`.

    `date` is the day of the evening as YYYY-MM-DD, `starts` its time as HH:MM; both may be empty.

    `guid` is under what the portrait came from a framework, `base` the address under which a server gives
    its framework out, and `adoption` how far that is, one of `publishing.ADOPTION`. `license` says what
    others may do with what is published, one of `publishing.LICENSES`.
    """

    id: str
    title: str = ""
    district: str = ""
    place: str = ""
    date: str = ""
    starts: str = ""
    prompt: str = ""
    language: str = "en"
    guid: str = ""
    base: str = ""
    adoption: str = ""
    license: str = ""
