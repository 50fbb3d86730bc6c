"""The scenes of Shape and Progress: the workshops of the design, a grown sample, a large one, and bare ones."""

from collections.abc import Callable

from tools import shaped
from tools.stage import Stage, fill, settle


def shape(stage: Stage) -> None:
    """The third pillar of the design's evening, its first statement selected."""
    opened = stage.shelf.start("Community evening")
    shaped.alder_creek(opened.desk)
    page = stage.opened(opened, "shape")
    page.show_pillar(opened.desk.workshop.pillars()[2].id)  # type: ignore[attr-defined] # a page of the rail
    settle(stage.window)


def shape_bare(stage: Stage) -> None:
    """A pillar that says nothing yet."""
    stage.sample("shape")


def shape_grown(stage: Stage) -> None:
    """The sample with everything written."""
    _grown(stage, "shape")


def shape_none(stage: Stage) -> None:
    """A workshop without pillars."""
    stage.opened(stage.shelf.start("Community evening"), "shape")


def shape_many(stage: Stage) -> None:
    """A thousand ideas in thirteen pillars."""
    opened = stage.shelf.start("Community evening")
    fill(opened, 1000, pillars_made=13)
    stage.opened(opened, "shape")


def progress(stage: Stage) -> None:
    """The levels of the design's evening."""
    opened = stage.shelf.start("Community evening")
    shaped.alder_creek(opened.desk)
    stage.opened(opened, "progress")


def progress_bare(stage: Stage) -> None:
    """Nothing to grow along yet."""
    stage.sample("progress")


def progress_grown(stage: Stage) -> None:
    """The sample with everything written: three rows a pillar."""
    _grown(stage, "progress")


def _grown(stage: Stage, step: str) -> None:
    opened = stage.shelf.open_sample()
    shaped.grow(opened.desk)
    stage.opened(opened, step)


SHAPE_SCENES: dict[str, Callable[[Stage], None]] = {
    "shape": shape,
    "shape-bare": shape_bare,
    "shape-grown": shape_grown,
    "shape-none": shape_none,
    "shape-many": shape_many,
    "progress": progress,
    "progress-bare": progress_bare,
    "progress-grown": progress_grown,
}
