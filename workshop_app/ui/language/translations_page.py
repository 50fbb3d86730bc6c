"""TranslationsPage: every word of the portrait in another language, typed by a person, section by section."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain.translating import STATES, state_of
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.translations import OPEN, Section, counts, sections, spoken
from workshop_app.ui.language.calm import Calm
from workshop_app.ui.language.chip_row import ChipRow
from workshop_app.ui.language.languages_menu import languages_menu
from workshop_app.ui.language.translation_row import TranslationRow
from workshop_app.ui.language.translation_rows import TranslationRows
from workshop_app.ui.language_names import language_name
from workshop_app.ui.named_list import Named, NamedList
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

SIDE, SMALL_SIDE = 272, 210
"""Px at 100 % of the list, in ordinary and in large text."""

TITLES = {"workshop": "The workshop", "levels": "Levels", "terms": "Terms"}


class TranslationsPage(QWidget):
    """Languages above, sections at the side, and the chosen section's words with what they are in it."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.language, self.section, self.state = "", "", ""
        self._asked, self._kept = list[str](), list[Wording]()
        controls, px = around.controls, around.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.add = controls.button(
            say("Add a language"), kind="quiet", icon="add", size="small", press=self._open_menu
        )
        self.languages = ChipRow(controls, self.choose_language, self.add)
        column.addWidget(self.languages)
        self.list = NamedList(controls, say("Parts of the portrait"))
        self.list.setFixedWidth(px(SMALL_SIDE if around.theme.is_large else SIDE))
        self.list.chosen.connect(self.choose_section)
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(self._words(), 1)
        about = say(
            "Every language that families speak can have the portrait. A person types it; the program counts "
            "what is missing, and says which words have changed since."
        )
        title, begin = say("Say it in another language"), say("Add a language")
        self.calm = Calm(around, title, about, words=begin, press=lambda: self._open_menu(self.calm.button))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._both)
        self._stack.addWidget(self.calm)
        column.addWidget(self._stack, 1)

    def show_workshop(self, workshop: Workshop) -> None:
        """Show how far the words have come in the chosen language."""
        codes = [code for code in dict.fromkeys((*spoken(workshop), *self._asked)) if code]
        if self.language not in codes:
            self.language = codes[0] if codes else ""
        found = sections(workshop)
        self._show_languages(workshop, codes, found)
        self._stack.setCurrentIndex(0 if self.language else 1)
        if not self.language:
            return
        if self.section not in {one.key for one in found}:
            self.section = self._first_open(workshop, found)
        self.list.show_rows([self._named(workshop, one) for one in found], self.section)
        waiting = self.waiting(workshop)
        self.next.setVisible(waiting > 0)
        self.next.setText(say_many("Next to say ({count})", "Next to say ({count})", waiting))
        self._show_section(workshop, next((one for one in found if one.key == self.section), None))

    def choose_language(self, code: str) -> None:
        """Show another language; one that nothing is said in yet comes to the others."""
        self.settle()
        if code not in self._asked:
            self._asked.append(code)
        self.language, self.section, self._kept = code, "", []
        self.words.begin()
        self.show_workshop(self._around.workshop)

    def choose_section(self, key: str) -> None:
        """Show another part of the portrait."""
        self.settle()
        self.section, self._kept = key, []
        self.words.begin()
        self.show_workshop(self._around.workshop)

    def choose_state(self, state: str) -> None:
        """Show only what is in a state, or everything."""
        self.settle()
        self.state, self._kept = state, []
        self.words.begin()
        self.show_workshop(self._around.workshop)

    def next_open(self) -> None:
        """Put the keyboard on the next words that wait for a person, in whichever part they stand."""
        self.settle()
        workshop = self._around.workshop
        order = [(one.key, wording) for one in sections(workshop) for wording in one.wordings]
        focused = self.words.focused()
        at = next((n for n, (_, wording) in enumerate(order) if wording == focused), -1)
        if focused is None:  # begin where one is
            at = next((n for n, (key, _) in enumerate(order) if key == self.section), 0) - 1
        for key, wording in (*order[at + 1 :], *order[: at + 1]):
            if state_of(workshop, wording, self.language) in OPEN[:2]:
                self._go_to(key, wording)
                return
        self._around.alerts.toast(say("Everything is said in {language}.", language=self._language_name()))

    def waiting(self, workshop: Workshop) -> int:
        """Return how many words are missing or were made from older ones, in the chosen language."""
        if not self.language:
            return 0
        every = [wording for one in sections(workshop) for wording in one.wordings]
        found = counts(workshop, every, self.language)
        return found["missing"] + found["stale"]

    def main(self) -> QWidget:
        """Return what the keyboard is on when the page is opened."""
        return self.list if self.language else self.calm.button

    def settle(self) -> None:
        """Keep what is half typed."""
        self.words.settle()

    @property
    def rows(self) -> list[TranslationRow]:
        """The words that stand there now."""
        return self.words.rows

    def _words(self) -> QVBoxLayout:
        """Return the right of the page: the states to choose from, and the words."""
        controls, px = self._around.controls, self._around.theme.px
        right = QVBoxLayout()
        right.setContentsMargins(px(12), 0, 0, 0)
        right.setSpacing(px(6))
        self.next = controls.button("", kind="suggested", icon="open", size="small", press=self.next_open)
        self.next.setToolTip(say("Go to the next words that wait (Ctrl+Enter)"))
        self.states = ChipRow(controls, self.choose_state, self.next)
        right.addWidget(self.states)
        self.words = TranslationRows(self._around)
        self.words.next_asked.connect(self.next_open)
        right.addWidget(self.words, 1)
        return right

    def _go_to(self, key: str, wording: Wording) -> None:
        if self.state:
            self.state = ""
        if self.section != key:
            self.choose_section(key)
        self.show_workshop(self._around.workshop)
        self.words.edit(wording)

    def _first_open(self, workshop: Workshop, found: tuple[Section, ...]) -> str:
        for one in found:
            said = counts(workshop, one.wordings, self.language)
            if any(said[state] for state in OPEN):
                return one.key
        return found[0].key if found else ""

    def _language_name(self) -> str:
        return language_name(self.language)

    def _named(self, workshop: Workshop, one: Section) -> Named:
        said = counts(workshop, one.wordings, self.language)
        waiting = said["missing"] + said["stale"]
        if waiting:
            fact = say_many("{count} to say", "{count} to say", waiting)
        elif said["draft"]:
            fact = say_many("{count} to approve", "{count} to approve", said["draft"])
        else:
            fact = say("All approved")
        sign = "warn" if said["stale"] else "" if waiting or said["draft"] else "done"
        if one.pillar is None:
            return Named(one.key, say(TITLES[one.key]), fact, sign, is_within=True)
        number = str(workshop.number_of(one.pillar.id))
        name = one.pillar.name or say("Pillar without a name")
        return Named(one.key, name, fact, sign, number=number, ink=one.pillar.ink)

    def _show_languages(self, workshop: Workshop, codes: list[str], found: tuple[Section, ...]) -> None:
        every = [wording for one in found for wording in one.wordings]
        texts = {}
        for code in codes:
            said = counts(workshop, every, code)
            done = len(every) - said["missing"] - said["stale"]
            named = language_name(code)
            texts[code] = say("{language}, {done} of {all}", language=named, done=done, all=len(every))
        self.languages.show_chips(texts, self.language)
        self.languages.setVisible(bool(codes))

    def _show_section(self, workshop: Workshop, section: Section | None) -> None:
        wordings = section.wordings if section is not None else ()
        said = counts(workshop, wordings, self.language)
        self._show_states(said, len(wordings))
        # what was in the chosen state when it was chosen stays in sight while it is worked on
        if self.state and not self._kept:
            self._kept = [one for one in wordings if state_of(workshop, one, self.language) == self.state]
        wanted = [one for one in wordings if one in set(self._kept)] if self.state else list(wordings)
        self.words.show_words(workshop, wanted, self.language)

    def _show_states(self, said: Mapping[str, int], every: int) -> None:
        texts = {"": say_many("All {count}", "All {count}", every)}
        texts |= {
            state: say("{state} {count}", state=say(named), count=said[state])
            for state, named in STATES.items()
        }
        self.states.show_chips(texts, self.state)

    def _open_menu(self, under: QPushButton | None = None) -> None:
        button = under or self.add
        there = {*self.languages.chips, self._around.workshop.details.language}
        menu = languages_menu(button, there, self.choose_language)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
