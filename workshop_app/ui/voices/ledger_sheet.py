"""LedgerSheet: who was heard, group by group, in one session or in all; on this laptop only."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.records import GroupId, SessionId
from workshop_app.insight.as_others_see import smaller_groups
from workshop_app.insight.voices import Ledger, Voice, ledger
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.sheet import MARGIN, Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.voices import ledger_words
from workshop_app.ui.voices.bars import Balance
from workshop_app.ui.voices.pauses_kept import PausesKept
from workshop_app.ui.voices.said_sheets import IdeasSheet, WordsSheet
from workshop_app.ui.voices.voice_row import GAP, IDEAS, INDENT, WORDS, VoiceRow, headings, needed
from workshop_app.words import say

WIDE = 1130
"""Px at 100 % that the sheet takes where there is room."""

AROUND = 56
"""Px at 100 % of the sheet's own margins."""


class LedgerSheet(Sheet):
    """Lists the voices and follows the workshop; a number pressed shows what it counts."""

    def __init__(
        self, parent: QWidget, around: Surroundings, trace: Callable[[], object] | None = None
    ) -> None:
        super().__init__(parent, around.controls, say("Who was heard"), width=WIDE)
        self._around, self._host = around, parent
        self.session: SessionId | None = None
        self.rows: dict[GroupId | None, VoiceRow] = {}
        self.chips: dict[SessionId | None, QPushButton] = {}
        px = around.theme.px
        self.body.setSpacing(px(14))
        self._sessions = QWidget()
        self._chips = FlowLayout(self._sessions, px(8))
        self.body.addWidget(self._sessions)
        self._totals = QWidget()
        self._figures = FlowLayout(self._totals, px(36))
        self.body.addWidget(self._totals)
        self._balance = Balance(around)
        self.body.addWidget(self._balance)
        self._table = QWidget()
        self._lines = QVBoxLayout(self._table)
        self._lines.setContentsMargins(0, px(4), 0, 0)
        self._lines.setSpacing(0)
        self.body.addWidget(self._table)
        self._pauses = PausesKept(around)
        self.body.addWidget(self._pauses)
        self.body.addStretch(1)
        self.in_room: QPushButton = around.controls.button(
            say("Show the totals to the room"), icon="room.show", press=self._show_the_room
        )
        self.foot.addWidget(self.in_room)
        if trace is not None:
            self.trace: QPushButton = around.controls.button(
                say("Where did my words go?"), kind="quiet", icon="search", press=partial(self._ask, trace)
            )
            self.foot.addWidget(self.trace)
        self.foot.addStretch(1)
        self._is_folded = self._folds()
        self._shown: tuple[object, ...] = ()
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self.show_voices)
        self.closed.connect(self._news.stop)
        self.show_voices()

    def show_session(self, session_id: SessionId | None) -> None:
        """Show the voices of a session; None: of all of them."""
        self.session = session_id
        self.show_voices()

    def show_voices(self, _changes: object = None) -> None:
        """Show what the ledger says now; the focus stays where it is."""
        workshop = self._around.workshop
        sessions = workshop.sessions()
        if self.session is not None and all(one.id != self.session for one in sessions):
            self.session = None
        found = ledger(workshop, self.session)
        self._show_chips()
        self._show_totals(found)
        self._balance.show_rows(
            [(voice.group, voice.present) for voice in found.voices],
            [(voice.group, voice.ideas) for voice in found.voices],
        )
        shape = (self._is_folded, *(voice.group.id if voice.group else None for voice in found.voices))
        if shape != self._shown:
            self._shown = shape
            self._build(found)
        most = max((voice.ideas for voice in found.voices), default=0)
        small = smaller_groups(workshop)
        for voice in found.voices:
            key = voice.group.id if voice.group is not None else None
            self.rows[key].show_voice(
                workshop, voice, most, is_counted=found.is_counted, is_small=key in small
            )
        self._pauses.show_workshop(workshop, self.session)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host and self._folds() != self._is_folded:
            self._is_folded = self._folds()
            self.show_voices()
        return super().eventFilter(watched, event)

    def _folds(self) -> bool:
        """Say whether the window is too narrow, or its text too large, for the columns side by side."""
        px = self._around.theme.px
        return min(px(WIDE), self._host.width() - 2 * MARGIN) - px(AROUND) < px(needed())

    def _show_chips(self) -> None:
        sessions = self._around.workshop.sessions()
        known = {None: say("All sessions")} | {one.id: one.title for one in sessions}
        if list(self.chips) != list(known):
            for chip in self.chips.values():
                self._chips.removeWidget(chip)
                chip.deleteLater()
            self.chips = {}
            for id in known:
                chip = self._around.controls.button("", kind="chip", press=partial(self.show_session, id))
                chip.setCheckable(True)
                self.chips[id] = chip
                self._chips.addWidget(chip)
        for id, chip in self.chips.items():
            chip.setText(known[id].replace("&", "&&"))
            chip.setMinimumWidth(chip.sizeHint().width() + self.theme.px(8))  # the chosen one is bold
            chip.setChecked(id == self.session)
        self._sessions.setVisible(bool(sessions))

    def _show_totals(self, found: Ledger) -> None:
        """Say how many people, ideas and groups, in large figures."""
        while (item := self._figures.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        controls, px = self._around.controls, self._around.theme.px
        for figure, words in ledger_words.totals(found):
            pair = QWidget()
            column = QVBoxLayout(pair)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(2))
            column.addWidget(controls.label(figure, "clock", size=34))
            column.addWidget(controls.label(words, "small", "ink2"))
            pair.setAccessibleName(say("{figure} {words}", figure=figure, words=words))
            self._figures.addWidget(pair)
            pair.show()
        self._totals.updateGeometry()

    def _build(self, found: Ledger) -> None:
        """Make a line for each group anew, and the headings over them."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        if not self._is_folded:
            self._lines.addWidget(self._heads())
        rule = QFrame()
        rule.setFixedHeight(self.theme.border())
        rule.setStyleSheet(f"background: {self.theme.colour('lineStrong').name()};")
        self._lines.addWidget(rule)
        for voice in found.voices:
            row = VoiceRow(
                self._around,
                is_folded=self._is_folded,
                show_ideas=self._show_ideas,
                show_words=self._show_words,
            )
            self.rows[voice.group.id if voice.group is not None else None] = row
            self._lines.addWidget(row)

    def _heads(self) -> QWidget:
        px = self._around.theme.px
        heads = QWidget()
        row = QHBoxLayout(heads)
        row.setContentsMargins(0, 0, 0, px(6))
        row.setSpacing(px(GAP))
        for words, width in headings():
            label = self._around.controls.label(words, "small", "ink2", wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
            if width:
                label.setFixedWidth(px(width))
            if width in {IDEAS, WORDS}:
                label.setContentsMargins(px(INDENT), 0, 0, 0)
            row.addWidget(label, 0 if width else 1)
        return heads

    def _show_ideas(self, voice: Voice) -> None:
        IdeasSheet(self._host, self._around, voice, self.session).show_sheet()

    def _show_words(self, voice: Voice) -> None:
        WordsSheet(self._host, self._around, voice, self.session).show_sheet()

    def _show_the_room(self) -> None:
        self._around.room.choose("heard")
        self._around.alerts.toast(say("The room sees the totals, no single group."))

    def _ask(self, trace: Callable[[], object]) -> None:
        self.close_sheet()
        trace()
