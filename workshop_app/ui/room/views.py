"""Which view lays out what the room is shown, and what the room block calls it."""

from collections.abc import Callable
from typing import Any

from workshop_app.ui.room import (
    check_view,
    clock_view,
    heard_view,
    levels_view,
    note_view,
    prompt_view,
    sorting_view,
    spotlight_view,
    vote_view,
    welcome_view,
    whole_board_view,
    words_view,
)
from workshop_app.ui.room.marks import Picture
from workshop_app.ui.room.setting import Typesetter
from workshop_app.ui.room.shown import (
    Blank,
    ClockFace,
    Heard,
    Levels,
    Newest,
    OneNote,
    PillarWords,
    Prompt,
    Results,
    RoomCheck,
    Shown,
    Sorting,
    Spotlight,
    Thanks,
    VoteQuestion,
    Welcome,
    WholeBoard,
)
from workshop_app.words import say


def lay_out(shown: Shown, setter: Typesetter) -> list[Picture]:
    """Return the pages that show this on the wall, at least one."""
    return LAYOUTS[type(shown)](shown, setter)


def page_of(shown: Shown) -> int:
    """Return which page is asked for; views without pages have only the first."""
    page: int = getattr(shown, "page", 0)
    return page


def name_of(shown: Shown) -> str:
    """Return what the room block calls a view."""
    pillar = getattr(shown, "pillar", None)
    number = getattr(shown, "number", 0) or getattr(pillar, "number", 0)
    return say(NAMES[type(shown)], number=number)


def _blank(_shown: Blank, _setter: Typesetter) -> list[Picture]:
    return [Picture("black")]


LAYOUTS: dict[type, Callable[[Any, Typesetter], list[Picture]]] = {
    Welcome: welcome_view.welcome,
    Prompt: prompt_view.lay_out,
    ClockFace: clock_view.lay_out,
    Heard: heard_view.lay_out,
    Newest: note_view.newest,
    WholeBoard: whole_board_view.lay_out,
    Spotlight: spotlight_view.lay_out,
    OneNote: note_view.one_note,
    Sorting: sorting_view.lay_out,
    VoteQuestion: vote_view.question,
    Results: vote_view.results,
    PillarWords: words_view.lay_out,
    Levels: levels_view.lay_out,
    Thanks: welcome_view.thanks,
    RoomCheck: check_view.lay_out,
    Blank: _blank,
}

NAMES: dict[type, str] = {
    Welcome: "Welcome",
    Prompt: "Prompt",
    ClockFace: "Clock",
    Heard: "Who was heard",
    Newest: "Newest ideas",
    WholeBoard: "Whole board",
    Spotlight: "Pillar {number}",
    OneNote: "One idea",
    Sorting: "Sort together",
    VoteQuestion: "Dot vote",
    Results: "Results",
    PillarWords: "Pillar {number}",
    Levels: "Levels of pillar {number}",
    Thanks: "Thank you",
    RoomCheck: "Room check",
    Blank: "Blank",
}
