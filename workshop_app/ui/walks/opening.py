"""What opens the learning walks: by their name in the action table."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app.ui.step import Surroundings


def walk_sheets(window: QWidget, around: Surroundings) -> dict[str, Callable[[], object]]:
    """Return what opens the learning walks over any page."""

    def learning_walks() -> None:
        from workshop_app.ui.walks.walks_sheet import WalksSheet  # noqa: PLC0415 - the start does not wait for it

        WalksSheet(window, around).open()

    return {"learning_walks": learning_walks}
