"""TraceSheet: where did my words go? The code of a seat or a card, and what became of each of its ideas."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.domain.attending import seat, seat_code
from workshop_app.domain.rules import RuleBroken
from workshop_app.insight.fates import Fate, fates
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.field import Field
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.voices.fate_card import FateCard
from workshop_app.words import say, say_many

WIDE = 620

RESTS = 350
"""Milliseconds after the last key until what is typed is looked for; Enter looks at once."""


class TraceSheet(Sheet):
    """Asks for a code such as T4-07 and shows its ideas; it follows the workshop while it is open."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("Where did my words go?"), width=WIDE, at_side=True)
        self._around = around
        self.cards: list[FateCard] = []
        px = self.theme.px
        self.body.setSpacing(px(14))
        said = say(
            "Every seat and every card has a code and nobody’s name. Type it as it stands on the paper."
        )
        self.body.addWidget(self.controls.label(said, "body", "ink2", wrap=True))
        self.field = Field(around.controls, say("Code of the seat or the card"), hint="T4-07")
        self.body.addWidget(self.field)
        self._told = around.controls.label("", "heading", wrap=True)
        self.body.addWidget(self._told)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(12))
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS)
        self._rest.timeout.connect(self.look)
        self.field.edit.textChanged.connect(self._typed)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._follow)
        self.closed.connect(self._news.stop)
        self._show((), "")

    @property
    def told(self) -> str:
        """What is said over the ideas."""
        return "" if self._told.isHidden() else self._told.text()

    def accept(self) -> None:
        """Look for the code that is typed."""
        self.look()

    def look(self) -> None:
        """Show what became of the ideas of the code that is typed."""
        self._rest.stop()
        typed = self.field.text
        try:
            code = seat_code(typed)
            found = fates(self._around.workshop, self._around.desk.changes(), typed)
        except RuleBroken as refused:
            self.field.say_trouble(words.of(refused))
            self._show((), "")
            return
        self._show(found, self._sentence(code, found))
        if code:
            self._around.alerts.announce(self.told)

    def _sentence(self, code: str, found: tuple[Fate, ...]) -> str:
        if not code:
            return ""
        if found:
            return say_many("{code}: {count} idea", "{code}: {count} ideas", len(found), code=code)
        if seat(self._around.workshop, code) is not None:
            return say("{code} is a seat, and no idea was given from it yet.", code=code)
        return say("No idea came from {code}.", code=code)

    def _show(self, found: tuple[Fate, ...], sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.cards = [FateCard(self._around, fate) for fate in found]
        for card in self.cards:
            self._column.addWidget(card)
        self._list.setVisible(bool(found))

    def _typed(self) -> None:
        self._rest.start()

    def _follow(self, _changes: object = None) -> None:
        if self.cards or self.told:
            self.look()

    @property
    def line(self) -> QLineEdit:
        """The line that the code is typed into."""
        assert isinstance(self.field.edit, QLineEdit)  # noqa: S101 - for mypy: the field has one line
        return self.field.edit
