"""ClockBlock: the part that runs and its time in the top bar, with pause and a minute more."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
)

from workshop_app.ui.alerts import Alerts
from workshop_app.ui.clock import clock_menu
from workshop_app.ui.clock.block_words import spoken, state_of
from workshop_app.ui.clock.clock_keys import ClockKeys
from workshop_app.ui.clock.evening_clock import EveningClock
from workshop_app.ui.clock.moods import CALM, LAST_MINUTE, OVER, mood
from workshop_app.ui.clock.two_lines import TwoLines
from workshop_app.ui.controls import Controls, dress
from workshop_app.ui.room.time_words import clock as clock_time
from workshop_app.ui.theme import text_width
from workshop_app.words import say

MOST_FOLDS = 2
WIDEST_NAME, NARROW_NAME = 250, 160
"""Px at 100 % for the part's name and the words under it, before and after the block has folded once."""


class Face(NamedTuple):
    """What the block shows just now."""

    name: str
    state: str
    time: str
    runs: bool
    mood: str


class ClockBlock(QFrame):
    """Hidden while no part runs. The name of the part opens the list of all parts.

    `fold` narrows it: first its words grow short, then the name of the part goes, and its tip says it.
    """

    folded = Signal()
    """It has become wider or narrower, has come or gone."""

    def __init__(self, controls: Controls, clock: EveningClock, keys: ClockKeys, alerts: Alerts) -> None:
        super().__init__()
        self._controls, self._clock, self._keys, self._alerts = controls, clock, keys, alerts
        self._face: Face | None = None
        self._folds = 0
        theme = controls.theme
        self.setFixedHeight(theme.px(40 if theme.is_large else 48))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Clock of the evening"))
        self.words = TwoLines(controls)
        self.words.clicked.connect(self.open_menu)
        self._time = QLabel()
        self._time.setTextFormat(Qt.TextFormat.PlainText)
        self._time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pause = controls.icon_button("clock.pause", say("Pause the clock"), press=keys.start_or_pause)
        self.more = controls.button("", kind="plain", size="small", press=keys.add_minute)
        self.more.setAccessibleName(say("Add a minute"))
        self.more.setToolTip(say("Add a minute (Shift+F4)"))
        self._dressed: tuple[str, bool] | None = None
        self._wear(CALM, runs=True)
        self._lay_out()
        clock.ticked.connect(self.show_clock)
        clock.changed.connect(self.show_clock)
        self.show_clock()

    def _lay_out(self) -> None:
        px = self._controls.theme.px
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(8), 0)
        row.setSpacing(0)
        for widget, gap in ((self.words, 4), (self._time, 8), (self.pause, 0), (self.more, 0)):
            row.addWidget(widget)
            row.addSpacing(px(gap))

    # what it shows

    @property
    def folds(self) -> int:
        """How far it is folded, from 0 to 2."""
        return self._folds

    def show_clock(self) -> None:
        """Make the block look like what the clock does."""
        part, before = self._clock.part, self._face
        self.setVisible(part is not None)
        if part is None:
            self._face = None
            if before is not None:
                self.folded.emit()
            return
        left = self._clock.seconds_left
        face = Face(part.title, state_of(self._clock), clock_time(left), self._clock.runs, self._mood_now())
        if face == before:
            return
        self._face = face
        self._dress(face, spoken(self._clock, part))
        if before is None or len(before.time) != len(face.time) or before[:2] != face[:2]:
            self.fold(self._folds)
            self.folded.emit()
        if before is not None and before.name == face.name and face.mood not in {CALM, before.mood}:
            self._alerts.announce(self.words.accessibleName())
        self.update()

    def open_menu(self) -> None:
        """Show the parts of the evening, to start any other."""
        below = self.words.mapToGlobal(self.words.rect().bottomLeft())
        clock_menu.menu(self, self._controls, self._clock, self._keys.begin).popup(below)

    def fold(self, folds: int) -> None:
        """Take less room: 0 is all of it, 1 short words, 2 no name."""
        self._folds = folds
        px = self._controls.theme.px
        self.more.setText(say("+1 min") if not folds else say("+1"))
        if self._face is not None:
            most = px((WIDEST_NAME, NARROW_NAME, 0)[folds])
            self.words.show_words(self._face.name, self._face.state, most, self._mood)
        self._row.invalidate()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._row.sizeHint().width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._controls.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.border()
        painter.setPen(QPen(self._mood.edge, edge))
        painter.setBrush(self._mood.ground)
        half = edge / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), theme.px(8), theme.px(8)
        )
        painter.end()

    def _mood_now(self) -> str:
        if self._clock.is_over:
            return OVER
        return LAST_MINUTE if self._clock.is_last_minute else CALM

    def _dress(self, face: Face, said: str) -> None:
        self._wear(face.mood, runs=face.runs)
        self._time.setText(face.time)
        theme = self._controls.theme
        digits = "".join("0" if one.isdigit() else one for one in face.time)
        self._time.setFixedWidth(round(text_width(theme.tabular("clock"), digits)) + theme.px(4))
        if self.words.accessibleName() != said:
            self.words.setAccessibleName(said)

    def _wear(self, name: str, *, runs: bool) -> None:
        """Put on the colours of a mood, and on the button what it would do now."""
        if self._dressed == (name, runs):
            return
        self._dressed = (name, runs)
        controls, theme = self._controls, self._controls.theme
        self._mood = mood(theme, name)
        font, side = theme.tabular("clock"), theme.px(20)
        dress(self._time, font.family(), font.pixelSize(), int(font.weight()), self._mood.ink)
        self._time.setFont(font)
        self.more.setStyleSheet(f"padding: 0 {theme.px(8)}px; color: {self._mood.ink2.name()};")
        self.pause.setAccessibleName(say("Pause the clock") if runs else say("Let the clock go on"))
        self.pause.setToolTip(say("Pause the clock (F4)") if runs else say("Let the clock go on (F4)"))
        icon = "clock.pause" if runs else "clock.start"
        self.pause.setIcon(controls.icons.icon(icon, side, self._mood.ink2, theme.colour("disabledText")))
