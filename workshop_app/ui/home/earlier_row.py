"""One earlier workshop on Home: a row to press, with its portrait, its facts and a menu."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from workshop_app.domain.summary import Card
from workshop_app.ui.controls import Controls
from workshop_app.ui.home import card_words
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.home.portrait_picture import PortraitPicture
from workshop_app.ui.home.step_path import paint_dots
from workshop_app.words import say

HEIGHT = 84
TEXT_AT, FACTS_AT, DOTS_FROM_END = 76, 347, 152
"""Px at 100 %: where the name begins, and how far from the row's end the facts and the dots begin."""

ROOM_FOR_DOTS, ROOM_FOR_FACTS = 640, 460
"""Px at 100 % below which a row leaves out the dots, and writes the facts under the place."""


class EarlierRow(QAbstractButton):
    """Opens its workshop when pressed; one that cannot be read is grey and says why."""

    menu_asked = Signal()
    walked = Signal(int)

    def __init__(self, controls: Controls, card: Card, now: datetime) -> None:
        super().__init__()
        self.card = card
        self._theme, self._icons = controls.theme, controls.icons
        self._trouble = card.trouble
        self._is_grey = card.summary is None
        self._portrait = PortraitPicture(self._theme, card.summary)
        self._place = card_words.when_and_where(card.summary, now) if card.summary else ""
        self._facts = (
            (card_words.ideas(card.summary), card_words.stopped(card.summary)) if card.summary else ("", "")
        )
        self._name_font = self._theme.font("heading", size=19)
        self._small = self._theme.font("body", size=15)
        self._name_lines: tuple[str, ...] = ()
        self._place_lines: tuple[str, ...] = ()
        self._trouble_lines: tuple[str, ...] = ()
        self.setText(card_words.title(card))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._say_what_it_is()
        self.more = _MoreButton(controls, say("More about {title}", title=self.text()))
        self.more.setParent(self)
        self.more.clicked.connect(self.menu_asked)

    @property
    def trouble(self) -> str:
        """The sentence that says why this workshop could not be opened, or nothing."""
        return self._trouble

    def say_trouble(self, sentence: str) -> None:
        """Write the reason in the row; the list gives it the height it needs."""
        self._trouble = sentence
        self._say_what_it_is()
        self.update()

    def height_at(self, width: int) -> int:
        """Break the texts for that width and return the height the row needs."""
        px = self._theme.px
        room = self._name_room(width)
        self._name_lines = lines(self.text(), self._name_font, room, 2)
        place = self._place
        if self._facts[0] and not self._has_facts_column(width):
            place = " · ".join(part for part in (place, *self._facts) if part)
        self._place_lines = lines(place, self._small, room, 2) if place else ()
        whole = width - px(TEXT_AT) - px(52)
        self._trouble_lines = lines(self._trouble, self._small, whole - px(26)) if self._trouble else ()
        needed = px(25) * len(self._name_lines) + px(21) * len(self._place_lines)
        needed += (px(4) + px(21) * len(self._trouble_lines)) if self._trouble_lines else 0
        return max(px(HEIGHT), needed + px(34))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(776), self._theme.px(HEIGHT))

    def resizeEvent(self, event: object) -> None:
        side = self._theme.px(36)
        mirrored = self._is_mirrored()
        x = self._theme.px(4) if mirrored else self.width() - side - self._theme.px(4)
        self.more.setGeometry(x, (self.height() - side) // 2, side, side)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if ahead:
            self.walked.emit(ahead)
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), theme.border(), theme.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("well"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(-px(2), 4, 0, -3), px(8), px(8))
        height = px(54)
        if self._is_grey:
            painter.setOpacity(0.55)
        self._portrait.paint(painter, self._at(px(2), (self.height() - height) / 2, px(52), height))
        painter.setOpacity(1)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        theme, px = self._theme, self._theme.px
        writer = Writer(painter, self.layoutDirection())
        ink, grey = theme.colour("ink3" if self._is_grey else "ink"), theme.colour("ink3")
        room = self._name_room(self.width())
        parts = px(25) * len(self._name_lines) + px(21) * len(self._place_lines)
        parts += px(4) + px(21) * len(self._trouble_lines) if self._trouble_lines else 0
        y = (self.height() - parts) / 2
        tall = px(25) * len(self._name_lines)
        writer.lines(self._at(px(TEXT_AT), y, room, tall), self._name_lines, self._name_font, ink)
        y += tall
        tall = px(21) * len(self._place_lines)
        writer.lines(self._at(px(TEXT_AT), y, room, tall), self._place_lines, self._small, grey)
        y += tall + px(4)
        if self._trouble_lines:
            tall = px(21) * len(self._trouble_lines)
            mark = self._at(px(TEXT_AT), y + px(1), px(18), px(18))
            self._icons.paint(painter, "status.bad", mark, theme.colour("bad"))
            width = self.width() - px(TEXT_AT) - px(52) - px(26)
            box = self._at(px(TEXT_AT + 26), y, width, tall)
            writer.lines(box, self._trouble_lines, self._small, theme.colour("ink2"))
        elif self._facts[0] and self._has_facts_column(self.width()):
            x = self.width() - px(FACTS_AT if self._has_dots(self.width()) else 220)
            top = self.height() / 2 - px(23)
            wide = px(180)
            writer.line(self._at(x, top, wide, px(25)), self._facts[0], theme.font("label"), ink)
            writer.line(
                self._at(x, top + px(25), wide, px(21)), self._facts[1], self._small, theme.colour("ink2")
            )
            if self._has_dots(self.width()) and self.card.summary is not None:
                dots = self._at(self.width() - px(DOTS_FROM_END), 0, px(87), self.height())
                done = card_words.steps_done(self.card.summary)
                paint_dots(painter, theme, dots, done, mirrored=self._is_mirrored())

    def _at(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return a box given from the reading side of the row."""
        left = self.width() - x - width if self._is_mirrored() else x
        return QRectF(QPointF(left, y), QPointF(left + width, y + height))

    def _name_room(self, width: int) -> float:
        px = self._theme.px
        if self._trouble or not self._has_facts_column(width):
            return width - px(TEXT_AT) - px(52)
        end = px(FACTS_AT if self._has_dots(width) else 220)
        return width - px(TEXT_AT) - end - px(16)

    def _has_dots(self, width: int) -> bool:
        return width >= self._theme.px(ROOM_FOR_DOTS)

    def _has_facts_column(self, width: int) -> bool:
        return width >= self._theme.px(ROOM_FOR_FACTS)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _say_what_it_is(self) -> None:
        parts = (self.text(), self._place, *self._facts, self._trouble)
        self.setAccessibleName(". ".join(part for part in parts if part))


class _MoreButton(QAbstractButton):
    """Three dots; painted by hand because a list may hold hundreds of them."""

    def __init__(self, controls: Controls, name: str) -> None:
        super().__init__()
        self._theme, self._icons = controls.theme, controls.icons
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("line"))
            painter.drawRoundedRect(QRectF(self.rect()), theme.px(7), theme.px(7))
        inset = theme.px(8)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._icons.paint(painter, "more", box, theme.colour("ink2"))
        painter.end()
