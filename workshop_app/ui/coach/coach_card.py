"""CoachCard: what the coach says of marked words, beside the row they stand in: one reason, one offer."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from workshop_app.domain.commands import coaching
from workshop_app.domain.wordings import text_of
from workshop_app.insight.hints.hint import Hint
from workshop_app.ui.coach.card_content import WIDTH, CardContent, Deeds
from workshop_app.ui.coach.card_place import TIP, Place, place
from workshop_app.ui.coach.card_shade import CardShade
from workshop_app.ui.coach.rewording import reword
from workshop_app.ui.step import Surroundings
from workshop_app.ui.thread.going import go_to_wording
from workshop_app.words import say

EDGE = 8
"""Px that the card keeps from the edges of the window."""

ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
CONTROL = Qt.KeyboardModifier.ControlModifier

Use = Callable[[str], object]
"""Is given the whole text to put in the place of the wording."""

Change = Callable[[str, int, int], object]
"""Begins to edit the wording with a text, and selects from one character to another."""


class CoachCard(QWidget):
    """There is one in a window, which `of` returns. It never changes a word by itself.

    `used` is sent with the hint and the text, `kept` with the hint that is silenced for good, `closed` when
    the card goes, whatever was done.
    """

    used = Signal(object, str)
    kept = Signal(object)
    closed = Signal()

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
        self.hint: Hint | None = None
        self._text = ""
        self._use: Use | None = None
        self._change: Change | None = None
        self._back: QWidget | None = None
        self._place = Place(QRect(), QRect().topLeft(), "")
        self.hide()

    @staticmethod
    def of(window: QWidget, around: Surroundings) -> "CoachCard":
        """Return the card of a window; a new one if the look has changed since."""
        for card in window.findChildren(CoachCard):
            if card.around is around:
                return card
            card.close_card()
            card.deleteLater()
        return CoachCard(window, around)

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def show_for(
        self,
        hint: Hint,
        anchor: QRect,
        row: QRect,
        *,
        text: str | None = None,
        use: Use | None = None,
        change: Change | None = None,
        back_to: QWidget | None = None,
    ) -> None:
        """Speak of a hint beside `anchor` without covering `row`; both are places on the screen.

        `text` is what the hint was found in, if that is not what the workshop holds. Without `use` the
        workshop gets the words on offer, without `change` the page opens on which they stand. The keyboard
        goes into the card and comes back to `back_to`; without one it stays where it is, and Ctrl+Enter and
        Escape are still the card's.
        """
        self.hint, self._use, self._change, self._back = hint, use, change, back_to
        self._text = text_of(self.around.workshop, hint.wording) if text is None else text
        deeds = Deeds(self.use, self.change, self._begin, self.keep_mine)
        if self.content is not None:
            self.content.foot.hide()
            self.content.foot.deleteLater()
        self.content = CardContent(self.around, hint, deeds)
        self._column.addWidget(self.content.foot)
        self.content.setObjectName("card")
        self.content.setStyleSheet("#card { background: transparent; }")
        self._rolling.setWidget(self.content)
        self.setAccessibleName(hint.title)
        self.setAccessibleDescription(f"{hint.reason} {self.content.text or hint.instead}")
        self._settle(anchor, row)
        was_open = self.is_open
        self._shade.show_around(self._box(), over=self)
        self.show()
        self.raise_()
        if not was_open:
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one
        if back_to is not None:
            self.content.first.setFocus(Qt.FocusReason.PopupFocusReason)
        self.around.alerts.announce(f"{hint.title}. {hint.reason}")

    def close_card(self) -> None:
        """Take the card away and give the keyboard back."""
        if not self.is_open:
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr] # as above
        has_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        if has_focus and self._back is not None:  # before it is hidden: Qt would look for a next one inside
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()
        self._shade.hide()
        self.closed.emit()

    def use(self) -> None:
        """Put the words on offer where the marked ones stand; without an offer, go there to change them."""
        hint, text = self.hint, self.content.text if self.content else ""
        if hint is None or not text:
            self.change()
            return
        self.close_card()
        if self._use is not None:
            self._use(text)
        elif self._is_stale(hint) or not reword(self.around, hint.wording, text):
            return
        self.used.emit(hint, text)

    def change(self) -> None:
        """Begin to edit, the marked words selected."""
        if self.hint is not None:
            self._edit(self._text, *self.hint.span)

    def keep_mine(self) -> None:
        """Silence this flag at this wording for good."""
        hint = self.hint
        self.close_card()
        if hint is not None and self.around.alerts.attempt(
            lambda: self.around.desk.do(coaching.keep, hint.check, hint.wording, hint.words)
        ):
            self.around.alerts.toast(say("Kept as it is. The coach will not say this here again."))
            self.kept.emit(hint)

    def _begin(self, start: str) -> None:
        """Begin to edit with other words in the place of the marked ones; what stands behind them stays."""
        if self.hint is not None:
            at = self.hint.span[0] + len(start)
            self._edit(self.hint.with_start(self._text, start), at, at)

    def _edit(self, text: str, start: int, end: int) -> None:
        hint = self.hint
        self.close_card()
        if self._change is not None:
            self._change(text, start, end)
        elif hint is not None:
            go_to_wording(self.window(), self.around, hint.wording)

    def _is_stale(self, hint: Hint) -> bool:
        """Say whether the words were changed since the card was opened; an old offer must not undo that."""
        return text_of(self.around.workshop, hint.wording) != self._text

    # its place

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

    def _box(self) -> QRect:
        return self._place.box

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if isinstance(watched, QWidget) and watched is not self and not self.isAncestorOf(watched):
                self.close_card()
        elif kind in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride} and isinstance(event, QKeyEvent):
            return self._key(event)
        elif kind == QEvent.Type.Resize and watched is self._window:
            self.close_card()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        does_use = event.key() in ENTERS and bool(event.modifiers() & CONTROL)
        if not does_use and event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif does_use:
            self.use()
        else:
            self.close_card()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        if event.key() in ENTERS and focus is not None and self.isAncestorOf(focus):
            click = getattr(focus, "click", None)
            if click is not None:
                click()
        event.accept()

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
