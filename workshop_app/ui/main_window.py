"""The window: Home, or the frame around one open workshop; what holds in both is carried out here."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from workshop_app import words
from workshop_app.domain.rules import Trouble
from workshop_app.preferences import Preferences
from workshop_app.ui import actions, framing, pages, regions, style
from workshop_app.ui.alerts import Alerts
from workshop_app.ui.app_mark import app_mark
from workshop_app.ui.chosen_look import chosen_theme, scale_after
from workshop_app.ui.controls import Controls
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.file_drop import FileDrop
from workshop_app.ui.focus_ring import FocusRing
from workshop_app.ui.frame import Frame
from workshop_app.ui.frameworks.coming import is_framework
from workshop_app.ui.framing import Surface
from workshop_app.ui.home.home_page import HomePage
from workshop_app.ui.icons import Icons
from workshop_app.ui.keys_sheet import KeysSheet
from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.settings_sheet import SettingsSheet
from workshop_app.ui.share.press import Press
from workshop_app.ui.shelf import OpenWorkshop, Shelf
from workshop_app.words import say

if TYPE_CHECKING:
    from workshop_app.ui.room.room_side import RoomSide  # the start does not wait for it

SMALLEST = QSize(1280, 640)


class MainWindow(QMainWindow):
    """The laptop's window. Changing the look builds its pages anew; the workshop is not touched by that."""

    def __init__(self, shelf: Shelf, preferences: Preferences, files: FileChoice | None = None) -> None:
        super().__init__()
        self._shelf, self._preferences = shelf, preferences
        self._files = files or FileChoice(self)
        self._press = Press(self)
        self._open: OpenWorkshop | None = None
        self._room: RoomSide | None = None
        self.frame: Frame | None = None
        self._ring: FocusRing | None = None
        self.setWindowIcon(QIcon(app_mark(256)))
        self._drop = FileDrop(self, self.receive)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self._dress()
        self.show_home()
        self.resize(1440, 900)
        self._ahead = pages.Ahead(self)

    # what is shown

    def show_home(self) -> None:
        """Close the workshop, everything kept, and show the workshops on this laptop."""
        self._close_workshop()
        self.setWindowTitle(say("Portrait Workshop"))
        self._stack.setCurrentWidget(self.home)
        self.home.refresh()
        self.home.setFocus()

    def show_workshop(self, opened: OpenWorkshop, step: str = "") -> None:
        """Show an open workshop at a step, or at the one where it was left."""
        if self._open is opened and self.frame is not None:
            self.frame.go_to(step or self.frame.step.key)
            return
        self._close_workshop()
        self._open = opened
        self._frame_workshop(opened, step or pages.last_step(opened, self._preferences))

    def open_path(self, path: Path) -> None:
        """Open a workshop file; if that fails, the reason stands on Home and nothing else changes."""
        self._try_to_open(lambda: self._shelf.open(path))

    def open_sample(self) -> None:
        """Open a fresh copy of the sample evening on the board."""
        self._try_to_open(self._shelf.open_sample, "group")

    def start_with_list(self, opened: OpenWorkshop, *paths: Path) -> None:
        """Show a workshop at Gather, with lists of ideas and photos of notes ready to be looked over."""
        self.show_workshop(opened, "gather")
        if self.frame is not None:
            self.frame.step.open_list(*paths)

    @property
    def room(self) -> "RoomSide":
        """What the window has to do with the room."""
        if self._room is None:
            from workshop_app.ui.room.room_side import RoomSide  # noqa: PLC0415 - the start does not wait for it

            self._room = RoomSide(self, self._preferences, self._icons)
        return self._room

    @property
    def home(self) -> HomePage:
        """The page of the workshops on this laptop."""
        return self._home

    @property
    def alerts(self) -> Alerts:
        """Where the window says things."""
        return self._alerts

    # how it looks

    def change_look(self) -> None:
        """Build the pages anew after another text size or contrast was chosen."""
        step = self.frame.step.key if self.frame is not None else ""
        if self.frame is not None:
            self.frame.stop(is_coming_back=True)
        self._dress()
        if self._open is not None:
            self._frame_workshop(self._open, step)
        else:
            self.show_home()

    def _dress(self) -> None:
        self.theme = chosen_theme(self._preferences)
        self._icons = Icons.drawn_once()
        self._controls = Controls(self.theme, self._icons)
        self._papers = PaperBrush(self.theme, self._icons)
        while (old := self._stack.widget(0)) is not None:
            self._stack.removeWidget(old)
            old.setParent(None)  # or it would be dressed once more before it goes
            old.deleteLater()
        self.setStyleSheet(style.sheet(self.theme))
        self.setMinimumSize(SMALLEST)
        self.frame = None
        self._alerts = Alerts(self.theme, self._icons, self)
        self._home = HomePage(
            self._controls,
            self._papers,
            alerts=self._alerts,
            shelf=self._shelf,
            opened=self.show_workshop,
            start_with_list=self.start_with_list,
            files=self._files,
        )
        self._stack.addWidget(self._home)
        if self._ring is not None:
            self._ring.stop()
        self._ring = FocusRing(self.theme, self)
        for action in self.actions():
            self.removeAction(action)
        self._everywhere = actions.build("everywhere", self, self._handlers())
        self._home.settings_asked.connect(self.show_settings)
        self._home.keys_asked.connect(self.show_keys)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "next_region": lambda: regions.walk(self._regions(), 1),
            "previous_region": lambda: regions.walk(self._regions(), -1),
            "larger": lambda: self._scale(1),
            "smaller": lambda: self._scale(-1),
            "high_contrast": self._switch_contrast,
            "palette": self.show_palette,
            "settings": self.show_settings,
            "keys": self.show_keys,
            "full_screen": lambda: self.showNormal() if self.isFullScreen() else self.showFullScreen(),
            "quit": self.close,
        }

    def _regions(self) -> list[QWidget]:
        return self.frame.regions() if self.frame is not None else self.home.regions()

    def _scale(self, steps: int) -> None:
        self._preferences.put({"text_scale": scale_after(self.theme.scale, steps)})
        self.change_look()

    def _switch_contrast(self) -> None:
        self._preferences.put({"contrast": "normal" if self.theme.high_contrast else "high"})
        self.change_look()

    # sheets

    def show_settings(self) -> None:
        """Show what can be chosen on this computer."""
        SettingsSheet(self, self.theme, self._controls, self._preferences, self.change_look).show_sheet()

    def show_keys(self) -> None:
        """Show the keys of the screen that is open."""
        where = self.frame.keys_of if self.frame is not None else "home"
        KeysSheet(self, self.theme, self._controls, where).show_sheet()

    def show_palette(self) -> None:
        """Show a field that finds everything one could do just now, on whatever page."""
        from workshop_app.ui.palette import Palette, choices_here  # noqa: PLC0415 - the start does not wait for it

        Palette(self, self._controls, choices_here(self, self.frame, self.home)).show_sheet()

    # keys and files

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not actions.answer(event, self.focusWidget()):
            super().keyPressEvent(event)

    def receive(self, paths: list[Path]) -> None:
        """Take in files that were dropped on the window: a workshop, or lists and photos of notes."""
        if self.frame is None:
            for path in paths[:1]:
                self.home.bring_in(path)
            return
        workshops = [path for path in paths if path.suffix.lower() == ".workshop" or is_framework(path)]
        if workshops:
            self.copies.look_into(*workshops)
        if paths and not workshops:
            self.start_with_list(self.frame.around.open, *paths)

    # how it goes

    def closeEvent(self, event: QCloseEvent) -> None:
        self._close_workshop()
        if self._room is not None:
            self._room.stop()
        self._press.stop()
        event.accept()

    def _try_to_open(self, opening: Callable[[], OpenWorkshop], step: str = "") -> None:
        try:
            opened = opening()
        except Trouble as trouble:
            self.show_home()
            self.home.show_trouble(words.of(trouble))
            return
        self.show_workshop(opened, step)

    def _frame_workshop(self, opened: OpenWorkshop, step: str) -> None:
        framed = framing.frame(
            self,
            self.room,
            opened,
            Surface(self.theme, self._icons, self._controls, self._papers),
            shelf=self._shelf,
            preferences=self._preferences,
            files=self._files,
            press=self._press,
            elsewhere={"go_home": self.show_home, "keys": self.show_keys},
            everywhere=self._everywhere,
        )
        self.frame, self._alerts, self.copies = framed.frame, framed.alerts, framed.copies
        self._stack.setCurrentIndex(self._stack.addWidget(framed.frame))
        framed.frame.go_to(step)
        self.room.begin(self._controls, framed.alerts, framed.frame)

    def _close_workshop(self) -> None:
        if self.frame is not None:
            self.frame.stop()
            self._stack.removeWidget(self.frame)
            self.frame.deleteLater()
            self.frame = None
        if self._open is not None:
            self.room.leave()
            self._open.close()
            self._open = None
