"""RoomSide: what the laptop's window has to do with the room: block, sheets, keys and notices."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from workshop_app.desk.desk import Desk
from workshop_app.preferences import Preferences
from workshop_app.ui.action_table import NO_PROJECTOR
from workshop_app.ui.alerts import Alerts, Offer
from workshop_app.ui.controls import Controls
from workshop_app.ui.icons import Icons
from workshop_app.ui.room import measures
from workshop_app.ui.room.director import Director
from workshop_app.ui.room.measure_sheet import MeasureSheet
from workshop_app.ui.room.pointer_light import Pointed, PointerLight
from workshop_app.ui.room.projector import Place, Projector
from workshop_app.ui.room.room_block import RoomBlock
from workshop_app.ui.room.room_menu import RoomMenu, Sheets
from workshop_app.ui.room.screen_sheet import ScreenSheet
from workshop_app.ui.room.spoken import spoken
from workshop_app.words import say

UNPLUGGED = "projector"
"""The key of the amber bar about the projector."""


class RoomSide(QObject):
    """Lives as long as the window; for each workshop that is opened it has a director of its own."""

    def __init__(self, window: QMainWindow, preferences: Preferences, icons: Icons) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self.projector = Projector(window, preferences, icons)
        self.director: Director | None = None
        self._place = ""
        self._state: tuple[object, ...] = ()
        self._is_missing = False
        self._controls: Controls | None = None
        self._alerts: Alerts | None = None
        self.light = PointerLight(self.projector, self)
        self.projector.unplugged.connect(self._unplugged)
        self.projector.plugged.connect(self._plugged)
        self.projector.changed.connect(self._settled)

    # the workshop

    def attend(self, desk: Desk) -> Director:
        """Show the room this workshop from now on; return who decides what."""
        self.leave()
        self._place = desk.workshop.details.place
        director = Director(desk, pages=self.projector, parent=self)
        self.director = director
        return director

    def begin(self, controls: Controls, alerts: Alerts, page: Pointed) -> None:
        """Begin to show it, or go on in another look; `page` is where the pointer stands for the wall."""
        self._controls, self._alerts = controls, alerts
        self.light.page = page
        self.projector.screens.watch_laptop()
        self.projector.attend(self.director, measures.room_of(self._preferences, self._place))
        if self._is_missing:
            self._say_unplugged()

    def leave(self) -> None:
        """Show the room this workshop no longer: the wall goes black."""
        self.light.put_out()
        self._alerts = self._controls = self.light.page = None
        if self.director is not None:
            self.projector.attend(None, measures.room_of(self._preferences, self._place))
            self.director.stop()
            self.director.deleteLater()
            self.director = None

    def stop(self) -> None:
        """Take the picture off the wall for good."""
        self.leave()
        self.projector.stop()

    # its block and its sheets

    def block(self, controls: Controls, director: Director) -> RoomBlock:
        """Return the dark block for the top bar."""
        sheets = Sheets(self.ask_measures, self.ask_screens)
        return RoomBlock(
            controls, self.projector, RoomMenu(self._window, self.projector, director, sheets).menu
        )

    def ask_measures(self) -> None:
        """Ask how wide the picture is and how far away the last row sits."""
        if self._controls is None or self.director is None:
            return
        director, projector = self.director, self.projector

        def check() -> None:
            if projector.place is Place.NOWHERE:
                projector.begin()
            director.check(is_shown=director.view != "check")

        sheet = MeasureSheet(
            self._window,
            self._controls,
            self._preferences,
            self._place,
            measured=self.projector.measure,
            check=check,
        )
        measures.keep(self._preferences, self._place, sheet.room)
        sheet.closed.connect(lambda: director.check(is_shown=False))
        sheet.show_sheet()

    def ask_screens(self) -> None:
        """Ask which screen the room sees."""
        if self._controls is not None:
            sheet = ScreenSheet(self._window, self._controls, self.projector, self._ask_measures_once)
            sheet.show_sheet(sheet.right)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the keys of the room do, by the names of the action table."""
        return {
            "hold": partial(self._at_the_wall, self.projector.hold),
            "blank": partial(self._at_the_wall, self.projector.blank),
            "laser": partial(self._at_the_wall, partial(self._light, "dot")),
            "circle": partial(self._at_the_wall, partial(self._light, "circle")),
            "swap_screens": partial(self._at_the_wall, self.projector.swap),
            "measures": self.ask_measures,
        }

    def _at_the_wall(self, act: Callable[[], object]) -> None:
        """Do something to the room's picture, or say that nothing shows it."""
        if self.projector.place is not Place.NOWHERE:
            act()
        elif self._alerts is not None:
            self._alerts.toast(say(NO_PROJECTOR), Offer(say("Show in a window"), self.projector.begin))

    def _light(self, kind: str) -> None:
        self.light.light(kind)
        if self._alerts is None:
            return
        if self.light.kind == "dot":
            self._alerts.toast(say("On the wall a dot follows your pointer. L puts it out."))
        elif self.light.kind == "circle":
            self._alerts.toast(
                say("On the wall a circle of light follows your pointer, until you press the keys again.")
            )
        else:
            self._alerts.hush()

    # plugged in and out

    def _plugged(self) -> None:
        self._is_missing = False
        if self._alerts is not None:
            self._alerts.solved(UNPLUGGED)
        if not self.projector.screens.is_chosen:
            QTimer.singleShot(0, self, self.ask_screens)
        else:
            QTimer.singleShot(0, self, self._ask_measures_once)

    def _unplugged(self) -> None:
        self._is_missing = True
        self._say_unplugged()

    def _settled(self) -> None:
        state = (self.projector.place, self.projector.is_held, self.projector.is_blank)
        if state != self._state and self._alerts is not None:
            self._alerts.announce(spoken(self.projector))
        self._state = state
        if self._is_missing and self.projector.place is not Place.NOWHERE:
            self._is_missing = False
            if self._alerts is not None:
                self._alerts.solved(UNPLUGGED)

    def _say_unplugged(self) -> None:
        if self._alerts is not None:
            offer = Offer(say("Show in a window"), self.projector.show_in_window)
            sentence = say("The projector was unplugged. Your work is safe.")
            self._alerts.notice(UNPLUGGED, sentence, offer, icon="room")

    def _ask_measures_once(self) -> None:
        """Ask about a room of which nobody has told anything yet."""
        is_there = self.projector.place is Place.SCREEN
        if is_there and not measures.is_measured(self._preferences, self._place):
            self.ask_measures()
