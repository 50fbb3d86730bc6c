"""TranslationRows: many words with what they are in another language, made little by little."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.language.translation_row import TranslationRow
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.rolling import Rolling
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

SHOWN = 60
"""So many words are shown; the next ones come with a press."""

AT_ONCE, THEN = 10, 6
"""So many of them stand there at once, and so many more each time the window has nothing else to do."""


class TranslationRows(QWidget):
    """Rolls by itself; `next_asked` is sent when a key asks for the next words that wait."""

    next_asked = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._wanted, self._language = list[Wording](), ""
        self._limit, self._built = SHOWN, AT_ONCE
        self.rows: list[TranslationRow] = []
        self._going_on = QTimer(self)
        self._going_on.setSingleShot(True)
        self._going_on.setInterval(0)
        self._going_on.timeout.connect(self._go_on)
        controls, px = around.controls, around.theme.px
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(10), 0, px(16), px(16))
        column.setSpacing(0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(4))
        column.addLayout(self._rows)
        self._nothing = controls.label(say("Nothing here is in that state."), "body", "ink2", wrap=True)
        self._nothing.setContentsMargins(PAD_ACROSS, px(12), PAD_ACROSS, 0)
        column.addWidget(self._nothing)
        self.more = controls.button("", kind="quiet", size="small", press=self._show_more)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self._roll = Rolling(around.theme, inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._roll)

    def begin(self) -> None:
        """Begin at the top again; what is shown next are other words."""
        self._limit, self._built = SHOWN, AT_ONCE
        self._roll.show_top()

    def show_words(self, workshop: Workshop, wordings: Sequence[Wording], language: str) -> None:
        """Show these words with what they are in a language now."""
        self._wanted, self._language = list(wordings), language
        self._fill()
        for row in self.rows:
            row.show_workshop(workshop)

    def edit(self, wording: Wording) -> None:
        """Put the keyboard on the translation of some words that are among those shown."""
        self._built = max(self._built, self._wanted.index(wording) + 1)
        self._limit = max(self._limit, self._built)
        self.show_words(self._around.workshop, self._wanted, self._language)
        row = next(row for row in self.rows if row.wording == wording)
        row.text.edit()
        QTimer.singleShot(0, row, lambda: self._roll.ensureWidgetVisible(row, 0, self._around.theme.px(32)))

    def focused(self) -> Wording | None:
        """Return the words whose translation is being typed."""
        return next((row.wording for row in self.rows if row.text.hasFocus()), None)

    def settle(self) -> None:
        """Keep what is half typed."""
        for row in self.rows:
            row.text.settle()

    def _fill(self) -> None:
        """Let there be a row for each of the words that are to stand here now."""
        goal = min(self._limit, len(self._wanted))
        shown = self._wanted[: min(goal, self._built)]
        if [(row.wording, row.language) for row in self.rows] != [(one, self._language) for one in shown]:
            self._build(shown)
        if len(shown) < goal:
            self._going_on.start()
        left = len(self._wanted) - goal
        self.more.setVisible(left > 0)
        self.more.setText(say_many("Show {count} more", "Show {count} more", left))
        self._nothing.setVisible(not self._wanted)

    def _build(self, wordings: list[Wording]) -> None:
        there = {row.wording: row for row in self.rows if row.language == self._language}
        staying = [there[one] for one in wordings if one in there]
        for row in self.rows:
            if row not in staying:
                self._rows.removeWidget(row)
                row.hide()
                row.deleteLater()
        self.rows = []
        for at, wording in enumerate(wordings):
            row = there.get(wording) or self._row(wording)
            if self._rows.indexOf(row) != at:
                self._rows.insertWidget(at, row)
                row.show()
            self.rows.append(row)

    def _row(self, wording: Wording) -> TranslationRow:
        row = TranslationRow(self._around, wording, self._language)
        row.next_asked.connect(self.next_asked)
        row.show_workshop(self._around.workshop)
        return row

    def _go_on(self) -> None:
        self._built += THEN
        self._fill()

    def _show_more(self) -> None:
        self._limit += SHOWN
        self._fill()
