"""What the thumbnail of the room offers: the views this step allows, the lights, the screens and the room."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.ui.room.director import Director
from workshop_app.ui.room.projector import Place, Projector
from workshop_app.words import say

VIEWS = {
    "welcome": "Welcome",
    "prompt": "Prompt",
    "clock": "Clock",
    "vote": "Vote",
    "newest": "Newest ideas",
    "board": "Whole board",
    "words": "What the pillar means",
    "levels": "Levels of the pillar",
    "heard": "Who was heard",
    "thanks": "Thank you",
}


class Sheets(NamedTuple):
    """The sheets that the menu leads to."""

    measure: Callable[[], object]
    screens: Callable[[], object]


class RoomMenu:
    """Makes the menu anew each time: it says what holds now."""

    def __init__(self, parent: QWidget, projector: Projector, director: Director, sheets: Sheets) -> None:
        self._parent, self._projector = parent, projector
        self._director, self._sheets = director, sheets

    def menu(self) -> QMenu:
        """Return the menu; it goes away by itself once it is closed."""
        menu = QMenu(self._parent)
        menu.setAccessibleName(say("What the room can see"))
        menu.aboutToHide.connect(menu.deleteLater)
        self._add_views(menu)
        menu.addSeparator()
        self._add_looks(menu)
        menu.addSeparator()
        self._add_screens(menu)
        return menu

    def _add_views(self, menu: QMenu) -> None:
        director = self._director
        together = QActionGroup(menu)
        for view in director.choices():
            action = self._add(menu, say(VIEWS[view]), partial(director.choose, view))
            action.setCheckable(True)
            action.setChecked(director.view == view)
            together.addAction(action)
        is_checking = director.view == "check"
        card = self._add(menu, say("Room check card"), partial(director.check, is_shown=not is_checking))
        card.setCheckable(True)
        card.setChecked(is_checking)

    def _add_looks(self, menu: QMenu) -> None:
        projector = self._projector
        down = self._add(
            menu, say("Lights down"), lambda: projector.dim(lights_down=not projector.lights_are_down)
        )
        down.setCheckable(True)
        down.setChecked(projector.lights_are_down)
        self._add(menu, say("Picture and last row…"), self._sheets.measure)

    def _add_screens(self, menu: QMenu) -> None:
        projector, screens = self._projector, self._projector.screens
        has_second = screens.second is not None
        if has_second:
            self._add(menu, say("Swap screens"), projector.swap)
            self._add(menu, say("Choose the room’s screen…"), self._sheets.screens)
            used = self._add(
                menu, say("Use the second screen"), lambda: screens.use(second=screens.of_room is None)
            )
            used.setCheckable(True)
            used.setChecked(screens.of_room is not None)
        if projector.place is Place.WINDOW:
            self._add(menu, say("Close the room’s window"), projector.leave_window)
        elif projector.place is Place.NOWHERE:
            self._add(menu, say("Show in a window"), projector.show_in_window)

    def _add(self, menu: QMenu, words: str, do: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked: do())
        return action
