"""Projector: the second screen: plugged in or not, live, held or black, and how its picture is drawn."""

import time
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap, QScreen
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import IdeaId
from workshop_app.preferences import Preferences
from workshop_app.ui.icons import Icons
from workshop_app.ui.room.awake import Awake
from workshop_app.ui.room.brush import RoomBrush
from workshop_app.ui.room.director import Director
from workshop_app.ui.room.legibility import HEIGHT, WIDTH, Room
from workshop_app.ui.room.look import RoomLook
from workshop_app.ui.room.pointing import Pointing
from workshop_app.ui.room.room_window import RoomWindow
from workshop_app.ui.room.screens import Screens, move_to
from workshop_app.ui.room.showing import key_of
from workshop_app.ui.room.shown import Blank, Shown
from workshop_app.ui.room.views import name_of
from workshop_app.words import say

LIGHTS_DOWN = "room lights down"
"""Name in the preferences: whether the wall is dark with bright papers."""

PICTURED_AT_MOST = 250
"""Milliseconds between two pictures for the thumbnail: at most four a second (DESIGN § 2)."""


class Place(Enum):
    """Where the room's picture stands."""

    NOWHERE = 0
    SCREEN = 1
    WINDOW = 2


class Projector(QObject):
    """Shows the room what a director decides, on the second screen or in a window, until it is stopped.

    `laptop` is the window that the facilitator works in; the room's picture never covers its screen.
    """

    changed = Signal()
    """It was plugged in, unplugged, held, blanked, or shows another view."""

    pictured = Signal()
    """`picture` would return another one; sent at most four times a second."""

    unplugged = Signal()
    """The screen that the room looked at is gone."""

    plugged = Signal()
    """The room looks at a screen again, or for the first time."""

    def __init__(
        self,
        laptop: QWidget,
        preferences: Preferences,
        icons: Icons,
        *,
        now: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000,
    ) -> None:
        super().__init__(laptop)
        self._laptop, self._preferences, self._icons, self._now = laptop, preferences, icons, now
        self._director: Director | None = None
        self._room = Room()
        self._live: Shown = Blank()
        self._held: Shown | None = None
        self._held_at = 0
        self._wants_window = self.is_blank = self._has_news = False
        self.place = Place.NOWHERE
        self._brush = self._made_brush()
        self.window = RoomWindow(self._brush)
        self.screens = Screens(laptop, preferences, self)
        self.awake = Awake(say("Portrait Workshop"), say("People are looking at the projector"), self)
        self._picturing = QTimer(self)
        self._picturing.setSingleShot(True)
        self._picturing.setInterval(PICTURED_AT_MOST)
        self._picturing.timeout.connect(self._tell_pictured)
        self.window.pictured.connect(self._have_pictured)
        self.window.left.connect(self.leave_window)
        self.screens.changed.connect(self.settle)
        self.screens.going.connect(self._clear)

    # whom it listens to

    def attend(self, director: Director | None, room: Room) -> None:
        """Show what this director decides; None: the workshop was closed, and the wall goes black."""
        if self._director is not None:
            self._director.shown.disconnect(self._follow)
        self._director = director
        self._held, self.is_blank = None, False
        if director is not None:
            director.shown.connect(self._follow)
        self.measure(room)
        self._live = director.showing if director is not None else Blank()
        self.settle()

    def stop(self) -> None:
        """Take the window off the wall for good; called before the program ends, and maybe twice."""
        self.screens.stop()
        self.awake.let_sleep()
        self.window.leave()
        self.window.close()

    # what the room sees

    @property
    def live(self) -> Shown:
        """What the room would see if nothing were held or black."""
        return self._live

    @property
    def seen(self) -> Shown:
        """What the room sees."""
        if self.is_blank:
            return Blank()
        return self._live if self._held is None else self._held

    @property
    def is_held(self) -> bool:
        """Whether the last picture stays while work goes on."""
        return self._held is not None

    @property
    def held_minutes(self) -> int:
        """For how many whole minutes the picture has stayed."""
        return (self._now() - self._held_at) // 60_000

    def hold(self) -> None:
        """Let the last picture stay, or go live again."""
        self._held, self._held_at = self._live if self._held is None else None, self._now()
        self._show()

    def blank(self) -> None:
        """Make the wall black, or show again what was there."""
        self.is_blank = not self.is_blank
        self._show()

    def pages(self, shown: Shown) -> int:
        """Return in how many pages a view comes in this room."""
        return self._brush.pages(shown)

    def page_of_news(self, shown: Shown) -> int:
        """Return the page of a view on which papers just joined, or the page it is on."""
        return self._brush.page_of_news(shown)

    def point(self, pointing: Pointing | None) -> None:
        """Show a dot or a circle of light on the wall, or no longer."""
        self.window.point(pointing)

    def paper_of(self, idea_id: IdeaId) -> QRectF | None:
        """Return where on the wall, in its px, the paper of an idea lies; None if it is not seen there."""
        card = self._brush.picture(self.seen).cards().get(key_of(idea_id))
        return card.box if card is not None else None

    # how it is drawn

    @property
    def lights_are_down(self) -> bool:
        """Whether the wall is dark and its papers are the light."""
        return bool(self._preferences.get(LIGHTS_DOWN, otherwise=False))

    def dim(self, *, lights_down: bool) -> None:
        """Choose between lights on and lights down; the program never does that by itself."""
        self._preferences.put({LIGHTS_DOWN: lights_down})
        self._take_brush()

    def measure(self, room: Room) -> None:
        """Draw for a room of this size from now on."""
        if room != self._room:
            self._room = room
            self._take_brush()
        if self._director is not None:
            self._director.measure(room)

    def picture(self, width: int, height: int) -> QPixmap | None:
        """Return what the room sees in that many px of the device, or None if nothing shows it."""
        if self.place is Place.NOWHERE:
            return None
        picture = QPixmap(width, height)
        painter = QPainter(picture)
        painter.scale(width / WIDTH, height / HEIGHT)
        self._brush.paint(painter, self.seen)
        painter.end()
        return picture

    # where it stands

    def settle(self) -> None:
        """Stand where the room can look: on the second screen, or in a window if that was asked for."""
        was, screen = self.place, self.screens.of_room
        if self._director is None and was is Place.NOWHERE:
            return
        if screen is not None:
            self.place, self._wants_window = Place.SCREEN, False
            self.window.cover(screen)
        elif self._wants_window:
            self.place = Place.WINDOW
            if was is not Place.WINDOW:
                self.window.stand_in_window(self.screens.of_laptop)
        else:
            self.place = Place.NOWHERE
            self.window.leave()
        self._keep_awake()
        self._show()
        if was is Place.SCREEN and self.place is not Place.SCREEN and not self.is_idle:
            self.unplugged.emit()
        elif was is not Place.SCREEN and self.place is Place.SCREEN:
            self.plugged.emit()

    @property
    def is_idle(self) -> bool:
        """Whether there is a second screen that a person chose not to use."""
        return self.place is Place.NOWHERE and self.screens.second is not None

    def begin(self) -> None:
        """Show the room its picture: on a second screen that was not used so far, or in a window."""
        if self.is_idle:
            self.screens.use(second=True)
        else:
            self.show_in_window()

    def show_in_window(self) -> None:
        """Show the room's picture in a window of its own, where there is no second screen."""
        self._wants_window = True
        self.settle()

    def leave_window(self) -> None:
        """Show it in a window no longer."""
        self._wants_window = False
        self.settle()

    def swap(self) -> None:
        """Let laptop and room change screens."""
        of_room, of_laptop = self.screens.second, self.screens.of_laptop
        if of_room is None:
            return
        self.window.leave()
        self.screens.blockSignals(True)  # noqa: FBT003 - both move before anyone may ask where they are
        move_to(self._laptop, of_room)
        self.screens.choose(of_laptop)
        self.screens.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.settle()

    def _clear(self, screen: QScreen) -> None:
        """Leave a screen before it goes: Qt would move the window onto the laptop's."""
        if self.window.covers(screen):
            self.window.leave()

    def _keep_awake(self) -> None:
        if self.place is not Place.NOWHERE and self._director is not None:
            self.awake.keep()
        else:
            self.awake.let_sleep()

    # how it goes on

    def _follow(self, shown: Shown) -> None:
        before, self._live = name_of(self.seen), shown
        self._show(tells=name_of(self.seen) != before)  # a second that went by is no news

    def _show(self, *, tells: bool = True) -> None:
        if self._is_calm != self._wants_calm():
            self._take_brush()
        if self.place is not Place.NOWHERE:
            self.window.turn_to(self.seen)
        if tells:
            self.changed.emit()

    def _take_brush(self) -> None:
        self._brush = self._made_brush()
        self.window.take_brush(self._brush)
        self.changed.emit()

    def _made_brush(self) -> RoomBrush:
        self._is_calm = self._wants_calm()
        look = RoomLook(self.lights_are_down)
        return RoomBrush(look, self._icons, self._room, reduced_motion=self._is_calm)

    def _wants_calm(self) -> bool:
        return bool(self._preferences.get("reduced_motion", otherwise=False))

    def _have_pictured(self) -> None:
        self._has_news = True
        if not self._picturing.isActive():
            self._tell_pictured()

    def _tell_pictured(self) -> None:
        if self._has_news:
            self._has_news = False
            self._picturing.start()
            self.pictured.emit()
