"""TermPaper: a term as it stands in the common language; every word on it is edited where it stands."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.domain.commands import terms
from workshop_app.domain.glossary_records import Term
from workshop_app.domain.rules import LONGEST_NAME, LONGEST_STATEMENT
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.coach.tokens import words
from workshop_app.insight.common_language import MEANING_WORDS, Usage
from workshop_app.ui.alerts import Offer
from workshop_app.ui.labelled_text import LabelledText
from workshop_app.ui.language.term_languages import TermLanguages
from workshop_app.ui.language.uses import Uses
from workshop_app.ui.plan.standing_text import PAD_ACROSS, StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

NARROW = 520
"""Px at 100 % under which the parts stand one under the other."""


class TermPaper(QWidget):
    """`named` is sent when a new term got its word; `removed` when it was removed."""

    named = Signal(str)
    removed = Signal()

    def __init__(self, around: Surroundings, go: Callable[[Wording], object]) -> None:
        super().__init__()
        self._around, self._term = around, Term(id="")  # type: ignore[arg-type] # none yet
        theme, controls, px = around.theme, around.controls, around.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(8), px(22), px(24))
        column.setSpacing(px(6))
        self.name = StandingText(
            theme,
            say("The word"),
            font=theme.font("title", size=34),
            hint=say("The word, such as “learner”"),
            most=LONGEST_NAME,
        )
        self.name.kept.connect(self._name)
        self.meaning = StandingText(
            theme,
            say("What it means here"),
            font=theme.font("definition", size=21),
            hint=say("What it means here, in {most} words or fewer", most=MEANING_WORDS),
            most=LONGEST_STATEMENT,
        )
        self.meaning.kept.connect(partial(self._change, "meaning"))
        self.meaning.textChanged.connect(self._count)
        for text in (self.name, self.meaning):
            text.finished.connect(lambda: self.focusNextPrevChild(True))  # noqa: FBT003 - Qt's own signature
        column.addWidget(self.name)
        column.addWidget(self.meaning)
        column.addLayout(self._length())
        column.addSpacing(px(8))
        self.parts = self._parts()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(28))
        self._grid.setVerticalSpacing(px(14))
        column.addLayout(self._grid)
        self._is_narrow: bool | None = None
        self.languages = TermLanguages(around)
        self.instead = Uses(around, go)
        self.uses = Uses(around, go)
        column.addSpacing(px(10))
        for part in (self.instead, self.uses, self.languages):
            column.addWidget(part)
            column.addSpacing(px(10))
        self.remove = controls.button(
            say("Remove the term"), kind="removing", icon="delete", size="small", press=self._remove
        )
        row = QHBoxLayout()
        row.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._arrange()

    def show_term(self, workshop: Workshop, term: Term, seen: Usage) -> None:
        """Show a term; one without an id is yet to get its word."""
        is_other = term.id != self._term.id
        if is_other:
            self.settle()
        self._term = term
        is_new = not term.id
        self.name.show_text(term.name)
        self.meaning.show_text(term.meaning)
        for field, part in self.parts.items():
            part.text.show_text(getattr(term, field))
        for one in (self.meaning, *self.parts.values(), self.remove):
            one.setEnabled(not is_new)
        self.languages.setVisible(not is_new)
        if not is_new:
            self.languages.show_term(workshop, term)
        self._count()
        uses, instead = seen.of(term.id), seen.instead_of(term.id)
        nowhere = say("Not used in the portrait yet") if not is_new else ""
        head = say_many("Used in {count} place", "Used in {count} places", len(uses)) if uses else nowhere
        self.uses.show_uses(workshop, head, uses)
        others = say_many(
            "Another word stands in {count} place", "Other words stand in {count} places", len(instead)
        )
        self.instead.show_uses(workshop, others if instead else "", instead, sign="status.warn")

    def begin(self, name: str) -> None:
        """Put a word into a new term and keep it; without one, wait for it to be typed."""
        self.name.show_text(name)
        if name:
            self._name(name)
        else:
            self.name.edit()

    def settle(self) -> None:
        """Keep what is half typed."""
        for one in (self.name, self.meaning, *(part.text for part in self.parts.values())):
            one.settle()
        self.languages.settle()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt's own
        self._arrange()

    def _parts(self) -> dict[str, LabelledText]:
        asked = {
            "is_not": (say("It is not"), say("What it is often taken for"), False),
            "example": (say("For example"), say("Where one sees it here"), False),
            "avoid": (say("Words to avoid"), say("Other words for the same, one on each line"), True),
            "preferred": (say("Written as"), say("As the word above"), False),
            "taken_from": (say("Taken from"), say("Who says so"), False),
        }
        made = dict[str, LabelledText]()
        for field, (label, hint, is_list) in asked.items():
            part = LabelledText(
                self._around.controls, label, hint=hint, most=LONGEST_STATEMENT, lines=is_list
            )
            part.text.kept.connect(partial(self._change, field))
            made[field] = part
        return made

    def _length(self) -> QHBoxLayout:
        px = self._around.theme.px
        row = QHBoxLayout()
        row.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        row.setSpacing(px(6))
        self._sign, self.length = QLabel(), self._around.controls.label("", "small", weight=600)
        row.addWidget(self._sign)
        row.addWidget(self.length)
        row.addStretch(1)
        return row

    def _arrange(self) -> None:
        """Stand the parts side by side where there is room."""
        is_narrow = self.width() < self._around.theme.px(NARROW)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for part in self.parts.values():
            self._grid.removeWidget(part)
        across = 1 if is_narrow else 2
        for at, part in enumerate(self.parts.values()):
            self._grid.addWidget(part, at // across, at % across, Qt.AlignmentFlag.AlignTop)
        for side in range(2):
            self._grid.setColumnStretch(side, 1 if side < across else 0)

    def _count(self) -> None:
        """Say how long the meaning is, while it is typed."""
        count = len(words(self.meaning.text))
        fits = count <= MEANING_WORDS
        said = say_many("{count} word, easy to keep in mind", "{count} words, easy to keep in mind", count)
        if not fits:
            said = say_many(
                "{count} word; {most} or fewer are kept in mind",
                "{count} words; {most} or fewer are kept in mind",
                count,
                most=MEANING_WORDS,
            )
        theme, colour = self._around.theme, "ok" if fits else "warn"
        icon = self._around.icons.pixmap(
            "done" if fits else "status.warn", theme.px(16), theme.colour(colour), self.devicePixelRatioF()
        )
        self._sign.setPixmap(icon)
        style = self.length.styleSheet().rsplit("color:", 1)[0]
        self.length.setStyleSheet(f"{style}color: {theme.colour(colour).name()};")
        self.length.setText(said)
        for one in (self._sign, self.length):
            one.setVisible(bool(count))

    def _name(self, text: str) -> None:
        name = " ".join(text.split())
        if self._term.id:
            self._change("name", name)
        elif name:
            self.named.emit(name)

    def _change(self, field: str, text: str) -> None:
        term_id, desk = self._term.id, self._around.desk
        if term_id:
            self._around.alerts.attempt(lambda: desk.do(terms.change, term_id, **{field: text}))

    def _remove(self) -> None:
        term, desk, alerts = self._term, self._around.desk, self._around.alerts
        if term.id and alerts.attempt(lambda: desk.do(terms.bin, term.id)):
            undo = Offer(say("Undo"), lambda: alerts.attempt(lambda: desk.do(terms.take_back, term.id)))
            self.removed.emit()
            alerts.toast(say("“{name}” was removed.", name=term.name), undo)
