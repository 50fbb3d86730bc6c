"""The portrait drawn from squares of paper, one per idea: beside the counter, on Home, on empty boards."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.insight import portrait_squares
from workshop_app.insight.portrait_squares import Cell, Portrait
from workshop_app.ui.paper import GLUE_PART
from workshop_app.ui.theme import Theme
from workshop_app.words import say_many

SMALLEST_SQUARE = 3.0
"""Pixels of the screen below which a square is a speck: then one square stands for several ideas."""

GLUE_FROM, EDGE_FROM, DASHES_FROM = 7.0, 3.5, 5.0
"""Sides in px from which a square shows its glue band, its edge, and its dashes while it is empty."""


def paint_portrait(
    painter: QPainter,
    box: QRectF,
    papers: Sequence[str],
    theme: Theme,
    *,
    whole: bool = False,
    waiting: QColor | None = None,
) -> None:
    """Draw the portrait as large as the box allows, centred, standing on the box's lower edge.

    `papers` are the papers of the ideas in the order they arrived. With `whole` it is the figure of a
    finished evening, without empty squares; otherwise it fills as ideas arrive. `waiting` is the colour
    of the empty squares where it is not the theme's.
    """
    ratio = painter.device().devicePixelRatioF() if painter.device() is not None else 1.0
    portrait = _portrait(_thinned(papers, box, ratio), whole=whole)
    side = min(box.width() / portrait.width, box.height() / portrait.height)
    left = box.center().x() - (portrait.left + portrait.width / 2) * side
    top = box.bottom() - (portrait.top + portrait.height) * side
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dashes = waiting or theme.colour("control" if theme.high_contrast else "lineStrong")
    empty = QPen(dashes, 1.5 if waiting else 1)
    for cell in portrait.cells:
        square = _on_pixels(cell, left, top, side, ratio)
        if cell.paper is None:
            _paint_empty(painter, square, empty)
        else:
            _paint_square(painter, square, cell.paper, theme)
    painter.restore()


class PortraitView(QWidget):
    """Shows the portrait of a workshop; it is drawn once per change and size, and then only copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._papers: tuple[str, ...] = ()
        self._drawn: tuple[tuple[str, ...], QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._say_what_it_shows()

    def show_papers(self, papers: Sequence[str]) -> None:
        """Show the portrait of ideas on these papers, in the order in which they arrived."""
        if tuple(papers) != self._papers:
            self._papers = tuple(papers)
            self._say_what_it_shows()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(130), self._theme.px(122))

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self._picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, picture)
        painter.end()

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = QSize(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        if self._drawn is not None:
            papers, picture = self._drawn
            if papers is self._papers and picture.size() == size:
                return picture
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_portrait(painter, QRectF(0, 0, self.width(), self.height()), self._papers, self._theme)
        painter.end()
        self._drawn = (self._papers, picture)
        return picture

    def _say_what_it_shows(self) -> None:
        self.setAccessibleName(
            say_many("Portrait of {count} idea", "Portrait of {count} ideas", len(self._papers))
        )


def _portrait(papers: Sequence[str], *, whole: bool) -> Portrait:
    return portrait_squares.figure(papers) if whole else portrait_squares.squares(papers)


def _thinned(papers: Sequence[str], box: QRectF, ratio: float) -> Sequence[str]:
    """Return every second, fourth, eighth paper when one square per idea would be too small to see."""
    step = 1
    across = min(box.width(), box.height()) * ratio / SMALLEST_SQUARE
    most = max(portrait_squares.SMALLEST_OUTLINE, 0.45 * across * across)
    while len(papers) / step > most:
        step *= 2
    return papers[::step]


def _on_pixels(cell: Cell, left: float, top: float, side: float, ratio: float) -> QRectF:
    """Return the square moved to whole pixels of the screen, so that the gaps between are even."""
    size = max(1, round(cell.size * side * ratio)) / ratio
    x = round((left + cell.x * side) * ratio) / ratio
    y = round((top + cell.y * side) * ratio) / ratio
    return QRectF(x, y, size, size)


def _paint_empty(painter: QPainter, square: QRectF, pen: QPen) -> None:
    if square.width() >= DASHES_FROM:
        pen.setDashPattern([2, 1.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5))


def _paint_square(painter: QPainter, square: QRectF, name: str, theme: Theme) -> None:
    paper = theme.paper(name)
    painter.fillRect(square, paper.fill)
    if square.width() >= GLUE_FROM and not theme.high_contrast:
        band = QRectF(square.x(), square.y(), square.width(), max(1.0, square.height() * GLUE_PART))
        painter.fillRect(band, paper.glue)
    if square.width() >= EDGE_FROM:
        painter.setPen(QPen(theme.colour("line") if theme.high_contrast else paper.edge.darker(106), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5))
