"""The scenes of photos of notes: looked over, typed, all typed, and a note's own picture."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest

from tools import drawn_wall
from tools.stage import SAYINGS, Stage, settle
from workshop_app.ui.gather.gather_step import GatherStep
from workshop_app.ui.photo.photo_desk import PhotoDesk

PATIENCE = 60.0
"""Seconds in which a photo is looked at, also while the computer does other things."""


def photo_found(stage: Stage) -> None:
    """Nine notes were found in a photo."""
    desk = looked_at(stage, 9)
    boxes = desk.screen.reviewing.boxes
    boxes.go_to(boxes.all[min(4, len(boxes.all) - 1)].key)


def photo_many(stage: Stage) -> None:
    """Sixty notes on one wall."""
    looked_at(stage, 60, 2400, 1500)


def photo_upright(stage: Stage) -> None:
    """A photo taken with the phone upright."""
    looked_at(stage, 12, 1200, 1600)


def photo_none(stage: Stage) -> None:
    """A wall without notes."""
    looked_at(stage, 0)


def photo_typing(stage: Stage) -> None:
    """Four notes are typed, the fifth is being typed."""
    desk = taken_in(stage)
    typing = desk.screen.typing
    for text in ("Make a budget", "Ser honesto", "Ask better questions", "Help older people"):
        typing.panel.field.show_text(text)
        typing.enter()
    typing.panel.field.setPlainText("Shows up on ti")


def photo_done(stage: Stage) -> None:
    """Every note is typed."""
    typing = taken_in(stage).screen.typing
    for text in SAYINGS[: typing.queue.left]:
        typing.panel.field.show_text(text)
        typing.enter()


def photo_waiting(stage: Stage) -> None:
    """Notes that stand on paper only wait in Gather."""
    taken_in(stage).close()


def photo_picture(stage: Stage) -> None:
    """A note's own picture, with the wall it hung on."""
    desk = taken_in(stage)
    ideas = stage.window.frame.around.workshop.untyped() if stage.window.frame is not None else ()
    desk.close()
    desk.look_at(ideas[4].id)


def looked_at(stage: Stage, count: int, width: int = 1600, height: int = 1200) -> PhotoDesk:
    """Open a photo with so many notes, and wait until it is looked at."""
    page = stage.sample("gather")
    assert isinstance(page, GatherStep)  # noqa: S101 - a wrong page must stop the shots
    folder = Path(stage.home) / "photos"
    folder.mkdir(exist_ok=True)
    page.open_list(drawn_wall.write_wall(folder / f"wall-{count}.jpg", count, width, height))
    end = time.monotonic() + PATIENCE
    review = page.photos.screen.reviewing.review
    while review is not None and (review.is_looking or review.is_reading) and time.monotonic() < end:
        QTest.qWait(50)
    if review is not None and not review.boxes.all:  # nothing can look here: draw what hangs there
        for corners in drawn_wall.places(count, review.kept.width(), review.kept.height()):
            review.draw(corners)
    return page.photos


def taken_in(stage: Stage) -> PhotoDesk:
    """Take in nine notes."""
    desk = looked_at(stage, 9)
    desk.screen.reviewing.take_in()
    end = time.monotonic() + PATIENCE
    while desk.screen.phase != "typing" and time.monotonic() < end:
        QTest.qWait(50)
    settle(stage.window)
    return desk


PHOTO_SCENES: dict[str, Callable[[Stage], None]] = {
    "03-photo": photo_found,
    "03-photo-60": photo_many,
    "03-photo-upright": photo_upright,
    "03-photo-none": photo_none,
    "03-photo-typing": photo_typing,
    "03-photo-done": photo_done,
    "03-photo-waiting": photo_waiting,
    "03-photo-picture": photo_picture,
}
