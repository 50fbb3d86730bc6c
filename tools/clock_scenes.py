"""Scenes of the clock: a part that runs, its last minute, over time, paused."""

import time
from collections.abc import Callable

from tools.stage import Stage, settle
from workshop_app.domain.agenda_records import Part
from workshop_app.domain.commands import parts


def _scene(kind: str, gone: int, step: str) -> Callable[[Stage], None]:
    """Return the scene of the sample's part of that kind, begun so many seconds ago."""

    def scene(stage: Stage) -> None:
        opened = stage.shelf.open_sample()
        part = next(part for part in opened.desk.workshop.all_of(Part) if part.kind == kind)
        at = time.time_ns() // 1_000_000 - gone * 1_000
        opened.desk.do_as("program", parts.begin, part.id, at=at)
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
    "02-clock": _scene("group", 530, "plan"),
}
"""By the name of the picture."""
