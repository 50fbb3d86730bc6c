"""ColumnHead: above each column of a list what it holds, to be changed there, and its heading."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from workshop_app.intake.columns import PRIVATE
from workshop_app.ui.gather import column_roles
from workshop_app.ui.step import Surroundings

CHOICE, HEADING = 38, 26
"""Px at 100 % of the choice and of the heading under it."""


class ColumnHead(QHeaderView):
    """Draws a choice above each heading; `asked` is sent with the place of the one that was pressed."""

    asked = Signal(int)

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._around = around
        self._roles: tuple[str, ...] = ()
        self._headings: tuple[str, ...] = ()
        self._current, self._over = -1, -1
        self.has_ring = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(around.theme.px(96))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sectionPressed.connect(self.asked)

    def show_columns(self, roles: tuple[str, ...], headings: tuple[str, ...]) -> None:
        """Show what each column holds and is called; headings are empty where the list has none."""
        self._roles, self._headings = roles, headings
        self.viewport().update()

    def show_current(self, place: int, *, has_ring: bool) -> None:
        """Draw the ring of the keyboard around the choice of a column."""
        self._current, self.has_ring = place, has_ring
        self.viewport().update()

    def choice_box(self, place: int) -> QRect:
        """Return where the choice of a column stands, in this widget."""
        px = self._around.theme.px
        width = self.sectionSize(place)
        return QRect(self.sectionViewportPosition(place), 0, width, px(CHOICE)).adjusted(
            px(4), px(4), -px(4), 0
        )

    def width_of(self, role: str, heading: str) -> int:
        """Return how wide a column must be for its head."""
        theme, px = self._around.theme, self._around.theme.px
        said = QFontMetricsF(theme.font("label")).horizontalAdvance(column_roles.words_of(role)) + px(54)
        named = QFontMetricsF(theme.font("small", weight=theme.font("label").weight())).horizontalAdvance(
            heading
        )
        return round(max(said, min(named + px(24), px(260))))

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        return QSize(super().sizeHint().width(), px(CHOICE + HEADING) + px(4))

    def paintSection(self, painter: QPainter, rect: QRect, place: int) -> None:
        if not rect.isValid() or place >= len(self._roles):
            return
        theme, px = self._around.theme, self._around.theme.px
        role = self._roles[place]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.colour("soft"))
        box = QRectF(rect.x(), rect.y(), rect.width(), px(CHOICE)).adjusted(px(4), px(4), -px(4), 0)
        self._paint_choice(painter, box, role, place)
        if place < len(self._headings):
            font = theme.font("small", weight=theme.font("label").weight())
            line = QRectF(rect.x() + px(12), box.bottom(), rect.width() - px(20), px(HEADING + 2))
            painter.setFont(font)
            painter.setPen(theme.colour("ink3" if role in {PRIVATE, column_roles.LEAVE_OUT} else "ink2"))
            words = QFontMetricsF(font).elidedText(
                self._headings[place], Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QPen(theme.colour("line"), theme.border()))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_choice(self, painter: QPainter, box: QRectF, role: str, place: int) -> None:
        theme, px = self._around.theme, self._around.theme.px
        is_locked, is_out = role == PRIVATE, role == column_roles.LEAVE_OUT
        has_ring = self.has_ring and place == self._current
        half = 1.5 if has_ring else theme.border() / 2
        edge = "accent" if has_ring else "line" if is_locked else "control"
        painter.setPen(QPen(theme.colour(edge), 3 if has_ring else theme.border()))
        lit = place == self._over and not is_locked
        painter.setBrush(theme.colour("well" if is_locked else "soft" if is_out or lit else "sheet"))
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), px(6), px(6))
        sign = QRectF(0, 0, px(14), px(14))
        sign.moveCenter(box.center())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if is_mirrored:
            sign.moveLeft(box.left() + px(9))
        else:
            sign.moveRight(box.right() - px(9))
        ink = theme.colour("ink3" if is_locked or is_out else "ink")
        self._around.icons.paint(painter, "ph.lock-simple-fill" if is_locked else "menu", sign, ink)
        inner = box.adjusted(px(9), 0, -px(30), 0)
        if is_mirrored:
            inner = box.adjusted(px(30), 0, -px(9), 0)
        font = theme.font("body" if is_locked or is_out else "label", size=15)
        painter.setFont(font)
        painter.setPen(ink)
        words = QFontMetricsF(font).elidedText(
            column_roles.words_of(role), Qt.TextElideMode.ElideRight, inner.width() + 1
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._stand_over(self.logicalIndexAt(event.position().toPoint()))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._stand_over(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:
        self._stand_over(-1)

    def _stand_over(self, place: int) -> None:
        if place != self._over:
            self._over = place
            self.viewport().update()

    def foot_of(self, place: int) -> QPoint:
        """Return the point of the screen at which the menu of a column opens."""
        box = self.choice_box(place)
        corner = box.bottomLeft()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner = box.bottomRight()
        return self.viewport().mapToGlobal(corner)
