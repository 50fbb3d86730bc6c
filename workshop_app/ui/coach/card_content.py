"""CardContent: what stands on the coach's card: one reason, one offer, and what to press."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.key_caps import KeyCaps
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WIDTH = 470
"""Px: how wide the card is."""


class Deeds(NamedTuple):
    """What the buttons of the card do; `begin` is given the words to begin with."""

    use: Callable[[], object]
    change: Callable[[], object]
    begin: Callable[[str], object]
    keep: Callable[[], object]


class CardContent(QWidget):
    """The card of one hint; `chosen` says which of its offers stands there now."""

    def __init__(self, around: Surroundings, hint: Hint, deeds: Deeds) -> None:
        super().__init__()
        self._around, self.hint = around, hint
        self.chosen = 0
        px = around.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), 0)
        column.setSpacing(0)
        column.addWidget(around.controls.label(hint.title, "heading", wrap=True))
        column.addSpacing(px(2))
        column.addWidget(around.controls.label(hint.reason, "body", "ink2", wrap=True))
        if len(hint.verbs) > 1:
            column.addSpacing(px(10))
            column.addWidget(self._choices(hint))
        column.addSpacing(px(12))
        self.offer = self._offer(hint)
        column.addWidget(self._block(self.offer))
        if not hint.offers and hint.starts:
            column.addSpacing(px(10))
            column.addWidget(self._beginnings(hint, deeds.begin))
        column.addStretch(1)
        self.foot = QWidget()
        """What is pressed; it stays in sight where the card is too low for all of it."""
        beneath = QVBoxLayout(self.foot)
        beneath.setContentsMargins(px(20), px(14), px(20), px(18))
        beneath.addWidget(self._buttons(hint, deeds))

    @property
    def text(self) -> str:
        """The whole text on offer; empty if the card only gives advice."""
        return self.hint.offers[self.chosen] if self.hint.offers else ""

    def _offer(self, hint: Hint) -> QLabel:
        if hint.offers:
            return self._around.controls.label(hint.offers[0], "bodyLarge", wrap=True)
        return self._around.controls.label(hint.instead, "body", wrap=True)

    def _block(self, label: QLabel) -> QFrame:
        theme, px = self._around.theme, self._around.theme.px
        block = QFrame()
        block.setObjectName("offer")
        edge = f"2px solid {theme.colour('accent').name()}" if theme.high_contrast else "none"
        block.setStyleSheet(
            f"#offer {{ background: {theme.colour('accentTint').name()}; border: {edge};"
            f" border-radius: {px(6)}px; }}"
        )
        inside = QHBoxLayout(block)
        inside.setContentsMargins(px(14), px(11), px(14), px(12))
        inside.addWidget(label)
        return block

    def _choices(self, hint: Hint) -> QWidget:
        """Let a person choose another verb; the rest of the words stays."""
        row, flow = _flow(self._around)
        row.setAccessibleName(say("Other verbs"))
        self._group = QButtonGroup(row)
        for number, verb in enumerate(hint.verbs):
            chip = self._around.controls.button(verb.replace("&", "&&"), kind="chip")
            chip.setCheckable(True)
            chip.setChecked(number == 0)
            self._group.addButton(chip, number)
            flow.addWidget(chip)
        self._group.idClicked.connect(self._choose)
        return row

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.offer.setText(self.hint.offers[number])

    def _beginnings(self, hint: Hint, begin: Callable[[str], object]) -> QWidget:
        """Let a person begin with a verb that can be seen, and write on."""
        row, flow = _flow(self._around)
        row.setAccessibleName(say("Words to begin with"))
        for start in hint.starts:
            words = say("{verb} …", verb=start).replace("&", "&&")
            chip = self._around.controls.button(words, kind="chip", press=partial(begin, start))
            flow.addWidget(chip)
        return row

    def _buttons(self, hint: Hint, deeds: Deeds) -> QWidget:
        """Put what can be pressed side by side, and the keys at the far end where they have room."""
        controls, px = self._around.controls, self._around.theme.px
        change = controls.button(say("Change"), kind="quiet", press=deeds.change)
        if hint.offers:
            first = controls.button(say("Use this"), kind="suggested", icon="done", press=deeds.use)
            buttons = [first, change]
        else:
            first = controls.button(say("Change"), kind="suggested", icon="edit", press=deeds.change)
            buttons = [first]
        self.first: QPushButton = first
        buttons.append(controls.button(say("Keep mine"), press=deeds.keep))
        keys = self._keys(say("use") if hint.offers else say("change"))
        wide = sum(one.sizeHint().width() + px(8) for one in (*buttons, keys))
        if wide > px(WIDTH) - 2 * px(20):
            row, flow = _flow(self._around)
            keys.setFixedHeight(first.sizeHint().height())
            for one in (*buttons, keys):
                flow.addWidget(one)
            return row
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        for one in buttons:
            line.addWidget(one)
        line.addStretch(1)
        line.addWidget(keys)
        return row

    def _keys(self, does: str) -> QWidget:
        keys, px = QWidget(), self._around.theme.px
        line = QHBoxLayout(keys)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(2))
        line.addWidget(KeyCaps(self._around.theme, ("Ctrl+Enter",)))
        line.addWidget(self._around.controls.label(does, "small", "ink2"))
        return keys


def _flow(around: Surroundings) -> tuple[QWidget, FlowLayout]:
    row = QWidget()
    flow = FlowLayout(row, around.theme.px(8))
    policy = row.sizePolicy()
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    return row, flow
