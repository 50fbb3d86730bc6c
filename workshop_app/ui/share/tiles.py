"""The gallery's tiles: each handout as a small page with its name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from workshop_app.ui.paper import PaperBrush
from workshop_app.ui.theme import Theme


class Tile(QAbstractButton):
    """One handout of the gallery, 181 wide and 258 high, with its name and one fact beneath."""

    def __init__(self, theme: Theme, papers: PaperBrush, name: str, fact: str) -> None:
        super().__init__()
        self._theme, self._papers = theme, papers
        self._fact, self._page = fact, QImage()
        self.setText(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setAccessibleDescription(fact)

    def show_page(self, page: QImage, fact: str) -> None:
        """Show the first page as it is now, and a fact such as its number of pages."""
        self._page, self._fact = page, fact
        self.setAccessibleDescription(fact)
        self.update()

    def page_width(self) -> int:
        """Return the width in px that the picture of the page should have."""
        return round(self._theme.px(151) * self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(185), self._theme.px(262) + self._theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(2, 2, px(181), px(258))
        chosen = self.isChecked()
        painter.setBrush(theme.colour("accentTint" if chosen else "well"))
        width = 3 if chosen else theme.border() if theme.high_contrast or self.underMouse() else 0
        colour = theme.colour("accent" if chosen else "lineStrong")
        painter.setPen(QPen(colour, width) if width else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, px(8), px(8))
        self._draw_page(painter, box)
        painter.setPen(theme.colour("accentHover" if chosen else "ink"))
        painter.setFont(theme.font("heading"))
        left, wide = box.left() + px(3), box.width()
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(wide))
        painter.drawText(QRectF(left, box.bottom() + px(6), wide, px(26)), Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(theme.colour("ink2"))
        painter.setFont(theme.font("small"))
        painter.drawText(
            QRectF(left, box.bottom() + px(31), wide, px(20)), Qt.AlignmentFlag.AlignLeft, self._fact
        )
        painter.end()

    def _draw_page(self, painter: QPainter, box: QRectF) -> None:
        wide = self._theme.px(151)
        ratio = self._page.height() / self._page.width() if not self._page.isNull() else 11 / 8.5
        high = wide * ratio
        place = QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)
        self._papers.shadow(painter, place, "noteRest")
        painter.fillRect(place, Qt.GlobalColor.white)
        if not self._page.isNull():
            painter.drawImage(place, self._page)
