"""SessionPick: one session in the list: its number, its name, when it is and with whom."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workshop_app.domain.records import Session
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.plan.session_words import facts_of
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

NUMBER, TICK = 36, 30
"""Px at 100 % for the number before a session and the tick behind it."""


class SessionPick(QAbstractButton):
    """Pressed, this laptop works in the session."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._number, self._facts, self._origin = "", "", ""
        self.is_current = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_session(
        self, workshop: Workshop, session: Session, number: int, today: date, *, is_current: bool
    ) -> None:
        """Show a session, and whether this laptop works in it."""
        self._number, self.is_current = str(number), is_current
        self._facts = facts_of(workshop, session, today)
        self._origin = say("Came from “{title}”", title=session.origin) if session.origin else ""
        self.setText(session.title)
        self.setAccessibleName(say("Session {number}: {title}", number=number, title=session.title))
        here = say("This laptop works here") if is_current else ""
        self.setAccessibleDescription(". ".join(one for one in (here, self._facts, self._origin) if one))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self._around.theme
        title, below = self._texts(width)
        return len(title) * theme.line("body") + len(below) * theme.line("small") + theme.px(22)

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(340), self.heightForWidth(px(340)))

    def minimumSizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(160), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.is_current or self.underMouse() or self.isDown():
            fill = theme.colour("accentTint" if self.is_current else "well")
            edge = theme.colour("accentTintLine" if self.is_current else "well")
            edge = theme.colour("ink") if theme.high_contrast else edge
            painter.setPen(QPen(edge, theme.border()))
            painter.setBrush(fill)
            painter.drawRoundedRect(box, px(8), px(8))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        title, below = self._texts(self.width())
        first, small = theme.line("body"), theme.line("small")
        x = px(TICK) if is_mirrored else px(NUMBER)
        room = self.width() - px(NUMBER) - px(TICK)
        top = (self.height() - len(title) * first - len(below) * small) / 2
        writer = Writer(painter, self.layoutDirection())
        number = QRectF(self.width() - px(NUMBER) if is_mirrored else 0, top, px(NUMBER), first)
        painter.setFont(theme.tabular("heading"))
        painter.setPen(theme.colour("accent" if self.is_current else "ink3"))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, self._number)
        words = QRectF(x, top, room, len(title) * first)
        writer.lines(words, title, theme.font("label", size=16), theme.colour("ink"))
        under = QRectF(x, words.bottom(), room, len(below) * small)
        writer.lines(under, below, theme.font("small"), theme.colour("ink2"))
        if self.is_current:
            side = px(18)
            left = px(8) if is_mirrored else self.width() - px(8) - side
            tick = QRectF(left, top + (first - side) / 2, side, side)
            self._around.icons.paint(painter, "done", tick, theme.colour("accent"))
        painter.end()

    def _texts(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        theme = self._around.theme
        room = width - theme.px(NUMBER) - theme.px(TICK)
        small = theme.font("small")
        below = [line for one in (self._facts, self._origin) if one for line in lines(one, small, room)]
        return lines(self.text(), theme.font("label", size=16), room), tuple(below)
