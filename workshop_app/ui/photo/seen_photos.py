"""The photos that are in a workshop already, for finding out which notes of a new one are here."""

from pathlib import Path

from workshop_app.domain.pictures import corners
from workshop_app.intake.photo.looking import SeenPhoto
from workshop_app.ui.step import Surroundings

MOST = 6
"""Photos that are compared with: two photos of one wall are taken one after the other."""


def seen_photos(around: Surroundings, folder: Path) -> list[SeenPhoto]:
    """Put the latest photos of the workshop into a folder; return them with the notes they gave.

    Cards are known by their codes and need no comparing.
    """
    workshop = around.workshop
    notes = [
        (idea, corners(idea.spot)) for idea in workshop.ideas() if idea.photo is not None and not idea.card
    ]
    seen: list[SeenPhoto] = []
    for photo in workshop.photos()[-MOST:]:
        data = around.desk.picture(photo.picture)
        here = [(idea.id, spot) for idea, spot in notes if idea.photo == photo.id and spot is not None]
        if data is None or not here:
            continue
        place = folder / f"seen-{len(seen)}.jpg"
        place.write_bytes(data)
        seen.append(SeenPhoto(picture=place, notes=here))
    return seen
