"""A laptop with a second screen, without either: prints what the program did, as one line of JSON."""

import json
import os
import tempfile
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.app import make_application
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow


def main() -> None:
    """Open the sample with both screens there, swap them, and use only one for a while."""
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WORKSHOP_HOME"] = os.environ.get("WORKSHOP_HOME") or folder
        window = MainWindow(LaptopShelf("desk-test"), Preferences(Path(folder)))
        window.move(0, 0)
        window.resize(1400, 860)
        window.show()
        window.open_sample()
        QTest.qWait(50)
        projector = window.room.projector
        wall, told = projector.window, dict[str, object]()
        told["place"] = projector.place.name
        told["covers"] = list(wall.geometry().getRect())
        sheet = next(one for one in window.children() if type(one).__name__ == "ScreenSheet")
        sheet.accept()
        QTest.qWait(20)
        told["others_there"] = [
            type(one).__name__
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one is not wall and one.geometry().intersects(wall.geometry())
        ]
        projector.swap()
        QTest.qWait(20)
        told["after_swap"] = list(wall.geometry().getRect())
        told["laptop_after_swap"] = window.screen().name()
        projector.screens.use(second=False)
        told["unused"] = projector.place.name
        projector.begin()
        told["used_again"] = projector.place.name
        window.close()
    print(json.dumps(told))  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
