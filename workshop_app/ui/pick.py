"""Pick: a small button that says what is chosen of a few things; a press offers the others."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from workshop_app.ui.controls import Controls
from workshop_app.words import say

LONGEST = 190
"""Px at 100 % that the words of a choice take on the button."""


class Pick(QWidget):
    """`chosen` is sent with the key that a person chose; "" stands for nothing, called `nothing`."""

    chosen = Signal(str)

    def __init__(self, controls: Controls, name: str, *, nothing: str = "") -> None:
        super().__init__()
        self._controls, self._name, self._nothing = controls, name, nothing
        self._choices: tuple[tuple[str, str], ...] = ()
        self.key = ""
        self.button = controls.button("", kind="chip", press=self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)

    def show_choices(self, choices: Sequence[tuple[str, str]], key: str) -> None:
        """Offer these keys with their words, with one of them chosen."""
        self._choices, self.key = tuple(choices), key
        said = dict(choices).get(key, "")
        font = self.button.font()
        font.setPixelSize(self._controls.theme.font("body").pixelSize())
        room = self._controls.theme.px(LONGEST)
        words = said or self._nothing
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.button.setText(f"{shown} ▾".replace("&", "&&"))
        self.button.setAccessibleName(say("{name}: {value}", name=self._name, value=words))
        self.button.setToolTip(self.button.accessibleName())

    def open_menu(self) -> QMenu:
        """Offer what can be chosen."""
        menu = QMenu(self)
        menu.setAccessibleName(self._name)
        offered = [*([("", self._nothing)] if self._nothing else []), *self._choices]
        for key, words in offered:
            action = menu.addAction(words.replace("&", "&&"), partial(self.choose, key))
            action.setCheckable(True)
            action.setChecked(key == self.key)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
        return menu

    def choose(self, key: str) -> None:
        """Choose as a person does."""
        if key != self.key:
            self.chosen.emit(key)
