"""Starts the program as a person does, and says so as soon as its first window is painted."""

import os
import sys
from pathlib import Path

from workshop_app.command_line.running import run


def main() -> int:
    """Open Home the way the command line does, up to its first painting."""
    return run([], _open_window)


def _open_window(path: Path | None = None, *, sample: bool = False) -> int:
    from workshop_app import app, places  # noqa: PLC0415 - as in the program, Qt is loaded only now
    from workshop_app.opening import LaptopShelf  # noqa: PLC0415
    from workshop_app.preferences import Preferences  # noqa: PLC0415
    from workshop_app.ui.main_window import MainWindow  # noqa: PLC0415

    application = app.make_application()
    preferences = Preferences(places.settings())
    window = MainWindow(LaptopShelf(preferences.desk()), preferences)
    window.show()
    application.processEvents()
    window.repaint()
    print("painted", path or "", "sample" * sample, flush=True)
    os._exit(0)  # what comes after is not measured


if __name__ == "__main__":
    sys.exit(main())
