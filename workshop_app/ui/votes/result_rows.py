"""ResultRows: each choice with its place, its dots and their number, as the wall has it, on the laptop."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.insight.votes.outcome import Outcome
from workshop_app.ui.room.shown import Choice, Results
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.disc import paint_disc
from workshop_app.words import say, say_many

DOT, GAP = 13, 3


class ResultRows(QWidget):
    """One stop for the keyboard; a screen reader is told all of it as a list."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown = Results("")
        self._places: list[str] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Results"))

    def show_results(self, shown: Results, outcome: Outcome) -> None:
        """Show these, the best first."""
        self._shown = shown
        is_by_choice = len(outcome.rows) == len(shown.choices)
        self._places = (
            [str(row.place) for row in outcome.rows] if is_by_choice else ["" for _ in shown.choices]
        )
        rows = zip(self._places, shown.choices, strict=True)
        self.setAccessibleDescription(" ".join(_spoken(place, choice) for place, choice in rows))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(480), px(50) * len(self._shown.choices) + px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around.theme.px(260), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))
        most = max((choice.dots for choice in self._shown.choices), default=0)
        high = px(50)
        for number, (place, choice) in enumerate(zip(self._places, self._shown.choices, strict=True)):
            box = QRectF(0, number * high, self.width(), high)
            painter.fillRect(QRectF(0, box.y(), box.width(), theme.border()), theme.colour("line"))
            self._paint(painter, box, place, choice, most)
        painter.end()

    def _paint(self, painter: QPainter, box: QRectF, place: str, choice: Choice, most: int) -> None:
        theme, px = self._around.theme, self._around.theme.px
        number = theme.tabular("clock")
        wide = QFontMetricsF(number).horizontalAdvance("0" * max(2, len(choice.said or str(most)))) + px(6)
        middle = Qt.AlignmentFlag.AlignVCenter
        x = box.x() + px(4)
        painter.setFont(theme.tabular("label"))
        painter.setPen(theme.colour("ink2"))
        at = QRectF(x, box.y(), px(26), box.height())
        painter.drawText(
            self._mirrored(at), middle | Qt.AlignmentFlag.AlignLeading, place and say("{place}.", place=place)
        )
        x += px(30) if place else 0
        if choice.number:
            side = px(28)
            disc = QRectF(x, box.center().y() - side / 2, side, side)
            paint_disc(painter, theme, self._mirrored(disc), str(choice.number), choice.ink)
            x += side + px(12)
        right = box.right() - wide - px(8)
        name_width = max(px(80), (right - x) * (0.42 if most or choice.part is not None else 0.9))
        painter.setFont(theme.font("label", size=16))
        painter.setPen(theme.colour("ink"))
        words = QFontMetricsF(painter.font()).elidedText(choice.name, Qt.TextElideMode.ElideRight, name_width)
        at = QRectF(x, box.y(), name_width, box.height())
        painter.drawText(self._mirrored(at), middle | Qt.AlignmentFlag.AlignLeading, words)
        self._paint_dots(
            painter,
            QRectF(x + name_width + px(12), box.y(), right - x - name_width - px(24), box.height()),
            choice,
            most,
        )
        painter.setFont(number)
        painter.setPen(theme.colour("ink"))
        at = QRectF(right, box.y(), wide, box.height())
        painter.drawText(
            self._mirrored(at), middle | Qt.AlignmentFlag.AlignTrailing, choice.said or f"{choice.dots:,}"
        )

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
