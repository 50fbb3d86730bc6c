"""RecallRow: one pillar, or a pair of them, with how many people it was, as a bar and as a number."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.insight.votes.saying import percent
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.disc import Disc
from workshop_app.ui.votes.stepper import Stepper


class RecallRow(QWidget):
    """`mark` is the share at which a person looks twice: drawn as a line across the bar."""

    def __init__(
        self,
        around: Surroundings,
        name: str,
        discs: list[tuple[str, str]],
        *,
        mark: float,
        is_good_above: bool,
        said: Callable[[int], object],
    ) -> None:
        super().__init__()
        self._around, self.name = around, name
        px, controls = around.theme.px, around.controls
        self.stepper = Stepper(around, name, most=9_999)
        self.stepper.changed.connect(said)
        self._bar = Bar(around, mark, is_good_above=is_good_above)
        self._share = controls.label("", "label")
        self._share.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._share.setFixedWidth(px(54))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(6), 0, px(6))
        row.setSpacing(px(10))
        for number, ink in discs:
            row.addWidget(Disc(around.theme, number, ink))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(controls.label(name, "bodyLarge", wrap=True))
        words.addWidget(self._bar)
        row.addLayout(words, 1)
        row.addWidget(self._share)
        row.addWidget(self.stepper)

    def show_count(self, people: int, share: float, most: int) -> None:
        """Show how many of `most` people it was."""
        self.stepper.limit(most)
        self.stepper.show_number(people)
        self._bar.show_share(share)
        self._share.setText(percent(share) if most else "")
        self.setAccessibleName(self.name)
        self.setAccessibleDescription(percent(share) if most else "")


class Bar(QWidget):
    """A share as a bar; the number beside it says the same."""

    def __init__(self, around: Surroundings, mark: float, *, is_good_above: bool) -> None:
        super().__init__()
        self._around, self._mark, self._is_good_above = around, mark, is_good_above
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(160), self._around.theme.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.rect()).adjusted(0, theme.px(2), 0, -theme.px(2))
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        wide = box.width() * min(1.0, self._share)
        if wide:
            left = box.right() - wide if is_rtl else box.left()
            is_good = self._share >= self._mark if self._is_good_above else self._share < self._mark
            painter.setBrush(theme.colour("ok" if is_good else "warn"))
            painter.drawRoundedRect(
                QRectF(left, box.top(), wide, box.height()), box.height() / 2, box.height() / 2
            )
        at = box.width() * self._mark
        at = box.right() - at if is_rtl else box.left() + at
        painter.fillRect(QRectF(at, 0, max(1, theme.px(2)), self.height()), theme.colour("ink"))
        painter.end()
