"""What tests of the plan's side share: a window around one widget, and a session to show."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop_app.domain.commands import sessions
from workshop_app.domain.records import SessionId
from workshop_app.ui import style

EVENING = SessionId("session-1")


def in_a_window(
    qtbot, around, widget: QWidget | None = None, width: int = 1280, height: int = 700
) -> QWidget:
    """Show a widget in a window of its own, in the look of the program."""
    window = QWidget()
    window.setStyleSheet(style.sheet(around.theme))
    window.resize(width, height)
    qtbot.addWidget(window)
    if widget is not None:
        whole = QVBoxLayout(window)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(widget)
        widget.kept_window = window  # or it would go with this function
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def an_evening(around, **said: object) -> SessionId:
    """Add a session to work in."""
    around.desk.do(sessions.add, EVENING, "What matters most", **said)
    return EVENING


def follow(around, widget) -> None:
    """Let a widget with `show_workshop(workshop, session)` follow the desk, as the page does."""
    around.desk.subscribe(lambda _changes: widget.show_workshop(around.workshop, around.session))
    widget.show_workshop(around.workshop, around.session)


def press(widget: QWidget, times: int = 1) -> None:
    """Press a button with the mouse."""
    for _ in range(times):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def key(widget: QWidget, code: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    QTest.keyClick(widget, code, held)


def settle() -> None:
    """Let what was put off until now happen."""
    QApplication.processEvents()


def undoable(around) -> list[str]:
    """Return the names of what could be taken back, oldest first."""
    return [change.command for change in around.desk.history.undoable]
