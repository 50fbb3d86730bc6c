"""Scenes of the portrait's checks: the sheet of all of them, and the recall test before, during and after."""

from collections.abc import Callable

from tools import shaped
from tools.stage import Stage, settle
from workshop_app.domain.commands import recalls
from workshop_app.domain.recall_records import RecallId
from workshop_app.ui.portrait_checks.checks_sheet import ChecksSheet
from workshop_app.ui.recall.recall_sheet import RecallSheet
from workshop_app.ui.step import Surroundings

RECALL = RecallId("recall-scene")


def _around(stage: Stage) -> Surroundings:
    """Open the sample with everything written."""
    opened = stage.shelf.open_sample()
    shaped.grow(opened.desk)
    stage.opened(opened, "group")
    if stage.window.frame is None:
        raise LookupError("no workshop is open")
    return stage.window.frame.around


def checks(stage: Stage) -> None:
    """All checks of a portrait that has come far."""
    ChecksSheet(stage.window, _around(stage)).show_sheet()
    settle(stage.window)


def recall_before(stage: Stage) -> None:
    """The recall test, before anybody heard the pillars."""
    RecallSheet(stage.window, _around(stage)).show_sheet()


def recall_during(stage: Stage) -> None:
    """Nobody writes yet."""
    around = _around(stage)
    around.desk.do(recalls.begin, RECALL, None, at=around.now().wall)
    RecallSheet(stage.window, around).show_sheet()


def recall_counted(stage: Stage) -> None:
    """The papers of a room, with two pillars that some took for each other."""
    around = _around(stage)
    around.desk.do(recalls.begin, RECALL, None, at=around.now().wall)
    told = [pillar.id for pillar in around.workshop.pillars()]
    for paper in range(43):
        kept = [pillar for place, pillar in enumerate(told) if (paper + place * 3) % (place + 3)]
        around.desk.do(recalls.take_paper, RECALL, kept, [(told[1], told[3])] if paper % 6 == 0 else [])
    RecallSheet(stage.window, around).show_sheet()


PORTRAIT_CHECK_SCENES: dict[str, Callable[[Stage], None]] = {
    "05-checks": checks,
    "05-recall-before": recall_before,
    "05-recall-during": recall_during,
    "05-recall-counted": recall_counted,
}
