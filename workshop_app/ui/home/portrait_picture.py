"""The portrait on Home: drawn once per workshop and size, then only copied."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from workshop_app.domain.summary import Summary
from workshop_app.ui.home.card_words import is_whole
from workshop_app.ui.portrait_view import paint_portrait
from workshop_app.ui.theme import Theme

SMALL, FINER = 120, 4
"""A portrait less than this many px high is drawn four times as large: its gaps are finer than a pixel."""


class PortraitPicture:
    """Keeps the picture of one workshop's portrait; without a summary it is the empty outline."""

    def __init__(self, theme: Theme, summary: Summary | None = None) -> None:
        self._theme, self._small = theme, Theme(scale=theme.scale)
        self._summary = summary
        self._picture: QPixmap | None = None

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Draw the portrait standing on the lower edge of the box."""
        ratio = painter.device().devicePixelRatioF()
        width, height = math.ceil(box.width() * ratio), math.ceil(box.height() * ratio)
        if self._picture is None or (self._picture.width(), self._picture.height()) != (width, height):
            self._picture = self._drawn(width, height, ratio)
        painter.drawPixmap(box.topLeft().toPoint(), self._picture)

    def _drawn(self, width: int, height: int, ratio: float) -> QPixmap:
        finer = FINER if height / ratio < SMALL else 1
        picture = QPixmap(width * finer, height * finer)
        picture.setDevicePixelRatio(ratio * finer)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        papers, whole = (self._summary.papers, is_whole(self._summary)) if self._summary else ((), False)
        box = QRectF(0, 0, width / ratio, height / ratio)
        theme = self._theme if finer == 1 else self._small  # so small, black edges would hide the papers
        paint_portrait(painter, box, papers, theme, whole=whole)
        painter.end()
        if finer > 1:
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(width, height, keep, smooth)
            picture.setDevicePixelRatio(ratio)
        return picture
