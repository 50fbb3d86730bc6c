"""The small signs of the ledger: a group's paper, hollow until it is heard, and the numbers of pillars."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.domain.records import Group, Pillar
from workshop_app.ui.step import Surroundings
from workshop_app.ui.swatch import paint_swatch

DISC, DISC_GAP = 24, 5


class GroupPaper(QWidget):
    """The paper of a group with its mark; dashed and empty while nobody of it was heard."""

    def __init__(self, around: Surroundings, side: float = 30) -> None:
        super().__init__()
        self._around, self._side = around, around.theme.px(side)
        self._group: Group | None = None
        self._is_heard = True
        self.setFixedSize(self._side, self._side)

    def show_group(self, group: Group | None, *, is_heard: bool) -> None:
        """Show whose paper it is."""
        self._group, self._is_heard = group, is_heard
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, icons = self._around.theme, self._around.icons
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._is_heard:
            paint_swatch(painter, box, self._group, theme, icons)
        else:
            painter.setPen(QPen(theme.colour("control"), theme.border() + 0.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            mark = self._group.mark if self._group is not None else ""
            inset = box.width() * 0.2
            if mark:
                place = box.adjusted(inset, inset, -inset, -inset)
                icons.paint(painter, mark, place, theme.colour("ink3"))
        painter.end()


class PillarNumbers(QWidget):
    """The numbers of all pillars in a row: filled where the group was heard, hollow where it was not."""

    def __init__(self, around: Surroundings, width: int) -> None:
        super().__init__()
        self._around, self._room = around, width
        self._pillars: Sequence[Pillar] = ()
        self._heard_in: Collection[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pillars(self, pillars: Sequence[Pillar], heard_in: Collection[str]) -> None:
        """Show in which of the pillars the group was heard."""
        if len(pillars) != len(self._pillars):
            self.updateGeometry()
        self._pillars, self._heard_in = pillars, heard_in
        self.update()

    @property
    def _on_row(self) -> int:
        px = self._around.theme.px
        return max(1, (self._room + px(DISC_GAP)) // (px(DISC) + px(DISC_GAP)))

    def sizeHint(self) -> QSize:
        px = self._around.theme.px
        rows = max(1, -(-len(self._pillars) // self._on_row))
        return QSize(self._room, rows * px(DISC) + (rows - 1) * px(DISC_GAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._around.theme, self._around.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("label", size=13))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for n, pillar in enumerate(self._pillars):
            row, column = divmod(n, self._on_row)
            side, step = px(DISC), px(DISC) + px(DISC_GAP)
            box = QRectF(QPointF(column * step, row * step), QPointF(column * step + side, row * step + side))
            if is_mirrored:
                box.moveRight(self.width() - column * step)
            inner = box.adjusted(1, 1, -1, -1)
            is_heard = pillar.id in self._heard_in
            ink = theme.ink(pillar.ink)
            painter.setPen(Qt.PenStyle.NoPen if is_heard else QPen(theme.colour("control"), theme.border()))
            painter.setBrush(ink if is_heard else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(inner)
            painter.setPen(theme.colour("onAccent" if is_heard else "ink3"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(n + 1))
        painter.end()
