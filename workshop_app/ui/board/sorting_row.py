"""SortingRow: one pillar to call out: its number, its name, its count, and whether it is locked."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app.domain.records import Pillar
from workshop_app.ui.lettering import Lettering, Size, fit, runs_from_the_right, unhinted
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import BOLD, SEMIBOLD
from workshop_app.words import say, say_many


class SortingRow(QPushButton):
    """Pressing it puts the idea in the hand into its pillar."""

    def __init__(self, around: Surroundings, press: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self.number, self._name, self._ink, self._count = 0, "", "", 0
        self._is_locked = self._is_last = self._is_typed = False
        self.clicked.connect(lambda _checked: press())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_pillar(self, pillar: Pillar, number: int, count: int, *, is_last: bool, is_typed: bool) -> None:
        """Show a pillar; `is_last` if it took the idea before, `is_typed` if its number is being typed."""
        self.number, self._name, self._ink, self._count = number, pillar.name, pillar.ink, count
        self._is_locked, self._is_last, self._is_typed = pillar.locked, is_last, is_typed
        ideas = say_many("{count} idea", "{count} ideas", count)
        name = pillar.name or say("no name yet")
        words = say("Put it in pillar {number}: {name}, {ideas}", number=number, name=name, ideas=ideas)
        self.setAccessibleName(f"{words}. {say('Locked')}." if self._is_locked else words)
        self.setToolTip(say("Locked: nothing can be put in it") if self._is_locked else pillar.name)
        self.update()

    def name_box(self) -> QRect:
        """Return where the name stands in this row."""
        px = self._around.theme.px
        left = self._disc().right() + px(14)
        box = QRectF(left, px(6), self.width() - left - px(12), self.height() - px(12))
        return self._mirrored(box).toRect()

    def name_font(self) -> QFont:
        """Return the font of the name, for an editor over it."""
        return _name_font(self._around, 22 if self.height() >= self._around.theme.px(60) else 18)

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(300), px(64))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        px, edge = theme.px, theme.border()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_strong = self._is_last or self._is_typed
        ground = "well" if self._is_locked else "accentTint" if is_strong or self.isDown() else "sheet"
        if ground == "sheet" and self.underMouse():
            ground = "soft"
        line = theme.colour("accent" if is_strong else "control" if theme.high_contrast else "line")
        width = 3 if self._is_typed else 2 if self._is_last else edge
        painter.setPen(QPen(line, width))
        painter.setBrush(theme.colour(ground))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), px(8), px(8))
        disc = self._mirrored(self._disc())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(self._ink))
        painter.drawEllipse(disc)
        painter.setPen(QColor("#FFFFFF"))
        font = theme.font("note", size=1, weight=BOLD)
        font.setPixelSize(max(1, round(disc.height() * (0.6 if self.number < 10 else 0.5))))
        painter.setFont(font)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.number))
        if self.height() >= px(60):
            self._two_lines(painter)
        else:
            self._one_line(painter)
        painter.end()

    def _disc(self) -> QRectF:
        px = self._around.theme.px
        side = min(px(52), self.height() - px(14))
        return QRectF(px(12), (self.height() - side) / 2, side, side)

    def _two_lines(self, painter: QPainter) -> None:
        theme, box = self._around.theme, QRectF(self.name_box())
        small = theme.font("body")
        below = small.pixelSize() * 1.35
        fonts = [(26, 1), (23, 1), (20, 2), (18, 2)]
        high = box.height() - below
        for px, lines in fonts:
            font = _name_font(self._around, px)
            name = fit(self._said(), [Size(font, font.pixelSize() * 1.14)], box.width(), high, most=lines)
            if not name.is_cut:
                break
        tall = name.lines * font.pixelSize() * 1.14
        top = box.top() + (box.height() - tall - below) / 2
        painter.setPen(theme.colour("ink" if self._name else "ink3"))
        self._write(painter, name, font, QRectF(box.left(), top, box.width(), tall))
        self._facts(painter, QRectF(box.left(), top + tall, box.width(), below), small)

    def _one_line(self, painter: QPainter) -> None:
        theme, box = self._around.theme, QRectF(self.name_box())
        count = str(self._count)
        painter.setFont(theme.tabular("body"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        taken = painter.fontMetrics().horizontalAdvance(count) + theme.px(12)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("ink2"))
        if self._is_locked:
            side = theme.px(18)
            at = box.left() if mirrored else box.right() - side
            lock = QRectF(at, box.center().y() - side / 2, side, side)
            self._around.icons.paint(painter, "ph.lock-simple-fill", lock, theme.colour("ink2"))
        else:
            painter.drawText(box, right, count)
        painter.setPen(theme.colour("ink" if self._name else "ink3"))
        for px in (18, 16, 14):
            size = Size(font := _name_font(self._around, px), font.pixelSize() * 1.14)
            name = fit(self._said(), [size], box.width() - taken, self.height() - 4, most=2)
            if not name.is_cut:
                break
        tall = name.lines * size.line
        left = box.left() + (taken if mirrored else 0)
        room = QRectF(left, box.center().y() - tall / 2, box.width() - taken, tall)
        self._write(painter, name, font, room)

    def _write(self, painter: QPainter, name: Lettering, font: QFont, room: QRectF) -> None:
        """Write the name; where one reads from the right it begins there, in whatever script it is."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight or runs_from_the_right(self._said()):
            name.draw(painter, room.left(), room.top())
            return
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room.adjusted(0, -4, 0, 4), int(flags) | int(Qt.TextFlag.TextWordWrap), self._said())

    def _facts(self, painter: QPainter, line: QRectF, font: QFont) -> None:
        theme = self._around.theme
        said = say_many("{count} idea", "{count} ideas", self._count)
        left = line.left()
        if self._is_locked:
            side = font.pixelSize() * 1.1
            lock = QRectF(left, line.center().y() - side / 2, side, side)
            self._around.icons.paint(painter, "ph.lock-simple-fill", lock, theme.colour("ink2"))
            left += side + theme.px(6)
            said = say("Locked, {ideas}", ideas=said)
        painter.setFont(font)
        painter.setPen(theme.colour("ink2"))
        way = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if runs_from_the_right(said):
            way = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line.adjusted(left - line.left(), 0, 0, 0), way, said)

    def _said(self) -> str:
        return self._name or say("Pillar {number}", number=self.number)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())
        return box


def _name_font(around: Surroundings, size: float) -> QFont:
    return unhinted(around.theme.font("note", size=size, weight=SEMIBOLD))
