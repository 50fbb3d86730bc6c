"""What opens the needs assessment: by its name in the action table."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app.ui.step import Surroundings


def need_sheets(window: QWidget, around: Surroundings) -> dict[str, Callable[[], object]]:
    """Return what opens the needs assessment over any page."""

    def needs_assessment() -> None:
        from workshop_app.ui.needs.needs_sheet import NeedsSheet  # noqa: PLC0415 - the start does not wait for it

        NeedsSheet(window, around).open()

    return {"needs_assessment": needs_assessment}
