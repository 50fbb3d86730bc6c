"""PlanHead: when the evening is, whether it ends on time, and the one button that begins what comes next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from workshop_app.ui.controls import dress
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.lettering import line_of
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import text_width
from workshop_app.words import say

HIGH = 74
"""Px at 100 % from the top bar to the ruler."""


class PlanHead(QWidget):
    """`start` is the filled button; what it says and does is told by `show_next`."""

    def __init__(self, around: Surroundings, *beside: QWidget) -> None:
        super().__init__()
        self._around = around
        theme, px, controls = around.theme, around.theme.px, around.controls
        self.title = Headline(around)
        self._mark = QLabel()
        self.verdict = controls.label("", "body", "ok", weight=600)
        size = "small" if theme.is_large else "big"
        self.start = controls.button(say("Start"), kind="primary", icon="clock.start", size=size)
        high = px(36 if theme.is_large else 52) - 2 * theme.border()
        self.start.setStyleSheet(f"QPushButton {{ min-height: {high}px; padding: 0 {px(18)}px; }}")
        judged = QWidget()
        words = QHBoxLayout(judged)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(px(7))
        words.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignVCenter)
        if theme.is_large:  # it may take two lines, and the page finds another place for the button
            flow = FlowLayout(self, px(12))
            for one in (self.title, judged, *beside):
                flow.addWidget(one)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            return
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, px(6))
        whole.setSpacing(px(16))
        whole.addWidget(self.title, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addWidget(judged, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addStretch(1)
        for one in (*beside, self.start):
            whole.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(px(HIGH))

    def show_plan(self, title: str, verdict: str, *, is_late: bool) -> None:
        """Show when it is and whether it ends on time."""
        theme = self._around.theme
        self.title.show_text(title)
        self.verdict.setText(verdict)
        colour = "warn" if is_late else "ok"
        font = theme.font("body")
        dress(self.verdict, font.family(), font.pixelSize(), 600, theme.colour(colour))
        icon = "status.warn" if is_late else "status.ok"
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(self._around.icons.pixmap(icon, theme.px(20), theme.colour(colour), ratio))
        self._mark.setVisible(bool(verdict))

    def show_next(self, words: str, *, is_adding: bool = False) -> None:
        """Say what the filled button begins; without words there is none."""
        self.start.setVisible(bool(words))
        icon = "add" if is_adding else "clock.start"
        side = self._around.theme.px(20)
        ink = self._around.theme.colour("onAccent")
        self.start.setIcon(self._around.icons.icon(icon, side, ink, gap=self._around.theme.px(4)))
        self.start.setText(_fitting(words, self._around).replace("&", "&&"))
        self.start.setAccessibleName(words)
        self.start.setToolTip(words if self.start.text().replace("&&", "&") != words else "")


class Headline(QWidget):
    """One line in the community's serif, as wide as its words, ending in "…" where the page ends."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._font = around.theme.font("title", size=22 if around.theme.is_large else None)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the whole line."""
        return self._words

    def show_text(self, words: str) -> None:
        """Show another line."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = round(text_width(self._font, self._words)) + 4
        return QSize(wide, round(QFontMetricsF(self._font).height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._around.theme.px(160)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(self._around.theme.colour("ink"))
        line_of(self._words, self._font, self.width()).draw(painter, 0, 0)
        painter.end()


def _fitting(words: str, around: Surroundings) -> str:
    """Return the words of the button, shortened where a part's name is as long as a sentence."""
    metrics = QFontMetricsF(around.theme.font("heading"))
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, around.theme.px(330))
