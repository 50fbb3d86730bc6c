"""Scenes of the clock: a part that runs, its last minute, over time, paused, and the list of parts."""

import time
from collections.abc import Callable

from tools.stage import Stage, settle
from workshop_app.desk import ids
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import parts, sessions
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import SessionId
from workshop_app.opening import Opened

EVENING = (
    ("welcome", "Welcome", 10, {"en": "Why we are here, and what happens to what you say tonight"}),
    (
        *("gather", "Gather ideas", 20),
        {
            "en": "What do we hope every student carries with them when they leave us?",
            "es": "¿Qué esperamos que cada estudiante se lleve consigo al terminar la escuela?",
        },
    ),
    ("group", "Group together", 30, {"en": "Which of these ideas belong side by side?"}),
    ("break", "Break", 10, {"en": "Coffee and fruit by the door"}),
    ("name", "Name the pillars", 20, {"en": "What would you call this, in three words a child would use?"}),
    ("vote", "Dot vote", 10, {"en": "Where should we start next year?"}),
    ("look-fors", "What it looks like", 15, {"en": "What would you see a student do?"}),
    ("close", "Close", 5, {"en": "What happens next, and how to answer the draft"}),
)
"""The parts of the evening in the pictures of the design: kind, title, minutes, prompts."""


def lay_out(opened: Opened) -> dict[str, PartId]:
    """Give a workshop the evening of the pictures; return its parts by their kinds."""
    desk, session = opened.desk, SessionId(ids.fresh("session"))
    desk.do_as(
        "program",
        sessions.add,
        session,
        "Community evening",
        kind="forum",
        date=time.strftime("%Y-%m-%d"),
        starts="18:30",
        ends="20:30",
    )
    made = {kind: PartId(ids.fresh("part")) for kind, _title, _minutes, _prompts in EVENING}
    new = [
        NewPart(id=made[kind], kind=kind, title=title, minutes=minutes, prompts=prompts)
        for kind, title, minutes, prompts in EVENING
    ]
    desk.do_as("program", parts.lay_out, session, new)
    return made


def _scene(kind: str, gone: int, step: str) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        opened = stage.shelf.open_sample()
        at = time.time_ns() // 1_000_000 - gone * 1_000
        opened.desk.do_as("program", parts.begin, lay_out(opened)[kind], at=at)
        stage.opened(opened, step)

    return scene


def paused(stage: Stage) -> None:
    """A part that is paused."""
    _scene("group", 530, "group")(stage)
    if stage.window.frame is not None:
        stage.window.frame.around.clock.pause()
    settle(stage.window)


CLOCK_SCENES: dict[str, Callable[[Stage], None]] = {
    "04-clock": _scene("group", 530, "group"),
    "03-clock-last-minute": _scene("gather", 1_158, "gather"),
    "03-clock-over": _scene("gather", 1_225, "gather"),
    "03-clock-over-long": _scene("gather", 1_200 + 17 * 60, "gather"),
    "04-clock-paused": paused,
}
"""By the name of the picture."""
