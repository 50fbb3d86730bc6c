"""How the ruler is drawn: a bar in which every minute is equally wide, and the times below it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from workshop_app.ui.icons import Icons
from workshop_app.ui.plan.agenda_slots import Agenda, Slot, short_time
from workshop_app.ui.plan.ruler_measure import borders, marks
from workshop_app.ui.theme import Theme

BAR, BELOW, TIMES = 40, 6, 17
"""Px at 100 %: the bar, the gap below it, the times."""

LEAST_FOR_ICON = 26
MARK_WIDTH = 130
"""Px at 100 % that a part needs for its icon, and a time below the ruler for itself."""


@dataclass(frozen=True)
class RulerLook:
    """What of the ruler is drawn otherwise: the open part, the border in the hand, the one with the focus."""

    open_id: str = ""
    held: int | None = None
    focus: int | None = None
    hover: int | None = None


class RulerBrush:
    """Draws one agenda into a box; the ruler is never mirrored, because time is not (DESIGN § 7)."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme, self._icons = theme, icons

    def bar(self, width: float) -> QRectF:
        """Return where the bar lies in a ruler of that width."""
        return QRectF(0, 0, width, self._theme.px(self.bar_height()))

    def bar_height(self) -> int:
        """Return how high the bar is, in px at 100 %; large letters leave it less of the page."""
        return 28 if self._theme.is_large else BAR

    def height(self) -> int:
        """Return how high the whole ruler is, in px."""
        return self._theme.px(self.bar_height() + BELOW + TIMES)

    def paint(self, painter: QPainter, agenda: Agenda, span: int, width: float, look: RulerLook) -> None:
        """Draw the ruler; `span` is how many minutes its width stands for."""
        bar = self.bar(width)
        places = borders(agenda.minutes, span, width)
        painter.save()
        painter.fillRect(bar, self._theme.colour("canvas"))
        has_running = any(slot.state == "running" for slot in agenda.slots)
        for slot, left, right in zip(agenda.slots, places, places[1:], strict=False):
            self._part(painter, slot, QRectF(left, 0, right - left, bar.height()), look, has_running)
        self._lines(painter, bar, places)
        if agenda.over and agenda.planned:
            self._end(painter, bar, agenda.planned * width / max(1, span))
        for border, colour in ((look.hover, "control"), (look.focus, "accent"), (look.held, "accent")):
            if border is not None and border + 1 < len(places):
                self._handle(painter, bar, places[border + 1], colour)
        self._times(painter, agenda, span, width, look)
        painter.restore()

    def _part(self, painter: QPainter, slot: Slot, box: QRectF, look: RulerLook, has_running: bool) -> None:  # noqa: FBT001 - as short as its name
        theme = self._theme
        is_open = slot.id == look.open_id
        is_blue = slot.state == "running" or (is_open and not has_running)
        fill = (
            "accent" if is_blue else "accentTint" if is_open else "well" if slot.state == "done" else "sheet"
        )
        painter.fillRect(box, theme.colour(fill))
        if is_open and not is_blue:
            painter.fillRect(QRectF(box.x(), box.bottom() - 3, box.width(), 3), theme.colour("accent"))
        side = theme.px(20)
        if box.width() < theme.px(LEAST_FOR_ICON):
            return
        icon, colour = slot.kind.icon, "onAccent" if is_blue else "ink2"
        if slot.state == "done":
            icon, colour = "done", "onAccent" if is_blue else "ok"
        corner = box.center() - QPointF(side / 2, side / 2)
        self._icons.paint(painter, icon, QRectF(corner.x(), corner.y(), side, side), theme.colour(colour))

    def _lines(self, painter: QPainter, bar: QRectF, places: list[float]) -> None:
        line = self._theme.border()
        ink = self._theme.colour("lineStrong")
        for place in places[1:-1]:
            painter.fillRect(QRectF(round(place) - line / 2, 0, line, bar.height()), ink)
        end = places[-1]
        painter.setPen(QPen(ink, line))
        painter.drawRect(QRectF(line / 2, line / 2, max(0.0, end - line), bar.height() - line))
        if end < bar.width() - 1:
            painter.setPen(QPen(ink, line, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(end, line / 2, bar.width() - end - line / 2, bar.height() - line))

    def _end(self, painter: QPainter, bar: QRectF, at: float) -> None:
        """Mark what lies behind the planned end: hatched, and a line where the evening should be over."""
        warn = QColor(self._theme.colour("warn"))
        line = max(2, self._theme.px(2))
        warn.setAlphaF(0.55)
        over = QRectF(at, 0, bar.width() - at, bar.height())
        painter.fillRect(over, QBrush(warn, Qt.BrushStyle.BDiagPattern))
        painter.fillRect(
            QRectF(at - line / 2, 0, line, bar.height() + self._theme.px(4)), self._theme.colour("warn")
        )

    def _handle(self, painter: QPainter, bar: QRectF, at: float, colour: str) -> None:
        wide, out = self._theme.px(6), self._theme.px(3)
        box = QRectF(at - wide / 2, -out, wide, bar.height() + 2 * out)
        box = box.intersected(QRectF(-wide, 0, bar.width() + 2 * wide, bar.height() + out))
        box.moveLeft(min(max(0.0, box.left()), bar.width() - wide))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("sheet"), 2))
        painter.setBrush(self._theme.colour(colour))
        painter.drawRoundedRect(box, wide / 2, wide / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _times(self, painter: QPainter, agenda: Agenda, span: int, width: float, look: RulerLook) -> None:
        theme = self._theme
        font = theme.tabular("caption")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        top = theme.px(self.bar_height() + BELOW)
        shown = marks(agenda.starts, span, int(width / theme.px(MARK_WIDTH)) - 1)
        moving = look.held if look.held is not None else look.focus
        taken: list[tuple[float, float]] = []
        texts: list[tuple[float, str, str]] = []
        if moving is not None and moving < len(agenda.slots):
            at = sum(agenda.minutes[: moving + 1])
            texts.append((at * width / max(1, span), short_time(agenda.starts + at), "accentHover"))
        ends = [mark for mark in shown if mark.is_end or mark.at == 0]
        for mark in (*ends, *(mark for mark in shown if mark not in ends)):
            is_over = bool(agenda.over) and mark.at > agenda.planned
            place = mark.at * width / max(1, span)
            texts.append((place, short_time(agenda.starts + mark.at), "warn" if is_over else "ink3"))
        gap = theme.px(10)
        for place, text, colour in texts:
            wide = metrics.horizontalAdvance(text)
            left = min(max(0.0, place - wide / 2), width - wide)
            if any(left < end + gap and start - gap < left + wide for start, end in taken):
                continue
            taken.append((left, left + wide))
            painter.setPen(theme.colour(colour))
            painter.drawText(QPointF(left, top + metrics.ascent()), text)
