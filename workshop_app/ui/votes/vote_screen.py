"""VoteScreen: lies over whatever page is open: one vote, from its preparing to what it came to."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.count_page import CountPage
from workshop_app.ui.votes.draft import Draft
from workshop_app.ui.votes.prepare_page import PreparePage
from workshop_app.ui.votes.results_page import ResultsPage
from workshop_app.ui.votes.vote_head import VoteHead
from workshop_app.ui.votes.vote_page import VotePage
from workshop_app.words import say

Page = TypeVar("Page", bound=VotePage)

OF_THE_PAGE = ("Ctrl+A", "Ctrl+F", "Ctrl+G", "Ctrl+J", "Ctrl+L", "Ctrl+D", "Ctrl+X", "Ctrl+V", "F2", "F5")
"""Keys of the page behind, which must not answer."""


class VoteScreen(QWidget):
    """Shows the phase that a vote is in: `draft`, `open` or `closed`. `closed` is sent when it is left.

    `again_asked` and `shown_asked` are those of its results.
    """

    closed = Signal()
    again_asked = Signal()
    shown_asked = Signal()

    def __init__(self, around: Surroundings, over: QWidget) -> None:
        super().__init__(over)
        self._around = around
        self.phase = ""
        self.head = VoteHead(around)
        self._pages: dict[str, VotePage] = {}
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(say("Vote"))
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.hide()

    @cached_property
    def preparing(self) -> PreparePage:
        """Where a vote is prepared; like the other two it is made when it is first wanted."""
        page = PreparePage(self._around)
        page.readied.connect(self._show_head)
        return self._kept("draft", page)

    @cached_property
    def counting(self) -> CountPage:
        """Where ballots come in."""
        page = CountPage(self._around)
        page.left.connect(self.closed)
        page.shown_asked.connect(self.shown_asked)
        return self._kept("open", page)

    @cached_property
    def results(self) -> ResultsPage:
        """Where one sees what it came to."""
        page = ResultsPage(self._around)
        page.again_asked.connect(self.again_asked)
        page.shown_asked.connect(self.shown_asked)
        return self._kept("closed", page)

    @property
    def is_half_filled(self) -> bool:
        """Whether a ballot is half filled in."""
        return "open" in self._pages and self.counting.form.is_half_filled

    def show_draft(self, draft: Draft) -> None:
        """Show a vote that is being prepared."""
        self._turn_to("draft", self.preparing)
        self.preparing.show_draft(draft)
        self._show_head()

    def show_vote(self, workshop: Workshop, vote: Vote) -> None:
        """Show a vote that was opened, in the phase it is in."""
        page = self.counting if vote.state == "open" else self.results
        self._turn_to(vote.state, page)
        page.show_vote(workshop, vote)
        self.head.show_vote(workshop, vote)

    def arrive(self) -> None:
        """Put the focus where the work goes on."""
        page = self._pages.get(self.phase)
        if page is not None:
            page.arrive()

    def leave(self) -> None:
        """Keep what is half typed."""
        page = self._pages.get(self.phase)
        if page is not None:
            page.leave()

    def regions(self) -> list[QWidget]:
        """Return what F6 walks."""
        page = self._pages.get(self.phase)
        return [*(page.regions() if page is not None else []), *self.head.stops()]

    def _kept(self, phase: str, page: Page) -> Page:
        self._pages[phase] = page
        self.stack.addWidget(page)
        return page

    def _turn_to(self, phase: str, page: VotePage) -> None:
        self.phase = phase
        self.stack.setCurrentWidget(page)

    def _show_head(self) -> None:
        if self.phase == "draft" and self.preparing.draft is not None:
            plan = self.preparing.draft.plan()
            self.head.show_vote(self._around.workshop, plan, is_ready=self.preparing.is_ready)

    # keys

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (self._is_ours(event) or self._is_behind(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.closed.emit()
        elif self._is_ours(event):
            event.accept()
            self._own_key(event)
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()  # letters of the page behind and of the wall mean nothing over a ballot
        else:
            event.ignore()

    def _own_key(self, event: QKeyEvent) -> None:
        number = digit(event)
        if self.phase != "open":
            return
        if number is not None:
            self.counting.press_group(number)
        else:
            self.counting.go_to_table()

    def _is_ours(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return held == Qt.KeyboardModifier.AltModifier and (
            digit(event) is not None or event.key() == Qt.Key.Key_T
        )

    def _is_behind(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        return any(pressed == QKeySequence(keys) for keys in OF_THE_PAGE)

    # sizes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        over = self.parentWidget()
        if event.type() == QEvent.Type.Resize and over is not None and watched is over:
            self.setGeometry(over.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._around.theme.colour("canvas"))
        painter.end()
