"""IconGrid: icons side by side, painted; one stop of the keyboard, with arrows inside."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from workshop_app.ui.shape.icon_words import plain_name
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

CELL, ICON = 52, 28
"""Px at 100 %: the place of an icon, and the icon."""


class IconGrid(QWidget):
    """`walked_out` is sent when an arrow leaves it upwards."""

    walked_out = Signal()

    def __init__(self, around: Surroundings, choose: Callable[[str], object]) -> None:
        super().__init__()
        self._around, self._choose = around, choose
        self.icons: Sequence[str] = ()
        self._chosen, self._at, self._over = "", 0, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def at(self) -> str:
        """The icon that the keyboard is on; nothing if there is none."""
        return self.icons[self._at] if self.icons else ""

    def show_icons(self, icons: Sequence[str], chosen: str) -> None:
        """Show these icons, one of them chosen."""
        self.icons, self._chosen = icons, chosen
        self._at = icons.index(chosen) if chosen in icons else 0
        self._say_where()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self.icons) // self._across(width))
        return max(1, rows) * self._cell

    def sizeHint(self) -> QSize:
        width = self.width() or 10 * self._cell
        return QSize(10 * self._cell, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * self._cell, self._cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across = self._across(self.width())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        aside = -1 if is_mirrored else 1
        steps = {
            Qt.Key.Key_Right: aside,
            Qt.Key.Key_Left: -aside,
            Qt.Key.Key_Down: across,
            Qt.Key.Key_Up: -across,
            Qt.Key.Key_Home: -len(self.icons),
            Qt.Key.Key_End: len(self.icons),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Up and self._at < across:
            self.walked_out.emit()
        elif key in steps and self.icons:
            self._go(max(0, min(len(self.icons) - 1, self._at + steps[key])))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.icons:
            self._choose(self.at)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._over = self._under(event.position().toPoint())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position().toPoint())
        if found >= 0:
            self._choose(self.icons[found])

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._under(event.pos())
            QToolTip.showText(event.globalPos(), plain_name(self.icons[found]) if found >= 0 else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for n, icon in enumerate(self.icons):
            box = QRectF(self._box(n))
            if not box.toAlignedRect().intersects(event.rect()):
                continue
            has_ring = (n == self._at and self.hasFocus()) or icon == self._chosen
            if n == self._over or has_ring:
                pen = QPen(theme.colour("accent"), 3 if self.hasFocus() else 2)
                painter.setPen(pen if has_ring else Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("well") if n == self._over else Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), px(8), px(8))
            inset = (box.width() - px(ICON)) / 2
            inner = box.adjusted(inset, inset, -inset, -inset)
            self._around.icons.paint(painter, icon, inner, theme.colour("ink"))
        painter.end()

    @property
    def _cell(self) -> int:
        return self._around.theme.px(CELL)

    def _across(self, width: int) -> int:
        return max(1, width // self._cell)

    def _box(self, n: int) -> QRect:
        across = self._across(self.width())
        x = (n % across) * self._cell
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x - self._cell
        return QRect(x, n // across * self._cell, self._cell, self._cell)

    def _under(self, at: QPoint) -> int:
        return next((n for n in range(len(self.icons)) if self._box(n).contains(at)), -1)

    def _go(self, n: int) -> None:
        self._at = n
        self._say_where()
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None:
            at = self.mapTo(inside, self._box(n).center())
            area.ensureVisible(at.x(), at.y(), 0, self._cell)
        self.update()

    def _say_where(self) -> None:
        """Tell a screen reader which icon it is."""
        name = plain_name(self.at) if self.icons else say("No icon")
        self.setAccessibleName(say("Icons: {icon}", icon=name))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
