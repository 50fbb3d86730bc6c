"""ScreenSheet: which screen does the room see? The picker of the first time, and later from the menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.ui.controls import Controls
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.room.number_card import NumberCard
from workshop_app.ui.room.projector import Projector
from workshop_app.ui.room.screen_tile import ScreenTile
from workshop_app.ui.sheet import Sheet
from workshop_app.words import say


class ScreenSheet(Sheet):
    """Puts a big number on each screen while it is open; a press on a number gives the room that screen.

    `then` is called once it is settled, on leaving.
    """

    def __init__(
        self, parent: QWidget, controls: Controls, projector: Projector, then: Callable[[], object]
    ) -> None:
        super().__init__(parent, controls, say("Which screen does the room see?"), width=560)
        self._projector, self._then = projector, then
        self.cards: list[NumberCard] = []
        self.numbers: list[ScreenTile] = []
        reason = say(
            "A number stands in the corner of each screen. Press the one that people look at; "
            "this window goes to the other."
        )
        self.body.addWidget(controls.label(reason, "body", "ink2", wrap=True))
        self._choices = FlowLayout(gap=self.theme.px(16))
        self.body.addLayout(self._choices)
        self.foot.addWidget(
            controls.button(say("Do not use a second screen"), kind="quiet", press=self._use_none)
        )
        self.foot.addStretch(1)
        self.right: QPushButton = controls.button(say("This is right"), kind="primary", press=self.accept)
        self.foot.addWidget(self.right)
        self._fill()
        projector.screens.changed.connect(self._fill)
        self.closed.connect(self._leave)

    def accept(self) -> None:
        screens = self._projector.screens
        if screens.of_room is not None:
            screens.choose(screens.of_room)
        self.close_sheet()

    def give_room(self, number: int, _checked: object = None) -> None:
        """Give the room the screen with that number; the laptop's window makes way."""
        screens = self._projector.screens
        screen = screens.all()[number - 1]
        if screen is screens.of_laptop:
            self._projector.swap()
        else:
            screens.choose(screen)

    def _use_none(self) -> None:
        self._projector.screens.use(second=False)
        self.close_sheet()

    def _fill(self) -> None:
        screens = self._projector.screens
        self._clear()
        for number, screen in enumerate(screens.all(), 1):
            is_room, is_laptop = screen is screens.of_room, screen is screens.of_laptop
            tile = ScreenTile(self.theme, screen, number, is_room=is_room, is_laptop=is_laptop)
            tile.clicked.connect(partial(self.give_room, number))
            self.numbers.append(tile)
            self._choices.addWidget(tile)
            card = NumberCard(self.theme, screen, number, is_room=is_room)
            self.cards.append(card)
            card.show()

    def _clear(self) -> None:
        for card in self.cards:
            card.close()
            card.deleteLater()
        for button in self.numbers:
            self._choices.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.cards, self.numbers = [], []

    def _leave(self) -> None:
        screens = self._projector.screens
        screens.changed.disconnect(self._fill)
        self._clear()
        if screens.of_room is not None and not screens.is_chosen:
            screens.choose(screens.of_room)  # seen and not changed is an answer too
        self._then()
