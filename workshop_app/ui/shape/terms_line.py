"""TermsLine: the terms of the common language that stand in the words of a pillar."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workshop_app.domain.glossary_records import Term
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.language.common_language_sheet import CommonLanguageSheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class TermsLine(QWidget):
    """Each term says in its tip what it means; a press opens the common language."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown: tuple[Term, ...] = ()
        px = around.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(14), 0, 0)
        row.setSpacing(px(10))
        label = around.controls.label(say("In our common language:"), "small", "ink3")
        label.setFixedHeight(px(30))
        self.buttons = list[QPushButton]()
        chips = QWidget()
        self._flow = FlowLayout(chips, gap=px(6))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(chips, 1)
        self.hide()

    def show_terms(self, terms: Sequence[Term]) -> None:
        """Show some terms; nothing is shown for none."""
        if tuple(terms) == self._shown:
            return
        self._shown = tuple(terms)
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._chip(term) for term in terms]
        for button in self.buttons:
            self._flow.addWidget(button)
        self.setVisible(bool(terms))
        self.updateGeometry()

    def _chip(self, term: Term) -> QPushButton:
        theme = self._around.theme
        words = (term.preferred or term.name).replace("&", "&&")
        chip = self._around.controls.button(words, kind="chip", press=partial(self._open, term))
        meaning = term.meaning or say("No meaning yet")
        chip.setToolTip(meaning)
        chip.setAccessibleDescription(meaning)
        chip.setStyleSheet(
            f"QPushButton {{ min-height: {theme.px(28)}px; padding: 0 {theme.px(10)}px;"
            f" border-radius: {theme.px(14)}px; font-size: {theme.px(14)}px; }}"
        )
        return chip

    def _open(self, term: Term) -> None:
        CommonLanguageSheet(self.window(), self._around).open_at(term.name)
