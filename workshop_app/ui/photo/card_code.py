"""CardCodeLine: where a person keys in the code of an idea card that no machine could read."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.domain import cards
from workshop_app.domain.cards import Card
from workshop_app.domain.rules import RuleBroken
from workshop_app.ui.field import Field
from workshop_app.ui.photo.boxes import Box
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class CardCodeLine(QWidget):
    """`known` is sent with the card whose code was keyed in; any other code is refused under the field."""

    known = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._box: int | None = None
        self.field = Field(around.controls, say("Is it an idea card? Its code"), hint=say("T4-07"))
        self.field.setMaximumWidth(around.theme.px(260))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.field.edit.returnPressed.connect(self._look_up)  # type: ignore[union-attr] # it has one line
        self.field.left.connect(self._look_up)

    def follow(self, box: int | None, code: str) -> None:
        """Ask for the code of a box that is no card yet; nothing is asked where no cards were printed."""
        self.setVisible(box is not None and not code and bool(self._around.workshop.card_sheets()))
        if box != self._box:
            self._box = box
            self.field.write("")
            self.field.say_trouble("")

    def _look_up(self) -> None:
        typed = self.field.text.strip()
        if not typed:
            return
        workshop = self._around.workshop
        try:
            card = cards.of_code(workshop, typed)
        except RuleBroken as trouble:
            self.field.say_trouble(words.of(trouble))
            return
        if str(card.code) in cards.here_already(workshop):
            self.field.say_trouble(
                say(
                    "Card {code} is here already. Look at the code once more, or leave this note out.",
                    code=card.code,
                )
            )
            return
        self.field.write("")
        self.known.emit(card)


def as_card(box: Box, card: Card) -> Box:
    """Return a box as that of an idea card: whose it is, at which table, and what it answers."""
    code, table, prompt = str(card.code), card.table, card.prompt
    return replace(box, group=card.group, card=code, table=table, prompt=prompt)
