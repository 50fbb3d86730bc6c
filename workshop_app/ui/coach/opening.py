"""What opens the sheet of the coach's checks: by its name in the action table."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app.ui.step import Surroundings


def coach_sheets(window: QWidget, around: Surroundings) -> dict[str, Callable[[], object]]:
    """Return what opens the coach's checks over any page."""

    def coach_checks() -> None:
        from workshop_app.ui.coach.checks_sheet import ChecksSheet  # noqa: PLC0415 - the start does not wait for it

        ChecksSheet(window, around).show_sheet()

    return {"coach_checks": coach_checks}
