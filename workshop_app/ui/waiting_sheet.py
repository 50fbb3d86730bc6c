"""WaitingSheet: lists what waits somewhere, each thing one press from coming back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.kinds import Record
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.record_sign import RecordSign
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings

SHOWN = 150
"""So many things are listed one by one; the button for all of them brings the others too."""


class Waiting(NamedTuple):
    """One thing that waits: what it says, what else is known of it, and the icon of a thing without paper."""

    record: Record
    words: str
    known: str
    icon: str = ""


class Phrases(NamedTuple):
    """What the sheet says: its title, what is on the buttons for one and for all, and why things wait."""

    title: str
    take: str
    take_one: Callable[[str], str]
    take_all: str
    why: str = ""


class Nothing(NamedTuple):
    """What stands there while nothing waits."""

    icon: str
    title: str
    text: str


class WaitingSheet(Sheet):
    """What waits, how it comes back, and what is said of it is the sheet's that stands on this one."""

    def __init__(self, parent: QWidget, around: Surroundings, phrases: Phrases, *, width: int) -> None:
        super().__init__(parent, around.controls, phrases.title, width=width, at_side=True)
        self._around, self._phrases = around, phrases
        self.rows: list[WaitingRow] = []
        self.body.setSpacing(0)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show_waiting)
        self.closed.connect(self._news.stop)
        self.take_all: QPushButton = around.controls.button(
            phrases.take_all, icon="undo", press=self._take_all_back
        )
        self.foot.addWidget(self.take_all)
        self.foot.addStretch(1)
        self._show_waiting()

    def waiting(self) -> Sequence[Record]:
        """Return what waits, in the order of the list."""
        raise NotImplementedError

    def told(self, record: Record) -> Waiting:
        """Return what is said of one thing; asked of those that are listed."""
        raise NotImplementedError

    def take(self, record: Record) -> None:
        """Bring one thing back."""
        raise NotImplementedError

    def take_every(self) -> None:
        """Bring everything back."""
        raise NotImplementedError

    def more(self, count: int) -> str:
        """Say how many wait that are not listed."""
        raise NotImplementedError

    def nothing(self) -> Nothing:
        """Return what stands there while nothing waits."""
        raise NotImplementedError

    def _show_waiting(self, _changes: object = None) -> None:
        """Show what waits now; the focus stays at the same height in the list."""
        at = next((n for n, row in enumerate(self.rows) if row.button.hasFocus()), None)
        waiting = self.waiting()
        self._clear()
        if waiting and self._phrases.why:
            why = self.controls.label(self._phrases.why, "body", "ink2", wrap=True)
            why.setContentsMargins(0, 0, 0, self.theme.px(8))
            self.body.addWidget(why)
        for record in waiting[:SHOWN]:
            row = WaitingRow(self._around, self.told(record), self._phrases, partial(self.take, record))
            self.rows.append(row)
            self.body.addWidget(row)
        if len(waiting) > SHOWN:
            more = self.more(len(waiting) - SHOWN)
            self.body.addWidget(self.controls.label(more, "body", "ink2", wrap=True))
        if not waiting:
            self.body.addWidget(self._empty())
        self.body.addStretch(1)
        self.take_all.setEnabled(bool(waiting))
        if at is not None:
            target = self.rows[min(at, len(self.rows) - 1)].button if self.rows else self.close_button
            QTimer.singleShot(0, target, partial(target.setFocus, Qt.FocusReason.TabFocusReason))

    def _clear(self) -> None:
        self.rows = []
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _take_all_back(self) -> None:
        self.take_every()
        self.close_button.setFocus()

    def _empty(self) -> QWidget:
        around, controls, px = self._around, self.controls, self.theme.px
        nothing, empty = self.nothing(), QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, px(48), 0, 0)
        column.setSpacing(px(8))
        icon = controls.label("", "body")
        ratio = empty.devicePixelRatioF()
        icon.setPixmap(around.icons.pixmap(nothing.icon, px(34), around.theme.colour("ink3"), ratio))
        title = controls.label(nothing.title, "heading", wrap=True)
        text = controls.label(nothing.text, "body", "ink2", wrap=True)
        for part in (icon, title, text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        return empty


class WaitingRow(QWidget):
    """One thing with its sign: what it says, what is known of it, and the button that brings it back."""

    def __init__(
        self, around: Surroundings, waiting: Waiting, phrases: Phrases, take: Callable[[], object]
    ) -> None:
        super().__init__()
        controls, px = around.controls, around.theme.px
        self._theme = around.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(12), 0, px(12))
        row.setSpacing(px(12))
        row.addWidget(RecordSign(around, waiting.record, waiting.icon), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(controls.label(waiting.words, "body", wrap=True))
        if waiting.known:
            column.addWidget(controls.label(waiting.known, "small", "ink3", wrap=True))
        row.addLayout(column, 1)
        self.button = controls.button(phrases.take, size="small", press=take)
        self.button.setAccessibleName(phrases.take_one(waiting.words))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._theme.border()
        painter.fillRect(0, self.height() - line, self.width(), line, self._theme.colour("line"))
        painter.end()
