"""What opens the micro-credentials: by their name in the action table."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app.ui.step import Surroundings


def credential_sheets(window: QWidget, around: Surroundings) -> dict[str, Callable[[], object]]:
    """Return what opens the micro-credentials over any page."""

    def credentials() -> None:
        from workshop_app.ui.credentials.credentials_sheet import CredentialsSheet  # noqa: PLC0415 - the start does not wait for it

        CredentialsSheet(window, around).open_at()

    return {"credentials": credentials}
