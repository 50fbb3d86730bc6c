"""Alerts: what the program says on its own: toasts with Undo, amber bars, and troubles in a sentence."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.domain.rules import RuleBroken, Trouble
from workshop_app.ui.controls import Controls
from workshop_app.ui.icons import Icons
from workshop_app.ui.theme import Theme

TOAST_STAYS = 8000
"""Milliseconds that a toast stays (DESIGN § 10)."""


class Offer(NamedTuple):
    """A button beside a sentence."""

    words: str
    press: Callable[[], object]


class Alerts(QObject):
    """Says things where the work is; nothing here ever stops the work or opens a box with OK.

    `notices` is the place under the top bar for amber bars; `over` is the widget that toasts lie upon.
    """

    not_kept = Signal(str)
    """Sent with the sentence when a change could not be written to the disk."""

    kept = Signal()
    """Sent after each thing carried out through `attempt`."""

    def __init__(self, theme: Theme, icons: Icons, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._icons, self._over = theme, icons, over
        self._controls = Controls(theme, icons)
        self.notices = Notices(theme, icons)
        self._toast: Toast | None = None

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something at the desk; if it is refused, say why and return False, with nothing changed."""
        try:
            act()
        except RuleBroken as refused:
            self.toast(words.of(refused))
            return False
        except Trouble as failed:
            self.not_kept.emit(words.of(failed))
            return False
        self.kept.emit()
        return True

    def toast(self, sentence: str, *offers: Offer) -> None:
        """Say what just happened, for eight seconds at the bottom of the window, with things to press."""
        self.hush()
        self._toast = Toast(self._controls, sentence, offers, self._over)
        self.announce(sentence)

    def hush(self) -> None:
        """Take the toast away."""
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()
            self._toast = None

    def notice(self, key: str, sentence: str, *offers: Offer, icon: str = "status.warn") -> None:
        """Show an amber bar until `solved(key)`: something is wrong that will not go away by itself."""
        self.notices.show_notice(key, sentence, offers, icon)
        self.announce(sentence)

    def solved(self, key: str) -> None:
        """Take the amber bar of that key away."""
        self.notices.remove(key)

    def announce(self, sentence: str) -> None:
        """Say something to a screen reader only, without interrupting it."""
        event = QAccessibleAnnouncementEvent(self._over, sentence)
        QAccessible.updateAccessibility(event)


class Toast(QFrame):
    """One dark line at the bottom centre; it waits while the pointer rests on it."""

    def __init__(self, controls: Controls, sentence: str, offers: tuple[Offer, ...], over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = controls.theme
        self.setStyleSheet(
            f"#toast {{ background: {theme.colour('toast').name()}; border-radius: {theme.px(8)}px; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(8), theme.px(10), theme.px(8))
        row.setSpacing(theme.px(18))
        row.addWidget(controls.label(sentence, "body", "onAccent"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for offer in offers:
            buttons.addWidget(
                controls.button(offer.words, kind="dark", size="small", press=self._pressed(offer))
            )
        row.addLayout(buttons)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        self._clock.start(TOAST_STAYS)
        over.installEventFilter(self)
        self._settle()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def enterEvent(self, event: QEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start(TOAST_STAYS)

    def _pressed(self, offer: Offer) -> Callable[[], None]:
        def press() -> None:
            self.hide()
            offer.press()

        return press

    def _settle(self) -> None:
        self.adjustSize()
        wide = min(self.sizeHint().width(), self._over.width() - 48)
        self.resize(wide, self.sizeHint().height())
        self.move((self._over.width() - wide) // 2, self._over.height() - self.height() - 24)


class Notices(QWidget):
    """The amber bars under the top bar, one for each trouble that lasts."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self._controls = Controls(theme, icons)
        self._bars: dict[str, QFrame] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_notice(
        self, key: str, sentence: str, offers: tuple[Offer, ...], icon: str = "status.warn"
    ) -> None:
        """Show or replace the bar of that key."""
        self.remove(key)
        bar = QFrame()
        bar.setObjectName("notice")
        tint, line = (self._theme.colour(name).name() for name in ("warnTint", "warnLine"))
        bar.setStyleSheet(f"#notice {{ background: {tint}; border-bottom: 1px solid {line}; }}")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(12)
        sign = QLabel()
        sign.setPixmap(self._icons.pixmap(icon, self._theme.px(20), self._theme.colour("warn")))
        row.addWidget(sign)
        row.addWidget(self._controls.label(sentence, "body", "ink", wrap=True), 1)
        for offer in offers:
            row.addWidget(self._controls.button(offer.words, size="small", press=offer.press))
        self._bars[key] = bar
        self._column.addWidget(bar)

    def remove(self, key: str) -> None:
        """Take the bar of that key away."""
        bar = self._bars.pop(key, None)
        if bar is not None:
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()

    def sentences(self) -> list[str]:
        """Return what the bars say now."""
        return [
            label.text() for bar in self._bars.values() for label in bar.findChildren(QLabel) if label.text()
        ]
