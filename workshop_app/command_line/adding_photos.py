"""Takes the notes of a photo into a workshop: each is an idea with its picture, and what was read a draft."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workshop_app.command_line.saying import tell
from workshop_app.desk import ids
from workshop_app.desk.desk import Desk
from workshop_app.domain.commands import groups as group_commands
from workshop_app.domain.commands import photos as photo_commands
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.photos import NewPhoto
from workshop_app.domain.pictures import corners, name_of, spot_of
from workshop_app.domain.records import GroupId, IdeaId, PhotoId, SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.intake.named_places import NamedPlaces
from workshop_app.intake.photo import known_cards, looking
from workshop_app.intake.photo.looking import NoteRead, SeenPhoto, Wall, WallNote
from workshop_app.opening import Opened
from workshop_app.words import say, say_many

_MOST_COMPARED = 6
"""Earlier photos that are looked through for notes seen before: those of one wall follow one another."""


@dataclass(frozen=True)
class LookedAt:
    """A photo that was looked at: its notes with the idea that each is, new or here already."""

    source: Path
    wall: Wall
    ideas: tuple[IdeaId, ...]
    drafts: dict[int, str] = field(default_factory=dict)

    @property
    def new(self) -> list[int]:
        """The places of the notes that are not in the workshop yet."""
        return [place for place, note in enumerate(self.wall.notes) if note.seen is None]

    @property
    def on_cards(self) -> Iterator[tuple[str, IdeaId]]:
        """The codes of its cards, and the idea that each is."""
        for note, idea in zip(self.wall.notes, self.ideas, strict=True):
            if note.card is not None:
                yield note.card, idea

    @property
    def as_seen(self) -> SeenPhoto:
        """It as the photos after it are compared with it."""
        notes = [
            (idea, note.corners)
            for idea, note in zip(self.ideas, self.wall.notes, strict=True)
            if note.card is None
        ]
        return SeenPhoto(picture=self.wall.picture, notes=notes)


def is_photo(source: Path) -> bool:
    """Say whether the file's name is that of a photo."""
    return source.suffix.lower() in looking.ENDINGS


@contextmanager
def looked_at(opened: Opened, sources: Sequence[Path], *, repeats: bool = False) -> Iterator[list[LookedAt]]:
    """Look at each photo, compared with those before it; their pictures are there until the block ends.

    With `repeats` nothing is compared: a note that two photos show comes in twice. Raises CannotRead for the
    first photo that cannot be looked at.
    """
    for source in sources:
        if not looking.available():
            raise looking.not_available(source.name)
    with tempfile.TemporaryDirectory(prefix="photos-", ignore_cleanup_errors=True) as place:
        found: list[LookedAt] = []
        seen = list(_earlier(opened.desk, Path(place))) if sources and not repeats else []
        for number, source in enumerate(sources, 1):
            folder = Path(place) / str(number)
            folder.mkdir()
            coming = {} if repeats else {code: idea for photo in found for code, idea in photo.on_cards}
            found.append(_look(opened, source, folder, seen, coming))
            seen = [] if repeats else [*seen, found[-1].as_seen][-_MOST_COMPARED:]
        yield found


def take_in(desk: Desk, photos: Sequence[LookedAt], group: str, session: SessionId | None = None) -> None:
    """Keep the pictures of the new notes, and bring in the ideas of each photo as one change.

    `group` names whose they are; where it is empty their paper says so, and a card its sheet.
    `session` is where they hung.
    """
    for photo in photos:
        if photo.new:
            whose = _group(desk, group) if group else None
            _take_in(desk, photo, whose, session)


def given(photos: Sequence[LookedAt], *, several: bool) -> dict[str, Any]:
    """Return what a program is told of the photos; `several` sources are told apart."""
    found, left_out, doubts, together = [], [], [], []
    for photo in photos:
        source = {"source": str(photo.source)} if several else {}
        for place, (note, idea) in enumerate(zip(photo.wall.notes, photo.ideas, strict=True)):
            box = [[x, y] for x, y in note.box]
            read = {"reading": photo.drafts[place]} if photo.drafts.get(place) else {}
            card = {"card": note.card} if note.card else {}
            found.append({**source, "idea": idea, "box": box, "paper": note.paper, **card, **read})
            if note.seen is not None:
                left_out.append({**source, "row": place + 1, "why": _seen_before(note), "idea": note.seen})
        doubts += [{**source, "doubt": doubt} for doubt in photo.wall.doubts]
        together += [[photo.ideas[place] for place in places] for places in photo.wall.together]
    return {"found": found, "left_out": left_out, "doubts": doubts, "together": together}


