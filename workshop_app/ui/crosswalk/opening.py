"""What opens the crosswalk: by its name in the action table."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.step import Surroundings


def crosswalk_sheets(
    window: QWidget, around: Surroundings, files: FileChoice
) -> dict[str, Callable[[], object]]:
    """Return what opens the crosswalk over any page."""

    def open_crosswalk() -> None:
        from workshop_app.ui.crosswalk.crosswalk_sheet import CrosswalkSheet  # noqa: PLC0415 - the start does not wait for it

        CrosswalkSheet(window, around, files).open_sheet()

    return {"crosswalk": open_crosswalk}
