"""ShareBar: a share as a bar in one colour; the words beside it say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.theme import Theme


class ShareBar(QWidget):
    """Has no good and no bad end: it tells how often something was seen, and judges nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(12))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.setSizePolicy(policy)

    def show_share(self, share: float | None) -> None:
        """Show a share from 0 to 1; None shows no bar."""
        self._share = share
        self.setVisible(share is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.setPen(QPen(theme.colour("control"), theme.border()))
        painter.setBrush(theme.colour("well"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        wide = box.width() * (self._share or 0.0)
        if wide:
            is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = box.right() - wide if is_rtl else box.left()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ink2"))
            seen = QRectF(left, box.top(), max(wide, box.height()), box.height())
            painter.drawRoundedRect(seen, box.height() / 2, box.height() / 2)
        painter.end()
