"""PromptLines: what a part asks, in each language, one under the other, each written where it stands."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.rules import LONGEST_PROMPT
from workshop_app.ui.language_names import language_name
from workshop_app.ui.plan.agenda_slots import Slot
from workshop_app.ui.plan.part_words import invitation
from workshop_app.ui.plan.standing_text import StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

WIDEST = 760
"""Px at 100 % that a line of the prompt is wide at most, so that it reads well in a wide window."""

FIRST, OTHERS = 24, 19
FIRST_LINE, OTHER_LINE = 30, 24
"""Px at 100 % of the prompt in the session's language, and in the others, and of their lines."""


class PromptLines(QWidget):
    """`asked` is sent with a language and what was written in it, `finished` when a key ended the writing."""

    asked = Signal(str, str)
    finished = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._part_id = ""
        self._main = ""
        self.lines: dict[str, StandingText] = {}
        self._new = ""
        self.setMaximumWidth(around.theme.px(WIDEST))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_slot(self, slot: Slot, language: str) -> None:
        """Show what a part asks; `language` is that of the session, which stands first also while empty."""
        if slot.id != self._part_id:
            self._clear()
            self._part_id = slot.id
            self._new = ""
        texts = {prompt.language: prompt.text for prompt in slot.prompts}
        self._main = slot.prompts[0].language if slot.prompts else language
        codes = [self._main, *(code for code in texts if code != self._main)]
        if self._new and self._new not in codes:
            codes.append(self._new)
        if list(self.lines) != codes:
            self._build(codes)
        self.lines[self._main].setPlaceholderText(invitation(slot.part))
        for code, line in self.lines.items():
            line.show_text(texts.get(code, ""))

    def edit(self, language: str = "") -> None:
        """Write what is asked in a language, or in the first."""
        code = language or self._main
        if code not in self.lines:
            self._new = code
            self._build([*self.lines, code])
        self.lines[code].edit()

    def settle(self) -> None:
        """Keep what is half typed."""
        for line in self.lines.values():
            line.settle()

    @property
    def is_edited(self) -> bool:
        """Whether somebody is writing here."""
        return any(line.is_edited for line in self.lines.values())

    def _build(self, codes: list[str]) -> None:
        kept = {code: line for code, line in self.lines.items() if code in codes}
        for code, line in self.lines.items():
            self._column.removeWidget(line)
            if code not in codes:
                line.hide()
                line.deleteLater()
        self.lines = {}
        for number, code in enumerate(codes):
            line = kept.get(code) or self._line(code, is_first=number == 0)
            high = self._around.theme.px(FIRST_LINE if number == 0 else OTHER_LINE)
            line.be_set(self._font(is_first=number == 0), "ink" if number == 0 else "ink2", high)
            self.lines[code] = line
            self._column.addWidget(line)
            line.show()  # now, or the focus could not go to it yet

    def _line(self, code: str, *, is_first: bool) -> StandingText:
        named = language_name(code)
        line = StandingText(
            self._around.theme,
            say("Prompt in {language}", language=named),
            font=self._font(is_first=is_first),
            hint=say("The same in {language}", language=named),
            most=LONGEST_PROMPT,
        )
        line.setToolTip("" if is_first else named)
        line.kept.connect(lambda text, of=code: self.asked.emit(of, text))
        line.left.connect(lambda of=code: self._left(of))
        line.finished.connect(self.finished)
        return line

    def _left(self, code: str) -> None:
        """Take away the empty line of a language in which nothing was written after all."""
        line = self.lines.get(code)
        if line is not None and code != self._main and not line.text.strip():
            self._new = ""
            self._build([one for one in self.lines if one != code])

    def _font(self, *, is_first: bool) -> QFont:
        theme = self._around.theme
        if is_first:
            return theme.font("prompt", size=FIRST)
        return theme.font("prompt", size=OTHERS, weight=QFont.Weight.Normal)

    def _clear(self) -> None:
        for line in self.lines.values():
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = {}
