"""CheckRow: one check of the coach: what it looks for, and whether it does so in this workshop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.domain.commands import coaching
from workshop_app.domain.rules import RuleBroken
from workshop_app.insight.hints.signs import sign_of
from workshop_app.ui.coach.looked_for import ELSEWHERE, looked_for, title_of
from workshop_app.ui.field import Field
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class CheckRow(QWidget):
    """Switching off asks why, in a line that stays beside the check; switching on asks nothing."""

    def __init__(self, around: Surroundings, check: str) -> None:
        super().__init__()
        self._around, self.check = around, check
        theme, px, controls = around.theme, around.theme.px, around.controls
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(6))
        column.setSpacing(px(8))
        line = QHBoxLayout()
        line.setSpacing(px(12))
        sign = QLabel()
        sign.setFixedHeight(theme.line("label"))
        ratio = self.devicePixelRatioF()
        sign.setPixmap(around.icons.pixmap(sign_of(check).icon, px(18), theme.colour("ink2"), ratio))
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(px(1))
        told.addWidget(controls.label(title_of(check), "label", wrap=True))
        told.addWidget(controls.label(looked_for(check), "note", "ink2", wrap=True))
        self.reason: QLabel = controls.label("", "note", "warn", wrap=True)
        told.addWidget(self.reason)
        line.addLayout(told, 1)
        self.switch: QPushButton = controls.button("", kind="quiet", size="small", press=self._press)
        line.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        self.why = Field(controls, say("Why should the coach not look for this here?"))
        self.done: QPushButton = controls.button(say("Switch off"), press=self.switch_off)
        self._asking = QWidget()
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(px(30), 0, 0, 0)
        asking.setSpacing(px(8))
        asking.addWidget(self.why, 1)
        asking.addWidget(self.done, 0, Qt.AlignmentFlag.AlignBottom)
        self._asking.hide()
        column.addWidget(self._asking)
        self._is_off = False
        if check in ELSEWHERE:
            self.switch.hide()
            told.addWidget(controls.label(say(ELSEWHERE[check]), "note", "ink3", wrap=True))

    def show_state(self, reason: str | None) -> None:
        """Show whether the check is made: None if it is, else the reason why not."""
        self._is_off = reason is not None
        self.reason.setText(say("Off: {reason}", reason=reason) if reason is not None else "")
        self.reason.setVisible(self._is_off)
        self.switch.setText(say("Switch on") if self._is_off else say("Switch off…"))
        name = say("Switch on: {check}") if self._is_off else say("Switch off: {check}")
        self.switch.setAccessibleName(name.format(check=title_of(self.check)))
        if self._is_off:
            self._asking.hide()

    def is_asking(self) -> bool:
        """Say whether the reason is being written."""
        return not self._asking.isHidden()

    def switch_off(self) -> None:
        """Switch the check off for the reason that is written, or say under it what is missing."""
        try:
            self._around.desk.do(coaching.switch_off, self.check, self.why.text)
        except RuleBroken as refused:
            self.why.say_trouble(words.of(refused))
            self.why.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.why.write("")
        self._asking.hide()
        self.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        if self._is_off:
            self._around.alerts.attempt(lambda: self._around.desk.do(coaching.switch_on, self.check))
        elif self.is_asking():
            self._asking.hide()
        else:
            self._asking.show()
            self.why.edit.setFocus(Qt.FocusReason.OtherFocusReason)
