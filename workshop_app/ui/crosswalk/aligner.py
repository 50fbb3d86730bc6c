"""Aligner: what the chosen words have to do with each other, in words, and the ways to say it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.crosswalk import KINDS
from workshop_app.ui.crosswalk.rows import SIGNS, kind_words
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class Between(NamedTuple):
    """What is said of the chosen words: a sentence, and what can be done.

    `kind` is how they are aligned, "" if not; `is_offer` says that they may be the same by their words.
    """

    sentence: str
    kind: str = ""
    can_align: bool = False
    can_remove: bool = False
    is_offer: bool = False
    leads_on: bool = False


class Aligner(QWidget):
    """Stands below both trees; `said` is sent with a kind, the other signals with nothing."""

    said = Signal(str)
    removed = Signal()
    refused = Signal()
    listed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.between = Between("")
        controls, px = around.controls, around.theme.px
        self.sentence = controls.label("", "body", wrap=True)
        self.list: QPushButton = controls.button(
            say("Go to what it meets"),
            kind="quiet",
            size="small",
            icon="ph.arrows-left-right",
            press=self.listed.emit,
        )
        self.refuse: QPushButton = controls.button(say("Not these"), size="small", press=self.refused.emit)
        self.remove: QPushButton = controls.button(
            say("Take it away"), kind="plain", size="small", icon="delete", press=self.removed.emit
        )
        for one in (self.list, self.refuse, self.remove):
            policy = one.sizePolicy()
            policy.setRetainSizeWhenHidden(False)
            one.setSizePolicy(policy)
        above = QHBoxLayout()
        above.setSpacing(px(8))
        above.addWidget(self.sentence, 1)
        for one in (self.list, self.refuse, self.remove):
            above.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        ways = QHBoxLayout()
        ways.setSpacing(px(14))
        self.kinds: dict[str, QPushButton] = {}
        for number, (key, kind) in enumerate(KINDS.items(), 1):
            ways.addLayout(self._way(key, number, say(kind.about)), 1)
        column = QVBoxLayout(self)
        inset = px(10)
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(px(10))
        column.addLayout(above)
        column.addLayout(ways)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_between(self, between: Between) -> None:
        """Say what is between the chosen words."""
        self.between = between
        self.sentence.setText(between.sentence)
        self.list.setVisible(between.leads_on)
        self.refuse.setVisible(between.is_offer)
        self.remove.setVisible(between.can_remove)
        for key, button in self.kinds.items():
            button.setEnabled(between.can_align)
            button.setChecked(key == between.kind)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.between.is_offer:
            return
        theme, painter = self._around.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("accent"), 1.6)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))
        painter.end()

    def _way(self, key: str, number: int, about: str) -> QVBoxLayout:
        controls, px = self._around.controls, self._around.theme.px
        words = say("{number}  {kind}", number=number, kind=kind_words(key))
        button = controls.button(
            words, size="small", icon=SIGNS[key], kind="chip", press=lambda: self._say(key)
        )
        button.setCheckable(True)
        button.setAccessibleName(kind_words(key))
        button.setAccessibleDescription(about)
        button.setToolTip(about)
        self.kinds[key] = button
        way = QVBoxLayout()
        way.setSpacing(px(4))
        way.addWidget(button)
        if not self._around.theme.is_large:  # there is no room; the tip and the screen reader say it
            way.addWidget(controls.label(about, "small", "ink2", wrap=True))
        return way

    def _say(self, key: str) -> None:
        self.show_between(self.between)  # a press does not mark it: what becomes of it does
        self.said.emit(key)


def key_of_number(number: int) -> str:
    """Return the kind that a digit says; "" if there is none."""
    kinds: Sequence[str] = tuple(KINDS)
    return kinds[number - 1] if 1 <= number <= len(kinds) else ""
