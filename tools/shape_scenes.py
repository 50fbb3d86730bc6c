"""The scenes of Shape and Progress: the evening of the design, a grown sample, a large one, and bare ones."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tools import shaped
from tools.stage import Stage, await_pages, fill, settle
from workshop_app.ui import actions
from workshop_app.ui.share.share_step import ShareStep


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


def progression_on_paper(stage: Stage) -> None:
    """The printed progression, on a sheet that lies on its side."""
    opened = stage.shelf.open_sample()
    shaped.grow(opened.desk)
    page = stage.opened(opened, "share")
    assert isinstance(page, ShareStep)  # noqa: S101 - a wrong page must stop the shots
    await_pages(page)
    page.choose("progression")
    await_pages(page)


def _grown(stage: Stage, step: str) -> QWidget:
    opened = stage.shelf.open_sample()
    shaped.grow(opened.desk)
    return stage.opened(opened, step)


def school_systems(stage: Stage) -> None:
    """The sheet for school systems over Share."""
    page = _grown(stage, "share")
    actions.carry_out("school_systems", page)
    settle(stage.window)


SHAPE_SCENES: dict[str, Callable[[Stage], None]] = {
    "05-shape": shape,
    "05-shape-bare": shape_bare,
    "05-shape-grown": shape_grown,
    "05-shape-none": shape_none,
    "05-shape-many": shape_many,
    "06-progress": progress,
    "06-progress-bare": progress_bare,
    "06-progress-grown": progress_grown,
    "07-share-progression": progression_on_paper,
    "07-share-schools": school_systems,
}
