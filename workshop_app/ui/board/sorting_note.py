"""SortingNote: the idea in the hand, on its group's paper, in letters that are read from across a room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop_app.domain.records import Idea
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.lettering import Size, fit, line_of, runs_from_the_right, unhinted
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import SEMIBOLD
from workshop_app.words import say, written

LETTERS = (96, 88, 80, 72, 64, 56, 50, 44, 39, 34, 30, 26, 23, 20)
"""Sizes of the text in px; the first that fits is taken. Long ideas are read out."""

MOST_WIDE, MOST_HIGH = 900, 600
AIR = 34
BEHIND = 10.0
"""Px by which each further sheet of a stack looks out from under the one on top."""

MOST_BEHIND = 3


class SortingNote(QWidget):
    """Takes the room it is given and paints one note in the middle of it."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._idea: Idea | None = None
        self._voices, self._paper, self._mark, self._group = 1, "", "", ""
        theme = around.theme
        self._sizes = []
        for px in LETTERS:
            font = theme.font("note", size=1, weight=SEMIBOLD)
            font.setPixelSize(px)
            self._sizes.append(Size(unhinted(font), px * 1.16))
        self._least = theme.px(20)

    def show_idea(self, workshop: Workshop, idea: Idea | None) -> None:
        """Show an idea, with the number of those that say the same; None leaves the place empty."""
        group = workshop.group_of(idea) if idea is not None else None
        self._idea = idea
        self._voices = 1 + len(workshop.beneath(idea.id)) if idea is not None else 0
        self._paper, self._mark = (group.paper, group.mark) if group is not None else ("", "")
        self._group = group.name if group is not None else say("Nobody said who")
        self.update()

    @property
    def words(self) -> str:
        """What the note says."""
        return written(self._idea) if self._idea is not None else ""

    @property
    def paper_colour(self) -> QColor:
        """The colour of its paper."""
        return self._around.theme.paper(self._paper).fill

    def box(self) -> QRectF:
        """Return where the paper lies in this widget."""
        px = self._around.theme.px
        wide = min(self.width() - 2 * AIR, px(MOST_WIDE))
        high = min(self.height() - 2 * AIR, px(MOST_HIGH), round(wide * 0.78))
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)

    def picture(self) -> QPixmap:
        """Return the note as a picture, to be seen on its way."""
        return self.grab(self.box().toAlignedRect())

    def sizeHint(self) -> QSize:
        return QSize(700, 460)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._idea is None:
            return
        theme, papers = self._around.theme, self._around.papers
        paper, box = theme.paper(self._paper), self.box()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for n in range(min(self._voices - 1, MOST_BEHIND), 0, -1):
            sheet = box.translated(BEHIND * n, BEHIND * n).adjusted(0, 0, -BEHIND, -BEHIND)
            papers.shadow(painter, sheet)
            papers.paper(painter, sheet, paper)
        papers.shadow(painter, box, "noteLifted")
        papers.paper(painter, box, paper)
        pad = min(theme.px(36), box.height() * 0.09)
        foot = self._foot(painter, box, pad)
        inside = box.adjusted(pad, pad * 0.8, -pad, -pad * 0.5 - foot)
        shown = QRectF()
        if self._idea.is_untyped:
            shown = self._around.pictures.paint(painter, self._idea.picture, inside)
        if shown.isEmpty():
            self._write(painter, self.words, inside)
        painter.end()

    def _write(self, painter: QPainter, words: str, inside: QRectF) -> None:
        sizes = [size for size in self._sizes if size.font.pixelSize() >= self._least] or self._sizes[-1:]
        lettering = fit(words, sizes, inside.width(), inside.height())
        painter.setPen(QColor("#000000"))
        lettering.draw(painter, inside.x(), inside.y())

    def _foot(self, painter: QPainter, box: QRectF, pad: float) -> float:
        """Write below who said it, and how many say the same; return its height."""
        theme = self._around.theme
        font = theme.font("bodyLarge", weight=SEMIBOLD)
        side = font.pixelSize() * 1.7
        line = QRectF(box.left() + pad, box.bottom() - pad * 0.7 - side, box.width() - 2 * pad, side)
        mirrored = runs_from_the_right(self._group)
        ink = QColor(theme.colour("ink"))
        left = line.left()
        if self._mark:
            at = line.right() - side if mirrored else left
            self._around.icons.paint(painter, self._mark, QRectF(at, line.top(), side, side), ink)
            left += side * 1.25
        room = line.width() - side * 1.25
        count = say("× {count}", count=self._voices) if self._voices > 1 else ""
        painter.setPen(ink)
        if count:
            painter.setFont(font)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
            room -= painter.fontMetrics().horizontalAdvance(count) + pad
        said = line_of(self._group, unhinted(font), room)
        said.draw(painter, left, line.center().y() - font.pixelSize() * 0.66)
        return side + pad * 0.4
