"""SpellingRow: the words that an unknown one might have been, side by side, each with its digit."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class SpellingRow(QWidget):
    """`picked` is sent with the word that is taken, `learned` with the unknown one that is kept as it is."""

    picked = Signal(str)
    learned = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._word = ""
        self.others: tuple[str, ...] = ()
        self.told = ""
        px = around.theme.px
        self._choices = QWidget()
        self._flow = FlowLayout(self._choices, px(6))
        self._choices.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons: list[QPushButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(6), px(6), 0)
        row.addWidget(self._choices, 1)
        self.hide()

    def offer(self, word: str, others: tuple[str, ...]) -> None:
        """Show what an unknown word might have been, and that it may also be right as it is."""
        self._word, self.others = word, others
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, other in enumerate(others, 1):
            self._add(f"{number}  {other}", "secondary", partial(self.picked.emit, other))
        keep = say("Keep “{word}”", word=word)
        self._add(f"0  {keep}", "quiet", partial(self.learned.emit, word))
        self._buttons[-1].setToolTip(say("It is one of this workshop’s words, and known from now on"))
        listed = ", ".join(f"{number} {other}" for number, other in enumerate(others, 1))
        self.told = (
            say("For “{word}”: {others}. 0 keeps it.", word=word, others=listed)
            if others
            else say("Nothing is like “{word}”. 0 keeps it.", word=word)
        )
        self.setAccessibleName(self.told)
        self.show()
        self._make_room()

    def press(self, number: int) -> bool:
        """Take the word of a digit; return whether there is one."""
        if number == 0:
            self.learned.emit(self._word)
        elif number <= len(self.others):
            self.picked.emit(self.others[number - 1])
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Ask for as many rows as the words take in this width: the line above must not give way to them."""
        beside = self.parentWidget()
        wide = (beside.width() if beside is not None else self.width()) - 2 * self._around.theme.px(6)
        self._choices.setMinimumHeight(self._flow.heightForWidth(wide))

    def _add(self, words: str, kind: str, press: partial[None]) -> None:
        button = self._around.controls.button(words.replace("&", "&&"), kind=kind, size="small", press=press)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._flow.addWidget(button)
        self._buttons.append(button)
        button.show()
