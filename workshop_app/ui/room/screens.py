"""Which of the computer's screens the room looks at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from workshop_app.preferences import Preferences

CHOSEN, USED = "room screen", "room uses a screen"
"""Names in the preferences: the screen a person chose, and whether a second screen is used at all."""


class Screens(QObject):
    """Follows screens as they are plugged in and out; the laptop's is where its window stands."""

    changed = Signal()
    """A screen came, went, or changed its size, or the laptop's window moved to another."""

    going = Signal(QScreen)
    """A screen is going: what stands on it must be taken off now, or Qt moves it to another."""

    def __init__(self, laptop: QWidget, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._laptop, self._preferences = laptop, preferences
        self._gone: QScreen | None = None
        self._is_watching = self._is_stopped = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._came)
            app.screenRemoved.connect(self._went)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.changed)

    def stop(self) -> None:
        """Follow no more; called before the program ends."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and not self._is_stopped:
            app.screenAdded.disconnect(self._came)
            app.screenRemoved.disconnect(self._went)
        self._is_stopped = True
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature

    def watch_laptop(self) -> None:
        """Follow the laptop's window from screen to screen; called once it has been shown."""
        handle = self._laptop.windowHandle()
        if handle is not None and not self._is_watching:
            self._is_watching = True
            handle.screenChanged.connect(self.changed)

    def all(self) -> list[QScreen]:
        """Return the screens in the order of their numbers."""
        return [screen for screen in QGuiApplication.screens() if screen is not self._gone]

    @property
    def of_laptop(self) -> QScreen:
        """The screen on which the laptop's window stands.

        Its middle tells that best: a window whose screen was unplugged and came back is still thought to be
        on the other one. Where programs are not told where their windows are, Qt's word must do.
        """
        if QGuiApplication.platformName().startswith("wayland"):
            return self._laptop.screen()
        middle = QGuiApplication.screenAt(self._laptop.frameGeometry().center())
        return middle if middle in self.all() else self._laptop.screen()

    @property
    def of_room(self) -> QScreen | None:
        """The screen that the room looks at, or None if there is no second one or none is to be used."""
        if not self._preferences.get(USED, otherwise=True):
            return None
        return self.second

    @property
    def second(self) -> QScreen | None:
        """The screen that the room could look at."""
        there = self.all()
        chosen = self._preferences.get(CHOSEN, "")
        at = other_than(
            [screen.geometry() for screen in there],
            self.of_laptop.geometry(),
            next((n for n, screen in enumerate(there) if name_of(screen) == chosen), None),
        )
        return None if at is None else there[at]

    @property
    def is_chosen(self) -> bool:
        """Whether a person ever said which screen the room looks at."""
        return bool(self._preferences.get(CHOSEN, ""))

    def choose(self, screen: QScreen) -> None:
        """Let the room look at this screen from now on."""
        self._preferences.put({CHOSEN: name_of(screen), USED: True})
        self.changed.emit()

    def use(self, *, second: bool) -> None:
        """Use the second screen for the room, or leave it to the computer."""
        self._preferences.put({USED: second})
        self.changed.emit()

    def _came(self, screen: QScreen) -> None:
        self._gone = None
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()

    def _went(self, screen: QScreen) -> None:
        self._gone = screen
        self.going.emit(screen)
        self.changed.emit()


def other_than(screens: Sequence[QRect], laptop: QRect, chosen: int | None) -> int | None:
    """Return which of the screens the room can look at; None if there is only the laptop's.

    A screen that shows the same part of the desktop as the laptop's is a mirror of it and no other.
    """
    free = [n for n, screen in enumerate(screens) if not screen.intersects(laptop)]
    if chosen in free:
        return chosen
    return free[0] if free else None


def name_of(screen: QScreen) -> str:
    """Return what tells a screen from others, also after it was unplugged."""
    made = f"{screen.manufacturer()} {screen.model()} {screen.serialNumber()}".split()
    size = screen.geometry().size()
    return " ".join((*made, screen.name(), f"{size.width()}x{size.height()}"))


def move_to(window: QWidget, screen: QScreen) -> None:
    """Put a window onto another screen, as large as it was or as that screen is."""
    was_large = window.isMaximized() or window.isFullScreen()
    window.showNormal()
    window.setScreen(screen)
    room = screen.availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    window.move(room.center() - window.rect().center())
    if was_large:
        window.showMaximized()
