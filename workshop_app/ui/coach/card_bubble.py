"""CardBubble: a white card with a tip, beside a row, as high as what it shows and as there is room."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from workshop_app.ui.coach.card_content import WIDTH, CardContent
from workshop_app.ui.coach.card_place import TIP, Place, place
from workshop_app.ui.coach.card_shade import CardShade
from workshop_app.ui.step import Surroundings

EDGE = 8
"""Px that the card keeps from the edges of the window."""


class CardBubble(QWidget):
    """Lies over a window; what is pressed stays in sight, the rest is rolled where the card is low."""

    def __init__(self, window: QWidget, around: Surroundings) -> None:
        super().__init__(window)
        self.around, self._window = around, window
        self._shade = CardShade(window, around)
        self._rolling = QScrollArea(self)
        self._rolling.setFrameShape(QFrame.Shape.NoFrame)
        self._rolling.setWidgetResizable(True)
        self._rolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rolling.viewport().setAutoFillBackground(False)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._rolling, 1)
        self.content: CardContent | None = None
        self._place = Place(QRect(), QRect().topLeft(), "")
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def _fill(self, content: CardContent) -> None:
        """Hold something else from now on."""
        if self.content is not None:
            self.content.foot.hide()
            self.content.foot.deleteLater()
        self.content = content
        self._column.addWidget(content.foot)
        content.setObjectName("card")
        content.setStyleSheet("#card { background: transparent; }")
        self._rolling.setWidget(content)

    def _stand_beside(self, anchor: QRect, row: QRect) -> None:
        """Stand beside a place of the screen, off the row it is in."""
        self._settle(anchor, row)
        self._shade.show_around(self._place.box, over=self)
        self.show()
        self.raise_()

    def _go(self) -> None:
        """Stand there no longer; the keyboard leaves first, else Qt would look for the next stop inside."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()
        self.hide()
        self._shade.hide()

    def _settle(self, anchor: QRect, row: QRect) -> None:
        window, px = self._window, self.around.theme.px
        here = window.mapFromGlobal(anchor.topLeft()) - anchor.topLeft()
        bounds = window.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        edge = self.around.theme.border()
        width = min(px(WIDTH), bounds.width())
        if self._is_low(row.translated(here), bounds, self._height(width)):
            width = bounds.width()
        size = QSize(width, self._height(width))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._place = _placed(
            size,
            anchor.translated(here),
            row.translated(here),
            bounds,
            self.around.theme.scale,
            mirrored=mirrored,
        )
        tip = px(TIP)
        up, down = (tip if side == self._place.side else 0 for side in ("top", "bottom"))
        self._column.setContentsMargins(edge, edge + up, edge, edge + down)
        self.setGeometry(self._place.box.adjusted(0, -up, 0, down))

    def _height(self, width: int) -> int:
        edge = 2 * self.around.theme.border()
        parts = (self.content, self.content.foot) if self.content else ()
        return sum(_height(part, width - edge) for part in parts) + edge

    def _is_low(self, row: QRect, bounds: QRect, height: int) -> bool:
        """Say whether neither side of the row has room for the card, so that a wider one shows more."""
        room = max(row.top() - bounds.top(), bounds.bottom() - row.bottom())
        return room - self.around.theme.px(TIP) < height

    # what Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = theme.border() / 2
        box = QRectF(self._place.box.translated(-self.pos())).adjusted(half, half, -half, -half)
        shape = QPainterPath()
        shape.addRoundedRect(box, theme.px(10), theme.px(10))
        shape = shape.united(self._tip(box))
        painter.setPen(QPen(theme.colour("lineStrong"), theme.border()))
        painter.setBrush(theme.colour("sheet"))
        painter.drawPath(shape)
        painter.end()

    def _tip(self, box: QRectF) -> QPainterPath:
        tip, side = self.around.theme.px(TIP), self._place.side
        path = QPainterPath()
        if side:
            x = float(self._place.tip.x() - self.x())
            base = box.bottom() - 1 if side == "bottom" else box.top() + 1
            end = base + tip if side == "bottom" else base - tip
            path.moveTo(QPointF(x - tip * 1.1, base))
            path.lineTo(QPointF(x, end))
            path.lineTo(QPointF(x + tip * 1.1, base))
            path.closeSubpath()
        return path

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's name and signature
        if self.content is None:
            return False
        tab = Qt.FocusPolicy.TabFocus
        inside = (*self.content.findChildren(QWidget), *self.content.foot.findChildren(QWidget))
        stops = [one for one in inside if one.focusPolicy() & tab and one.isVisible()]
        focus = QApplication.focusWidget()
        at = stops.index(focus) if focus in stops else (-1 if next else 0)
        to = stops[(at + (1 if next else -1)) % len(stops)]
        to.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        if self.content.isAncestorOf(to):
            self._rolling.ensureWidgetVisible(to)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


def _height(part: QWidget, width: int) -> int:
    high = part.heightForWidth(width)
    return high if high >= 0 else part.sizeHint().height()


def _placed(size: QSize, anchor: QRect, row: QRect, bounds: QRect, scale: float, *, mirrored: bool) -> Place:
    """Return the card's place; in a window that runs from right to left it is the mirror image."""
    if not mirrored:
        return place(size, anchor, row, bounds, scale)
    middle = bounds.left() + bounds.right()

    def turned(box: QRect) -> QRect:
        return QRect(middle - box.right(), box.top(), box.width(), box.height())

    found = place(size, turned(anchor), turned(row), bounds, scale)
    tip = found.tip
    tip.setX(middle - tip.x())
    return Place(turned(found.box), tip, found.side)
