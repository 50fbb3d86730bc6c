"""What each second of the evening's clock costs whoever types or drags meanwhile.

    python -m benchmarks.ticking

Both windows are open at 1920 x 1080 and a part runs. A tick is all that the window's thread has to do for one
second that goes by: the block in the top bar, the wall, and the small picture of it. Told are milliseconds of
that thread, not of the clock on the wall. Between two ticks next to nothing is to be done.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from benchmarks.board_stage import Stage
from benchmarks.figures import HEADING, Budget, Figure
from workshop_app.desk.desk import Desk
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import parts, sessions, votes
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.commands.votes import NewChoice, NewVote
from workshop_app.domain.records import SessionId
from workshop_app.domain.vote_records import ChoiceId, VoteId
from workshop_app.ui.clock.this_moment import this_moment

SIZES, TICKS, SECOND = (62, 1_000), 30, 1_000
TICK, NOTHING = Budget(8, 8), Budget(1, 2)
THUMBNAIL = 270
"""Milliseconds between two ticks: the small picture of the wall is made at most four times a second."""

EVENING, VOTE = SessionId("evening"), VoteId("vote")
ASKED = "What do we hope every student carries with them when they leave us?"


class Hand:
    """Moves the clock of the evening on, and counts what that costs."""

    def __init__(self, stage: Stage) -> None:
        if stage.window.frame is None:
            raise RuntimeError("no workshop is open")
        self.clock = stage.window.frame.around.clock
        self.stage, self._gone = stage, 0
        start = this_moment()
        moment = start._replace
        self.clock._now = lambda: moment(wall=start.wall + self._gone, steady=start.steady + self._gone)

    def begin(self, part: str) -> None:
        """Begin a part, and wait until everything has come to rest."""
        self.clock.begin(PartId(part))
        for _ in range(3):
            self.stage.settle()
        for _ in range(3):  # the first few set digits that were not seen before
            self.tick()

    def tick(self) -> float:
        """Let a second go by; return the milliseconds it took the window's thread."""

        def look() -> None:
            self._gone += SECOND
            self.clock.look()
            self.clock._timer.stop()  # time goes by in this hand alone

        return used(look)


def main() -> int:
    """Measure and print; return 1 if a tick is over its budget."""
    print(HEADING, flush=True)
    figures: list[Figure] = []
    for count in SIZES:
        with tempfile.TemporaryDirectory(prefix="workshop-bench-") as home:
            stage = Stage(Path(home), count, (1920, 1080))
            plan(stage.desk)
            figures += measured(stage, count)
            stage.close()
    return int(any(figure.is_over for figure in figures))


def measured(stage: Stage, count: int) -> list[Figure]:
    """Measure an evening of so many ideas; say each figure as soon as it is known."""
    figures: list[Figure] = []

    def tell(what: str, budget: Budget, act: Callable[[], float]) -> None:
        figures.append(Figure(f"{count:,} ideas: {what}", budget, [act() for _ in range(TICKS)]))
        print(figures[-1].line(), flush=True)

    hand = Hand(stage)
    for _ in range(4):
        stage.settle()
    tell("no part runs, 0.3 s at rest", NOTHING, rest)
    for part, view in (("gather", "prompt"), ("break", "clock"), ("vote", "vote")):
        hand.begin(part)
        tell(f"a tick, the wall shows the {view}", TICK, hand.tick)
    tell("a part runs, 0.3 s between two ticks", NOTHING, rest)
    stage.window.room.projector.leave_window()
    hand.begin("gather")
    tell("a tick, nothing on the wall", TICK, hand.tick)
    return figures


def plan(desk: Desk) -> None:
    """Plan an evening of three parts, the last of them a vote that is open."""
    desk.do_as("program", sessions.add, EVENING, "An evening", starts="18:30", ends="20:00")
    new = [NewPart(id=PartId(one), kind=one, title=one.title(), minutes=30, prompts={"en": ASKED})
           for one in ("gather", "break", "vote")]  # fmt: skip
    desk.do_as("program", parts.lay_out, EVENING, new)
    offered = [NewChoice(id=ChoiceId(pillar.id), text=pillar.name) for pillar in desk.workshop.pillars()]
    asked = NewVote(id=VOTE, session=EVENING, part=PartId("vote"), question="Which first?")
    desk.do_as("program", votes.prepare, asked, offered)
    desk.do_as("program", votes.open, VOTE, at=1)


def rest() -> float:
    """Do nothing for a while; return what even that takes."""
    return used(lambda: None)


def used(act: Callable[[], object]) -> float:
    """Do something, let the window do what follows; return the milliseconds of its thread."""
    before = time.thread_time()
    act()
    loop = QEventLoop()
    QTimer.singleShot(THUMBNAIL, loop.quit)
    loop.exec()
    return 1e3 * (time.thread_time() - before)


if __name__ == "__main__":
    sys.exit(main())
