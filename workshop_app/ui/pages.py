"""The six pages of the rail, each loaded when it is first asked for, so that the start waits for none."""

from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from workshop_app.domain import summary
from workshop_app.preferences import Preferences
from workshop_app.ui.copies import Copies
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.share.press import Press
from workshop_app.ui.shelf import OpenWorkshop
from workshop_app.ui.step import Step, Surroundings

KEYS = ("plan", "gather", "group", "shape", "progress", "share")

AHEAD = (
    *("room.room_side", "board.group_step", "gather.gather_step", "scribe.bar", "share.share_step"),
    *("plan.plan_step", "shape.shape_step", "progress.progress_step", "about_sheet"),
)
"""Modules that are loaded while nothing else happens, the one most likely wanted first."""

PAUSE = 150
"""Milliseconds between two of them: whoever presses something meanwhile waits for one at most."""


def last_step(opened: OpenWorkshop, preferences: Preferences) -> str:
    """Return the page at which a workshop was left, or the one where its work most likely goes on."""
    usual = summary.of(opened.desk.workshop).step
    step: str = preferences.get(f"step {opened.id}", usual)
    return step if step in KEYS else usual


def makers(
    around: Surroundings, files: FileChoice, press: Press, copies: Copies
) -> dict[str, Callable[[], Step]]:
    """Return for each page of the rail how it is made."""

    def plan() -> Step:
        from workshop_app.ui.plan.plan_step import PlanStep  # noqa: PLC0415 - the start does not wait for it

        return PlanStep(around, files)

    def gather() -> Step:
        from workshop_app.ui.gather.gather_step import GatherStep  # noqa: PLC0415 - the start does not wait for it

        return GatherStep(around, files)

    def group() -> Step:
        from workshop_app.ui.board.group_step import GroupStep  # noqa: PLC0415 - the start does not wait for it

        return GroupStep(around)

    def shape() -> Step:
        from workshop_app.ui.shape.shape_step import ShapeStep  # noqa: PLC0415 - the start does not wait for it

        return ShapeStep(around)

    def progress() -> Step:
        from workshop_app.ui.progress.progress_step import ProgressStep  # noqa: PLC0415 - the start does not wait for it

        return ProgressStep(around)

    def share() -> Step:
        from workshop_app.ui.share.share_step import ShareStep  # noqa: PLC0415 - the start does not wait for it

        return ShareStep(around, files, press, copies.save, copies.bring_in)

    return dict(zip(KEYS, (plan, gather, group, shape, progress, share), strict=True))


class Ahead(QObject):
    """Loads the pages one by one while the window rests, so that the first press opens one at once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Iterator[str] = iter(AHEAD)
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._load)
        self._timer.start()

    def _load(self) -> None:
        module = next(self._left, None)
        if module is None:
            self._timer.stop()
            return
        import_module(f"workshop_app.ui.{module}")
