"""Scenes of voices: the ledger, what its numbers count, where words went, and the equity pause."""

from collections.abc import Callable

from tools.stage import Stage, settle
from workshop_app.desk import ids
from workshop_app.domain.commands import attendance, ideas, seats
from workshop_app.domain.records import IdeaId
from workshop_app.ui.frame import Frame
from workshop_app.ui.voices.ledger_sheet import LedgerSheet
from workshop_app.ui.voices.trace_sheet import TraceSheet


def _frame(stage: Stage) -> Frame:
    if stage.window.frame is None:
        raise LookupError("no workshop is open")
    return stage.window.frame


def _ledger(stage: Stage) -> LedgerSheet:
    """Open the ledger of the sample, in which some groups are small and one more was never heard."""
    stage.sample("gather")
    around = _frame(stage).around
    desk, session = around.desk, around.session
    if session is not None:
        for group, invited in zip(desk.workshop.groups(), (16, 18, 16, 8, 6, 5, 5, 5), strict=True):
            desk.do(attendance.invite, session, group.id, invited)
        for group in desk.workshop.groups()[-2:]:
            desk.do(attendance.count, session, group.id, 3)
    desk.do(ideas.bin, [idea.id for idea in desk.workshop.ideas_of(desk.workshop.groups()[-1].id)])
    _frame(stage).actions_of["who_was_heard"].trigger()
    settle(stage.window)
    return stage.window.findChildren(LedgerSheet)[-1]


def ledger(stage: Stage) -> None:
    """Who was heard."""
    _ledger(stage)


def ledger_ideas(stage: Stage) -> None:
    """The ideas of a group, at the side of the ledger."""
    sheet = _ledger(stage)
    next(row for row in sheet.rows.values() if row.voice.placed).ideas.click()


def ledger_words(stage: Stage) -> None:
    """The words of a group that live on."""
    sheet = _ledger(stage)
    max(sheet.rows.values(), key=lambda row: len(row.voice.words)).words.click()


def trace(stage: Stage) -> None:
    """What became of the ideas of one seat."""
    stage.sample("group")
    desk = _frame(stage).around.desk
    desk.do(seats.lay_out, {"4": 7})
    pillar, other = desk.workshop.pillars()[:2]
    mine = [idea.id for idea in (*desk.workshop.ideas_in(pillar.id)[:2], desk.workshop.ideas_in(None)[0])]
    mine += [idea.id for idea in desk.workshop.ideas_in(other.id)[:2]]
    desk.do(ideas.from_seat, mine, "T4-07")
    first = desk.workshop.idea(mine[0])
    desk.do(ideas.reword, IdeaId(first.id), f"{first.text}, every day")
    desk.do(ideas.park, [mine[-1]])
    _frame(stage).actions_of["where_words_went"].trigger()
    sheet = stage.window.findChildren(TraceSheet)[-1]
    sheet.line.setText("t4 7")
    sheet.look()


def pause(stage: Stage) -> None:
    """The equity pause over the board, after new ideas."""
    stage.sample("gather")
    frame = _frame(stage)
    group = frame.around.workshop.groups()[0].id
    new = ideas.NewIdea(
        id=IdeaId(ids.fresh("idea")), text="Knows when to rest", group=group, session=frame.around.session
    )
    frame.around.desk.do(ideas.capture, new)
    frame.go_to("group")


VOICES_SCENES: dict[str, Callable[[Stage], None]] = {
    "04-group-pause": pause,
    "17-voices": ledger,
    "17-voices-ideas": ledger_ideas,
    "17-voices-words": ledger_words,
    "17-words-went": trace,
}
