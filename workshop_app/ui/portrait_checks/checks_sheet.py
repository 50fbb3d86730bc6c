"""ChecksSheet: every check of the portrait, element by element, and the way to what it speaks of."""

from collections import Counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.domain.records import GroupId
from workshop_app.domain.wordings import Wording
from workshop_app.insight.portrait.check import ELEMENTS
from workshop_app.insight.portrait.findings import Looked, portrait_findings
from workshop_app.insight.portrait.told import Told
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.portrait_checks.check_row import CheckRow
from workshop_app.ui.recall.recall_sheet import RecallSheet
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.ui.thread.going import go_to_wording, page_of
from workshop_app.ui.thread.thread_sheet import ThreadSheet
from workshop_app.words import say, say_many

WIDE = 760
"""Px at 100 %."""


class ChecksSheet(Sheet):
    """Follows the workshop while it is open; a press on Go there closes it and goes."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("Checks of the portrait"), width=WIDE)
        self._window, self._around = window, around
        self.rows: list[CheckRow] = []
        self._found: tuple[Looked, ...] = ()
        px = around.theme.px
        self.body.setSpacing(px(4))
        self.body.addWidget(
            around.controls.label(
                say("The checks advise and decide nothing: each gives its reason."), "body", "ink2", wrap=True
            )
        )
        self._figures = QHBoxLayout()
        self._figures.setContentsMargins(0, px(6), 0, px(2))
        self._figures.setSpacing(px(28))
        self._counts: dict[str, QLabel] = {}
        for outcome, colour in (("flag", "warn"), ("pass", "ok"), ("unchecked", "ink3")):
            self._counts[outcome] = around.controls.label("", "label", colour)
            self._figures.addWidget(self._counts[outcome])
        self._figures.addStretch(1)
        self.body.addLayout(self._figures)
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._look)
        self.closed.connect(self._news.stop)
        self._look()

    @property
    def found(self) -> tuple[Looked, ...]:
        """What every check says now."""
        return self._found

    def show_sheet(self, focus: QWidget | None = None, *, back_to: QWidget | None = None) -> None:
        """Open it at its top: the first button stands far below the first sentence."""
        super().show_sheet(focus or self.close_button, back_to=back_to)

    def row_of(self, check: str) -> CheckRow:
        """Return the row of a check, by its id; raises StopIteration if there is none."""
        return next(row for row in self.rows if row.looked.check.id == check)

    def _look(self, _changes: object = None) -> None:
        """Look over the portrait as it is now; the focus stays at the same height in the list."""
        found = portrait_findings(self._around.workshop)
        if found == self._found:
            return
        ways = [way for row in self.rows for way in row.ways]
        at = next((n for n, way in enumerate(ways) if way.hasFocus()), None)
        self._found = found
        self._count()
        self._clear()
        for element, title in ELEMENTS.items():
            self._add_heading(say(title))
            for looked in found:
                if looked.check.element == element:
                    self._add_row(looked)
        if at is not None:
            left = [way for row in self.rows for way in row.ways]
            target = left[min(at, len(left) - 1)] if left else self.close_button
            QTimer.singleShot(0, target, lambda: target.setFocus(Qt.FocusReason.TabFocusReason))

    def _count(self) -> None:
        counts = Counter(looked.outcome for looked in self._found)
        self._counts["flag"].setText(
            say_many("{count} to look at again", "{count} to look at again", counts["flag"])
        )
        self._counts["pass"].setText(say_many("{count} fine", "{count} fine", counts["pass"]))
        self._counts["unchecked"].setText(
            say_many("{count} not checked", "{count} not checked", counts["unchecked"])
        )

    def _add_heading(self, title: str) -> None:
        label = self._around.controls.label(title, "heading", wrap=True)
        label.setContentsMargins(0, self._around.theme.px(18), 0, self._around.theme.px(2))
        self._lines.addWidget(label)

    def _add_row(self, looked: Looked) -> None:
        row = CheckRow(self._around, looked, self._go, _leads_somewhere)
        if looked.check.id == "P06":
            words = say("Open the recall test")
            row.add_way(self._around.controls.button(words, size="small", press=self._recall))
        self.rows.append(row)
        self._lines.addWidget(row)

    def _clear(self) -> None:
        self.rows = []
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _go(self, told: Told) -> None:
        """Close the sheet, and put the keyboard on the words, the pillar or the group."""
        window, around = self._window, self._around
        wording = told.wording if told.wording is not None and page_of(told.wording) else None
        if wording is None and told.pillar is not None:
            wording = Wording("name", told.pillar)
        self.close_sheet()
        if wording is not None:
            go_to_wording(window, around, wording)
        elif told.idea is not None:
            ThreadSheet(window, around).show_idea(told.idea)
        elif told.group is not None:
            around.voice.let_speak(GroupId(told.group))
            around.go_to("gather")

    def _recall(self) -> None:
        self._news.stop()
        self.give_way_to(RecallSheet(self._window, self._around))


def _leads_somewhere(told: Told) -> bool:
    """Say whether there is a page on which the place stands."""
    has_words = told.wording is not None and bool(page_of(told.wording))
    return has_words or any(one is not None for one in (told.pillar, told.idea, told.group))
