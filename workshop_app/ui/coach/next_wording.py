"""NextWording: the button that walks through the wordings the coach has something to say about."""

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.hints.hint import Hint
from workshop_app.insight.hints.in_portrait import all_hints
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import text_width
from workshop_app.ui.thread.going import go_to_wording
from workshop_app.words import say, say_many

DISC = 24
LETTERS, HIGH = 17, 48
"""Px of the words and of the button: it is the one filled button of its page."""


class NextWording(QPushButton):
    """Says how many wordings are to be checked; a press goes to the next one, wherever it stands.

    `of` are the wordings that count here, such as `{"descriptor"}`; without it, all of them do. Where a page
    shows its own wordings better than by `open_wording`, it sets `goes_to`. `ask` gives the hints of a
    workshop in reading order, for a page that knows some of them already.
    """

    went = Signal(object)
    """Sent with the hint that was gone to."""

    def __init__(
        self,
        around: Surroundings,
        of: Collection[str] = (),
        *,
        ask: Callable[[Workshop], Iterable[Hint]] = all_hints,
    ) -> None:
        super().__init__()
        self._ask = ask
        self._around, self._of = around, frozenset(of)
        self._hints: tuple[Hint, ...] = ()
        self._at: Wording | None = None
        self._workshop: Workshop | None = None
        self.setProperty("kind", "primary")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(say("Next wording to check"))
        theme, px = around.theme, around.theme.px
        self._font = theme.font("label", size=LETTERS if not theme.is_large else None)
        if not theme.is_large:
            self.setStyleSheet(
                f"QPushButton {{ font-size: {px(LETTERS)}px; padding: 0 {px(18)}px;"
                f" min-height: {px(HIGH) - 2 * theme.border()}px; }}"
            )
        self.clicked.connect(lambda _checked: self.go())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.count_now)

    @property
    def count(self) -> int:
        """How many wordings are to be checked; advice in a smaller voice does not count."""
        return len(self._wordings())

    def show_workshop(self, workshop: Workshop) -> None:
        """Count again, once everything else is drawn."""
        self._workshop = workshop
        self._soon.start()

    def count_now(self) -> None:
        """Count at once."""
        self._soon.stop()
        workshop = self._workshop or self._around.workshop
        self._hints = tuple(hint for hint in self._ask(workshop) if not hint.is_note and self._counts(hint))
        count = self.count
        self.setEnabled(count > 0)
        self.setAccessibleName(
            say_many("Next wording to check, {count} left", "Next wording to check, {count} left", count)
        )
        self.updateGeometry()
        self.update()

    def go(self) -> None:
        """Go to the next wording behind the one gone to last; behind the last one comes the first."""
        self.count_now()
        wordings = self._wordings()
        if not wordings:
            self._around.alerts.toast(say("The coach has nothing more to say."))
            return
        at = wordings.index(self._at) if self._at in wordings else -1
        self._at = wordings[(at + 1) % len(wordings)]
        hint = next(one for one in self._hints if one.wording == self._at)
        go_to_wording(self.window(), self._around, self._at)
        self.went.emit(hint)

    def _wordings(self) -> list[Wording]:
        return list(dict.fromkeys(hint.wording for hint in self._hints))

    def _counts(self, hint: Hint) -> bool:
        return not self._of or hint.wording.of in self._of

    # what Qt asks

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        room = self._around.theme.px(8) + self._disc() if self.count else 0
        return QSize(round(size.width() + room), size.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, count = self._around.theme, self.count
        if not count:
            super().paintEvent(event)
            return
        words, disc, gap = self.text(), self._disc(), theme.px(8)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # the words stand beside the disc
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._font
        wide = text_width(font, words)
        left = (self.width() - wide - gap - disc) / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setFont(font)
        painter.setPen(theme.colour("onAccent"))
        text_left = left + disc + gap if mirrored else left
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(text_left, 0, wide + 2, self.height()), vertical, words)
        disc_left = left if mirrored else left + wide + gap
        high = theme.px(DISC)
        box = QRectF(disc_left, (self.height() - high) / 2, disc, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("onAccent"))
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setPen(theme.colour("accent"))
        painter.setFont(theme.font("small", weight=theme.font("label").weight()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{count:,}")
        painter.end()

    def _disc(self) -> float:
        theme = self._around.theme
        font = theme.font("small", weight=theme.font("label").weight())
        return max(theme.px(DISC), text_width(font, f"{self.count:,}") + theme.px(12))
