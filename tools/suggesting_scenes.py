"""The scenes of what is suggested: on the board, and in Gather while one types."""

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tools.stage import PATIENCE, Stage, settle
from workshop_app.domain.commands import ideas
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.board.suggesting import Suggesting
from workshop_app.ui.gather.gather_step import GatherStep

KEPT = 4
"""Ideas that stay in each pillar of the sample; the others wait in the tray again."""


def group_suggesting(stage: Stage) -> None:
    """The sure half of the sample, drawn dashed where it would go."""
    _suggesting(stage)


def group_choosing(stage: Stage) -> None:
    """One idea and the pillars it might belong to."""
    suggesting = _suggesting(stage)
    while suggesting.previewed:
        QTest.keyClick(suggesting.card, Qt.Key.Key_Space)
    settle(stage.window)


def group_the_same(stage: Stage) -> None:
    """Ideas that say the same."""
    suggesting = _suggesting(stage)
    suggesting.card.chips["same"].click()
    settle(stage.window)


def gather_the_same(stage: Stage) -> None:
    """What is typed is there already."""
    page = stage.sample("gather")
    assert isinstance(page, GatherStep)  # noqa: S101 - a wrong page must stop the shots
    QTest.keyClicks(page.line, "Team-work!")
    settle(stage.window)


def _suggesting(stage: Stage) -> Suggesting:
    page = stage.sample("group")
    assert isinstance(page, GroupStep)  # noqa: S101 - a wrong page must stop the shots
    workshop = page.around.workshop
    back = [idea.id for pillar in workshop.pillars() for idea in workshop.ideas_in(pillar.id)[KEPT:]]
    page.around.desk.do(ideas.move, back, to=None)
    suggesting = page.ways.suggesting
    suggesting.ask()
    end = time.monotonic() + PATIENCE
    while suggesting.is_looking and time.monotonic() < end:
        QTest.qWait(20)
    settle(stage.window)
    return suggesting
