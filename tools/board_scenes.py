"""Scenes of the board: stacks, themes, locks and loose notes, Sort together, the list, the palette."""

from tools.stage import Stage, settle
from workshop_app.desk import ids
from workshop_app.domain.commands import ideas, pillars, themes
from workshop_app.domain.records import PillarId, ThemeId
from workshop_app.ui.board.group_step import GroupStep


def things(stage: Stage) -> None:
    """A stack of three voices, a joined pillar, a theme, a locked pillar and two notes that lie loose."""
    page = _board(stage)
    desk = page.around.desk
    first, second, third, fourth, fifth = desk.workshop.pillars()
    inside = desk.workshop.notes_in(first.id)
    desk.do(ideas.stack, [inside[1].id, inside[2].id], onto=inside[0].id)
    desk.do(pillars.join, fifth.id, into=second.id, theme_id=ThemeId(ids.fresh("theme")))
    holding = [idea.id for idea in desk.workshop.notes_in(third.id)[-4:]]
    desk.do(themes.add, ThemeId(ids.fresh("theme")), third.id, "Across languages", holding=holding)
    desk.do(pillars.lock, fourth.id)
    waiting = desk.workshop.notes_in(None)
    desk.do(ideas.lay, {waiting[0].id: (1080.0, 40.0), waiting[1].id: (1170.0, 170.0)})
    settle(stage.window)


def many_pillars(stage: Stage) -> None:
    """Thirty pillars, all in view."""
    page = _board(stage)
    desk = page.around.desk
    for number in range(6, 31):
        desk.do(pillars.add, PillarId(ids.fresh("pillar")), f"Pillar of the evening no. {number}")
    settle(stage.window)
    page.board.show_all()


def sort_together(stage: Stage) -> None:
    """One idea, huge, and the numbers that the room calls."""
    _board(stage).ways.sort_together()


def as_list(stage: Stage) -> None:
    """The board as a list."""
    things(stage)
    page = stage.page()
    if isinstance(page, GroupStep):
        page.ways.as_list()


def palette(stage: Stage) -> None:
    """Everything one could do, found while typing."""
    _board(stage)
    stage.window.show_palette()


def _board(stage: Stage) -> GroupStep:
    page = stage.sample("group")
    if not isinstance(page, GroupStep):
        raise TypeError("the sample was not opened on the board")
    return page


BOARD_SCENES = {
    "04-group-things": things,
    "04-group-30-pillars": many_pillars,
    "04-sort-together": sort_together,
    "04-group-as-list": as_list,
    "sheet-palette": palette,
}
"""By the name of the picture."""
