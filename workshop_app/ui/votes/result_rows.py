"""ResultRows: each choice with its place, its dots and their number, as the wall has it, on the laptop."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.insight.votes.outcome import Outcome
from workshop_app.ui.room.shown import Choice, Results
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.disc import paint_disc
from workshop_app.ui.votes.pad_slots import broken
from workshop_app.words import say, say_many

DOT, GAP = 13, 3


class ResultRows(QWidget):
    """One stop for the keyboard; a screen reader is told all of it as a list."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown = Results("")
        self._places: list[str] = []
        self._lines: list[list[str]] = []
        self._tops = [0.0]
        self._name = self._wide = self._number = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Results"))

    def show_results(self, shown: Results, outcome: Outcome) -> None:
        """Show these, the best first."""
        self._shown = shown
        is_by_choice = len(outcome.rows) == len(shown.choices)
        places = [str(row.place) for row in outcome.rows]
        self._places = places if is_by_choice else [""] * len(shown.choices)
        rows = zip(self._places, shown.choices, strict=True)
        self.setAccessibleDescription(" ".join(_spoken(place, choice) for place, choice in rows))
        self._settle()

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(480), round(self._tops[-1]))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around.theme.px(260), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()

    def _settle(self) -> None:
        """Give everything its column, and break names that are longer than theirs."""
        theme, px, choices = self._around.theme, self._around.theme.px, self._shown.choices
        longest = max((len(one.said or f"{one.dots:,}") for one in choices), default=2)
        self._number = QFontMetricsF(theme.tabular("clock")).horizontalAdvance("0" * max(2, longest)) + px(6)
        self._name = px(8) + (px(30) if any(self._places) else 0)
        self._name += px(40) if any(one.number for one in choices) else 0
        room = self.width() - self._name - self._number - px(16)
        has_dots = any(one.dots or one.part is not None for one in choices)
        self._wide = max(px(90), room * (0.42 if has_dots else 0.9))
        font = theme.font("label", size=16)
        self._lines = [broken(one.name, font, self._wide) for one in choices]
        self._tops = [0.0]
        for lines in self._lines:
            self._tops.append(self._tops[-1] + max(px(50), len(lines) * theme.line("body") + px(14)))
        self.setFixedHeight(round(self._tops[-1]) + px(2))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((choice.dots for choice in self._shown.choices), default=0)
        for number, choice in enumerate(self._shown.choices):
            top = self._tops[number]
            box = QRectF(0, top, self.width(), self._tops[number + 1] - top)
            if number:
                rule = QRectF(px(8), top, self.width() - px(16), theme.border())
                painter.fillRect(rule, theme.colour("line"))
            self._paint(painter, box, number, choice)
            start = self._name + self._wide + px(12)
            dots = QRectF(start, top, self.width() - start - self._number - px(20), box.height())
            self._paint_dots(painter, dots, choice, most)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        painter.end()

    def _paint(self, painter: QPainter, box: QRectF, number: int, choice: Choice) -> None:
        theme, px, place = self._around.theme, self._around.theme.px, self._places[number]
        middle, leading = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeading
        if place:
            painter.setFont(theme.tabular("label"))
            painter.setPen(theme.colour("ink2"))
            at = self._mirrored(QRectF(px(8), box.y(), px(26), box.height()))
            painter.drawText(at, middle | leading, say("{place}.", place=place))
        if choice.number:
            side = px(28)
            disc = QRectF(self._name - px(40), box.center().y() - side / 2, side, side)
            paint_disc(painter, theme, self._mirrored(disc), str(choice.number), choice.ink)
        painter.setFont(theme.font("label", size=16))
        painter.setPen(theme.colour("ink"))
        high = theme.line("body")
        y = box.center().y() - len(self._lines[number]) * high / 2
        for line in self._lines[number]:
            at = self._mirrored(QRectF(self._name, y, self._wide, high))
            painter.drawText(at, middle | leading, line)
            y += high
        painter.setFont(theme.tabular("clock"))
        at = self._mirrored(QRectF(box.right() - self._number - px(8), box.y(), self._number, box.height()))
        painter.drawText(at, middle | Qt.AlignmentFlag.AlignTrailing, choice.said or f"{choice.dots:,}")

    def _paint_dots(self, painter: QPainter, box: QRectF, choice: Choice, most: int) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        pitch = px(DOT + GAP)
        across = max(1, int(box.width() // pitch))
        if choice.part is not None or most > 2 * across:
            part = choice.part if choice.part is not None else choice.dots / max(1, most)
            if part > 0:
                bar = QRectF(box.x(), box.center().y() - px(8), box.width() * min(1, part), px(16))
                painter.drawRoundedRect(self._mirrored(bar), px(3), px(3))
            return
        lines = 2 if choice.dots > across else 1
        top = box.center().y() - (lines * pitch - px(GAP)) / 2
        for n in range(choice.dots):
            dot = QRectF(box.x() + n % across * pitch, top + n // across * pitch, px(DOT), px(DOT))
            painter.drawEllipse(self._mirrored(dot))

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box = QRectF(box)
            box.moveLeft(self.width() - box.right())
        return box


def _spoken(place: str, choice: Choice) -> str:
    if choice.said:
        return say("{place}. {name}: {said}.", place=place, name=choice.name, said=choice.said)
    words = say_many("{name}: {count}.", "{name}: {count}.", choice.dots, name=choice.name)
    return say("{place}. {words}", place=place, words=words) if place else words
