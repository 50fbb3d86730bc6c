"""ThreadSheet: where words came from and what an idea became, walkable both ways."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.desk import ids
from workshop_app.domain.records import IdeaId
from workshop_app.domain.wordings import Wording, stands
from workshop_app.insight.golden_thread import told_by
from workshop_app.ui.desk_signals import DeskSignals
from workshop_app.ui.sheet import MARGIN, Sheet
from workshop_app.ui.step import Step, Surroundings
from workshop_app.ui.thread.going import go_to_wording, page_of
from workshop_app.ui.thread.idea_view import IdeaView
from workshop_app.ui.thread.wording_view import WordingView
from workshop_app.words import say

WIDE, NARROW = 1060, 800
"""Px at 100 % of the sheet, and of the room under which its two halves stand one below the other."""

Stop = Wording | IdeaId
"""Where one can be on the way: at words, or at an idea."""


class ThreadSheet(Sheet):
    """Lies over any page; opened on words of the portrait or on an idea, and follows the workshop."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window, around.controls, say("Where this came from"), width=WIDE)
        self._around, self._host = around, window
        self._way: list[Stop] = []
        self._at = -1
        self.view: WordingView | IdeaView | None = None
        controls = around.controls
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        arrows = ("ph.arrow-right-bold", "ph.arrow-left-bold")
        back, forth = arrows if is_mirrored else arrows[::-1]
        self.back: QPushButton = controls.icon_button(back, say("Back (Alt+Left)"), press=self.go_back)
        self.forth: QPushButton = controls.icon_button(forth, say("Forward (Alt+Right)"), press=self.go_forth)
        self.go: QPushButton = controls.button("", icon="open", press=self._go)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.forth)
        self.foot.addStretch(1)
        self.foot.addWidget(self.go)
        self._news = DeskSignals(around.desk, self)
        self._news.changed.connect(self._follow)
        self.closed.connect(self._news.stop)

    def show_wording(self, wording: Wording) -> None:
        """Open on words: the ideas behind them, their groups and sessions; for a blank cell on its row."""
        self._set_out(told_by(self._around.workshop, wording))

    def show_idea(self, idea_id: IdeaId) -> None:
        """Open on an idea: its paper, who said it, where, and every word it became."""
        self._set_out(idea_id)

    @property
    def stop(self) -> Stop | None:
        """Where one is on the way."""
        return self._way[self._at] if self._way else None

    def walk_to(self, stop: Stop) -> None:
        """Go on to words or to an idea; what lay ahead before is forgotten."""
        if stop != self.stop:
            self._way[self._at + 1 :] = [stop]
            self._at += 1
            self._show()

    def go_back(self) -> None:
        """Go back to where one was before."""
        if self._at > 0:
            self._at -= 1
            self._show()

    def go_forth(self) -> None:
        """Go on to where one has been already."""
        if self._at + 1 < len(self._way):
            self._at += 1
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if (is_alt and event.key() == Qt.Key.Key_Left) or event.key() in {
            Qt.Key.Key_Backspace,
            Qt.Key.Key_Back,
        }:
            self.go_back()
        elif (is_alt and event.key() == Qt.Key.Key_Right) or event.key() == Qt.Key.Key_Forward:
            self.go_forth()
        else:
            super().keyPressEvent(event)

    def _set_out(self, stop: Stop) -> None:
        self._way, self._at = [stop], 0
        self._show(takes_focus=False)
        first = self.view.first if self.view is not None else None
        self.show_sheet(first)

    def _show(self, *, takes_focus: bool = True) -> None:
        """Show where one is, anew."""
        stop, workshop = self.stop, self._around.workshop
        if stop is None:
            return
        if self.view is not None:
            self.body.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        room = min(self.theme.px(WIDE), self._host.width() - 2 * MARGIN)
        is_narrow = room < self.theme.px(NARROW)
        if isinstance(stop, Wording):
            self.view = WordingView(self._around, stop, is_narrow=is_narrow)
            title = say("Where these words came from")
        else:
            self.view = IdeaView(self._around, workshop.idea(stop), ids.now(), is_narrow=is_narrow)
            title = say("What this idea became")
        self.view.idea_asked.connect(lambda idea: self.walk_to(IdeaId(idea)))
        self.view.wording_asked.connect(self.walk_to)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.body.insertWidget(0, self.view)
        self._show_ways(stop)
        self._rolling.verticalScrollBar().setValue(0)
        if takes_focus:
            focus = self.view.first or self.close_button
            QTimer.singleShot(0, focus, lambda: focus.setFocus(Qt.FocusReason.OtherFocusReason))
            self._around.alerts.announce(title)

    def _show_ways(self, stop: Stop) -> None:
        workshop = self._around.workshop
        self.back.setVisible(self._at > 0)
        self.forth.setVisible(self._at + 1 < len(self._way))
        if isinstance(stop, Wording):
            page = page_of(stop)
            names = {"shape": say("Go to it in Shape"), "progress": say("Go to it in Progress")}
            self.go.setText(names.get(page, ""))
            self.go.setVisible(bool(page) and stands(workshop, stop))
        else:
            idea = workshop.idea(stop)
            self.go.setText(say("Go to it on the board"))
            self.go.setVisible(not idea.binned and not idea.later)

    def _go(self) -> None:
        """Open the page where it stands, with the keyboard on it."""
        stop, around, host = self.stop, self._around, self._host
        self.close_sheet()
        if isinstance(stop, Wording):
            go_to_wording(host, around, stop)
        elif stop is not None:
            around.go_to("group")
            for page in host.findChildren(Step):
                if page.key == "group":
                    page.show_idea(stop)

    def _follow(self, _changes: object = None) -> None:
        """Show the workshop as it is now, if it was changed meanwhile."""
        if self.isVisible():
            self._show()
