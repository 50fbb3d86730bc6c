"""Gather in a window, over a workshop in memory, with a clock that the test sets."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.commands import ideas
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId
from workshop_app.ui import style
from workshop_app.ui.gather.gather_step import GatherStep
from workshop_app.ui.step import Surroundings


class Answers:
    """Answers in the person's place when the system's dialog asks for a file."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.saved: Path | None = None

    def to_open(self, caption: str, kinds: str) -> Path | None:
        return self.path

    def to_save(self, caption: str, name: str, kinds: str) -> Path | None:
        return self.saved


class Bench:
    """The page in its window, and what a hand does there."""

    def __init__(self, qtbot, around: Surroundings, width: int = 1344, height: int = 836) -> None:
        self.qtbot, self.around, self.files = qtbot, around, Answers()
        self.later = 0
        self.window = QWidget()
        self.window.setProperty("page", "true")
        self.window.setStyleSheet(style.sheet(around.theme))
        self.window.resize(width, height)
        qtbot.addWidget(self.window)
        self.page = GatherStep(around, files=self.files, now=self.now)
        whole = QVBoxLayout(self.window)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        around.desk.subscribe(self._follow)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.page.show_workshop(around.workshop)
        self.page.arrive()
        qtbot.waitUntil(self.page.line.hasFocus)

    def now(self) -> int:
        """The moment of the last change, and as much later as the test says."""
        return self.around.open.log[-1].stamp.millis + self.later

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.page.line, text)

    def press(self, key: Qt.Key, keys=Qt.KeyboardModifier.NoModifier, on: QWidget | None = None) -> None:
        self.qtbot.keyClick(on or self.page.line, key, keys)

    def enter(self, text: str = "") -> None:
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def alt(self, digit: int) -> None:
        self.press(Qt.Key(Qt.Key.Key_0 + digit), Qt.KeyboardModifier.AltModifier)

    def paste(self, text: str) -> None:
        what = QMimeData()
        what.setText(text)
        QGuiApplication.clipboard().setMimeData(what)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def have(self, count: int, group: str | None = "students", text: str = "Listens {n}") -> list[str]:
        """Let that many ideas of a group be there already."""
        start = len(self.around.workshop.ideas())
        new = [
            NewIdea(id=IdeaId(f"idea-{start + n}"), text=text.format(n=n), group=group and GroupId(group))
            for n in range(count)
        ]
        self.around.desk.do(ideas.capture_many, new)
        return [idea.id for idea in new]

    def texts(self) -> list[str]:
        return [idea.text for idea in self.around.workshop.ideas()]

    def toast(self) -> str:
        """What the toast says, with its button."""
        parts = self.around.alerts.parent().findChildren(QWidget, "toast")
        shown = [part for part in parts if not part.isHidden()]
        return " / ".join(child.text() for child in shown[-1].findChildren(QWidget) if hasattr(child, "text"))

    def press_in_toast(self, words: str) -> None:
        parts = self.around.alerts.parent().findChildren(QWidget, "toast")
        button = next(
            child
            for part in parts
            if not part.isHidden()
            for child in part.findChildren(QWidget)
            if hasattr(child, "click") and child.text() == words
        )
        button.click()

    def _follow(self, _changes: Iterable[object]) -> None:
        self.page.show_workshop(self.around.workshop)


@pytest.fixture
def make_bench(qtbot, make_around):
    """Return a function that puts Gather up: make_bench(scale=2.0, width=1088, height=576)."""

    def make(width: int = 1344, height: int = 836, **look) -> Bench:
        return Bench(qtbot, make_around(**look), width, height)

    return make


@pytest.fixture
def bench(make_bench) -> Bench:
    return make_bench()
