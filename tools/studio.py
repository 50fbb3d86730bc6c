"""The studio behind `run.py shots`: dresses a window, sets each scene up in it and takes its picture."""

import datetime as dt
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from tools import wall
from tools.scenes import SCENES
from tools.stage import Stage, settle
from workshop_app.app import make_application
from workshop_app.handouts import catalogue
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.share.pages import Pages


class Look(NamedTuple):
    """One folder of pictures: the window's size and what is chosen."""

    folder: str
    width: int
    height: int
    text_scale: float = 1.0
    contrast: str = "normal"


class Studio:
    """One window after the other, each dressed as a Look asks, all in one home."""

    def __init__(self, home: Path) -> None:
        self._home = home
        make_application()
        self._preferences = Preferences(home)
        self._shelf = LaptopShelf("desk-studio")

    def pictures(self, look: Look, folder: Path, chosen: Collection[str] = ()) -> Iterator[str]:
        """Write the picture of every scene, or of those chosen, into the folder; yield each name."""
        self._preferences.put({"text_scale": look.text_scale, "contrast": look.contrast})
        for name, scene in SCENES.items():
            if chosen and name not in chosen:
                continue
            window = MainWindow(self._shelf, self._preferences)
            window.resize(look.width, look.height)
            window.show()
            scene(Stage(window, self._shelf, self._home))
            settle(window)
            window.grab().save(str(folder / f"{name}.png"))
            window.close()
            window.deleteLater()
            QApplication.processEvents()
            yield f"{name}.png"

    def wall(self, folder: Path) -> Iterator[str]:
        """Write every view that the room can be shown."""
        sample = self._shelf.open_sample()
        yield from wall.pictures(sample.desk.workshop, folder)
        sample.close()

    def paper(self, folder: Path) -> Iterator[str]:
        """Write every page of every handout of the sample, on both papers, as pictures and as PDF."""
        folder.mkdir(parents=True, exist_ok=True)
        sample = self._shelf.open_sample()
        for kind in catalogue.KINDS:
            for paper in ("letter", "a4"):
                made = catalogue.make(
                    sample.desk.workshop, kind.key, paper=paper, made_on=dt.date(2026, 5, 14)
                )
                (folder / f"{kind.key}-{paper}.pdf").write_bytes(made.pdf)
                pages = Pages(made.pdf)
                for number in range(len(pages)):
                    name = f"{kind.key}-{paper}-{number + 1}.png"
                    pages.picture(number, 1000).save(str(folder / name))
                    yield name
                pages.close()
        sample.close()
