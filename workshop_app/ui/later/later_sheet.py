"""LaterSheet: the ideas that are kept for *Later: making it real*, each one press from the board."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.records import Idea, IdeaId
from workshop_app.ui.bin_sheet import Sign
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.later.parking import Parking
from workshop_app.ui.later.trace import trace
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many, written

SHOWN = 150
"""So many ideas are listed one by one; Take all up brings the others too."""


class LaterSheet(Sheet):
    """Follows the workshop while it is open."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        super().__init__(parent, around.controls, say("Later: making it real"), width=520, at_side=True)
        self._around, self._parking = around, Parking(around)
        self.rows: list[LaterRow] = []
        self.body.setSpacing(0)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._show_later)
        self.closed.connect(self._news.stop)
        self.take_all: QPushButton = around.controls.button(
            say("Take all up"), icon="undo", press=self._take_all_up
        )
        self.foot.addWidget(self.take_all)
        self.foot.addStretch(1)
        self._show_later()

    def _show_later(self, _changes: object = None) -> None:
        """Show what is kept now; the focus stays at the same height in the list."""
        at = next((n for n, row in enumerate(self.rows) if row.button.hasFocus()), None)
        kept = self._around.workshop.later()
        self._clear()
        if kept:
            self.body.addWidget(self._why())
        for idea in kept[:SHOWN]:
            row = LaterRow(self._around, idea, partial(self._take_up, idea.id))
            self.rows.append(row)
            self.body.addWidget(row)
        if len(kept) > SHOWN:
            more = say_many("{count} more is kept.", "{count} more are kept.", len(kept) - SHOWN)
            self.body.addWidget(self.controls.label(more, "body", "ink2", wrap=True))
        if not kept:
            self.body.addWidget(_nothing(self._around))
        self.body.addStretch(1)
        self.take_all.setEnabled(bool(kept))
        if at is not None:
            target = self.rows[min(at, len(self.rows) - 1)].button if self.rows else self.close_button
            QTimer.singleShot(0, target, partial(target.setFocus, Qt.FocusReason.TabFocusReason))

    def _why(self) -> QLabel:
        label = self.controls.label(
            say(
                "These ideas say how. They wait here, with everything known of them, until the portrait says "
                "what. Then Progress takes them up."
            ),
            "body",
            "ink2",
            wrap=True,
        )
        label.setContentsMargins(0, 0, 0, self.theme.px(8))
        return label

    def _clear(self) -> None:
        self.rows = []
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _take_up(self, idea: IdeaId) -> None:
        self._parking.take_up([idea])

    def _take_all_up(self) -> None:
        self._parking.take_up([idea.id for idea in self._around.workshop.later()])
        self.close_button.setFocus()


class LaterRow(QWidget):
    """One idea with its paper, what it says, where it came from, and Take up."""

    def __init__(self, around: Surroundings, idea: Idea, take_up: partial[None]) -> None:
        super().__init__()
        controls, px = around.controls, around.theme.px
        self._theme = around.theme
        words = written(idea)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(12), 0, px(12))
        row.setSpacing(px(12))
        row.addWidget(Sign(around, idea), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(controls.label(words, "body", wrap=True))
        if came_from := trace(around.workshop, idea):
            column.addWidget(controls.label(came_from, "small", "ink3", wrap=True))
        row.addLayout(column, 1)
        self.button = controls.button(say("Take up"), size="small", press=take_up)
        self.button.setAccessibleName(say("Take up: {words}", words=words))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._theme.border()
        painter.fillRect(0, self.height() - line, self.width(), line, self._theme.colour("line"))
        painter.end()


def _nothing(around: Surroundings) -> QWidget:
    controls, px = around.controls, around.theme.px
    empty = QWidget()
    column = QVBoxLayout(empty)
    column.setContentsMargins(0, px(48), 0, 0)
    column.setSpacing(px(8))
    icon = controls.label("", "body")
    icon.setPixmap(
        around.icons.pixmap(
            "ph.hourglass-medium", px(34), around.theme.colour("ink3"), empty.devicePixelRatioF()
        )
    )
    title = controls.label(say("Nothing is kept for later"), "heading", wrap=True)
    text = controls.label(
        say("When an idea says how and not what, press H on the board, or Alt+H while you type it."),
        "body",
        "ink2",
        wrap=True,
    )
    for part in (icon, title, text):
        part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(part)
    return empty
