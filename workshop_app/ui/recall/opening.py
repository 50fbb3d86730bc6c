"""What opens the recall test: by its name in the action table."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app.ui.step import Surroundings


def recall_sheets(window: QWidget, around: Surroundings) -> dict[str, Callable[[], object]]:
    """Return what opens the recall test over any page."""

    def recall_test() -> None:
        from workshop_app.ui.recall.recall_sheet import RecallSheet  # noqa: PLC0415 - the start does not wait for it

        RecallSheet(window, around).show_sheet()

    return {"recall_test": recall_test}
