"""The fan: up to three lifted notes and a count, carried above everything else."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

LIFT, TILT = 1.06, -2.0
"""Lifted notes grow to 106 % and tilt by 2 degrees (DESIGN § 8)."""

SPREAD = ((0.0, 0.0, TILT), (14.0, -10.0, 1.0), (27.0, -18.0, 4.0))
"""Where the first, second and third note lie, and how they are turned."""


class Fan(QWidget):
    """Follows the hand; it is no target for the mouse. `grip` is where on the first note the hand holds."""

    def __init__(
        self,
        over: QWidget,
        pictures: list[QPixmap],
        count: int,
        grip: QPointF,
        *,
        accent: QColor,
        font: QFont,
    ) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ratio = over.devicePixelRatioF()
        self._picture = _composed(pictures, count, accent, font, ratio)
        wide = pictures[0].width() / ratio
        high = pictures[0].height() / ratio
        self._corner = QPointF(_margin(wide), _margin(wide))
        self._grip = QPointF(grip.x() + (wide - wide / 1.06) / 2, grip.y() + (high - high / 1.06) / 2)
        self.resize(QSize(round(self._picture.width() / ratio), round(self._picture.height() / ratio)))

    def carry_to(self, hand: QPointF) -> None:
        """Move so that the hand stays where it holds the first note."""
        self.move((hand - self._grip - self._corner).toPoint())

    def lay_at(self, corner: QPoint) -> None:
        """Move so that the first note's paper has its corner there."""
        self.move(corner - self._corner.toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._picture)
        painter.end()


def _margin(wide: float) -> float:
    return wide * 0.14


def _composed(pictures: list[QPixmap], count: int, accent: QColor, font: QFont, ratio: float) -> QPixmap:
    first = pictures[0]
    margin = _margin(first.width())
    unit = first.width() / 170
    whole = QPixmap(round(first.width() + 2 * margin + 27 * unit), round(first.height() + 2 * margin))
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for picture, (dx, dy, turn) in reversed(list(zip(pictures, SPREAD, strict=False))):
        painter.save()
        painter.translate(margin + dx * unit + picture.width() / 2, margin + dy * unit + picture.height() / 2)
        painter.rotate(turn)
        painter.drawPixmap(QPointF(-picture.width() / 2, -picture.height() / 2), picture)
        painter.restore()
    if count > 1:
        side = max(30 * unit, 20 * ratio)
        badge = QRectF(margin + 8 * unit, margin + 6 * unit, side, side)
        if count > 99:
            badge.setWidth(side * 1.5)
        painter.setPen(QPen(QColor("#FFFFFF"), 2 * ratio))
        painter.setBrush(accent)
        painter.drawRoundedRect(badge, side / 2, side / 2)
        font = QFont(font)
        font.setPixelSize(max(10, round(side * 0.55)))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, f"{count:,}")
    painter.end()
    whole.setDevicePixelRatio(ratio)
    return whole
