"""Tally: how many ideas so far, how many this minute, and how evenly the groups were heard; at a glance."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.domain.workshop import Workshop
from workshop_app.ui import ages
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import SEMIBOLD
from workshop_app.words import say, say_many

BAR, GAP, HIGH, LOW = 9, 4, 30, 3
"""Px of a bar of paper: its width, what lies between two, the highest, and one of a group not heard yet."""


class Tally(QWidget):
    """The number in the accent, the pace beneath it, and a thin bar of paper for each group.

    `now` returns ms since 1970.
    """

    def __init__(self, around: Surroundings, now: Callable[[], int]) -> None:
        super().__init__()
        self._around, self._now = around, now
        self._workshop = Workshop()
        self._number, self._about, self._below = "0", "", ""
        self._bars: tuple[tuple[str, int], ...] = ()
        self._figures = around.theme.tabular("heading")
        self._figures.setPixelSize(around.theme.px(26))
        self._figures.setWeight(SEMIBOLD)
        self._small = around.theme.font("small")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Ideas so far"))

    @property
    def told(self) -> str:
        """Everything it shows, in words."""
        return self.accessibleDescription()

    def show_workshop(self, workshop: Workshop) -> None:
        """Count what is there."""
        self._workshop = workshop
        count, groups = len(workshop.ideas()), workshop.groups()
        pace = ages.arrived_since(workshop, self._now() - ages.MINUTE)
        self._number = f"{count:,}"
        self._below = say_many("{count} this minute", "{count} this minute", pace) if pace else ""
        spoken = Counter(idea.group for idea in workshop.ideas())
        heard = [(group, spoken[group.id]) for group in groups]
        self._bars = tuple((group.paper, said) for group, said in heard)
        said = [f"{group.name}: {number}" for group, number in heard]
        self._about = "" if self._around.theme.is_large else say_many("idea so far", "ideas so far", count)
        parts = [say_many("{count} idea", "{count} ideas", count), *([self._below] if pace else []), *said]
        self.setAccessibleDescription(", ".join(parts))
        self.setToolTip("\n".join(said))
        self.updateGeometry()
        self.update()

    def refresh_pace(self) -> None:
        """Count anew how many ideas came in during the last minute."""
        self.show_workshop(self._workshop)

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        bars = len(self._bars) * px(BAR + GAP)
        return QSize(round(self._words_width() + self._number_width()) + px(16) + px(14) + bars, px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        whole = QRectF(self.rect())
        number = QRectF(0, 0, self._number_width(), whole.height())
        words = QRectF(number.right() + px(8), 0, self._words_width(), whole.height())
        bars = QRectF(words.right() + px(14), 0, len(self._bars) * px(BAR + GAP), whole.height())
        if is_mirrored:
            for box in (number, words, bars):
                box.moveLeft(whole.width() - box.right())
        middle, start = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeading
        painter.setFont(self._figures)
        painter.setPen(theme.colour("accent"))
        painter.drawText(number, middle | start, self._number)
        painter.setFont(self._small)
        painter.setPen(theme.colour("ink2"))
        lines = [self._about, self._below]
        half = words.height() / 2
        if self._below and self._about:
            upper, lower = QRectF(words), QRectF(words)
            upper.setHeight(half)
            lower.setTop(half)
            painter.drawText(upper, Qt.AlignmentFlag.AlignBottom | start, lines[0])
            painter.drawText(lower, Qt.AlignmentFlag.AlignTop | start, lines[1])
        else:
            painter.drawText(words, middle | start, "".join(lines))
        self._draw_bars(painter, bars, is_mirrored=is_mirrored)
        painter.end()

    def _draw_bars(self, painter: QPainter, room: QRectF, *, is_mirrored: bool) -> None:
        theme, px = self._around.theme, self._around.theme.px
        most = max((said for _, said in self._bars), default=0)
        base = room.center().y() + px(HIGH) / 2
        for place, (paper_id, said) in enumerate(self._bars):
            high = max(px(LOW), px(HIGH) * said / most) if said else px(LOW)
            x = room.left() + place * px(BAR + GAP)
            if is_mirrored:
                x = room.right() - (place + 1) * px(BAR + GAP)
            paper = theme.paper(paper_id)
            edge = theme.colour("line") if theme.high_contrast else paper.edge.darker(118)
            painter.setPen(QPen(edge if said else theme.colour("control"), theme.border()))
            painter.setBrush(paper.fill if said else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(x, base - high, px(BAR), high).adjusted(0.5, 0.5, -0.5, -0.5), 1, 1
            )

    def _number_width(self) -> float:
        return QFontMetricsF(self._figures).horizontalAdvance(self._number) + 1

    def _words_width(self) -> float:
        small = QFontMetricsF(self._small)
        return max(small.horizontalAdvance(self._about), small.horizontalAdvance(self._below)) + 2
