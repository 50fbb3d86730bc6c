"""The program's own window with a workshop in a file, and the hands of a scribe."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.app import make_application
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


class Scribe:
    """Presses keys where the focus is, as the system would, and counts them."""

    def __init__(self, qtbot, home) -> None:
        make_application()
        self.qtbot, self.home, self.pressed = qtbot, home, 0
        self.shelf = LaptopShelf("desk-test")
        self.window = self._window()

    def _window(self) -> MainWindow:
        window = MainWindow(self.shelf, Preferences(self.home))
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        return window

    @property
    def frame(self):
        return self.window.frame

    @property
    def bar(self):
        return self.frame.scribe.bar

    @property
    def desk(self):
        return self.frame.around.desk

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def start(self, step: str = "group") -> None:
        """Begin a workshop with six groups and show a step of it."""
        opened = self.shelf.start("Community evening")
        self.window.show_workshop(opened, step)
        self.qtbot.waitUntil(lambda: self.frame.step.isAncestorOf(self.focus))
        assert len(opened.desk.workshop.groups()) >= 6

    def press(self, key: Qt.Key, held=NONE) -> None:
        self.pressed += 1
        QTest.keyClick(self.focus, key, held)

    def type(self, text: str) -> None:
        self.pressed += len(text)
        QTest.keyClicks(self.focus, text)

    def ctrl_space(self) -> None:
        self.press(Qt.Key.Key_Space, CTRL)
        QApplication.processEvents()

    def alt(self, digit: int) -> None:
        self.press(Qt.Key(Qt.Key.Key_0 + digit), ALT)

    def enter(self, text: str = "") -> None:
        if text:
            self.type(text)
        self.press(Qt.Key.Key_Return)

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def ideas(self):
        return list(self.frame.around.workshop.ideas())

    def texts(self) -> list[str]:
        return [idea.text for idea in self.frame.around.workshop.ideas()]

    def toast(self) -> str:
        parts = [one for one in self.window.findChildren(QWidget, "toast") if not one.isHidden()]
        return " / ".join(one.text() for one in parts[-1].findChildren(QWidget) if hasattr(one, "text"))

    def press_in_toast(self, words: str) -> None:
        parts = [one for one in self.window.findChildren(QWidget, "toast") if not one.isHidden()]
        buttons = [one for one in parts[-1].findChildren(QWidget) if hasattr(one, "click")]
        next(one for one in buttons if one.text() == words).click()

    def begin_again(self) -> None:
        """Close the program and open the same workshop anew."""
        path = self.frame.around.open.path
        self.end()
        self.window = self._window()
        self.window.open_path(path)
        self.settle()

    def end(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def scribe(home, qtbot):
    scribe = Scribe(qtbot, home)
    yield scribe
    scribe.end()


@pytest.fixture
def ready(scribe):
    """On the board of a new workshop, the bar brought up."""
    scribe.start()
    scribe.ctrl_space()
    scribe.qtbot.waitUntil(lambda: scribe.bar is not None and scribe.bar.line.hasFocus())
    return scribe
