"""KeyButton: a key cap and what it does, to be pressed as well."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from workshop_app.ui.key_caps import paint, row_of, width_of
from workshop_app.ui.theme import Theme, text_width


class KeyButton(QPushButton):
    """As wide as its words; for the lines that say what the keys do."""

    def __init__(self, theme: Theme, keys: tuple[str, ...], words: str, press: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self._caps, self._words = theme, row_of(keys), words
        self.setProperty("kind", "plain")
        self.setProperty("measure", "small")
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked: press())

    def sizeHint(self) -> QSize:
        px = self._theme.px
        wide = width_of(self._theme, self._caps) + text_width(self._theme.font("body"), self._words) + px(22)
        return QSize(round(wide), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._theme.px
        painter = QPainter(self)
        caps = width_of(self._theme, self._caps)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = self.width() - caps - px(4) if mirrored else px(8)
        paint(painter, self._theme, self._caps, QPointF(at, (self.height() - px(26)) / 2))
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.colour("ink" if self.isEnabled() else "ink3"))
        left = px(8) if mirrored else px(8) + caps + px(4)
        room = QRectF(left, 0, self.width() - caps - px(18), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()
