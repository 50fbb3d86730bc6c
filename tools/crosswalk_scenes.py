"""The scenes of the crosswalk, over the sample with everything written."""

from collections.abc import Callable

from tools import river_state, shaped
from tools.stage import Stage, settle
from workshop_app.domain.commands import alignments, frameworks
from workshop_app.domain.crosswalk import items_of
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.wordings import Wording
from workshop_app.ui.crosswalk.crosswalk_sheet import CrosswalkSheet


def _open(stage: Stage, *more: frameworks.NewFramework) -> CrosswalkSheet:
    opened = stage.shelf.open_sample()
    desk = opened.desk
    shaped.grow(desk)
    for new in (river_state.FRAMEWORK, *more):
        desk.do(frameworks.bring_in, new)
    theirs = {item.code: item.id for item in items_of(desk.workshop, river_state.FRAMEWORK.id)}
    first, second, *_ = desk.workshop.pillars()
    one, two, *_ = indicators_of(desk.workshop, first.id)
    desk.do(alignments.align, Wording("name", first.id), [theirs["A"]], "isRelatedTo")
    desk.do(alignments.align, Wording("statement", one.id), [theirs["A.1"], theirs["A.3"]], "exactMatchOf")
    desk.do(alignments.align, Wording("statement", two.id), [theirs["A.2"]], "isPartOf")
    three = indicators_of(desk.workshop, second.id)[0]
    desk.do(alignments.align, Wording("statement", three.id), [theirs["C.2"]], "isRelatedTo")
    stage.opened(opened, "shape")
    frame = stage.window.frame
    if frame is None:
        raise LookupError("no workshop is open")
    frame.actions_of["crosswalk"].trigger()
    settle(stage.window)
    return stage.window.findChildren(CrosswalkSheet)[-1]


def aligned(stage: Stage) -> None:
    """Two that are aligned, and all the lines."""
    sheet = _open(stage)
    pair = sheet.board.crossing.pairs[1] if sheet.board.crossing else None
    if pair is not None:
        sheet.board.choose(pair.wording, pair.item)
    settle(stage.window)


def offered(stage: Stage) -> None:
    """Two that may be the same by their words."""
    sheet = _open(stage)
    settle(stage.window)
    sheet.board.next_offer()
    settle(stage.window)


def gaps(stage: Stage) -> None:
    """What waits at both sides."""
    sheet = _open(stage)
    sheet.board.left.open.setChecked(True)
    sheet.board.right.open.setChecked(True)
    settle(stage.window)


def many(stage: Stage) -> None:
    """Two thousand items, long ones, in three languages, one alignment without an end, and a switch."""
    _open(stage, river_state.large())
    desk = stage.window.frame.step.around.desk if stage.window.frame is not None else None
    if desk is not None:
        smaller = river_state.FRAMEWORK.items[:1] + river_state.FRAMEWORK.items[2:]
        desk.do(frameworks.bring_in, river_state.without(smaller))
    settle(stage.window)


def large(stage: Stage) -> None:
    """Two thousand items, in three languages."""
    sheet = _open(stage, river_state.large())
    sheet.show_framework(river_state.large().id)
    sheet.board.theirs.choose(sheet.board.theirs.keys[2])
    settle(stage.window)


def nothing(stage: Stage) -> None:
    """Before a framework came in."""
    stage.sample("shape")
    frame = stage.window.frame
    if frame is not None:
        frame.actions_of["crosswalk"].trigger()
    settle(stage.window)


CROSSWALK_SCENES: dict[str, Callable[[Stage], None]] = {
    "07-crosswalk": aligned,
    "07-crosswalk-offered": offered,
    "07-crosswalk-gaps": gaps,
    "07-crosswalk-gone": many,
    "07-crosswalk-2000": large,
    "07-crosswalk-empty": nothing,
}
"""By the name of the picture."""
