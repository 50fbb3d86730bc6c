"""CheckBlock: one check of the portrait with all that it says, and the ways to what it speaks of."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.insight.portrait.findings import Looked
from workshop_app.insight.portrait.told import Outcome, Told
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

SIGNS = {
    "pass": ("status.ok", "ok", "Fine"),
    "flag": ("status.warn", "warn", "Look again"),
    "unchecked": ("status.todo", "control", "Not checked here"),
}
"""The sign of an outcome, its colour, and what it is called."""

MOST_SAID = 6
"""Things that a check says before the rest is only counted."""


class CheckBlock(QWidget):
    """A sign and a title; under it each sentence with what to do, and a button where one can go there."""

    def __init__(self, around: Surroundings, looked: Looked, go: Callable[[Told], object]) -> None:
        super().__init__()
        self._around, self.looked = around, looked
        self.buttons: list[QPushButton] = []
        px, controls = around.theme.px, around.controls
        title, state = say(looked.check.title), say(SIGNS[looked.outcome][2])
        self.setAccessibleName(say("{check}: {state}", check=title, state=state))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(6), 0, px(8))
        row.setSpacing(px(12))
        row.addWidget(sign_of(around, looked.outcome), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(controls.label(title, "body", wrap=True, weight=600), 1)
        if looked.outcome == "unchecked":
            head.addWidget(controls.label(state, "small", "ink2"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        flags = looked.flags
        said = flags or looked.told
        for told in said[:MOST_SAID]:
            column.addWidget(self._line(told, partial(go, told)))
        if len(said) > MOST_SAID:
            more = say_many("And {count} more.", "And {count} more.", len(said) - MOST_SAID)
            column.addWidget(controls.label(more, "small", "ink2"))
        row.addLayout(column, 1)

    def _line(self, told: Told, go: Callable[[], object]) -> QWidget:
        px, controls = self._around.theme.px, self._around.controls
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        reason = say("{place}: {reason}", place=told.place, reason=told.reason) if told.place else told.reason
        words.addWidget(controls.label(reason, "body", "ink2", wrap=True))
        if told.instead:
            words.addWidget(controls.label(told.instead, "small", "ink2", wrap=True))
        row.addLayout(words, 1)
        name = way_of(told)
        if name:
            button: QPushButton = controls.button(name, kind="quiet", size="small", press=go)
            button.setStyleSheet(f"padding: 0 {px(7)}px; min-height: {px(32)}px;")
            button.setAccessibleName(say("{check}: {mend}", check=reason, mend=name))
            self.buttons.append(button)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line


def way_of(told: Told) -> str:
    """Return what the button says that leads to what a check speaks of; nothing if there is no one place."""
    if told.outcome == "pass":
        return ""
    if told.group is not None:
        return say("Ask them")
    return say("Show it") if told.wording is not None or told.pillar is not None else ""


def sign_of(around: Surroundings, outcome: Outcome) -> QLabel:
    """Return the sign of an outcome; what it means stands beside it in words."""
    icon, colour, name = SIGNS[outcome]
    sign = QLabel()
    theme = around.theme
    ratio = sign.devicePixelRatioF()
    sign.setPixmap(around.icons.pixmap(icon, theme.px(22), theme.colour(colour), ratio))
    sign.setAccessibleName(say(name))
    return sign
