"""The photo screen over an empty page, with photos that are drawn and what was found in them prepared."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tests.ui.photo.prepared_photos import SIZE, Files, Prepared, wall_of
from tools import drawn_wall
from workshop_app.intake.photo.looking import Wall
from workshop_app.ui import style
from workshop_app.ui.photo.photo_desk import PhotoDesk
from workshop_app.ui.photo.review import Review
from workshop_app.ui.step import Surroundings


class Bench:
    """The photo screen in a window, and what a hand does there."""

    def __init__(self, qtbot, around: Surroundings, folder: Path, *, can_look: bool = True) -> None:
        self.qtbot, self.around, self.folder, self.files = qtbot, around, folder, Files()
        self.lookers: list[Prepared] = []
        self.window = QWidget()
        self.window.setStyleSheet(style.sheet(around.theme))
        self.window.resize(1344, 836)
        qtbot.addWidget(self.window)
        self.desk = PhotoDesk(around, self.window, self.files, self._look if can_look else lambda *_: None)
        around.desk.subscribe(lambda _changes: self.desk.show_workshop(around.workshop))
        self.closed: list[bool] = []
        self.desk.closed.connect(lambda: self.closed.append(True))
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def _look(self, path: Path, parent: QObject) -> Prepared:
        self.lookers.append(Prepared(self.folder, parent))
        return self.lookers[-1]

    # photos

    def photo(self, count: int = 9, name: str = "wall.jpg", size=SIZE) -> Path:
        """A photo of a wall with so many notes."""
        return drawn_wall.write_wall(self.folder / name, count, *size)

    def open(self, *paths: Path) -> None:
        self.desk.open_photos(paths)
        self.qtbot.waitUntil(lambda: not self.review.kept.isNull())

    def found(self, count: int = 9, *, change: Callable[[Wall], Wall] = lambda wall: wall, **about) -> Wall:
        """Let the process find the notes of the photo that is looked at."""
        path = self.review.path
        size = (QImage(str(path)).width(), QImage(str(path)).height())
        wall = change(wall_of(path, self.folder, count, size, **about))
        self.lookers[-1].say(wall)
        return wall

    def look_over(self, count: int = 9, **about) -> None:
        """Open a photo and let its notes be found and read."""
        self.open(self.photo(count))
        self.found(count, **about)
        self.lookers[-1].end()

    def take_in(self) -> None:
        before = len(self.around.workshop.ideas())
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: len(self.around.workshop.ideas()) > before)

    # what there is

    @property
    def screen(self):
        return self.desk.screen

    @property
    def review(self) -> Review:
        return self.screen.reviewing.review

    @property
    def boxes(self):
        return self.screen.reviewing.boxes

    @property
    def canvas(self):
        return self.screen.reviewing.canvas

    @property
    def typing(self):
        return self.screen.typing

    @property
    def field(self):
        return self.screen.typing.panel.field

    @property
    def ideas(self):
        return self.around.workshop.ideas()

    def texts(self) -> list[str]:
        return [idea.text for idea in self.ideas]

    # hands

    def press(self, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier, on: QWidget | None = None) -> None:
        target = on or (self.canvas if self.screen.phase == "review" else self.field)
        self.qtbot.keyClick(target, key, held)

    def enter(self, text: str = "") -> None:
        if text:
            self.field.selectAll()
            self.qtbot.keyClicks(self.field, text)
        self.press(Qt.Key.Key_Return)

    def drag(self, start, end) -> None:
        """Press at a point of the photo, move and let go."""
        first, last = (self.canvas.to_screen(*at).toPoint() for at in (start, end))
        self.qtbot.mousePress(self.canvas, Qt.MouseButton.LeftButton, pos=first)
        middle = (first + last) / 2
        self.qtbot.mouseMove(self.canvas, middle)
        self.qtbot.mouseMove(self.canvas, last)
        self.qtbot.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, pos=last)

    def toast(self) -> str:
        parts = self.around.alerts.parent().findChildren(QWidget, "toast")
        shown = [part for part in parts if not part.isHidden()]
        if not shown:
            return ""
        return " / ".join(child.text() for child in shown[-1].findChildren(QWidget) if hasattr(child, "text"))

    def press_in_toast(self, words: str) -> None:
        parts = self.around.alerts.parent().findChildren(QWidget, "toast")
        shown = next(part for part in parts if not part.isHidden())
        next(child for child in shown.findChildren(QWidget) if getattr(child, "text", str)() == words).click()


@pytest.fixture
def make_bench(make_around, qtbot, tmp_path):
    """Return a function that makes the bench: make_bench(scale=2.0, can_look=False)."""
    made = []

    def make(*, can_look: bool = True, **look) -> Bench:
        made.append(Bench(qtbot, make_around(**look), tmp_path, can_look=can_look))
        return made[-1]

    yield make
    for bench in made:
        bench.desk.stop()


@pytest.fixture
def bench(make_bench) -> Bench:
    return make_bench()
