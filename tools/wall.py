"""What the room is shown, as pictures: every view of the wall, with the lights on and down."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QPainter, QPixmap

from workshop_app.domain.workshop import Workshop
from workshop_app.ui.icons import Icons
from workshop_app.ui.room import showing
from workshop_app.ui.room.brush import RoomBrush
from workshop_app.ui.room.legibility import HEIGHT, WIDTH, Room
from workshop_app.ui.room.look import RoomLook
from workshop_app.ui.room.shown import (
    Blank,
    Choice,
    ClockFace,
    Level,
    Levels,
    PillarWords,
    Results,
    RoomCheck,
    Shown,
    VoteQuestion,
)
from workshop_app.ui.room.vote_showing import fingers

BACK_ROWS = (8.0, 14.0)
"""Metres to the last row of the rooms that the wall is drawn for, each before a picture of 2.4 m."""

DOTS = (31, 24, 22, 18, 12)
FISTS = (0, 1, 2, 9, 20, 9)


def views(workshop: Workshop) -> dict[str, Shown]:
    """Return one of each view, filled from a workshop; what that does not hold yet is in words of ours."""
    pillars, waiting = workshop.pillars(), workshop.notes_in(None)
    third = pillars[2]
    board = showing.of_board(workshop)
    choices = [Choice(one.name, one.number, one.ink) for one in board.pillars]
    counted = [Choice(one.name, one.number, one.ink, dots) for one, dots in zip(choices, DOTS, strict=False)]
    rated = [
        Choice(one.name, one.number, one.ink, said=f"{n / 8:.1f}", part=n / 40)
        for one, n in zip(choices, DOTS, strict=False)
    ]
    joined = [idea.id for idea in workshop.ideas_in(third.id)[-3:]]
    asked, how = "Which pillars matter most for our learners?", "You have 3 dots. Two may go to one pillar."
    return {
        "welcome": showing.of_welcome(workshop),
        "prompt": showing.of_prompt(workshop),
        "clock": ClockFace("Break", "Coffee and fruit by the door", 462, 600, until="Until 7:40 PM"),
        "newest": showing.of_newest(workshop),
        "board": board,
        "board-joined": showing.of_board(workshop, joined=joined),
        "spotlight": showing.of_spotlight(workshop, third.id),
        "one-note": showing.of_note(workshop, waiting[0].id),
        "sorting": showing.of_sorting(workshop, waiting[0].id, third.id),
        "vote": VoteQuestion(asked, how, tuple(choices)),
        "results": Results(asked, how, tuple(counted), 213),
        "results-rating": Results(asked, how, tuple(rated), ballots=48, handed_out=60),
        "results-fist": Results(
            "Can we live with these five pillars?",
            "3 are under 3: let us talk.",
            fingers(FISTS),
            ballots=41,
            handed_out=41,
        ),
        "pillar": PillarWords(
            board.pillars[2],
            "We notice the people around us and do something about what we notice.",
            ("I can say sorry and mean it.", "I can ask someone who sits alone to join in."),
        ),
        "levels": Levels(
            board.pillars[2],
            (
                Level("Noticing", ("Says who is missing from the circle",)),
                Level("Joining in", ("Offers help when somebody asks",)),
                Level("Leading", ("Starts something that others carry on",)),
            ),
        ),
        "heard": showing.of_heard(workshop),
        "thanks": showing.of_thanks(workshop, "On the table by the door, tonight"),
        "blank": Blank(),
    }


def pictures(workshop: Workshop, folder: Path) -> Iterator[str]:
    """Write every view into the folder; yield each name."""
    folder.mkdir(parents=True, exist_ok=True)
    for lights in ("on", "down"):
        for last_row in BACK_ROWS:
            room = Room(last_row=last_row)
            brush = RoomBrush(RoomLook(lights == "down"), Icons(), room)
            check = RoomCheck(room.picture_width, room.last_row)
            for view, shown in {**views(workshop), "room-check": check}.items():
                name = f"{view}-lights-{lights}-{last_row:g}m.png"
                picture = QPixmap(WIDTH, HEIGHT)
                painter = QPainter(picture)
                brush.paint(painter, shown)
                painter.end()
                picture.save(str(folder / name))
                yield name
