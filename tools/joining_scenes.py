"""The scenes of bringing in: what a copy brings, where both changed something, and where pillars go."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from tools.stage import PATIENCE, Stage, settle
from workshop_app.desk import ids
from workshop_app.domain.commands import attendance, details, ideas, pillars, sessions
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import IdeaId, PillarId, SessionId
from workshop_app.opening import Opened, open_workshop, start_workshop
from workshop_app.ui.joining.joining_sheet import JoiningSheet
from workshop_app.ui.shelf import OpenWorkshop

AHEAD = 47 * 60_000


def a_copy(stage: Stage) -> None:
    """A copy from a laptop whose clock is ahead: what it adds and what becomes different."""
    _sheet(stage, _copy(stage))


def clashes(stage: Stage) -> None:
    """Where both changed something."""
    sheet = _sheet(stage, _copy(stage))
    if sheet.differences is not None:
        _roll_to(sheet, sheet.differences.y())
    settle(stage.window)


def another_workshop(stage: Stage) -> None:
    """Another workshop, whose pillars are given to ours."""
    sheet = _sheet(stage, _other(stage))
    _roll_to(sheet, sheet.mappings[0].y())
    settle(stage.window)


def several_files(stage: Stage) -> None:
    """A copy, another workshop, and a file that is none."""
    broken = _folder(stage) / "Holiday photos.workshop"
    broken.write_text("no workshop")
    _sheet(stage, _copy(stage), _other(stage), broken)


def _sheet(stage: Stage, *paths: Path) -> JoiningSheet:
    stage.window.copies.look_into(*paths)
    sheet = stage.window.findChildren(JoiningSheet)[-1]
    end = time.monotonic() + PATIENCE
    while sheet.seen is None and time.monotonic() < end:
        QTest.qWait(20)
    settle(stage.window)
    return sheet


def _copy(stage: Stage) -> Path:
    """Return a copy on which a colleague has worked, while the same was changed here."""
    stage.sample("group")
    here = _here(stage)
    path = _folder(stage) / "Table 2.workshop"
    here.export(path)
    there = open_workshop(path, "desk-maria")
    there.desk._clock._now = lambda: ids.now() + AHEAD  # noqa: SLF001 - a scene may set a clock wrong
    _work_there(there)
    there.close()
    desk, workshop = here.desk, here.desk.workshop
    for idea in workshop.ideas()[:3]:
        desk.do(ideas.reword, idea.id, f"{idea.text}, even when it is hard")
    desk.do(pillars.rename, workshop.pillars()[1].id, "Neighbor Who Cares")
    desk.do(ideas.move, [workshop.ideas()[10].id], to=workshop.pillars()[2].id)
    desk.do(ideas.reword, workshop.ideas()[12].id, "This one matters to us")
    desk.do(details.change, place="School hall")
    return path


def _work_there(there: Opened) -> None:
    desk, workshop = there.desk, there.desk.workshop
    session = SessionId("session-library")
    desk.do(sessions.add, session, "Listening at the library", date="2026-11-20")
    new = [
        NewIdea(
            id=IdeaId(ids.fresh("idea")),
            text=f"Knows whom to ask, number {n}",
            group=workshop.groups()[n % 4].id,
            session=session,
        )
        for n in range(24)
    ]
    desk.do(ideas.capture_many, new)
    desk.do(pillars.add, PillarId(ids.fresh("pillar")), "Curious mind")
    for idea in workshop.ideas()[:3]:
        desk.do(ideas.reword, idea.id, f"{idea.text} (as it was said at the second table)")
    desk.do(pillars.rename, workshop.pillars()[1].id, "Caring neighbors")
    desk.do(ideas.move, [workshop.ideas()[10].id], to=workshop.pillars()[1].id)
    desk.do(ideas.bin, [workshop.ideas()[12].id])
    desk.do(details.change, place="Library")


def _other(stage: Stage) -> Path:
    if stage.window.frame is None:
        stage.sample("group")
    path = _folder(stage) / "North school.workshop"
    there = start_workshop(path, "North school evening", "desk-north")
    desk, group = there.desk, there.desk.workshop.groups()[0].id
    for n, name in enumerate(("Critical Thinker", "Caring Neighbor", "Good neighbor", "Keeps going")):
        session, pillar = SessionId(f"evening-{n % 2}"), PillarId(f"north-{n}")
        if n < 2:
            desk.do(sessions.add, session, f"Evening {n + 1}")
            desk.do(attendance.count, session, group, 12)
        desk.do(pillars.add, pillar, name)
        new = [
            NewIdea(
                id=IdeaId(ids.fresh("idea")), text=f"North {k}", group=group, pillar=pillar, session=session
            )
            for k in range(5 + 3 * n)
        ]
        desk.do(ideas.capture_many, new)
    there.close()
    return path


def _here(stage: Stage) -> OpenWorkshop:
    if stage.window.frame is None:
        raise LookupError("no workshop is open")
    return stage.window.frame.around.open


def _folder(stage: Stage) -> Path:
    folder = stage.home / ids.fresh("stick")
    folder.mkdir(parents=True)
    return folder


def _roll_to(sheet: JoiningSheet, y: int) -> None:
    area = sheet.findChild(QScrollArea)
    if isinstance(area, QScrollArea):
        area.verticalScrollBar().setValue(y)


JOINING_SCENES: dict[str, Callable[[Stage], None]] = {
    "joining-copy": a_copy,
    "joining-clashes": clashes,
    "joining-another-workshop": another_workshop,
    "joining-several-files": several_files,
}
"""The scenes by name."""
