"""MeasureSheet: asks once per room how wide the picture is and how far away the last row sits."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.preferences import Preferences
from workshop_app.ui.controls import Controls
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.room import measures
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.length_field import LengthField
from workshop_app.ui.sheet import Sheet
from workshop_app.words import say


class MeasureSheet(Sheet):
    """Two lengths, and in words how far the letters on the wall carry; each change holds at once.

    `measured` is called with the room after each change, `check` to put the card of lines on the wall, or
    to take it off again.
    """

    def __init__(
        self,
        parent: QWidget,
        controls: Controls,
        preferences: Preferences,
        place: str,
        *,
        measured: Callable[[Room], object],
        check: Callable[[], object],
    ) -> None:
        super().__init__(parent, controls, say("Picture and last row"), width=560)
        self._preferences, self._place, self._measured = preferences, place, measured
        px = self.theme.px
        self._feet = measures.speaks_feet(preferences)
        room = measures.room_of(preferences, place)
        self.body.setSpacing(px(18))
        reason = say(
            "Letters on the wall are drawn large enough for the last row. For that we need two lengths."
        )
        self.body.addWidget(controls.label(reason, "body", "ink2", wrap=True))
        self.width_field = self._field(say("How wide is the picture?"), measures.WIDTHS, room.picture_width)
        self.row_field = self._field(say("How far away is the last row?"), measures.ROWS, room.last_row)
        self._add_units()
        self.verdict = controls.label("", "heading", "ink", wrap=True)
        self.advice = controls.label("", "body", "ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self.verdict)
        words.addWidget(self.advice)
        self.body.addLayout(words)
        self.check_card: QPushButton = controls.button(
            say("Show the room check card"), icon="room.show", press=check
        )
        self.foot.addWidget(self.check_card)
        self.foot.addStretch(1)
        self.foot.addWidget(controls.button(say("Done"), kind="primary", press=self.close_sheet))
        self._say_how_far(room)

    @property
    def room(self) -> Room:
        """The room as the two fields tell it."""
        return Room(self.width_field.metres, self.row_field.metres)

    def speak(self, *, feet: bool) -> None:
        """Say the lengths in feet or in metres."""
        self._feet = feet
        self._preferences.put({measures.UNIT: "feet" if feet else "metres"})
        self.width_field.speak(feet=feet)
        self.row_field.speak(feet=feet)
        self._say_how_far(self.room)

    def accept(self) -> None:
        self.close_sheet()

    def _field(self, question: str, reach: tuple[float, float], metres: float) -> LengthField:
        field = LengthField(question, reach, metres, feet=self._feet)
        field.changed.connect(self._changed)
        label = self.controls.label(question, "label", wrap=True)
        label.setBuddy(field)
        row = QVBoxLayout() if self.theme.is_large else QHBoxLayout()
        row.setSpacing(self.theme.px(12))
        row.addWidget(label, 1)
        field.setFixedWidth(self.theme.px(150))
        row.addWidget(field, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(row)
        return field

    def _add_units(self) -> None:
        row = FlowLayout(gap=self.theme.px(6))
        self._units = QButtonGroup(self)
        for words, feet in ((say("Feet"), True), (say("Meters"), False)):
            button = self.controls.button(words, kind="chip")
            button.setCheckable(True)
            button.setChecked(feet == self._feet)
            button.clicked.connect(lambda _checked, feet=feet: self.speak(feet=feet))
            self._units.addButton(button)
            row.addWidget(button)
        self.body.addLayout(row)

    def _changed(self) -> None:
        room = self.room
        measures.keep(self._preferences, self._place, room)
        self._measured(room)
        self._say_how_far(room)

    def _say_how_far(self, room: Room) -> None:
        reach = self._length(room.carries(room.floor))
        self.verdict.setText(say("Letters can be read up to {distance}.", distance=reach))
        if room.is_too_deep:
            said = say(
                "The picture is too small for this room. Move the projector back or the last rows forward."
            )
        else:
            said = say("No letter that has to be read is smaller than {size} px of 1,080.", size=room.floor)
        self.advice.setText(said)

    def _length(self, metres: float) -> str:
        """Return a length that surely can be read at: rounded down."""
        if self._feet:
            return say("{count} ft", count=f"{int(metres / measures.FOOT):,}")
        return say("{count} m", count=f"{int(metres * 10) / 10:.1f}")
