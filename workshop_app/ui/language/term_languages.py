"""TermLanguages: what a term is called in other languages, with what it means there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.glossary_records import Term
from workshop_app.domain.translating import translations_of
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.translations import spoken
from workshop_app.ui.language.languages_menu import languages_menu
from workshop_app.ui.language.translation_row import TranslationRow
from workshop_app.ui.language_names import language_name
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class TermLanguages(QWidget):
    """One row a language for the word, and one for its meaning if it has one."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._term, self._asked = Term(id=""), list[str]()  # type: ignore[arg-type] # none yet
        self.rows: dict[tuple[str, Wording], TranslationRow] = {}
        px = around.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = around.controls.label(say("In other languages"), "label", wrap=True)
        head.setContentsMargins(PAD_ACROSS, 0, PAD_ACROSS, 0)
        self._column.addWidget(head)
        self.add = around.controls.button(
            say("Add a language"), kind="quiet", icon="add", size="small", press=self._open_menu
        )
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(2))
        self._column.addLayout(self._rows)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def show_term(self, workshop: Workshop, term: Term) -> None:
        """Show a term in every language that the portrait is said in."""
        if term.id != self._term.id:
            self._asked = []
        self._term = term
        codes = dict.fromkeys((*spoken(workshop), *self._asked))
        wordings = [Wording("term", term.id)]
        if term.meaning or translations_of(workshop, Wording("meaning", term.id)):
            wordings.append(Wording("meaning", term.id))
        wanted = [(code, wording) for code in codes for wording in wordings]
        if wanted != list(self.rows):
            self._build(wanted)
        for row in self.rows.values():
            row.show_workshop(workshop)

    def settle(self) -> None:
        """Keep what is half typed."""
        for row in self.rows.values():
            row.text.settle()

    def choose(self, code: str) -> None:
        """Add the rows of a language, with the keyboard on the first of them."""
        self._asked.append(code)
        self.show_term(self._around.workshop, self._term)
        self.rows[code, Wording("term", self._term.id)].text.edit()

    def _build(self, wanted: list[tuple[str, Wording]]) -> None:
        kept = {key: row for key, row in self.rows.items() if key in wanted}
        for key, row in self.rows.items():
            self._rows.removeWidget(row)
            if key not in kept:
                row.hide()
                row.deleteLater()
        self.rows = {}
        for code, wording in wanted:
            named = language_name(code)
            label = named if wording.of == "term" else say("Meaning in {language}", language=named)
            row = kept.get((code, wording)) or TranslationRow(self._around, wording, code, label=label)
            self.rows[code, wording] = row
            self._rows.addWidget(row)
            row.show()

    def _open_menu(self) -> None:
        there = {code for code, _ in self.rows} | {self._around.workshop.details.language}
        menu = languages_menu(self.add, there, self.choose)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
