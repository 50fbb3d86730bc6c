"""The scenes of what is kept for later: the sheet, the strip of Progress, the key in the capture bar."""

from collections.abc import Callable

from tools.stage import Stage, settle
from workshop_app.domain.commands import ideas
from workshop_app.ui.later.later_sheet import LaterSheet
from workshop_app.ui.step import Step


def later_sheet(stage: Stage) -> None:
    """Seven ideas that say how, with where each came from."""
    page = _kept(stage, "group")
    LaterSheet(stage.window, page.around).show_sheet()
    settle(stage.window)


def later_empty(stage: Stage) -> None:
    """Nothing is kept, and how one keeps something."""
    LaterSheet(stage.window, _sample(stage, "group").around).show_sheet()
    settle(stage.window)


def progress_with_later(stage: Stage) -> None:
    """What waits for the step of Progress."""
    _kept(stage, "progress")
    settle(stage.window)


def _kept(stage: Stage, step: str) -> Step:
    """Show a step of the sample, of whose ideas every ninth is kept for later."""
    page = _sample(stage, step)
    page.around.desk.do(ideas.park, [idea.id for idea in page.around.workshop.ideas()[::9]])
    settle(stage.window)
    return page


def _sample(stage: Stage, step: str) -> Step:
    page = stage.sample(step)
    assert isinstance(page, Step)  # noqa: S101 - a wrong page must stop the shots
    return page


LATER_SCENES: dict[str, Callable[[Stage], None]] = {
    "14-later": later_sheet,
    "14-later-empty": later_empty,
    "06-progress-later": progress_with_later,
}
