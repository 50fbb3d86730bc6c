"""SortTogether: unplaced ideas one at a time, huge; the room calls out a number and one key places it."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board.sorting_deeds import SortingDeeds
from workshop_app.ui.board.sorting_done import SortingDone
from workshop_app.ui.board.sorting_flight import SortingFlight
from workshop_app.ui.board.sorting_foot import SortingFoot
from workshop_app.ui.board.sorting_head import SortingHead
from workshop_app.ui.board.sorting_keys import NumberTyping, read
from workshop_app.ui.board.sorting_naming import SortingNaming
from workshop_app.ui.board.sorting_note import SortingNote
from workshop_app.ui.board.sorting_pillars import SortingPillars
from workshop_app.ui.board.sorting_queue import SortingQueue
from workshop_app.ui.board.spoken import spoken
from workshop_app.ui.later.parking import Parking
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

PATIENCE = 900
"""Milliseconds that a digit waits for another one, where there are pillars with two digits."""


class SortTogether(QWidget):
    """Lies over the whole page of Group; `ended` is sent when it closes.

    The focus goes back to what had it on the page, or to `back_to`.
    """

    ended = Signal()

    def __init__(
        self,
        over: QWidget,
        around: Surroundings,
        *,
        back_to: QWidget,
        begin_with: IdeaId | None = None,
    ) -> None:
        super().__init__(over)
        self.around = around
        focus = QApplication.focusWidget()
        self._came_from = focus if focus is not None and over.isAncestorOf(focus) else back_to
        self._back_to = back_to
        self.deeds = SortingDeeds(around)
        self.queue = SortingQueue(_waiting(around.workshop), begin_with=begin_with)
        self.head = SortingHead(around, end=self.end)
        self.note = SortingNote(around)
        self.pillars = SortingPillars(around, self.place, lambda: self.do("new"))
        self.foot = SortingFoot(around.theme, self.do)
        self.done = SortingDone(around, end=self.end)
        for part in (self.head, self.note, self.pillars, self.foot, self.done):
            part.setParent(self)
        self.flight = SortingFlight(self, is_calm=around.preferences.get("reduced_motion", otherwise=False))
        self.naming = SortingNaming(around, self.pillars, self.deeds, done=self._named)
        self._held: IdeaId | None = None
        self._told: tuple[IdeaId | None, PillarId | None] | None = None
        self._typing = NumberTyping()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._settle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show_workshop(around.workshop)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # what is shown

    def show_workshop(self, workshop: Workshop) -> None:
        """Follow the workshop: what was placed, binned, taken back or came in, from wherever."""
        self.queue.follow(_waiting(workshop))
        self.deeds.follow()
        self.naming.follow(workshop)
        self._show()

    @property
    def shown(self) -> IdeaId | None:
        """The idea in the hand; the one that started a pillar stays while the pillar gets its name."""
        return self._held if self._held is not None else self.queue.current

    def _show(self) -> None:
        workshop, shown = self.around.workshop, self.shown
        last = self.deeds.last.pillar if self.deeds.last is not None else None
        left = len(workshop.ideas_in(None))
        self.note.show_idea(workshop, workshop.idea(shown) if shown is not None else None)
        self.pillars.show_workshop(workshop, last=last, typed=self._typing.pending)
        self.head.show_counts(left, self.queue.put_off, self.pillars.sentence)
        is_done = shown is None
        self.done.setVisible(is_done)
        self.note.setVisible(not is_done)
        self.pillars.setVisible(not is_done)
        self.head.end.setVisible(not is_done)
        for meant in ("later", "new", "park", "next", "previous"):
            self.foot.buttons[meant].setEnabled(not is_done)
        self.foot.buttons["take_back"].setEnabled(last is not None)
        if is_done:
            self.done.show_workshop(workshop)
        self._lay_out()
        self._tell(shown, last)

    def _tell(self, shown: IdeaId | None, last: PillarId | None) -> None:
        """Let the room and a screen reader know which idea is in the hand; the whole board ends it."""
        if (shown, last) == self._told:
            return
        is_new = self._told is None or self._told[0] != shown
        self._told = (shown, last)
        self.around.room.sort(shown, last if shown is not None else None)
        if is_new:
            words = self._sentence(shown)
            self.setAccessibleName(words)
            self.around.alerts.announce(words)

    def _sentence(self, shown: IdeaId | None) -> str:
        workshop = self.around.workshop
        if shown is None:
            return self.done.title.text()
        left = say_many("{count} to place", "{count} to place", len(workshop.ideas_in(None)))
        return f"{spoken(workshop, workshop.idea(shown))} {left}. {self.pillars.sentence}."

    # what is done

    def place(self, pillar: PillarId) -> None:
        """Put the idea in the hand at the end of a pillar, and take the next one up."""
        shown = self.shown
        if shown is None or self.naming.pillar is not None:
            return
        picture, start = self.note.picture(), self._on_page(self.note.box().toRect(), self.note)
        if not self.deeds.place(shown, pillar):
            return
        self.show_workshop(self.around.workshop)
        if pillar in self.pillars.rows and self.pillars.isVisible():
            row = self.pillars.row_at(pillar)
            self.flight.fly(picture, start, QRect(self.mapFromGlobal(row.topLeft()), row.size()))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def do(self, meant: str) -> None:
        """Carry out what a key or a button of the foot means: a word of `sorting_keys.MEANINGS`."""
        self._settle()
        if meant == "later":
            self.queue.later()
        elif meant in {"next", "previous"}:
            self.queue.step(1 if meant == "next" else -1)
        elif meant == "new":
            self._start_pillar()
            return
        elif meant == "park":
            self._park()
        elif meant == "take_back":
            self.flight.stop()
            self.deeds.take_back()
            self.show_workshop(self.around.workshop)
        elif meant == "end" or (meant == "enter" and self.shown is None):
            self.end()
            return
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _park(self) -> None:
        """Keep the idea in the hand under *Later: making it real*: it says how, and the room asks what."""
        if self.shown is not None and Parking(self.around).park([self.shown]):
            self.show_workshop(self.around.workshop)

    def end(self) -> None:
        """Close, give the focus back to where it came from, and let the room see the board."""
        self.naming.close()
        last = self.deeds.last
        self.around.room.sort(None, last.pillar if last is not None and self.shown is not None else None)
        over = self.parentWidget()
        if over is not None:
            over.removeEventFilter(self)
        self._patience.stop()
        self.flight.stop()
        self.hide()
        self.ended.emit()
        is_there = isValid(self._came_from) and self._came_from.isVisible()
        (self._came_from if is_there else self._back_to).setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def _start_pillar(self) -> None:
        shown = self.shown
        if shown is None or self.naming.pillar is not None:
            return
        pillar = self.deeds.start_pillar(shown)
        if pillar is None:
            return
        self._held = shown
        self.show_workshop(self.around.workshop)
        self.naming.open(pillar)

    def _named(self) -> None:
        self._held = None
        self.show_workshop(self.around.workshop)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        """Take the digit that waited for another one for the whole number."""
        self._patience.stop()
        number = self._typing.settle()
        if number is not None:
            self._call(number)

    def _call(self, number: int) -> None:
        pillars = self.around.workshop.pillars()
        if self.shown is None:
            return
        if number > len(pillars):
            self.around.alerts.toast(say("There is no pillar {number} yet.", number=number))
        else:
            self.place(pillars[number - 1].id)

    # keys, sizes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meant = read(event)
        if meant is None:
            super().keyPressEvent(event)
            return
        event.accept()
        if event.isAutoRepeat() and meant not in {"next", "previous"}:
            return  # a key that is held down too long does not place the ideas that follow
        if isinstance(meant, int):
            for number in self._typing.press(meant, len(self.around.workshop.pillars())):
                self._call(number)
            if self._typing.pending:
                self._patience.start()
            self._show()
        else:
            self.do(meant)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        over = self.parentWidget()
        if event.type() == QEvent.Type.Resize and over is not None and watched is over:
            self.setGeometry(over.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(1200, 700)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.around.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("canvas"))
        foot = self.foot.geometry()
        band = QRect(0, foot.top() - theme.px(10), self.width(), self.height())
        painter.fillRect(band, theme.colour("well"))
        painter.fillRect(0, band.top(), self.width(), theme.border(), theme.colour("lineStrong"))
        painter.end()

    def _lay_out(self) -> None:
        px, wide, high = self.around.theme.px, self.width(), self.height()
        self.head.setGeometry(0, 0, wide, self.head.height())
        inner = wide - 40
        self.foot.fit(inner)
        deep = self.foot.heightForWidth(inner)
        self.foot.setGeometry(24, high - deep - px(10), inner, deep)
        top = self.head.height()
        body = QRect(0, top, wide, self.foot.y() - px(10) - top)
        self.done.setGeometry(body.adjusted(24, 0, -24, 0))
        across = self.pillars.wanted_width(wide)
        beside = QRect(wide - 24 - across, body.top() + px(18), across, body.height() - px(30))
        stage = QRect(0, body.top(), wide - 24 - across, body.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            beside.moveLeft(24)
            stage.moveLeft(24 + across)
        self.pillars.setGeometry(beside)
        self.note.setGeometry(stage)
        self.naming.lie_anew()

    def _on_page(self, box: QRect, part: QWidget) -> QRect:
        return QRect(part.mapTo(self, box.topLeft()), box.size())


def _waiting(workshop: Workshop) -> list[IdeaId]:
    """Return the notes that wait for a place, a stack as one, in the order of the tray."""
    return [idea.id for idea in workshop.notes_in(None)]
