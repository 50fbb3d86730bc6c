"""A board with the five pillars of the design, and the hand that works on it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.ui.board.group_step import GroupStep

NAMES = (
    "Curious Thinker",
    "Clear Communicator",
    "Caring Neighbor",
    "Steady Problem Solver",
    "Ready for Life",
)
VOICES = ("students", "families", "teachers", "employers", "partners", "alumni")
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def fill(around, *, placed=25, waiting=8, standing=5):
    """Put up pillars p0 …, with ideas i0 … spread over them, and ideas t0 … in the tray."""
    for n in range(standing):
        around.desk.do(pillars.add, f"p{n}", NAMES[n % 5])
    new = [
        NewIdea(id=f"i{n}", text=f"Idea {n} of many", group=VOICES[n % 6], pillar=f"p{n % standing}")
        for n in range(placed)
    ]
    new += [NewIdea(id=f"t{n}", text=f"Waiting {n}", group=VOICES[n % 6]) for n in range(waiting)]
    around.desk.do(ideas.capture_many, new)


class Hand:
    """What a person does on one page, with real mouse and key events."""

    def __init__(self, page: GroupStep) -> None:
        self.page, self.board = page, page.board

    def note(self, idea: str) -> QPoint:
        return self.board.mapFromGlobal(self.page.note_point(idea))

    def end_of(self, pillar: str | None) -> QPoint:
        found = self.page.tray_point() if pillar is None else self.page.drop_point(pillar)
        return self.board.mapFromGlobal(found)

    def empty(self) -> QPoint:
        return self.board.mapFromGlobal(self.page.empty_point())

    def click(self, idea: str, held=NONE) -> None:
        QTest.mouseClick(self.board, Qt.MouseButton.LeftButton, held, self.note(idea))

    def take(self, at: QPoint, held=NONE, button=Qt.MouseButton.LeftButton) -> None:
        QTest.mousePress(self.board, button, held, at)

    def move(self, to: QPoint, button=Qt.MouseButton.LeftButton, held=NONE) -> None:
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(to),
            QPointF(self.board.mapToGlobal(to)),
            Qt.MouseButton.NoButton,
            button,
            held,
        )
        QApplication.sendEvent(self.board, event)

    def let_go(self, at: QPoint, button=Qt.MouseButton.LeftButton, held=NONE) -> None:
        QTest.mouseRelease(self.board, button, held, at)

    def carry(self, start: QPoint, end: QPoint, held=NONE, button=Qt.MouseButton.LeftButton) -> None:
        """Press at the start and move to the end, in steps, the button still down."""
        self.take(start, held, button)
        for step in range(1, 6):
            self.move(start + (end - start) * step / 5, button)

    def drag(self, start: QPoint, end: QPoint, held=NONE) -> None:
        self.carry(start, end, held)
        self.let_go(end)

    def title(self, theme: str) -> QPoint:
        """Return a point on the heading of a theme."""
        sheet, part = self.board.scene.arrangement.theme(theme)
        return self.board.canvas.to_view(sheet.title(part)).center().toPoint()

    def head(self, pillar: str) -> QPoint:
        """Return a point on the head of a sheet."""
        return self.board.mapFromGlobal(self.page.sheet_point(pillar))

    def choose(self, *words: str) -> None:
        """Open the menu of what the keyboard is on, and choose the entry that starts so, level by level."""
        self.board.show_menu()
        menu = self.board.menu
        for word in words[:-1]:
            menu = next(a.menu() for a in menu.actions() if a.text().strip().startswith(word))
        entry = next(a for a in menu.actions() if a.text().strip().startswith(words[-1]))
        assert entry.isEnabled()
        entry.trigger()
        self.board.menu.close()

    def press(self, key, held=NONE, on: QWidget | None = None) -> None:
        QTest.keyClick(on or self.board, key, held)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.board.editing.editor, text)


@pytest.fixture
def open_page(qtbot):
    """Return a function that shows the page of some surroundings in a window."""

    def show(around, size=(1344, 836)):
        page = GroupStep(around)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.show_workshop(around.workshop)
        around.desk.subscribe(lambda _changes: page.show_workshop(around.workshop))
        page.arrive()
        return page

    return show


@pytest.fixture
def page(around, open_page):
    fill(around)
    return open_page(around)


@pytest.fixture
def hand_on():
    """Return the hand for a page: hand_on(page)."""
    return Hand


@pytest.fixture
def hand(page):
    return Hand(page)


@pytest.fixture
def fill_board():
    """Return the function that fills a workshop: fill_board(around, placed=1000)."""
    return fill


@pytest.fixture
def in_pillar(around):
    """Return a function that tells the ids of a pillar's ideas in order; None is the tray."""
    return lambda pillar: [idea.id for idea in around.workshop.ideas_in(pillar)]


@pytest.fixture
def same_picture(qtbot):
    """Return a function that says whether two boards show the same, once both are drawn to the end."""

    def is_drawn(board):
        panes = (board.canvas, board.tray)
        return not board.flights.ideas and all(
            pane.tiles.get(key) for pane in panes for key in pane.keys_shown()
        )

    def compare(one, other):
        for board in (one, other):
            board.update()
            qtbot.waitUntil(lambda board=board: is_drawn(board))
        parts = (one.canvas.rect, one.tray.rect)
        return all(one.grab(part).toImage() == other.grab(part).toImage() for part in parts)

    return compare
