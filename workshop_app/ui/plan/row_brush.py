"""RowBrush: how a closed part is drawn: time, icon, name, what it asks, minutes, grip."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from workshop_app.ui.lettering import line_of, runs_from_the_right
from workshop_app.ui.plan.agenda_slots import Slot, lasting
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import text_width

HEIGHT = 61
TIME, ICON, TITLE, PROMPT = 14, 80, 122, 294
"""Px at 100 % from the beginning of a row at which its columns begin."""

APART, LONGEST_NAME = 16, 290
"""Px at 100 % between a name and what is asked, and from the name's beginning to the prompt at most."""

MINUTES, GRIP = 56, 24
"""Px at 100 % from its end at which the minutes end, and at which the grip has its middle."""


class RowLook(NamedTuple):
    """How large a row is drawn, and how."""

    size: QSizeF
    is_mirrored: bool = False
    is_hovered: bool = False
    is_carried: bool = False


class RowBrush:
    """Draws rows in one theme."""

    def __init__(self, around: Surroundings) -> None:
        self._around, self._theme = around, around.theme

    def grip_box(self, look: RowLook) -> QRectF:
        """Return where the grip of a row is."""
        px = self._theme.px
        side = px(36)
        return QRectF(
            _x(look, look.size.width() - px(GRIP) - side / 2, side),
            (look.size.height() - side) / 2,
            side,
            side,
        )

    def paint(self, painter: QPainter, slot: Slot, look: RowLook) -> None:
        """Draw one part."""
        theme, px = self._theme, self._theme.px
        size, line = look.size, theme.border()
        inside = QRectF(0, 0, size.width(), size.height() - line)
        if look.is_carried:
            painter.setPen(QPen(theme.colour("control"), theme.border(), Qt.PenStyle.DashLine))
            painter.setBrush(theme.colour("well"))
            painter.drawRoundedRect(inside.adjusted(1, 4, -1, -4), px(8), px(8))
            return
        is_running = slot.state == "running"
        if is_running or look.is_hovered:
            painter.fillRect(inside, theme.colour("accentTint" if is_running else "soft"))
        if is_running:
            bar = QRectF(_x(look, 0, px(4)), 0, px(4), inside.height())
            painter.fillRect(bar, theme.colour("accent"))
        painter.fillRect(QRectF(0, inside.height(), size.width(), line), theme.colour("line"))
        time_font = theme.tabular("bodyLarge")
        self._line(
            painter,
            look,
            slot.begins,
            time_font,
            colour="ink" if is_running else "ink2",
            across=(px(TIME), px(62)),
        )
        icon, colour = slot.kind.icon, "accent" if is_running else "ink2"
        if slot.state == "done":
            icon, colour = "status.ok", "ok"
        side = px(22)
        middle = QPointF(_x(look, px(ICON) - px(1), side) + side / 2, size.height() / 2)
        self._icon(painter, icon, colour, middle, side)
        minutes, minutes_font = lasting(slot.part.minutes), theme.tabular("bodyLarge")
        minutes_font.setPixelSize(px(17))
        wide = text_width(minutes_font, minutes)
        end = size.width() - px(MINUTES)
        self._line(painter, look, minutes, minutes_font, colour="ink", across=(end - wide, wide + 1))
        self._words(painter, slot, look, end - wide - px(20))
        self._icon(painter, "dragHandle", "control", self.grip_box(look).center(), px(20))

    def _words(self, painter: QPainter, slot: Slot, look: RowLook, end: float) -> None:
        theme, px = self._theme, self._theme.px
        title_font = theme.font("heading")
        prompt_font = theme.font("prompt", size=18, weight=QFont.Weight.Normal)
        if slot.state == "done":
            title_font.setWeight(QFont.Weight.Normal)
        across = (px(TITLE), end - px(TITLE))
        if theme.is_large:  # the name and what is asked stand under each other
            up, down = (-px(12), px(13)) if slot.prompt else (0, 0)
            self._line(painter, look, slot.title, title_font, colour="ink", across=across, down=up)
            self._line(painter, look, slot.prompt, prompt_font, colour="ink2", across=across, down=down)
            return
        prompt = float(px(PROMPT))
        if slot.prompt:  # a long name pushes what is asked aside, up to its limit
            needed = px(TITLE) + text_width(title_font, slot.title) + px(APART)
            prompt = max(prompt, min(needed, px(TITLE + LONGEST_NAME)))
            across = (px(TITLE), prompt - px(TITLE + APART))
        self._line(painter, look, slot.title, title_font, colour="ink", across=across)
        self._line(painter, look, slot.prompt, prompt_font, colour="ink2", across=(prompt, end - prompt))

    def _icon(self, painter: QPainter, name: str, colour: str, middle: QPointF, side: float) -> None:
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        self._around.icons.paint(painter, name, box, self._theme.colour(colour))

    def _line(
        self,
        painter: QPainter,
        look: RowLook,
        text: str,
        font: QFont,
        *,
        colour: str,
        across: tuple[float, float],
        down: float = 0,
    ) -> None:
        """Draw one line of text that begins so far from the row's beginning and is at most so wide."""
        left, width = across
        if not text or width < 8:
            return
        shown = min(width, text_width(font, text))
        x = _x(look, left, shown)
        if runs_from_the_right(text):
            x -= width + 8 - shown  # its glyphs are set against the end of a line as wide as that
        painter.setPen(self._theme.colour(colour))
        high = QFontMetricsF(font).height()
        y = (look.size.height() - self._theme.border() - high) / 2 + down
        line_of(text, font, width).draw(painter, x, y)


def _x(look: RowLook, left: float, width: float) -> float:
    return look.size.width() - left - width if look.is_mirrored else left
