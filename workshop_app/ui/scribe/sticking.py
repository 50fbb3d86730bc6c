"""Sticking: the chips of table and question, their keys, and the menus in which they are chosen."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.domain import attending
from workshop_app.domain.card_codes import read_code
from workshop_app.domain.rules import LONGEST_PROMPT, LONGEST_TABLE
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.scribe.word_menu import WordMenu
from workshop_app.ui.step import Surroundings
from workshop_app.ui.voice import Voice
from workshop_app.words import say

TABLE_KEYS, PROMPT_KEYS = "Alt+T", "Alt+Q"

ROOM = {False: (180, 300), True: (80, 60)}
"""Px at 100 % that the words of table and question take at most; less from 150 % on."""


class Sticking(QObject):
    """What is chosen stays for every idea until something else is chosen; `chosen` is sent then.

    The menus lie over `host`; when one is closed the focus goes to `back`. The chips stand wherever the
    page puts them; where it shows the question itself, that chip is only its icon.
    """

    chosen = Signal()
    closed = Signal()

    def __init__(
        self,
        around: Surroundings,
        voice: Voice,
        host: QWidget,
        back: QWidget,
        *,
        shows_question: bool = True,
    ) -> None:
        super().__init__(host)
        self._shows_question = shows_question
        self._around, self._voice, self._back = around, voice, back
        self.table = self._chip("ph.map-pin", say("Table"), TABLE_KEYS)
        self.prompt = (
            self._chip("ph.chat-circle-text", say("Question"), PROMPT_KEYS)
            if shows_question
            else around.controls.icon_button("ph.chat-circle-text", say("Question"))
        )
        self.prompt.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tables = WordMenu(around, host, say("Table"), say("Table or seat, such as T4-07"), LONGEST_TABLE)
        self.prompts = WordMenu(around, host, say("Question"), say("Another question"), LONGEST_PROMPT)
        self.table.clicked.connect(self.choose_table)
        self.prompt.clicked.connect(self.choose_prompt)
        self.tables.picked.connect(self._sit)
        self.prompts.picked.connect(voice.answer)
        for menu, chip in ((self.tables, self.table), (self.prompts, self.prompt)):
            menu.picked.connect(partial(self._say_chosen, chip))
            menu.closed.connect(self.closed)
        voice.changed.connect(self.follow)
        self.follow()

    def take_keys(self, page: QWidget) -> None:
        """Let the quick keys open the menus, wherever on the page the focus is."""
        for combination, act in ((TABLE_KEYS, self.choose_table), (PROMPT_KEYS, self.choose_prompt)):
            keys = QShortcut(QKeySequence(combination), page)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(act)

    @property
    def is_open(self) -> bool:
        """Whether one of the menus is shown."""
        return self.tables.is_open or self.prompts.is_open

    def close(self) -> None:
        """Take the menus away."""
        self.tables.close_menu()
        self.prompts.close_menu()

    def choose_table(self) -> None:
        """Show the tables that ideas came from and the seats of this one, and a field for another."""
        if self.tables.is_open:
            self.tables.close_menu()
            return
        self.close()
        workshop, voice = self._around.workshop, self._voice
        known = [
            ("", say("No table")),
            *((table, _named(table)) for table in tables_of(workshop)),
            *(seats_at(workshop, voice.table) if voice.table else ()),
        ]
        now = voice.seat or voice.table
        self.tables.open_beside(_seen(self.table, self._back), self._back, known, now)

    def choose_prompt(self) -> None:
        """Show the questions that were answered, and a field for another."""
        if self.prompts.is_open:
            self.prompts.close_menu()
            return
        self.close()
        workshop = self._around.workshop
        own = workshop.details.prompt
        of_all = say("The workshop’s: {question}", question=own) if own else say("The workshop’s question")
        known = [("", of_all), *((prompt, "") for prompt in prompts_of(workshop))]
        self.prompts.open_beside(_seen(self.prompt, self._back), self._back, known, self._voice.prompt)

    def follow(self) -> None:
        """Let the chips say what holds."""
        voice = self._voice
        table = voice.seat or (_named(voice.table) if voice.table else say("No table"))
        prompt = self._voice.prompt or say("The workshop’s question")
        for_table, for_prompt = ROOM[self._around.theme.is_large]
        for chip, words, room, keys in (
            (self.table, table, for_table, TABLE_KEYS),
            (self.prompt, prompt, for_prompt, PROMPT_KEYS),
        ):
            metrics = QFontMetricsF(self._around.theme.font("label"))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self._around.theme.px(room))
            chip.setToolTip(say("{what} ({keys})", what=words, keys=keys))
            if chip is self.table or self._shows_question:
                chip.setText(shown.replace("&", "&&"))
        name = say("Seat: {seat}", seat=table) if voice.seat else say("Table: {table}", table=table)
        self.table.setAccessibleName(name)
        self.prompt.setAccessibleName(say("Question: {question}", question=prompt))

    def _sit(self, words: str) -> None:
        """Go to a table, or to one seat of it if what was chosen is the code of a seat."""
        code = read_code(words)
        seat = attending.seat(self._around.workshop, str(code)) if code is not None else None
        if seat is None:
            self._voice.sit_at(words)
            return
        standing = {group.id for group in self._around.workshop.groups()}
        self._voice.sit_on(seat.code, seat.table, seat.group if seat.group in standing else None)

    def _say_chosen(self, chip: QPushButton, _words: str) -> None:
        self._around.alerts.announce(chip.accessibleName())
        self.chosen.emit()

    def _chip(self, icon: str, name: str, keys: str) -> QPushButton:
        chip = self._around.controls.button(name, kind="chip", icon=icon)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setToolTip(say("{what} ({keys})", what=name, keys=keys))
        return chip


def tables_of(workshop: Workshop) -> list[str]:
    """Return the tables that ideas, seats or sheets of cards name, numbers in their order, then names."""
    found = {idea.table for idea in workshop.ideas()} | {sheet.table for sheet in workshop.card_sheets()}
    found |= {seat.table for seat in attending.seats(workshop)}
    return sorted(found - {""}, key=lambda table: (not table.isdigit(), table.zfill(12), table))


def seats_at(workshop: Workshop, table: str) -> list[tuple[str, str]]:
    """Return the codes of the seats of a table, each with the group that sits there."""
    names = {group.id: group.name for group in workshop.groups()}
    found = []
    for seat in attending.seats(workshop):
        if seat.table == table:
            group = names.get(seat.group) if seat.group is not None else None
            found.append((seat.code, say("{seat}, {group}", seat=seat.code, group=group) if group else ""))
    return found


def prompts_of(workshop: Workshop) -> list[str]:
    """Return the questions besides the workshop's own that ideas or sheets of cards answer."""
    asked = [*(idea.prompt for idea in workshop.ideas()), *(sheet.prompt for sheet in workshop.card_sheets())]
    return [prompt for prompt in dict.fromkeys(asked) if prompt]


def _named(table: str) -> str:
    """Return a table as one speaks of it: a number alone needs the word."""
    return say("Table {table}", table=table) if table[:1].isdigit() else table


def _seen(chip: QWidget, otherwise: QWidget) -> QWidget:
    return chip if chip.isVisible() else otherwise
