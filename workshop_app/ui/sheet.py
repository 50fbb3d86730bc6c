"""Sheet: a white card over the dimmed page, or along its side, for one small task; nothing waits for it."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from workshop_app.ui.controls import Controls
from workshop_app.ui.paper import PaperBrush
from workshop_app.words import say

MARGIN = 24
"""Px that a sheet keeps from the edges of the window."""

ROLLS = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}
"""Keys that roll the body of a sheet where nothing in it uses them."""

LET_THROUGH = ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+Q", "F11")
"""Keys of the window that still hold while a sheet lies over it."""


class Sheet(QWidget):
    """Lies over `parent` until it is closed: by its button, Escape, or a press beside it.

    Put content into `body`, and what must stay in sight under it into `foot`. The focus walks inside the
    sheet and goes back to where it was. `width` is in px of the design; a sheet `at_side` is as high as
    the window, one that `is_tall` as far as the window has room. It scrolls inside when the window is too
    small for it.
    """

    closed = Signal()

    def __init__(
        self,
        parent: QWidget,
        controls: Controls,
        title: str,
        *,
        width: int = 560,
        at_side: bool = False,
        is_tall: bool = False,
    ) -> None:
        super().__init__(parent)
        self.controls, self.theme = controls, controls.theme
        self._over, self._width, self._at_side, self._is_tall = parent, width, at_side, is_tall
        self._papers = PaperBrush(controls.theme, controls.icons)
        self._return_to: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._settle)
        self.setAccessibleName(title)
        self.hide()
        px = self.theme.px
        self.title: QLabel = controls.label(title, "title", wrap=True)
        self.close_button = controls.icon_button("ph.x-bold", say("Close"), press=self.close_sheet)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(px(28), px(20), px(16), px(8))
        self._head.setSpacing(px(16))
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._inside = _clear(QWidget())
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(px(28), px(4), px(28), px(24))
        self.body.setSpacing(px(12))
        self._foot = _clear(QWidget())
        self.foot = QHBoxLayout(self._foot)
        self.foot.setContentsMargins(px(28), px(14), px(28), px(16))
        self.foot.setSpacing(px(10))
        self._build_card()
        self._inside.installEventFilter(self)
        parent.installEventFilter(self)

    def _build_card(self) -> None:
        """Put head, rolling body and foot together."""
        theme = self.theme
        self.card = QFrame(self)
        self.card.setObjectName("sheetCard")
        self.card.setStyleSheet(
            f"#sheetCard {{ background: {theme.colour('sheet').name()};"
            f" border: {theme.border()}px solid {theme.colour('line').name()};"
            f" border-radius: {0 if self._at_side else theme.px(10)}px; }}"
        )
        self._rolling = QScrollArea()
        self._rolling.setWidgetResizable(True)
        self._rolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        _clear(self._rolling.viewport())
        self._rolling.setWidget(self._inside)
        self._foot_line = QFrame()
        self._foot_line.setFixedHeight(theme.border())
        self._foot_line.setStyleSheet(f"background: {theme.colour('line').name()};")
        column = QVBoxLayout(self.card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._rolling, 1)
        column.addWidget(self._foot_line)
        column.addWidget(self._foot)

    def show_sheet(self, focus: QWidget | None = None, *, back_to: QWidget | None = None) -> None:
        """Lay the sheet over the page, with the focus on `focus` or on the first control of the body.

        When it closes, the focus goes to `back_to`, or to what has it now.
        """
        self._return_to = back_to or QApplication.focusWidget()
        self._settle()
        self.show()
        self.raise_()
        _focus_changed().connect(self._focus_went)
        stops = self._stops()
        first = focus or next((stop for stop in stops if self._inside.isAncestorOf(stop)), None)
        (first or self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._settle()

    def give_way_to(self, other: "Sheet", focus: QWidget | None = None) -> None:
        """Let another sheet stand in this one's place; the focus goes back to where this one had it from."""
        back = self._return_to
        _focus_changed().disconnect(self._focus_went)
        other.show_sheet(focus, back_to=back)
        self.hide()
        self.deleteLater()

    def close_sheet(self) -> None:
        """Take the sheet away and put the focus back where it was."""
        if self.isHidden():
            return
        _focus_changed().disconnect(self._focus_went)
        back = self._return_to
        self.hide()
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._over.setFocus()
        self.closed.emit()
        self.deleteLater()

    def accept(self) -> None:
        """Carry out what Enter means in this sheet, if it means anything."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if all(pressed != QKeySequence(keys) for keys in LET_THROUGH):
                event.accept()  # what lies behind the sheet must not answer
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focus = QApplication.focusWidget()
            if isinstance(focus, QAbstractButton):
                focus.click()
            else:
                self.accept()
        elif event.key() in ROLLS:
            self._rolling.verticalScrollBar().triggerAction(ROLLS[Qt.Key(event.key())])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_sheet()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()  # the page behind must not scroll

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: FBT001 - Qt's name and signature
        stops = self._stops()
        if stops:
            focus = QApplication.focusWidget()
            at = stops.index(focus) if focus in stops else (-1 if next else 0)
            to = stops[(at + (1 if next else -1)) % len(stops)]
            to.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inside:
            self._soon.start()
        elif event.type() == QEvent.Type.Resize and watched is self._over:
            self._settle()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dim = QColor(self.theme.colour("ink"))
        dim.setAlphaF(0.18 if self._at_side else 0.34)
        painter.fillRect(self.rect(), dim)
        self._papers.shadow(painter, QRectF(self.card.geometry()), "popover")
        painter.end()

    def _settle(self) -> None:
        """Give the card its place: as high as its content, as far as the window has room."""
        px = self.theme.px
        self.setGeometry(self._over.rect())
        has_foot = self.foot.count() > 0
        self._foot.setVisible(has_foot)
        self._foot_line.setVisible(has_foot)
        if self._at_side:
            width = min(px(self._width), self.width() - 2 * MARGIN)
            x = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - width
            self.card.setGeometry(x, 0, width, self.height())
            return
        width = min(px(self._width), self.width() - 2 * MARGIN)
        inner = width - 2 * self.theme.border()
        height = _height(self._head, inner) + _height(self.body, inner) + 2 * self.theme.border()
        if has_foot:
            height += _height(self.foot, inner) + self._foot_line.height()
        room = self.height() - 2 * MARGIN
        height = room if self._is_tall else min(height, room)
        top = max(MARGIN, round((self.height() - height) * 0.42))
        self.card.setGeometry(QRect((self.width() - width) // 2, top, width, height))
        self.update()

    def _stops(self) -> list[QWidget]:
        """Return what the Tab key walks, from top to bottom.

        Qt's own chain cannot be asked: PySide takes each `nextInFocusChain()` for a child of the one asked,
        and what goes with the sheet would then take half the window with it.
        """
        tab = Qt.FocusPolicy.TabFocus
        inside = self.card.findChildren(QWidget)
        return [one for one in inside if one.focusPolicy() & tab and one.isEnabled() and one.isVisible()]

    def _focus_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self.window():
            return
        if self.isAncestorOf(new):
            is_tall = new.height() > self._rolling.viewport().height()
            if self._inside.isAncestorOf(new) and not (is_tall and not new.visibleRegion().isEmpty()):
                self._rolling.ensureWidgetVisible(new, 0, self.theme.px(24))
            return
        if not _is_in_a_sheet(new):  # the page behind was built anew or took the focus: lend it back later
            self._return_to = new
            QTimer.singleShot(0, self, self._take_focus)

    def _take_focus(self) -> None:
        focus = QApplication.focusWidget()
        if self.isVisible() and (focus is None or not _is_in_a_sheet(focus)):
            (*self._stops(), self.close_button)[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _clear(widget: QWidget) -> QWidget:
    """Let the card shine through."""
    widget.setObjectName("clear")
    widget.setStyleSheet("#clear { background: transparent; }")
    return widget


def _focus_changed() -> SignalInstance:
    return cast("QApplication", QApplication.instance()).focusChanged


def _height(layout: QHBoxLayout | QVBoxLayout, width: int) -> int:
    return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()


def _is_in_a_sheet(widget: QWidget) -> bool:
    one: QWidget | None = widget
    while one is not None and not isinstance(one, Sheet):
        one = one.parentWidget()
    return one is not None
