"""Ties: the lines between both sides, one for each alignment in sight, dashed for what may be the same."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workshop_app.domain.crosswalk import KINDS
from workshop_app.ui.crosswalk.rows import SIGNS
from workshop_app.ui.crosswalk.side_tree import SideTree
from workshop_app.ui.step import Surroundings

MOST = 300
"""Lines that are drawn at once; more would tell nobody anything."""


class Tie(NamedTuple):
    """A line from a row of ours to a row of theirs; without a `kind` it is only an offer."""

    ours: str
    theirs: str
    kind: str = ""


class Ties(QWidget):
    """Lies between the trees and paints; it takes no key and no press."""

    def __init__(self, around: Surroundings, left: SideTree, right: SideTree) -> None:
        super().__init__()
        self._around, self._left, self._right = around, left, right
        self._ties: tuple[Tie, ...] = ()
        self.setFixedWidth(around.theme.px(44 if around.theme.is_large else 92))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for tree in (left, right):
            tree.rolled.connect(self.update)
            tree.went.connect(self.update)

    def show_ties(self, ties: Sequence[Tie]) -> None:
        """Draw these; offers lie under all others."""
        self._ties = tuple(sorted(ties, key=lambda tie: bool(tie.kind)))
        self.update()

    def drawn(self) -> list[tuple[Tie, QPointF, QPointF]]:
        """Return the lines in sight, each with its two ends; one end at least is not rolled away."""
        return list(self._drawn())[:MOST]

    def _drawn(self) -> Iterator[tuple[Tie, QPointF, QPointF]]:
        ours = {tie.ours: self._end(self._left, tie.ours) for tie in self._ties}
        theirs = {tie.theirs: self._end(self._right, tie.theirs) for tie in self._ties}
        for tie in self._ties:
            one, other = ours[tie.ours], theirs[tie.theirs]
            if one is None or other is None or not (one[1] or other[1]):
                continue
            far = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            start, end = (self.width(), 0) if far else (0, self.width())
            yield tie, QPointF(start, one[0]), QPointF(end, other[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._around.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = {*self._left.chosen, *self._right.chosen}
        drawn = sorted(self.drawn(), key=lambda one: bool({one[0].ours, one[0].theirs} & chosen))
        signs = list[tuple[QPointF, str]]()
        for tie, start, end in drawn:
            is_chosen = bool({tie.ours, tie.theirs} & chosen)
            colour = theme.colour("accent" if is_chosen else "control")
            pen = QPen(colour, 2.5 if is_chosen else 1.4)
            if not tie.kind:
                pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_bow(start, end))
            if is_chosen and tie.kind in KINDS:
                signs.append(((start + end) / 2, SIGNS[tie.kind]))
        side = theme.px(22)
        for middle, sign in signs[:24]:
            box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            painter.setPen(QPen(theme.colour("accent"), 1.5))
            painter.setBrush(theme.colour("sheet"))
            painter.drawEllipse(box)
            inset = side * 0.22
            box = box.adjusted(inset, inset, -inset, -inset)
            self._around.icons.paint(painter, sign, box, theme.colour("accent"))
        painter.end()

    def _end(self, tree: SideTree, key: str) -> tuple[float, bool] | None:
        """Return how high the end of a line lies here, and whether its row is in sight."""
        box = tree.place(key)
        if box is None:
            return None
        middle = float(box.center().y())
        high = tree.viewport().height()
        is_seen = 0 <= middle <= high
        within = min(max(middle, 0.0), float(high))
        at = tree.viewport().mapToGlobal(QPointF(0, within))
        return self.mapFromGlobal(at).y(), is_seen


def _bow(start: QPointF, end: QPointF) -> QPainterPath:
    path, half = QPainterPath(start), (end.x() - start.x()) / 2
    path.cubicTo(QPointF(start.x() + half, start.y()), QPointF(end.x() - half, end.y()), end)
    return path
