"""A workshop's name in large serif letters: smaller where it would need more than two lines."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.theme import Theme

SIZES = (42, 36, 30)
"""Sizes in px at 100 % from the one that is wanted to the smallest."""


class FittedName(QLabel):
    """Shows a name whole; only the smallest letters may take more than two lines."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(name)
        self._theme = theme
        self._sizes = SIZES[1:] if theme.is_large else SIZES
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        font, texts = self._fitted(width)
        return round(len(texts) * _line(font))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), round(_line(self._fitted(self._theme.px(320))[0])))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), round(_line(self._theme.font("display", size=self._sizes[-1]))))

    def paintEvent(self, event: QPaintEvent) -> None:
        font, texts = self._fitted(self.width())
        painter = QPainter(self)
        box = QRectF(0, 0, self.width(), len(texts) * _line(font))
        Writer(painter, self.layoutDirection()).lines(box, texts, font, self._theme.colour("ink"))
        painter.end()

    def _fitted(self, width: int) -> tuple[QFont, tuple[str, ...]]:
        fonts = [self._theme.font("display", size=size) for size in self._sizes]
        tried = [(font, lines(self.text(), font, width)) for font in fonts]
        return next((one for one in tried if len(one[1]) <= 2), tried[-1])


def _line(font: QFont) -> float:
    return font.pixelSize() * 1.2
