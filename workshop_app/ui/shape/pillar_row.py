"""PillarRow: one pillar in the list of the Shape page, with its number and how far its words are."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from workshop_app.domain.records import Pillar
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

HIGH, DISC, PAD, GAP, MARK, CORNER = 76, 34, 14, 12, 18, 10
"""Px at 100 %: a row, its disc, before the disc, after it, the mark of a ready one, and the tab's corner."""

MOST_LINES = 3

WALKS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PillarRow(QAbstractButton):
    """A tab that joins the sheet beside it when it is chosen.

    `walked` is sent with -1 or 1 when an arrow goes on to another row, `moved` when it should take the
    pillar along, `menu_asked` when its menu is wanted.
    """

    walked = Signal(int)
    moved = Signal(int)
    menu_asked = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._pillar, self._number, self._below, self._is_ready = Pillar(id=""), 0, "", False  # type: ignore[arg-type] # none yet
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pillar(self, pillar: Pillar, number: int, below: str, *, is_ready: bool) -> None:
        """Show a pillar, and under its name how far it is."""
        shown = (pillar, number, below, is_ready)
        if shown == (self._pillar, self._number, self._below, self._is_ready):
            return
        self._pillar, self._number, self._below, self._is_ready = shown
        self.setAccessibleName(say("Pillar {number}: {name}", number=number, name=self._name))
        self.setAccessibleDescription(below)
        self.setToolTip(self._name)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self._around.theme
        if theme.is_large:
            return theme.px(DISC + 20)
        names = lines(self._name, self._font(), self._room(width), MOST_LINES)
        return max(theme.px(HIGH), len(names) * theme.px(21) + theme.line("small") + theme.px(20))

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(200), self.heightForWidth(self.width() or px(200)))

    def minimumSizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(px(DISC + PAD), px(DISC + 16))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = WALKS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif step:
            self.walked.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if is_mirrored:  # drawn once, from the side where its reader begins
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        if self.isChecked():
            self._paint_tab(painter)
        elif self.underMouse():
            painter.setPen(QPen(theme.colour("control"), 2) if theme.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("well"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -px(8), -3), px(CORNER), px(CORNER))
        at = (self.width() - px(DISC)) / 2 if theme.is_large else px(PAD)
        disc = QRectF(at, (self.height() - px(DISC)) / 2, px(DISC), px(DISC))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink(self._pillar.ink))
        painter.drawEllipse(disc)
        painter.resetTransform()
        if is_mirrored:
            disc.moveLeft(self.width() - disc.right())
        font = theme.font("heading", size=20)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(theme.colour("onAccent"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if not theme.is_large:  # there the sheet alone says the name
            self._write(painter, is_mirrored=is_mirrored)
        painter.end()

    def _write(self, painter: QPainter, *, is_mirrored: bool) -> None:
        theme, px = self._around.theme, self._around.theme.px
        room = self._room(self.width())
        names = lines(self._name, self._font(), room, MOST_LINES)
        high = len(names) * px(21) + theme.line("small")
        left = px(PAD + DISC + GAP)
        box = QRectF(self.width() - left - room if is_mirrored else left, 0, room, 0)
        box.setTop((self.height() - high) / 2 - px(1))
        box.setHeight(len(names) * px(21))
        writer = Writer(painter, self.layoutDirection())
        ink = "ink" if self._pillar.name else "ink3"
        writer.lines(box, names, self._font(), theme.colour(ink))
        under = QRectF(box.x(), box.bottom() + px(2), box.width(), theme.line("small"))
        writer.lines(
            under, lines(self._below, theme.font("small"), room, 1), theme.font("small"), theme.colour("ink3")
        )
        if self._is_ready:
            at = px(PAD) if is_mirrored else self.width() - px(PAD + MARK)
            mark = QRectF(at, (self.height() - px(MARK)) / 2, px(MARK), px(MARK))
            self._around.icons.paint(painter, "status.ok", mark, theme.colour("ok"))
        elif self._pillar.locked:
            at = px(PAD) if is_mirrored else self.width() - px(PAD + MARK)
            mark = QRectF(at, (self.height() - px(MARK)) / 2, px(MARK), px(MARK))
            self._around.icons.paint(painter, "ph.lock-simple-fill", mark, theme.colour("ink3"))

    def _paint_tab(self, painter: QPainter) -> None:
        """Draw the tab; its far side lies open, where the sheet goes on."""
        theme, px = self._around.theme, self._around.theme.px
        wide = theme.border()
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, 3 * px(CORNER), -wide / 2)
        path = QPainterPath()
        path.addRoundedRect(box, px(CORNER), px(CORNER))
        painter.setPen(QPen(theme.colour("line"), wide))
        painter.setBrush(theme.colour("sheet"))
        painter.drawPath(path)
        if theme.high_contrast:
            painter.fillRect(
                QRectF(wide, px(CORNER), 4, self.height() - 2 * px(CORNER)), theme.colour("accent")
            )

    @property
    def _name(self) -> str:
        return self._pillar.name or say("No name yet")

    def _font(self) -> QFont:
        return self._around.theme.font("label", size=16)

    def _room(self, width: int) -> int:
        has_mark = self._is_ready or self._pillar.locked
        after = PAD + MARK + 6 if has_mark else PAD
        return max(1, width - self._around.theme.px(PAD + DISC + GAP + after))
