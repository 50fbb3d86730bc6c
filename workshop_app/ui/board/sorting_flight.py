"""SortingFlight: the note on its way into its pillar, so that everybody sees where it went."""

from PySide6.QtCore import QEasingCurve, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop_app import assets


class SortingFlight(QWidget):
    """Lies over the page and takes neither mouse nor focus; with less motion nothing flies."""

    def __init__(self, over: QWidget, *, is_calm: bool) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture, self._from, self._to = QPixmap(), QRectF(), QRectF()
        self._is_calm, self._moment = is_calm, 0.0
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setDuration(assets.tokens()["motion"]["arrive"]["ms"])
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(self._go_on)
        self._clock.finished.connect(self.hide)
        self.hide()

    @property
    def flies(self) -> bool:
        """Whether a note is on its way."""
        return self._clock.state() == QVariantAnimation.State.Running

    def fly(self, picture: QPixmap, start: QRect, goal: QRect) -> None:
        """Let a picture travel from one place of the page to another and grow small."""
        if self._is_calm:
            return
        self._clock.stop()
        self._moment = 0.0
        self._picture, self._from, self._to = picture, QRectF(start), QRectF(goal)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._clock.start()

    def stop(self) -> None:
        """Take the note away at once."""
        self._clock.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(1 - max(0.0, self._moment - 0.6) * 2)
        painter.drawPixmap(self._box(), self._picture, QRectF(self._picture.rect()))
        painter.end()

    def _box(self) -> QRectF:
        small = self._to.height() / max(1.0, self._from.height())
        scale = 1 + (small - 1) * self._moment
        middle = self._from.center() + (self._to.center() - self._from.center()) * self._moment
        box = QRectF(0, 0, self._from.width() * scale, self._from.height() * scale)
        box.moveCenter(middle)
        return box

    def _go_on(self, moment: float) -> None:
        """Draw anew what the note left and where it is; the page around it stays as it is drawn."""
        before = self._box()
        self._moment = moment
        self.update(before.united(self._box()).toAlignedRect().adjusted(-2, -2, 2, 2))
