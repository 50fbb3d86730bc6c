"""CellBrush: paints the cells of the grid: sheets of paper with words, hairlines, tags and marks."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workshop_app.ui.coach.tags import paint_tag
from workshop_app.ui.progress.cell_setting import PAD, SENSE_ROOM, TOP, CellSetting, Laid
from workshop_app.ui.progress.grid import Face
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import Theme
from workshop_app.words import say

GAP = 8
"""Px between cells; half of it belongs to the cell on either side."""

ABOVE = 2
"""Px of the gap between rows that belong to the lower one; the stations of the path reach down to it."""

BETWEEN_PILLARS = 12
"""Px more above the first of several rows of a pillar."""

RADIUS = 6
RING = 3

Index = QModelIndex | QPersistentModelIndex


def box_of(theme: Theme, rect: QRectF, above: float = 0) -> QRectF:
    """Return the sheet of a cell inside the room that the table gives it."""
    half = theme.px(GAP) / 2
    return rect.adjusted(half, theme.px(ABOVE) + above, -half, theme.px(ABOVE) - theme.px(GAP))


class CellBrush(QStyledItemDelegate):
    """Paints what `face_at` and `laid_at` say of a cell; `gap_above` is in px, by row."""

    def __init__(
        self,
        around: Surroundings,
        setting: CellSetting,
        *,
        face_at: Callable[[Index], Face],
        laid_at: Callable[[Index], Laid],
        gap_above: Callable[[int], float],
        has_ring: Callable[[Index], bool],
        underline: Callable[[QPainter, Index, Laid, QPointF], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._around, self._setting = around, setting
        self._face_at, self._laid_at, self._gap_above = face_at, laid_at, gap_above
        self._has_ring, self._underline = has_ring, underline

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 0)  # the grid gives its rows and columns their sizes itself

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px = self._around.theme, self._around.theme.px
        face, laid = self._face_at(index), self._laid_at(index)
        rect: QRectF = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        box = box_of(theme, rect, self._gap_above(index.row()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_sheet(painter, box, face, is_chosen=is_chosen, has_ring=self._has_ring(index))
        painter.setClipRect(box.adjusted(1, 1, -1, -1))
        left, inner = box.x() + px(PAD), box.width() - 2 * px(PAD)
        corner = QPointF(left, box.y())
        painter.setPen(theme.colour("ink"))
        if self._has_ring(index) and not face.descriptor.text and not face.look_fors:
            self._paint_invitation(painter, QRectF(left, box.y() + px(TOP), inner, box.height()))
        for piece in laid.pieces:
            at = corner + QPointF(0, piece.y)
            if piece.icon:
                at = self._paint_sense(painter, piece.icon, QRectF(left, at.y(), inner, px(22)))
            piece.layout.draw(painter, at)
        self._underline(painter, index, laid, corner + QPointF(0, px(TOP)))
        painter.setPen(QPen(theme.colour("line"), 1))
        for rule in laid.rules:
            y = round(box.y() + rule) + 0.5
            painter.drawLine(QPointF(left, y), QPointF(left + inner, y))
        self._paint_tags(painter, laid, QRectF(left, box.y(), inner, box.height()))
        if laid.foot is not None:
            self._paint_foot(painter, laid.foot, QRectF(left, box.y(), inner, box.height()))
        painter.restore()

    def _paint_sheet(
        self, painter: QPainter, box: QRectF, face: Face, *, is_chosen: bool, has_ring: bool
    ) -> None:
        theme, px = self._around.theme, self._around.theme.px
        is_empty = face.state == "empty" and not face.look_fors
        edge = theme.border()
        pen = QPen(theme.colour("control" if is_empty or theme.high_contrast else "line"), edge)
        if is_empty:
            pen.setDashPattern([4, 3])
        if is_chosen and not has_ring:
            edge = 5 if theme.high_contrast else 2
            pen = QPen(theme.colour("accent"), edge)
        painter.setPen(pen)
        if is_chosen and not has_ring:
            painter.setBrush(theme.colour("accentTint"))
        else:
            painter.setBrush(theme.colour("soft" if is_empty else "sheet"))
        inset = edge / 2
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), px(RADIUS), px(RADIUS))
        if has_ring:
            painter.setPen(QPen(theme.colour("accent"), RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = box.adjusted(-0.5, -0.5, 0.5, 0.5)
            painter.drawRoundedRect(ring, px(RADIUS) + 1, px(RADIUS) + 1)

    def _paint_invitation(self, painter: QPainter, room: QRectF) -> None:
        """Say in an empty cell that one only has to type."""
        painter.save()
        painter.setFont(self._setting.font)
        painter.setPen(self._around.theme.colour("ink3"))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, say("Type what you would see"))
        painter.restore()

    def _paint_sense(self, painter: QPainter, icon: str, line: QRectF) -> QPointF:
        """Draw the sign of a look-for at the leading edge, and return where its words begin."""
        theme, px = self._around.theme, self._around.theme.px
        side = px(16)
        mirrored = self._is_mirrored
        x = line.right() - side if mirrored else line.x()
        box = QRectF(x, line.y() + (line.height() - side) / 2, side, side)
        self._around.icons.paint(painter, icon, box, theme.colour("ink3"))
        return QPointF(line.x() + (0 if mirrored else px(SENSE_ROOM)), line.y())

    def _paint_tags(self, painter: QPainter, laid: Laid, room: QRectF) -> None:
        for one in laid.tags:
            at = one
            if self._is_mirrored:
                at = one._replace(box=one.box.translated(room.width() - 2 * one.box.x() - one.box.width(), 0))
            paint_tag(painter, self._around.theme, self._around.icons, at, room.topLeft())

    def _paint_foot(self, painter: QPainter, foot: tuple[str, str, str], room: QRectF) -> None:
        px = self._around.theme.px
        painter.setFont(self._setting.foot_font)
        box = QRectF(room.x(), room.bottom() - px(9) - px(18), room.width(), px(18))
        self._paint_signed(painter, foot, box, room)

    def _paint_signed(
        self, painter: QPainter, signed: tuple[str, str, str], box: QRectF, room: QRectF
    ) -> None:
        """Draw words with their sign before them; from right to left where people read so."""
        theme, px = self._around.theme, self._around.theme.px
        words, icon, colour = signed
        side = px(15)
        if self._is_mirrored:
            box = QRectF(room.x() + room.right() - box.right(), box.y(), box.width(), box.height())
        sign = QRectF(box.x(), box.y() + (box.height() - side) / 2, side, side)
        text = box.adjusted(px(21), 0, 0, 0)
        if self._is_mirrored:
            sign.moveRight(box.right())
            text = box.adjusted(0, 0, -px(21), 0)
        self._around.icons.paint(painter, icon, sign, theme.colour(colour))
        painter.setPen(theme.colour(colour))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)

    @property
    def _is_mirrored(self) -> bool:
        view = self.parent()
        return isinstance(view, QWidget) and view.layoutDirection() == Qt.LayoutDirection.RightToLeft
