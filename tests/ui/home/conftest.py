"""A real Home over a real library in a folder of the test's own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain.commands import details, ideas, pillars
from workshop_app.domain.records import PillarId
from workshop_app.opening import LaptopShelf
from workshop_app.ui import style
from workshop_app.ui.alerts import Alerts
from workshop_app.ui.controls import Controls
from workshop_app.ui.home.home_page import HomePage
from workshop_app.ui.icons import Icons
from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.theme import Theme


class Answers:
    """Answers in the person's place when the system's dialog asks for a file."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.asked: list[str] = []

    def to_open(self, caption: str, kinds: str) -> Path | None:
        self.asked.append(caption)
        return self.path

    def to_save(self, caption: str, name: str, kinds: str) -> Path | None:
        raise AssertionError(caption)


class Desktop:
    """A window that shows Home, and what was opened from it."""

    def __init__(self, shelf: LaptopShelf, theme: Theme) -> None:
        icons = Icons.drawn_once()
        controls = Controls(theme, icons)
        self.shelf, self.files = shelf, Answers()
        self.opened, self.lists = [], []
        self.window = QWidget()
        self.window.setStyleSheet(style.sheet(theme))
        self.window.resize(1440, 900)
        self.alerts = Alerts(theme, icons, self.window)
        self.home = HomePage(
            controls,
            PaperBrush(theme, icons),
            alerts=self.alerts,
            shelf=shelf,
            opened=self.opened.append,
            start_with_list=lambda opened, path: self.lists.append((opened, path)),
            files=self.files,
        )
        self.home.setParent(self.window)
        self.home.resize(1440, 900)

    def arrive(self) -> None:
        """Come to Home, as the window does."""
        self.home.refresh()
        self.home.setFocus()
        QApplication.processEvents()

    def texts(self) -> list[str]:
        """What the rows of earlier workshops are called."""
        return [row.text() for row in self.home.column.earlier.rows()]

    def drop(self, path: Path) -> None:
        """Let go of a file over the middle of the page."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        middle, copy = self.home.rect().center(), Qt.DropAction.CopyAction
        button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.home, QDragEnterEvent(middle, copy, data, button, key))
        QApplication.sendEvent(self.home, QDropEvent(QPointF(middle), copy, data, button, key))
        QApplication.processEvents()

    def close(self) -> None:
        for one in (*self.opened, *(opened for opened, _path in self.lists)):
            one.close()


@pytest.fixture
def shelf(fonts_loaded):
    return LaptopShelf("desk-test")


@pytest.fixture
def kept(shelf):
    """Return a function that puts a workshop on the shelf: kept("Staff kickoff", ideas=3, pillars=1)."""

    def keep(title, *, count=0, headlines=0, **about):
        opened = shelf.start(title)
        if about:
            opened.desk.do(details.change, **about)
        opened.desk.do(
            ideas.capture_many, [ideas.NewIdea(id=f"i{n}", text=f"Idea {n}") for n in range(count)]
        )
        for n in range(headlines):
            opened.desk.do(pillars.add, PillarId(f"p{n}"), f"Pillar {n}")
        path = opened.path
        opened.close()
        return path

    return keep


@pytest.fixture
def desktop_with(shelf, qtbot):
    """Return a function that opens the window at Home in a theme."""
    made = []

    def make(theme=None, size=(1440, 900)):
        desktop = Desktop(shelf, theme or Theme())
        qtbot.addWidget(desktop.window)
        desktop.window.resize(*size)
        desktop.home.resize(*size)
        desktop.window.show()
        desktop.window.activateWindow()
        qtbot.waitExposed(desktop.window)
        desktop.arrive()
        made.append(desktop)
        return desktop

    yield make
    for desktop in made:
        desktop.close()


@pytest.fixture
def desktop(desktop_with):
    return desktop_with()
