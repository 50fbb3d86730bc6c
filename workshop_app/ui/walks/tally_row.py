"""TallyRow: one look-for, in how many visits it was seen, and a large button for once more."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.shape_records import Statement
from workshop_app.domain.shaping import SENSES
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

BIG = 54
"""Px at 100 % of the button that counts: it is pressed standing, on a laptop held on an arm."""


class TallyRow(QWidget):
    """`counted` is sent with the new number; the row itself takes the keyboard, its field a number."""

    counted = Signal(int)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around, self.count, self.most = around, 0, 0
        controls, theme, px = around.controls, around.theme, around.theme.px
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._key = controls.label("", "label", "ink2")
        self._key.setFixedWidth(px(22))
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sense = controls.label("", "small", "ink2")
        self._text = controls.label("", "bodyLarge", wrap=True)
        self._told = controls.label("", "small", "ink2")
        self.less = controls.icon_button("remove", "", press=lambda: self.step(-1))
        self.field = QLineEdit()
        self.field.setFont(theme.tabular("heading"))
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setFixedWidth(px(58))
        self.field.setValidator(QIntValidator(0, 1_000, self.field))
        self.field.editingFinished.connect(self._typed)
        self.more = controls.button("", kind="suggested", icon="add", press=lambda: self.step(1))
        self.more.setFixedSize(px(72), px(BIG))
        for button in (self.less, self.more):  # the keys of the row do the same
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._sense, self._text, self._told):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(6), px(8), px(6))
        row.setSpacing(px(8))
        row.addWidget(self._key)
        row.addLayout(words, 1)
        for widget in (self.less, self.field, self.more):
            row.addWidget(widget)

    def show_key(self, key: str) -> None:
        """Show the digit that counts here, if there is one."""
        self._key.setText(key)

    def show_look_for(self, look_for: Statement, count: int, most: int) -> None:
        """Show in how many of so many visits it was seen."""
        self.count, self.most = count, most
        sense = say(SENSES[look_for.sense]) if look_for.sense in SENSES else ""
        self._sense.setText(sense)
        self._sense.setVisible(bool(sense))
        self._text.setText(look_for.text)
        told = say("In {count} of {most} visits", count=count, most=most) if most else say("No visit yet")
        self._told.setText(told)
        if self.field.text() != str(count):
            self.field.setText(str(count))
        self.less.setEnabled(count > 0)
        self.more.setEnabled(count < most)
        self.field.setEnabled(most > 0)
        self.setAccessibleName(" ".join(one for one in (sense, look_for.text) if one))
        self.setAccessibleDescription(told)
        self.field.setAccessibleName(say("Visits in which this was seen: {text}", text=look_for.text))
        for button, name in ((self.less, say("Seen once less")), (self.more, say("Seen once more"))):
            button.setAccessibleName(say("{name}: {text}", name=name, text=look_for.text))
            button.setToolTip(name)

    def step(self, steps: int) -> None:
        """Count so many more; where no visit is left for it, nothing happens."""
        count = self.count + steps
        if 0 <= count <= self.most:
            self.counted.emit(count)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._around.theme.colour("accent"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _typed(self) -> None:
        text = self.field.text()
        count = int(text) if text.isdecimal() else 0
        if count != self.count:
            self.counted.emit(count)
        if self.field.text() != str(self.count):
            self.field.setText(str(self.count))