def report(photos: Sequence[LookedAt]) -> None:
    """Tell a person about each photo: how many notes it shows, what came in before, and what is doubtful."""
    for photo in photos:
        count = len(photo.wall.notes)
        if not count:
            tell(say("{file}: no note was found.", file=photo.source.name))
        else:
            tell(
                say_many(
                    "{file}: {count} note was found.",
                    "{file}: {count} notes were found.",
                    count,
                    file=photo.source.name,
                )
            )
        if photo.new:
            tell(
                say_many(
                    "{file}: {count} note came in with its picture and waits to be typed.",
                    "{file}: {count} notes came in with their pictures and wait to be typed.",
                    len(photo.new),
                    file=photo.source.name,
                )
            )
        if here := count - len(photo.new):
            tell(
                say_many(
                    "{file}: {count} note was left out, because it is in the workshop already.",
                    "{file}: {count} notes were left out, because they are in the workshop already.",
                    here,
                    file=photo.source.name,
                )
            )
        tell(*(f"{photo.source.name}: {doubt}" for doubt in photo.wall.doubts))


def _earlier(desk: Desk, folder: Path) -> Iterator[SeenPhoto]:
    """Put the latest photos of the workshop into the folder, with the notes that came from them."""
    notes = [(idea, spot) for idea in desk.workshop.ideas() if (spot := corners(idea.spot)) is not None]
    for number, photo in enumerate(desk.workshop.photos()[-_MOST_COMPARED:], 1):
        data = desk.picture(photo.picture)
        here = [(idea.id, spot) for idea, spot in notes if idea.photo == photo.id and not idea.card]
        if data is not None and here:
            picture = folder / f"earlier-{number}.jpg"
            picture.write_bytes(data)
            yield SeenPhoto(picture=picture, notes=here)


def _look(
    opened: Opened, source: Path, folder: Path, seen: Sequence[SeenPhoto], coming: Mapping[str, IdeaId]
) -> LookedAt:
    told = looking.tell_seen(folder, seen) if seen else None
    cards = known_cards.tell(folder, opened.desk.workshop, opened.id, coming=coming)
    found: LookedAt | None = None
    for said in looking.look(source, folder, seen=told, cards=cards):
        if isinstance(said, Wall):
            new = (note.seen or IdeaId(ids.fresh("idea")) for note in said.notes)
            found = LookedAt(source, said, tuple(new))
        elif isinstance(said, NoteRead) and found is not None and said.draft:
            found.drafts[said.note] = said.draft
    if found is None:
        raise looking.broke_off(source.name)
    return found


def _group(desk: Desk, name: str) -> GroupId:
    """Return the group of that name, made if there is none."""
    named = NamedPlaces(desk.workshop, ids.fresh)
    group = named.group(name)
    if group in named.new_groups:
        desk.do(group_commands.add, group, named.new_groups[group])
    return group


def _take_in(desk: Desk, found: LookedAt, group: GroupId | None, session: SessionId | None) -> None:
    wall = found.wall
    picture = wall.picture.read_bytes()
    photo = NewPhoto(
        id=PhotoId(ids.fresh("photo")),
        picture=name_of(picture),
        width=wall.width,
        height=wall.height,
        session=session,
    )
    crops = {place: wall.notes[place].crop.read_bytes() for place in found.new}
    desk.keep([picture, *crops.values()])
    new = [
        NewIdea(
            id=found.ideas[place],
            text="",
            source="photo",
            session=session,
            picture=name_of(crop),
            photo=photo.id,
            spot=spot_of(wall.notes[place].corners),
            reading=found.drafts.get(place, ""),
            card=wall.notes[place].card or "",
            **_attributes(desk.workshop, wall.notes[place], group),
        )
        for place, crop in crops.items()
    ]
    desk.do(photo_commands.take_in, photo, new)


def _attributes(workshop: Workshop, note: WallNote, group: GroupId | None) -> dict[str, Any]:
    """Return who said it, where, and to which question: a card's sheet says so, else the paper's colour."""
    if note.sheet is not None:
        sheet = workshop.card_sheet(note.sheet)
        return {"group": group or sheet.group, "table": sheet.table, "prompt": sheet.prompt}
    return {"group": group or NamedPlaces(workshop, ids.fresh).group_on(note.paper)}


def _seen_before(note: WallNote) -> str:
    if note.card:
        return say("This card is in the workshop already.")
    return say("An earlier photo has shown this note. It is in the workshop already.")
