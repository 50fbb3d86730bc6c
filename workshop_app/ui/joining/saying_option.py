"""Option: one of the values that copies hold, as a card of words that is chosen like a radio button."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.ui.controls import Controls


class Option(QAbstractButton):
    """`whose` is said over the words; the chosen one has the accent's edge and a filled mark."""

    def __init__(self, controls: Controls, whose: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = controls.theme
        px = self._theme.px
        self.setCheckable(True)
        self.setText(f"{whose}: {words}" if words else whose)
        self.setAccessibleName(self.text())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(38), px(9), px(12), px(10))
        column.setSpacing(px(1))
        self._labels = [controls.label(whose, "small", "ink2")]
        if words:
            self._labels.append(controls.label(words, "body", wrap=True))
        for label in self._labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        wide = 2 if chosen else theme.border()
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.setPen(QPen(theme.colour("accent" if chosen else "lineStrong"), wide))
        painter.setBrush(theme.colour("accentTint" if chosen else "sheet"))
        painter.drawRoundedRect(box, px(8), px(8))
        side = px(16)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - px(12) - side if mirrored else px(12)
        ring = QRectF(left + 0.5, px(12) + 0.5, side - 1, side - 1)
        painter.setPen(QPen(theme.colour("accent" if chosen else "control"), 2))
        painter.setBrush(theme.colour("sheet"))
        painter.drawEllipse(ring)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            inset = side * 0.25
            painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
        painter.end()
