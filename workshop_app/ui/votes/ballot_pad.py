"""BallotPad: the ballot in the hand, drawn as it lies on the table; digits or the mouse fill it in."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.insight.votes.ballot_lines import BallotLine
from workshop_app.ui.digit_keys import digit
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.disc import paint_disc
from workshop_app.ui.votes.marking import Marking
from workshop_app.ui.votes.pad_slots import Slot, broken, slots
from workshop_app.ui.votes.pad_words import line_said
from workshop_app.words import say

WALKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class BallotPad(QWidget):
    """One stop for the keyboard: digits mark, arrows walk, Enter keeps.

    `marked` is sent after each alteration with what a screen reader says of it; `kept` when Enter was
    pressed, `left` when Escape was pressed on an empty ballot.
    """

    marked = Signal(str)
    kept = Signal()
    left = Signal()
    reached = Signal(QRect)
    """Sent with the place of the line one is on, so that it comes into sight."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.marking: Marking | None = None
        self._tops: list[float] = []
        self._lines: dict[str, list[str]] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Ballot"))

    def show_marking(self, marking: Marking) -> None:
        """Show this ballot."""
        self.marking = marking
        self._settle()

    def refresh(self) -> None:
        """Draw what stands on the ballot now, and say it to a screen reader."""
        if self.marking is not None:
            lines = [line_said(self.marking, row) for row in self.marking.rows]
            self.setAccessibleDescription(" ".join(lines))
        self.update()

    # sizes

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(360), round(self._tops[-1]) if self._tops else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around.theme.px(260), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()

    def box_of(self, place: int) -> QRectF:
        """Return where a line stands."""
        return QRectF(0, self._tops[place], self.width(), self._tops[place + 1] - self._tops[place])

    def slots_of(self, place: int) -> list[Slot]:
        """Return the places for marks on a line, from the side where reading begins."""
        marking, px = self.marking, self._around.theme.px
        if marking is None:
            return []
        row, box, side = marking.rows[place], self.box_of(place), px(28)
        mark = marking.marks.get(row.choice)
        kinds = slots(marking, mark)
        pitch, right = side + px(5), box.right() - px(14)
        found = []
        for number, (words, value, is_on, is_over) in enumerate(kinds):
            x = right - (len(kinds) - number) * pitch + (pitch - side)
            at = QRectF(x, box.center().y() - side / 2, side, side)
            found.append(Slot(self._mirrored(at), words, value, is_on, is_over))
        return found

    def _settle(self) -> None:
        """Break the names into lines and give every line its height."""
        if self.marking is None:
            return
        px, theme = self._around.theme.px, self._around.theme
        wide = self._name_width()
        self._lines = {row.choice: broken(row.name, theme.font("body"), wide) for row in self.marking.rows}
        self._tops = [0.0]
        for row in self.marking.rows:
            high = max(px(46), len(self._lines[row.choice]) * theme.line("body") + px(16))
            self._tops.append(self._tops[-1] + high)
        self.setFixedHeight(round(self._tops[-1]))
        self.refresh()

    def _name_width(self) -> float:
        px = self._around.theme.px
        count = len(slots(self.marking, None)) if self.marking is not None else 0
        return max(px(90), self.width() - px(14 + 32 + 14 + 14 + 14) - count * px(33))

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box = QRectF(box)
            box.moveLeft(self.width() - box.right())
        return box

    def come_into_sight(self) -> None:
        """Let the line one is on be scrolled to."""
        if self.marking is not None and self.marking.rows:
            self.reached.emit(self.box_of(self.marking.at).toRect())

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        marking, key = self.marking, Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if marking is None or held & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        event.accept()
        number = digit(event)
        if number is not None:
            self._tell(marking.digit(number))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            marking.settle()
            self.kept.emit()
        elif key == Qt.Key.Key_Escape:
            self._escape(marking)
        elif key in WALKS:
            self._tell(marking.walk(WALKS[key]))
        elif not self._mark_here(marking, key):
            event.ignore()

    def _mark_here(self, marking: Marking, key: Qt.Key) -> bool:
        """Alter the line one is on; False if the key means nothing there."""
        here = marking.here()
        if here is None:
            return False
        if key == Qt.Key.Key_Space and marking.typed:
            here = marking.settle()
        elif key == Qt.Key.Key_Space and marking.gives_numbers:
            here = marking.walk(1)
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Plus}:
            marking.more(here)
        elif key == Qt.Key.Key_Minus:
            marking.less(here)
        elif key == Qt.Key.Key_Delete:
            marking.clear(here)
        elif key == Qt.Key.Key_Backspace:
            marking.take_back()
            here = marking.here()
        else:
            return False
        self._tell(here)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        marking, at = self.marking, event.position()
        place = self._place_at(at)
        if marking is None or place is None:
            return
        row = marking.rows[place]
        marking.at = place
        slot = next(
            (one for one in self.slots_of(place) if one.box.adjusted(-3, -6, 3, 6).contains(at)), None
        )
        if slot is None and marking.gives_numbers:
            self._tell(row)
            return
        if event.button() == Qt.MouseButton.RightButton or (
            slot is not None and slot.is_on and slot.value < 1
        ):
            marking.less(row)
        elif slot is not None and marking.gives_numbers:
            marking.clear(row) if slot.is_on else marking.give(row, slot.value)
        elif slot is not None and slot.is_on and marking.vote.method == "dots":
            marking.less(row)
        else:
            marking.more(row)
        self._tell(row)

    def _escape(self, marking: Marking) -> None:
        if marking.is_empty and not marking.typed:
            self.left.emit()
            return
        marking.fill({})
        self.refresh()
        self.marked.emit(say("The ballot is empty again."))

    def _place_at(self, at: QPointF) -> int | None:
        places = range(len(self._tops) - 1)
        return next((n for n in places if self._tops[n] <= at.y() < self._tops[n + 1]), None)

    def _tell(self, row: BallotLine | None) -> None:
        self.refresh()
        self.come_into_sight()
        if self.marking is not None and row is not None:
            self.marked.emit(line_said(self.marking, row))
        elif self.marking is not None and self.marking.typed:
            self.marked.emit("")

    # how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        marking, theme, px = self.marking, self._around.theme, self._around.theme.px
        if marking is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, row in enumerate(marking.rows):
            box = self.box_of(place)
            if not box.intersects(QRectF(event.rect())):
                continue
            self._paint_ground(painter, place, box)
            side = px(30)
            disc = QRectF(px(14), box.center().y() - side / 2, side, side)
            paint_disc(painter, theme, self._mirrored(disc), str(row.number), row.ink)
            if marking.typed and str(row.number).startswith(str(marking.typed)):
                painter.setPen(QPen(theme.colour("accent"), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(self._mirrored(disc).adjusted(-3, -3, 3, 3))
            self._paint_name(painter, row, box)
            for slot in self.slots_of(place):
                self._paint_slot(painter, slot)
        painter.end()

    def _paint_ground(self, painter: QPainter, place: int, box: QRectF) -> None:
        theme, px, marking = self._around.theme, self._around.theme.px, self.marking
        if self.hasFocus() and marking is not None and marking.at == place:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(theme.colour("accentTint"))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), px(6), px(6))
        elif place:
            painter.fillRect(
                QRectF(px(14), box.y(), box.width() - px(28), theme.border()), theme.colour("line")
            )

    def _paint_name(self, painter: QPainter, row: BallotLine, box: QRectF) -> None:
        theme, px = self._around.theme, self._around.theme.px
        lines = self._lines[row.choice]
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("ink"))
        high = theme.line("body")
        y = box.center().y() - len(lines) * high / 2
        for line in lines:
            at = self._mirrored(QRectF(px(14 + 30 + 14), y, self._name_width(), high))
            painter.drawText(at, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, line)
            y += high

    def _paint_slot(self, painter: QPainter, slot: Slot) -> None:
        theme = self._around.theme
        fill = theme.colour("warn" if slot.is_over else "accent") if slot.is_on else theme.colour("sheet")
        painter.setPen(QPen(fill if slot.is_on else theme.colour("control"), max(1.5, theme.border())))
        painter.setBrush(fill)
        painter.drawEllipse(slot.box.adjusted(2, 2, -2, -2))
        if slot.words:
            font = theme.tabular("label")
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(theme.colour("onAccent" if slot.is_on else "ink3"))
            painter.drawText(slot.box, Qt.AlignmentFlag.AlignCenter, slot.words)
