"""PillarChecks: the five checks of a pillar, each with what mends it, and the way to all checks."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.five import PillarCheck, five_of
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

SIGN = 20


class PillarChecks(QFrame):
    """Rows stay the same widgets, so that the button in focus stays the same button."""

    mend = Signal(object)
    """Sent with a PillarCheck when its button is pressed."""

    all_asked = Signal()
    """Somebody wants to see every check of the portrait."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.rows: list[CheckLine] = []
        theme, px, controls = around.theme, around.theme.px, around.controls
        self.setProperty("card", "true")
        self.setAccessibleName(say("Checks"))
        self.all: QPushButton = controls.button(
            say("All checks"), kind="quiet", size="small", press=self.all_asked.emit
        )
        self.all.setStyleSheet(f"padding: 0 {px(7)}px; min-height: {px(32)}px; font-size: {px(16)}px;")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(controls.label(say("Checks"), "heading"), 1)
        head.addWidget(self.all)
        self._column = QVBoxLayout(self)
        edge = px(19) - theme.border()
        self._column.setContentsMargins(edge, px(9) - theme.border(), px(12), px(13))
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self.reason = controls.label("", "small", "ink2", wrap=True)
        self.reason.setContentsMargins(px(SIGN + 11), px(4), 0, 0)
        self._column.addWidget(self.reason)

    def show_workshop(self, workshop: Workshop, pillar_id: PillarId | None) -> None:
        """Look over a pillar; there is nothing to say while there is none."""
        self.setVisible(pillar_id is not None)
        if pillar_id is None:
            return
        checks = five_of(workshop, pillar_id)
        while len(self.rows) > len(checks):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(checks):
            row = CheckLine(self._around, self.mend.emit)
            self._column.insertWidget(1 + len(self.rows), row)
            self.rows.append(row)
        for row, check in zip(self.rows, checks, strict=True):
            row.show_check(check)
        pillar = workshop.pillar(pillar_id)
        self.reason.setText(say("Ready all the same: {reason}", reason=pillar.reason))
        self.reason.setVisible(bool(pillar.ready and pillar.reason))

    @property
    def checks(self) -> tuple[PillarCheck, ...]:
        """What is said now."""
        return tuple(row.check for row in self.rows)


class CheckLine(QWidget):
    """A sign, a sentence, and a button only where there is something to do."""

    def __init__(self, around: Surroundings, mend: Callable[[PillarCheck], object]) -> None:
        super().__init__()
        self._around = around
        self.check = PillarCheck("", passed=True, sentence="")
        px, controls = around.theme.px, around.controls
        self._sign = QLabel()
        self._sign.setFixedWidth(px(SIGN + 11))
        self.words = controls.label("", "body", wrap=True)
        self.button: QPushButton = controls.button(
            "", kind="quiet", size="small", press=lambda: mend(self.check)
        )
        self.button.setStyleSheet(f"padding: 0 {px(7)}px; min-height: {px(32)}px; font-size: {px(16)}px;")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(px(32))

    def show_check(self, check: PillarCheck) -> None:
        """Show how one thing stands."""
        self.check = check
        theme, ratio = self._around.theme, self.devicePixelRatioF()
        icon, colour = ("status.ok", "ok") if check.passed else ("status.warn", "warn")
        self._sign.setPixmap(self._around.icons.pixmap(icon, theme.px(SIGN), theme.colour(colour), ratio))
        self.words.setText(check.sentence)
        self.button.setText(check.action)
        self.button.setVisible(bool(check.action))
        self.button.setAccessibleName(
            say("{check}: {mend}", check=check.sentence, mend=check.action) if check.action else ""
        )
        self.setAccessibleName(check.sentence)
        self.setAccessibleDescription(say("Fine") if check.passed else say("Look again"))
