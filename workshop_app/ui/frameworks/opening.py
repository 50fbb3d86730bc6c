"""What opens the portrait for school systems, and brings frameworks in, as the action table names it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.frameworks.coming import bring_in_framework, framework_kinds
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


def framework_sheets(
    window: QWidget, around: Surroundings, files: FileChoice
) -> dict[str, Callable[[], object]]:
    """Return what opens the sheet for school systems over any page, and what asks for a framework."""

    def school_systems() -> None:
        from workshop_app.ui.frameworks.school_sheet import SchoolSheet  # noqa: PLC0415 - the start does not wait for it

        SchoolSheet(window, around, files).show_sheet()

    def bring_in() -> None:
        path = files.to_open(say("Bring in a framework of others"), framework_kinds())
        if path is not None:
            bring_in_framework(around, path)

    return {"school_systems": school_systems, "bring_in_framework": bring_in}
