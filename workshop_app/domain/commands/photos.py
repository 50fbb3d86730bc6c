"""Everything one can do with photographs of walls of notes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import ideas as idea_commands
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.ranks import between
from workshop_app.domain.records import IdeaId, PhotoId, SessionId
from workshop_app.domain.rules import one_line
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPhoto:
    """A photo on its way in; `picture` names it as it is kept, `width` and `height` are its px."""

    id: PhotoId
    picture: str
    width: int
    height: int
    session: SessionId | None = None


def take_in(workshop: Workshop, photo: NewPhoto | None, ideas: Iterable[NewIdea]) -> Iterator[Edit]:
    """Put in the ideas whose notes a photo shows, and the photo, as one change; None adds no photo."""
    if photo is not None:
        standing = workshop.photos()
        yield workshop.edit(
            "photo",
            photo.id,
            picture=photo.picture,
            width=photo.width,
            height=photo.height,
            session=photo.session,
            rank=between(standing[-1].rank if standing else "", ""),
        )
    yield from idea_commands.capture_many(workshop, ideas)


def note_readings(workshop: Workshop, readings: Mapping[IdeaId, str]) -> Iterator[Edit]:
    """Note what a machine read in the pictures of ideas that nobody has typed yet: drafts, to be checked."""
    for idea_id, text in readings.items():
        if workshop.idea(idea_id).is_untyped:
            yield workshop.edit("idea", idea_id, reading=one_line(text))


def bin(workshop: Workshop, photo_id: PhotoId) -> Iterator[Edit]:
    """Remove a photo; its ideas stay, each with its own picture."""
    yield workshop.edit("photo", workshop.photo(photo_id).id, binned=True)


def take_back(workshop: Workshop, photo_id: PhotoId) -> Iterator[Edit]:
    """Take a photo out of the bin."""
    yield workshop.edit("photo", workshop.photo(photo_id).id, binned=False)
