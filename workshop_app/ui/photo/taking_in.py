"""Taking in: the notes of a photo become ideas at once, each with its picture; they are typed afterwards."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage

from workshop_app.desk import ids
from workshop_app.domain.commands import photos
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.photos import NewPhoto
from workshop_app.domain.pictures import LARGEST_PICTURE, name_of, spot_of
from workshop_app.domain.records import IdeaId, PhotoId
from workshop_app.ui.photo import photo_file
from workshop_app.ui.photo.boxes import Box
from workshop_app.ui.photo.review import Review
from workshop_app.ui.step import Surroundings


class Note(NamedTuple):
    """A box that comes in: where its picture was cut out already, or None; and what was read there."""

    box: Box
    crop: Path | None
    reading: str


class Prepared(NamedTuple):
    """The pictures of a photo, ready to be kept: the photo itself and one of each note, in their order."""

    photo: bytes
    size: tuple[int, int]
    notes: tuple[Note, ...]
    crops: tuple[bytes, ...]


class Taken(NamedTuple):
    """What came in: the photo, and which idea each box became."""

    photo: PhotoId
    ideas: Mapping[int, IdeaId]


def preparation(review: Review) -> Callable[[], Prepared]:
    """Return the work of cutting out what will come in; it touches nothing of the window."""
    kept, data = review.kept, review.kept_bytes
    full = review.photo.full if review.photo is not None else kept
    notes = tuple(Note(box, review.crop_of(box), review.reading_of(box)) for box in review.boxes.wanted)

    def prepare() -> Prepared:
        photo = data if data and len(data) <= LARGEST_PICTURE else photo_file.jpeg(kept)
        crops = tuple(_crop(note, full, kept) for note in notes)
        return Prepared(photo, (kept.width(), kept.height()), notes, crops)

    return prepare


def take_in(around: Surroundings, prepared: Prepared, *, table: str = "", prompt: str = "") -> Taken:
    """Keep the pictures, then put the ideas in as one change; raises what the desk raises."""
    around.desk.keep([prepared.photo, *prepared.crops])
    width, height = prepared.size
    session = around.session
    photo = NewPhoto(
        id=PhotoId(ids.fresh("photo")),
        picture=name_of(prepared.photo),
        width=width,
        height=height,
        session=session,
    )
    made: dict[int, IdeaId] = {}
    new = []
    for note, crop in zip(prepared.notes, prepared.crops, strict=True):
        made[note.box.key] = idea_id = IdeaId(ids.fresh("idea"))
        new.append(
            NewIdea(
                id=idea_id,
                text="",
                group=note.box.group,
                source="photo",
                session=session,
                table=note.box.table or table,
                prompt=prompt if note.box.prompt is None else note.box.prompt,
                picture=name_of(crop),
                photo=photo.id,
                spot=spot_of(note.box.corners),
                reading=note.reading,
                card=note.box.card,
            )
        )
    around.desk.do(photos.take_in, photo, new)
    return Taken(photo.id, made)


def _crop(note: Note, full: QImage, kept: QImage) -> bytes:
    if note.crop is not None:
        return note.crop.read_bytes()
    scale = full.width() / max(1, kept.width())
    return photo_file.jpeg(photo_file.straightened(full, photo_file.scaled(note.box.corners, scale)))
