"""RoomBlock: the dark block in the top bar: what the room sees, Hold and Blank."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop_app.ui.controls import Controls, dress
from workshop_app.ui.room.block_parts import RING, Sign, Thumbnail, dark_button, dress_button
from workshop_app.ui.room.projector import Place, Projector
from workshop_app.ui.room.spoken import spoken
from workshop_app.ui.room.views import name_of
from workshop_app.words import say, say_many

TELLS_TIME = 15_000
"""Milliseconds after which it looks again for how long a picture has been held."""

WIDEST_NAME, NARROWEST_NAME = 190, 84
"""Px at 100 % for the name of the view; a longer one ends in an ellipsis."""


class Face(NamedTuple):
    """What one button says just now, and which sign it carries."""

    words: str
    icon: str
    tip: str
    is_alert: bool = False


class RoomBlock(QFrame):
    """Shows what the projector shows; `menu` returns what its thumbnail offers.

    `fit` folds it into the width it is given: first the words of its buttons go, then the name of the view.
    """

    folded = Signal()
    """It has become wider or narrower."""

    def __init__(self, controls: Controls, projector: Projector, menu: Callable[[], QMenu]) -> None:
        super().__init__()
        self._controls, self._projector, self._menu = controls, projector, menu
        theme = controls.theme
        self._inner = theme.px(40 if theme.is_large else 48)
        self._edge = theme.px(4)
        self._room, self._shows_picture = 10_000, False
        self.folds = 0
        self.setFixedHeight(self._inner + 2 * RING)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("What the room sees"))
        self.thumbnail = Thumbnail(controls, self._inner - 2 * self._edge)
        self.thumbnail.setToolTip(say("What the room can see"))
        self.thumbnail.clicked.connect(self.open_menu)
        self.sign = Sign(controls)
        self.state, self.name = QLabel(), QLabel()
        for label, role, colour in (
            (self.state, "caption", "roomBlockLabel"),
            (self.name, "label", "onAccent"),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            font = theme.font(role)
            dress(label, font.family(), font.pixelSize(), int(font.weight()), theme.colour(colour))
        self.hold: QPushButton = dark_button(controls, projector.hold)
        self.blank: QPushButton = dark_button(controls, projector.blank)
        self.window_button: QPushButton = dark_button(controls, projector.begin)
        self._words = QWidget()
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(TELLS_TIME)
        self._clock.timeout.connect(self.show_projector)
        projector.changed.connect(self.show_projector)
        projector.pictured.connect(self.show_picture)
        self.show_projector()
        self.show_picture()

    def _lay_out(self) -> None:
        px, edge = self._controls.theme.px, RING + self._edge
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(self._edge)
        row.addWidget(self.thumbnail)
        self._column = column = QVBoxLayout(self._words)
        column.setContentsMargins(px(6), 0, px(10), 0)
        column.setSpacing(0)
        self._line = state = QHBoxLayout()
        state.setSpacing(px(6))
        state.addWidget(self.sign)
        state.addWidget(self.state, 1)
        column.addStretch(1)
        column.addLayout(state)
        column.addWidget(self.name)
        column.addStretch(1)
        row.addWidget(self._words, 1)
        for button in (self.hold, self.blank, self.window_button):
            row.addWidget(button)

    # what it shows

    @property
    def is_alert(self) -> bool:
        """Whether the room sees something else than what the facilitator does."""
        return self._is_there and (self._projector.is_held or self._projector.is_blank)

    @property
    def spoken(self) -> str:
        """What a screen reader says of the block."""
        return spoken(self._projector)

    def show_projector(self) -> None:
        """Make the block look like what the projector does."""
        projector, is_there = self._projector, self._is_there
        self.sign.show_sign(self._sign())
        self.state.setText(self._state())
        absent = say("Not in use") if projector.is_idle else say("Not plugged in")
        view = name_of(projector.seen) if is_there else absent
        self.name.setText(self._shortened(view))
        self.name.setToolTip(view if self.name.text() != view else "")
        self.hold.setVisible(is_there and not projector.is_blank)
        self.blank.setVisible(is_there)
        self.window_button.setVisible(not is_there)
        self.thumbnail.setAccessibleName(self.spoken)
        if is_there != self._shows_picture:
            self._shows_picture = is_there
            self.show_picture()
        if projector.is_held and not self._clock.isActive():
            self._clock.start()
        elif not projector.is_held:
            self._clock.stop()
        self.fit(self._room)
        self.update()

    def show_picture(self) -> None:
        """Show in small what the room sees now."""
        size = self.thumbnail.size() * self.thumbnail.devicePixelRatioF()
        self.thumbnail.show_picture(self._projector.picture(size.width(), size.height()))

    def open_menu(self) -> None:
        """Show what the room could see, and what can be set about the projector."""
        self._menu().popup(self.thumbnail.mapToGlobal(self.thumbnail.rect().bottomLeft()))

    def fit(self, width: int) -> None:
        """Fold into that many px."""
        self._room = width
        for folds in range(3):
            self.folds = folds
            self._fold(folds)
            self._measure_anew()
            if self.sizeHint().width() <= width:
                break
        self.updateGeometry()
        self.folded.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._row.sizeHint().width(), self._inner + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._controls.theme
        radius = theme.px(8)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.is_alert:
            painter.setBrush(theme.colour("roomAlertRing"))
            painter.drawRoundedRect(QRectF(self.rect()), radius + RING, radius + RING)
        painter.setBrush(theme.colour("roomBlock"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(RING, RING, -RING, -RING), radius, radius)
        painter.end()

    @property
    def _is_there(self) -> bool:
        return self._projector.place is not Place.NOWHERE

    def _sign(self) -> str:
        if not self._is_there:
            return ""
        if self._projector.is_blank:
            return "room.blank"
        return "room.hold" if self._projector.is_held else "live"

    def _state(self) -> str:
        projector = self._projector
        if not self._is_there:
            return say("Projector")
        if projector.is_blank:
            return say("Room sees black")
        if projector.is_held:
            minutes = projector.held_minutes
            return (
                say_many("Held for {count} min", "Held for {count} min", minutes) if minutes else say("Held")
            )
        return say("On the projector") if projector.place is Place.SCREEN else say("In a window")

    def _faces(self) -> list[tuple[QPushButton, Face]]:
        held, black = self._projector.is_held, self._projector.is_blank
        return [
            (
                self.hold,
                Face(say("Go live"), "room.live", say("Show the room what you do (F8)"), is_alert=True)
                if held
                else Face(say("Hold"), "room.hold", say("The room goes on seeing this picture (F8)")),
            ),
            (
                self.blank,
                Face(say("Show again"), "room.unblank", say("Show the room its picture (F9)"), is_alert=True)
                if black
                else Face(say("Blank"), "room.blank", say("Let the room see black (F9)")),
            ),
            (
                self.window_button,
                Face(say("Use the projector"), "room.show", "")
                if self._projector.is_idle
                else Face(say("Show in a window"), "room.window", ""),
            ),
        ]

    def _fold(self, folds: int) -> None:
        """Dress the buttons with their words, or without (1), and hide what the view is called (2)."""
        for button, face in self._faces():
            button.setText("" if folds else face.words)
            button.setAccessibleName(face.words)
            button.setToolTip(face.tip or (face.words if folds else ""))
            height = self._inner - 2 * self._edge
            dress_button(button, self._controls, face.icon, height, is_alert=face.is_alert)
        self._words.setVisible(folds < 2)

    def _measure_anew(self) -> None:
        """Let its words be measured at once: a label's news travels by the event loop, too late to fold by.

        Never while it is asked for its size: whoever asks would be told to ask again, for ever.
        """
        self._line.invalidate()
        self._column.invalidate()
        self._words.updateGeometry()
        self._row.invalidate()

    def _shortened(self, view: str) -> str:
        px, metrics = self._controls.theme.px, self.name.fontMetrics()
        self.name.setMinimumWidth(px(NARROWEST_NAME))
        return metrics.elidedText(view, Qt.TextElideMode.ElideRight, px(WIDEST_NAME))
