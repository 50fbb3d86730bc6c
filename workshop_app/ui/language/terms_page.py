"""TermsPage: the terms of the common language at the side, and the chosen one as a paper."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from workshop_app.desk import ids
from workshop_app.domain.commands import terms, translations
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.glossary import terms as all_terms
from workshop_app.domain.glossary_records import Term, TermId
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.common_language import Mixed, Usage, mixed, usage
from workshop_app.insight.first_terms import first_terms
from workshop_app.ui.language.calm import Calm
from workshop_app.ui.language.mixed_words import MixedWords
from workshop_app.ui.language.term_paper import TermPaper
from workshop_app.ui.named_list import Named, NamedList
from workshop_app.ui.plain_letters import plain
from workshop_app.ui.rolling import Rolling
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

MIXED = "mixed"
"""The row of the words that are mixed now; no term has that id."""

SIDE, SMALL_SIDE = 272, 210
"""Px at 100 % of the list, in ordinary and in large text."""


class TermsPage(QWidget):
    """Shows a term, the words that are mixed now, or how to begin; `go` leads to words of the portrait."""

    def __init__(self, around: Surroundings, go: Callable[[Wording], object]) -> None:
        super().__init__()
        self._around, self._chosen, self._is_new = around, "", False
        self._seen, self._mixed = Usage({}, {}), tuple[Mixed, ...]()
        controls, px = around.controls, around.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = QWidget()
        self._side.setFixedWidth(px(SMALL_SIDE if around.theme.is_large else SIDE))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, px(12), 0)
        side.setSpacing(px(8))
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("Find a term"))
        self.field.setAccessibleName(say("Find a term"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _text: self._list())
        self.list = NamedList(controls, say("Terms"))
        self.list.chosen.connect(self.choose)
        above = QHBoxLayout()
        above.setSpacing(px(6))
        above.addWidget(self.field, 1)
        side.addLayout(above)
        side.addWidget(self.list, 1)
        if around.theme.is_large:  # a row of its own would leave the list no room
            self.add = controls.icon_button("add", say("Add a term"), kind="quiet", press=self.begin)
            above.addWidget(self.add)
        else:
            self.add = controls.button(say("Add a term"), kind="quiet", icon="add", press=self.begin)
            side.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        row.addWidget(self._side)
        self.paper = TermPaper(around, go)
        self.paper.named.connect(self._add)
        self.paper.removed.connect(self._removed)
        self.mixed = MixedWords(around, go)
        about = say(
            "A school board, a family and a fifth grader read the same portrait. Write down what a word "
            "means here, what it does not, and which word stands for it everywhere."
        )
        title, begin = say("Agree on the words"), say("Add a term")
        self.first = controls.button("", kind="quiet", icon="ph.book-bookmark", press=self._begin_with_first)
        self.calm = Calm(around, title, about, words=begin, press=self.begin, also=self.first)
        self._right = QStackedWidget()
        self._rolls = [Rolling(around.theme, one) for one in (self.paper, self.mixed, self.calm)]
        for roll in self._rolls:
            self._right.addWidget(roll)
        row.addWidget(self._right, 1)

    def show_workshop(self, workshop: Workshop) -> None:
        """Show the terms as they are now."""
        self._seen = usage(workshop)
        self._mixed = mixed(workshop, self._seen)
        standing = {term.id for term in all_terms(workshop)}
        if self._chosen not in {*standing, *([MIXED] if self._mixed else [])} and not self._is_new:
            self._chosen = next((term.id for term in all_terms(workshop)), MIXED if self._mixed else "")
        self._list()
        self._show()

    def choose(self, id: str) -> None:
        """Show a term by its id, or the words that are mixed now."""
        self.paper.settle()
        self._is_new, self._chosen = False, id
        self.list.choose(id)
        self._show()
        for roll in self._rolls:
            roll.show_top()

    def begin(self, name: str = "") -> None:
        """Begin a new term, with its word if there is one already; a word that is a term shows that term."""
        known = next(
            (one for one in all_terms(self._around.workshop) if one.name.casefold() == name.casefold()), None
        )
        self.field.clear()
        if known is not None:
            self.choose(known.id)
            return
        self.paper.settle()
        self._is_new, self._chosen = True, ""
        self.list.choose("")
        self._show()
        self._rolls[0].show_top()
        self.paper.begin(name)

    def main(self) -> QWidget:
        """Return what the keyboard is on when the page is opened."""
        if self._is_new:
            return self.paper.name
        if self.list.count():
            return self.list
        return self.calm.button

    def settle(self) -> None:
        """Keep what is half typed."""
        self.paper.settle()

    def _list(self) -> None:
        workshop, wanted = self._around.workshop, plain(self.field.text()).split()
        rows = []
        if self._mixed and not wanted:
            count = say_many("{count} place", "{count} places", len(self._mixed))
            rows.append(Named(MIXED, say("Words mixed now"), count, "warn"))
        for term in all_terms(workshop):
            looked = plain(f"{term.name} {term.preferred} {term.avoid} {term.meaning}")
            if all(word in looked for word in wanted):
                rows.append(self._row(term))
        self.list.show_rows(rows, self._chosen)
        self._side.setVisible(bool(all_terms(workshop)) or bool(self._mixed))

    def _row(self, term: Term) -> Named:
        uses, instead = len(self._seen.of(term.id)), len(self._seen.instead_of(term.id))
        fact = say_many("{count} place", "{count} places", uses) if uses else say("Not used yet")
        if not term.meaning:
            fact = say("No meaning yet")
        return Named(term.id, term.name, fact, "warn" if instead else "")

    def _show(self) -> None:
        workshop = self._around.workshop
        if self._chosen == MIXED:
            self.mixed.show_mixed(workshop, self._mixed)
            self._right.setCurrentIndex(1)
            return
        term = workshop.find(Term, self._chosen)
        if term is None and not self._is_new:
            count = len(first_terms(workshop))
            words = say_many(
                "Begin with {count} word of this kind of work",
                "Begin with {count} words of this kind of work",
                count,
            )
            self.first.setText(words)
            self.first.setVisible(count > 0)
            self._right.setCurrentIndex(2)
            return
        self.paper.show_term(workshop, term or Term(id=TermId("")), self._seen)
        self._right.setCurrentIndex(0)

    def _add(self, name: str) -> None:
        id, desk = TermId(ids.fresh("term")), self._around.desk
        if self._around.alerts.attempt(lambda: desk.do(terms.add, NewTerm(id=id, name=name))):
            self._is_new, self._chosen = False, id
            self.show_workshop(self._around.workshop)
            self.paper.meaning.edit()

    def _begin_with_first(self) -> None:
        """Add the words that come with the program; what they are in Spanish waits to be approved."""
        desk, first = self._around.desk, first_terms(self._around.workshop)
        named = [(TermId(ids.fresh("term")), one) for one in first]
        new = [NewTerm(id=id, name=one.name, meaning=one.meaning, avoid=one.avoid) for id, one in named]
        if self._around.alerts.attempt(lambda: desk.do(terms.lay_out, new)):
            said = {Wording("term", id): one.spanish for id, one in named if one.spanish}
            self._around.alerts.attempt(lambda: desk.do(translations.say, "es", said))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _removed(self) -> None:
        self._chosen = ""
        self.show_workshop(self._around.workshop)
        self.main().setFocus(Qt.FocusReason.OtherFocusReason)
