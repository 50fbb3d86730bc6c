"""The scenes of the golden thread and of Shape's side: words, an idea, a reason, a cell of the heat map."""

from collections.abc import Callable

from tools import shape_scenes
from tools.stage import Stage, settle
from workshop_app.domain.records import PillarId
from workshop_app.domain.shaping import statements_of
from workshop_app.domain.wordings import Wording
from workshop_app.ui.shape.shape_step import ShapeStep
from workshop_app.ui.thread.thread_sheet import ThreadSheet


def words(stage: Stage) -> None:
    """Where the first statement came from."""
    page, pillar = _shape(stage)
    first = statements_of(page.around.workshop, pillar, "i-can")[0]
    ThreadSheet(stage.window, page.around).show_wording(Wording("statement", first.id))
    settle(stage.window)


def idea(stage: Stage) -> None:
    """What an idea became."""
    page, pillar = _shape(stage)
    ThreadSheet(stage.window, page.around).show_idea(page.around.workshop.ideas_in(pillar)[3].id)
    settle(stage.window)


def reason(stage: Stage) -> None:
    """A pillar marked as ready against a warning."""
    page, _ = _shape(stage)
    page.side.mark_ready()
    settle(stage.window)


def selected(stage: Stage) -> None:
    """The first statement selected, as in the design's picture."""
    page, pillar = _shape(stage)
    first = statements_of(page.around.workshop, pillar, "i-can")[0]
    page.open_wording(Wording("statement", first.id))
    settle(stage.window)


def looked_for(stage: Stage) -> None:
    """Ideas looked for, to be put behind words."""
    page, _ = _shape(stage)
    page.side.find_behind()
    page.side.behind.line.setText("care")
    settle(stage.window)


def _shape(stage: Stage) -> tuple[ShapeStep, PillarId]:
    shape_scenes.shape(stage)
    page = stage.page()
    if not isinstance(page, ShapeStep) or page.pillar is None:
        raise TypeError(page)
    return page, page.pillar


THREAD_SCENES: dict[str, Callable[[Stage], None]] = {
    "05-shape-selected": selected,
    "05-shape-looked-for": looked_for,
    "05-shape-ready": reason,
    "05-thread-words": words,
    "05-thread-idea": idea,
}
"""By the name of the picture."""
