"""The bars of the ledger: how much of all a group said, and the room beside what was said in it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.domain.records import Group
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import text_width
from workshop_app.words import say

HIGH, GAP = 20, 8


class IdeasBar(QWidget):
    """A bar of a group's paper, as long as its ideas are many beside those of the group that said most."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._group: Group | None = None
        self._part, self._placed = 0.0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, group: Group | None, part: float, placed: float) -> None:
        """Show a part of the longest bar, 0 to 1, and which part of the ideas stands in a pillar."""
        self._group, self._part, self._placed = group, part, placed
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._around.theme.px(120), self._around.theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._around.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = theme.paper(self._group.paper if self._group is not None else "")
        if self._part > 0:
            long = max(float(theme.px(4)), self.width() * self._part)
            box = QRectF(0, 0, long, self.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                box.moveRight(self.width())
            edge = theme.colour("ink") if theme.high_contrast else paper.edge.darker(118)
            painter.setPen(QPen(edge, theme.border()))
            painter.setBrush(paper.fill)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)
        painter.end()


class Balance(QWidget):
    """Two bars under each other: who is in the room, and whose ideas they are; equal parts lie in line."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._rows: list[tuple[str, list[tuple[Group | None, int]]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(
        self, people: Sequence[tuple[Group | None, int]], ideas: Sequence[tuple[Group | None, int]]
    ) -> None:
        """Show the parts of each bar, groups in list order; a bar of nothing is left out."""
        told = [(say("People"), people), (say("Ideas"), ideas)]
        self._rows = [(words, [*parts]) for words, parts in told if any(count for _group, count in parts)]
        self.setVisible(bool(self._rows))
        said = [f"{words}: {_told(parts)}" for words, parts in self._rows]
        self.setAccessibleName(say("People and ideas by group"))
        self.setAccessibleDescription(". ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, rows = self._around.theme.px, max(1, len(self._rows))
        return QSize(px(300), rows * px(HIGH) + (rows - 1) * px(GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font("small")
        painter.setFont(font)
        beside = max((text_width(font, words) for words, _parts in self._rows), default=0) + px(12)
        for row, (words, parts) in enumerate(self._rows):
            top = row * (px(HIGH) + px(GAP))
            line = QRectF(0, top, self.width(), px(HIGH))
            label = QRectF(0, top, beside, px(HIGH))
            bar = QRectF(beside, top, self.width() - beside, px(HIGH))
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                label.moveRight(line.right())
                bar.moveLeft(0)
            painter.setPen(theme.colour("ink2"))
            painter.drawText(label, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)
            self._bar(painter, bar, parts)
        painter.end()

    def _bar(self, painter: QPainter, bar: QRectF, parts: Sequence[tuple[Group | None, int]]) -> None:
        theme = self._around.theme
        whole = sum(count for _group, count in parts)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        done = 0
        for group, count in parts:
            start, end = bar.width() * done / whole, bar.width() * (done + count) / whole
            done += count
            if not count:
                continue
            box = QRectF(bar.x() + start, bar.y(), end - start, bar.height())
            if is_mirrored:
                box.moveLeft(bar.left() + bar.right() - box.right())
            paper = theme.paper(group.paper if group is not None else "")
            edge = theme.colour("ink") if theme.high_contrast else paper.edge.darker(118)
            painter.setPen(QPen(edge, theme.border()))
            painter.setBrush(paper.fill)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            mark, side = (group.mark if group is not None else ""), theme.px(13)
            if mark and box.width() > side + theme.px(6):
                place = QRectF(0, 0, side, side)
                place.moveCenter(box.center())
                self._around.icons.paint(painter, mark, place, theme.colour("ink"))


def _told(parts: Sequence[tuple[Group | None, int]]) -> str:
    return ", ".join(
        f"{group.name if group is not None else say('Nobody said who')} {count:,}"
        for group, count in parts
        if count
    )
