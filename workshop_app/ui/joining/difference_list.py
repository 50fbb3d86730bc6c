"""DifferenceList: what copies say differently, by noun, with all mine and all theirs in one press."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workshop_app.desk.taking_in import Seen
from workshop_app.domain.clashes import Clash
from workshop_app.insight import differences
from workshop_app.ui.joining.difference_row import DifferenceRow
from workshop_app.ui.joining.sections import Section
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

PIECE = 20
"""So many differences of a noun are shown at once; each press shows as many more."""

MOST_BUTTONS = 3
"""Copies for which there is a button of their own."""


class DifferenceList(QWidget):
    """`choices` holds what a person chose; what is not in it is as the merge rule has it."""

    chosen = Signal()

    def __init__(self, around: Surroundings, seen: Seen) -> None:
        super().__init__()
        self.seen = seen
        self.choices: dict[tuple[str, str, str], int] = {}
        self.nouns: dict[str, NounSection] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(around.theme.px(12))
        clashes = seen.bringing.clashes
        one, many = "In {count} place both changed something", "In {count} places both changed something"
        self.head = Section(around.controls, say_many(one, many, len(clashes)), *self.buttons(None))
        self.head.say(say("The later one counts unless you choose."))
        column.addWidget(self.head)
        for noun in differences.NOUNS:
            if some := [clash for clash in clashes if differences.noun_of(clash) == noun]:
                section = NounSection(self, around, noun, some)
                self.nouns[noun] = section
                column.addWidget(section)

    def choice(self, clash: Clash) -> int:
        """Return whose value counts now."""
        return self.choices.get((clash.kind, clash.id, clash.field), clash.kept.whose)

    def choose(self, clash: Clash, choice: int) -> None:
        """Let one value count."""
        self.choices[clash.kind, clash.id, clash.field] = choice
        self.chosen.emit()

    def choose_all(self, number: int, noun: str | None = None) -> None:
        """Let one copy's values count wherever it says something; of one noun, or of all."""
        for clash in self.seen.bringing.clashes:
            is_meant = noun is None or differences.noun_of(clash) == noun
            if is_meant and any(said.whose == number for said in clash.said):
                self.choices[clash.kind, clash.id, clash.field] = number
        for section in self.nouns.values():
            section.show_choices()
        self.chosen.emit()

    def buttons(self, noun: str | None) -> list[tuple[str, partial[None]]]:
        """Return the buttons of a heading, and what each does."""
        told = [(say("All mine"), partial(self.choose_all, 0, noun))]
        for number, copy in enumerate(self.seen.copies[:MOST_BUTTONS], 1):
            only = len(self.seen.copies) == 1
            words = say("All theirs") if only else say("All of {name}", name=copy.name)
            told.append((words, partial(self.choose_all, number, noun)))
        return told


class NounSection(QWidget):
    """The differences of one noun, a piece at a time."""

    def __init__(self, owner: DifferenceList, around: Surroundings, noun: str, clashes: list[Clash]) -> None:
        super().__init__()
        self._owner, self._around, self._clashes = owner, around, clashes
        px, controls = around.theme.px, around.controls
        title, buttons = say(differences.NOUNS[noun]), owner.buttons(noun)
        self.rows: list[DifferenceRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        head = Section(controls, say("{noun}: {count}", noun=title, count=len(clashes)), *buttons)
        for (words, _), button in zip(buttons, head.buttons, strict=True):
            button.setAccessibleName(say("{words}, {noun}", words=words, noun=title))
        self._column.addWidget(head)
        self.more: QPushButton = controls.button("", kind="quiet", size="small", press=self.show_more)
        self._column.addWidget(self.more)
        self.show_more()

    def show_more(self) -> None:
        """Show the next piece."""
        had_focus = self.more.hasFocus()
        start = len(self.rows)
        for clash in self._clashes[start : start + PIECE]:
            row = DifferenceRow(
                self._around.controls, self._owner.seen, clash, partial(self._owner.choose, clash)
            )
            row.show_choice(self._owner.choice(clash))
            self.rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        left = len(self._clashes) - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.setText(say_many("Show {count} more", "Show {count} more", min(left, PIECE)))
        if had_focus and len(self.rows) > start:
            next(iter(self.rows[start].options.values())).setFocus()

    def show_choices(self) -> None:
        """Mark what is chosen in the rows that are shown."""
        for row in self.rows:
            row.show_choice(self._owner.choice(row.clash))
