"""PapersBehind: a small paper for each idea behind some words, of the group that said it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.domain.records import Group
from workshop_app.ui.step import Surroundings

SIDE, PITCH, MOST = 14, 17, 6
"""Px at 100 %: a paper, and from one to the next; more papers than these are only counted."""


class PapersBehind(QWidget):
    """As wide as its papers; None in place of a group is nobody in particular."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around, self._groups = around, tuple[Group | None, ...]()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_groups(self, groups: Sequence[Group | None]) -> None:
        """Show one paper for each of these."""
        if tuple(groups) != self._groups:
            self._groups = tuple(groups)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        count = min(MOST, len(self._groups))
        return QSize(px(PITCH) * count - (px(PITCH - SIDE) if count else 0) + 1, px(SIDE) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for n, group in enumerate(self._groups[:MOST]):
            paper = theme.paper(group.paper if group is not None else "")
            at = self.width() - px(SIDE) - 1 - n * px(PITCH) if is_mirrored else n * px(PITCH)
            painter.setPen(QPen(theme.colour("line") if theme.high_contrast else paper.edge.darker(125), 1))
            painter.setBrush(paper.fill)
            painter.drawRoundedRect(QRectF(at + 0.5, 0.5, px(SIDE) - 1, px(SIDE) - 1), 1.5, 1.5)
        painter.end()
