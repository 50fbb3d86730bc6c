"""CommonLanguageSheet: the terms of the common language, and the portrait in other languages."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QWidget

from workshop_app.domain import glossary
from workshop_app.domain.wordings import WORDINGS, Wording
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.language.terms_page import TermsPage
from workshop_app.ui.language.translations_page import TranslationsPage
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Step, Surroundings
from workshop_app.ui.thread.going import go_to_wording
from workshop_app.words import say

WIDE = 1160
"""Px at 100 % that the sheet takes where there is room."""


class CommonLanguageSheet(Sheet):
    """Follows the workshop while it is open; a place pressed closes it and leads there."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("Common language"), width=WIDE, is_tall=True)
        self._around, self._window = around, parent
        px = around.theme.px
        self.terms = TermsPage(around, self._go)
        self.translations = TranslationsPage(around)
        self._stack = QStackedWidget()
        for one in (self.terms, self.translations):
            self._stack.addWidget(one)
        self.switch: list[QPushButton] = []
        row = QHBoxLayout()
        row.setSpacing(0)
        for at, words in enumerate((say("Terms"), say("Translations"))):
            button = around.controls.button(words, press=partial(self.show_page, at))
            button.setProperty("segment", "true")
            button.setCheckable(True)
            self.switch.append(button)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.print: QPushButton = around.controls.icon_button(
            "print", say("Print the common language"), press=self._print
        )
        self._head.insertLayout(1, row)
        self._head.insertWidget(2, self.print, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.setContentsMargins(px(28), px(8), px(12), px(12))
        self.body.addWidget(self._stack, 1)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show)
        self.closed.connect(self._leave)
        self.show_page(0)

    def show_page(self, at: int) -> None:
        """Show the terms (0) or the translations (1)."""
        for page in (self.terms, self.translations):
            page.settle()
        pages: tuple[QWidget, ...] = (self.terms, self.translations)
        for number, one in enumerate(pages):
            policy = QSizePolicy.Policy.Expanding if number == at else QSizePolicy.Policy.Ignored
            one.setSizePolicy(policy, policy)  # the one that is not shown asks for no room
        self._stack.setCurrentIndex(at)
        for number, button in enumerate(self.switch):
            button.setChecked(number == at)
        self._show()

    def open_at(self, selected: str = "") -> None:
        """Show the sheet: with the term of the selected words, which begin one if they are none yet."""
        self.show_sheet(self.terms.main())
        if selected:
            self.terms.begin(selected)

    def open_translations(self, language: str = "") -> None:
        """Show the sheet at the translations, of a language if one is asked for."""
        self.show_page(1)
        if language:
            self.translations.choose_language(language)
        self.show_sheet(self.translations.main())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_there = self._stack.currentWidget() is self.translations and self.translations.language
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and is_there:
            self.translations.next_open()
            event.accept()
            return
        super().keyPressEvent(event)

    def _show(self, _changes: object = None) -> None:
        workshop = self._around.workshop
        page = self._stack.currentWidget()
        if page is self.terms:
            self.terms.show_workshop(workshop)
        else:
            self.translations.show_workshop(workshop)
        self.print.setVisible(bool(glossary.terms(workshop)))

    def _go(self, wording: Wording) -> None:
        kind, _ = WORDINGS[wording.of]
        if kind == "term":
            self.terms.choose(wording.id)
            return
        self.close_sheet()
        go_to_wording(self._window, self._around, wording)

    def _print(self) -> None:
        self.close_sheet()
        self._around.go_to("share")
        for page in self._window.findChildren(Step):
            if page.key == "share":
                page.show_handout("common-language")

    def _leave(self) -> None:
        for page in (self.terms, self.translations):
            page.settle()
        self._news.stop()
