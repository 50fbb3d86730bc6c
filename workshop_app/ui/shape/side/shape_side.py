"""ShapeSide: at the right of Shape: two buttons, who was heard, the checks, and what is behind the words."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from workshop_app.domain.records import Group, IdeaId, PillarId
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.five import PillarCheck
from workshop_app.ui.room.filling import View
from workshop_app.ui.shape.side.behind import WHOLE_PILLAR
from workshop_app.ui.shape.side.behind_card import BehindCard
from workshop_app.ui.shape.side.heard_card import HeardCard
from workshop_app.ui.shape.side.pillar_checks import PillarChecks
from workshop_app.ui.shape.side.ready_buttons import ReadyButtons
from workshop_app.ui.step import Surroundings
from workshop_app.ui.thread.going import go_to_wording
from workshop_app.ui.thread.thread_sheet import ThreadSheet

WIDTH, NARROW = 376, 336
"""Px at 100 % in a wide window, and in one under 1400."""

ROLL = 16
"""Px at the trailing edge that belong to the page's gutter; the scroll bar stands in them."""


class ShapeSide(QWidget):
    """About one pillar at a time; its cards roll where the window is too low for them."""

    asked = Signal(str)
    """Sent with a pillar's id when somebody presses its number: the page shows that pillar then."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._pillar: PillarId | None = None
        self._selected: Wording | None = None
        px = around.theme.px
        self.buttons = ReadyButtons(around)
        self.heard = HeardCard(around)
        self.checks = PillarChecks(around)
        self.behind = BehindCard(around)
        inside = QWidget()
        inside.setObjectName("shapeSide")
        inside.setStyleSheet("#shapeSide { background: transparent; }")
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, ROLL, px(16))
        self._cards.setSpacing(px(13))
        for card in (self.heard, self.checks, self.behind):
            self._cards.addWidget(card)
        self._cards.addStretch(1)
        self._rolling = QScrollArea()
        self._rolling.setFrameShape(QFrame.Shape.NoFrame)
        self._rolling.setWidgetResizable(True)
        self._rolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rolling.viewport().setAutoFillBackground(False)
        self._rolling.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(13))
        over = QHBoxLayout()
        over.setContentsMargins(0, 0, ROLL, 0)
        over.addWidget(self.buttons)
        column.addLayout(over)
        column.addWidget(self._rolling, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._rolling.verticalScrollBar().rangeChanged.connect(self._make_way)
        self.heard.grid.cell_opened.connect(self._look_into)
        self.heard.grid.pillar_asked.connect(self.asked)
        self.checks.mend.connect(self._mend)
        self.checks.all_asked.connect(self.show_all_checks)
        self.behind.follow_asked.connect(self._follow)
        self.behind.let_go.connect(lambda: self.heard.grid.choose(None))

    def show_workshop(self, workshop: Workshop, pillar_id: PillarId | None) -> None:
        """Show everything about a pillar; None while there is no pillar."""
        self._pillar = pillar_id
        if pillar_id is not None:
            self._around.room.shape(View("words", pillar_id))
        self.buttons.show_workshop(workshop, pillar_id)
        self.heard.show_workshop(workshop, pillar_id)
        self.checks.show_workshop(workshop, pillar_id)
        self.behind.show_workshop(workshop, pillar_id)

    def show_selected(self, wording: Wording | None) -> None:
        """Show what is behind words that were selected; None shows all ideas of the pillar."""
        if wording is not None and wording != self._selected and wording.of not in WHOLE_PILLAR:
            QTimer.singleShot(0, self, self._bring_behind)
        self._selected = wording
        self.behind.show_selected(wording)
        if not self.behind.has_group:
            self.heard.grid.choose(None)

    def mark_ready(self) -> None:
        """Mark the pillar as ready, with a sheet for the reason where checks warn; Ctrl+Enter."""
        self.buttons.mark_ready()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return by their names in the action table what the page can ask of the side."""
        return {
            "mark_ready": self.mark_ready,
            "all_checks": self.show_all_checks,
            "find_behind": self.find_behind,
        }

    def regions(self) -> list[QWidget]:
        """Return what F6 walks here."""
        found: list[QWidget] = []
        if self.buttons.isVisible():
            found.append(self.buttons.reopen if self.buttons.reopen.isVisible() else self.buttons.ready)
        if self.heard.isVisible():
            found.append(self.heard.grid)
        if self.checks.isVisible():
            found.append(self.checks.all)
        if self.behind.notes.isVisible() and self.behind.notes.faces:
            found.append(self.behind.notes)
        return found

    def find_behind(self) -> None:
        """Look for an idea to put behind words, with the keyboard in the line for it."""
        self._come_up()
        self.behind.open_find()
        QTimer.singleShot(0, self, self._bring_line)

    def show_all_checks(self) -> None:
        """Open the sheet of every check of the portrait."""
        from workshop_app.ui.portrait_checks.checks_sheet import ChecksSheet  # noqa: PLC0415 - rarely wanted

        ChecksSheet(self.window(), self._around).show_sheet()

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(WIDTH) + ROLL, px(400))

    def minimumSizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(NARROW) + ROLL, px(160))

    def _bring_line(self) -> None:
        self._rolling.ensureWidgetVisible(self.behind.line, 0, self._around.theme.px(110))

    def _come_up(self) -> None:
        """Come to the front where the side is a tab."""
        one: QWidget | None = self.parentWidget()
        while one is not None and not isinstance(one, QTabWidget):
            one = one.parentWidget()
        if isinstance(one, QTabWidget):
            one.setCurrentWidget(self)

    def _make_way(self, _least: int, most: int) -> None:
        """Let the bar stand in the gutter, so that the cards stay in line with the buttons above."""
        bar = self._rolling.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self._cards.setContentsMargins(0, 0, max(0, ROLL - bar), self._around.theme.px(16))

    def _bring_behind(self) -> None:
        """Roll the ideas behind selected words into sight, where the window is too low for all cards."""
        seen = self._rolling.viewport().height() - (
            self.behind.y() - self._rolling.verticalScrollBar().value()
        )
        if self.behind.isVisible() and seen < min(self.behind.height(), self._around.theme.px(190)):
            self._rolling.verticalScrollBar().setValue(
                min(self.behind.y(), self.behind.geometry().bottom() - self._rolling.viewport().height())
            )

    # what is pressed

    def _look_into(self, group: Group | None, pillar_id: str) -> None:
        self.behind.show_group(group, PillarId(pillar_id))
        QTimer.singleShot(0, self, self._bring_behind)

    def _mend(self, check: PillarCheck) -> None:
        """Go where a check can be mended: to the group that was not heard, or to the words."""
        if check.wording is not None:
            go_to_wording(self.window(), self._around, check.wording)
        elif check.groups:
            self._around.voice.let_speak(check.groups[0].id)
            self._around.go_to("gather")

    def _follow(self, idea_id: str) -> None:
        ThreadSheet(self.window(), self._around).show_idea(IdeaId(idea_id))
