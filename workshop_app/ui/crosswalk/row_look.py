"""RowLook: how a row of either tree looks: a number or none, its words, a fact, and a chip with its count."""

from functools import cached_property

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from workshop_app.ui.crosswalk.rows import Row
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.step import Surroundings
from workshop_app.ui.theme import text_width
from workshop_app.ui.votes.disc import paint_disc

ROW = Qt.ItemDataRole.UserRole
CHIP = 34
"""Px at 100 % that are kept for the chip at the end of a row."""

MOST_LINES = 2


class RowLook(QStyledItemDelegate):
    """Paints rows as wide as the view has room; `over` is the key of the row something is held over."""

    def __init__(self, around: Surroundings, view: QTreeView) -> None:
        super().__init__(view)
        self._around, self._view = around, view
        self._broken: dict[tuple[str, int, bool], tuple[str, ...]] = {}
        self.over, self.shows_focus = "", False

    def forget(self) -> None:
        """Break words into lines anew: the view has become wider or narrower."""
        self._broken.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row, theme = index.data(ROW), self._around.theme
        if not isinstance(row, Row):
            return QSize(theme.px(120), theme.px(40))
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        width = self._view.viewport().width() - depth * self._view.indentation()
        high = len(self._lines(row, width)) * self._line(row)
        high += theme.line("small") * (bool(row.small) + bool(row.fact))
        return QSize(theme.px(120), max(theme.px(40), high + theme.px(14)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        theme, px = self._around.theme, self._around.theme.px
        box = QRectF(option.rect)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, option.state, is_over=row.key == self.over)
        texts = self._lines(row, int(box.width()))
        small, line = theme.line("small"), self._line(row)
        high = len(texts) * line + small * (bool(row.small) + bool(row.fact))
        top = box.center().y() - high / 2
        start, room = self._start(row), self._room(row, int(box.width()))
        left = box.right() - start - room if is_mirrored else box.left() + start
        writer, grey = Writer(painter, option.direction), theme.colour("ink2")
        if row.number:
            side = px(28)
            x = box.right() - px(8) - side if is_mirrored else box.left() + px(8)
            paint_disc(
                painter, theme, QRectF(x, box.center().y() - side / 2, side, side), row.number, row.ink
            )
        if row.small:
            writer.lines(
                QRectF(left, top, room, small), lines(row.small, self._small, room, 1), self._small, grey
            )
            top += small
        writer.lines(QRectF(left, top, room, len(texts) * line), texts, self._font(row), theme.colour("ink"))
        top += len(texts) * line
        if row.fact:
            writer.lines(
                QRectF(left, top, room, small), lines(row.fact, self._small, room, 1), self._small, grey
            )
        if row.met or row.maybe:
            self._chip(painter, box, row, is_mirrored=is_mirrored)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, *, is_over: bool) -> None:
        theme, inner = self._around.theme, box.adjusted(2, 2, -2, -2)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        pen = QPen(Qt.PenStyle.NoPen)
        if is_chosen:
            pen = QPen(theme.colour("accent" if theme.high_contrast else "accentTintLine"), theme.border())
        if is_over or (state & QStyle.StateFlag.State_HasFocus and self.shows_focus):
            pen = QPen(theme.colour("accent"), 3)
        painter.setPen(pen)
        ground = "accentTint" if is_chosen else "dropTint" if is_over else "soft" if is_hovered else ""
        painter.setBrush(theme.colour(ground) if ground else QColor(0, 0, 0, 0))
        painter.drawRoundedRect(inner, theme.px(7), theme.px(7))
        if is_chosen and theme.high_contrast:
            painter.fillRect(QRectF(inner.left(), inner.top(), 4, inner.height()), theme.colour("accent"))

    def _chip(self, painter: QPainter, box: QRectF, row: Row, *, is_mirrored: bool) -> None:
        """Draw how many it meets, filled, or how many it may meet, dashed."""
        theme, px = self._around.theme, self._around.theme.px
        words = str(row.met) if row.met else f"{row.maybe}?"
        wide = max(px(26), round(text_width(self._small, words)) + px(14))
        x = box.left() + px(8) if is_mirrored else box.right() - px(8) - wide
        chip = QRectF(x, box.center().y() - px(12), wide, px(24))
        pen = QPen(
            theme.colour("okTint" if row.met and not theme.high_contrast else "ok" if row.met else "control"),
            1.5,
        )
        if not row.met:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(theme.colour("okTint" if row.met else "sheet"))
        painter.drawRoundedRect(chip, px(12), px(12))
        painter.setPen(theme.colour("ok" if row.met else "ink2"))
        painter.setFont(self._bold)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)

    # sizes

    def _lines(self, row: Row, width: int) -> tuple[str, ...]:
        key = (row.text, self._room(row, width), bool(row.number))
        if key not in self._broken:
            room, font = self._room(row, width), self._font(row)
            text = " ".join(row.text.split())
            fits = self._metrics[bool(row.number)].horizontalAdvance(text) <= room
            self._broken[key] = (text,) if fits else lines(text, font, room, MOST_LINES)
        return self._broken[key]

    def _start(self, row: Row) -> int:
        return self._around.theme.px(46 if row.number else 8)

    def _room(self, row: Row, width: int) -> int:
        px = self._around.theme.px
        return max(px(60), width - self._start(row) - px(14) - (px(CHIP) if row.met or row.maybe else 0))

    def _line(self, row: Row) -> int:
        return self._around.theme.line("prompt" if row.number else "body")

    def _font(self, row: Row) -> QFont:
        return self._serif if row.number else self._plain

    @cached_property
    def _serif(self) -> QFont:
        return self._around.theme.font("prompt")

    @cached_property
    def _plain(self) -> QFont:
        return self._around.theme.font("body")

    @cached_property
    def _small(self) -> QFont:
        return self._around.theme.font("small")

    @cached_property
    def _bold(self) -> QFont:
        return self._around.theme.font("label")

    @cached_property
    def _metrics(self) -> dict[bool, QFontMetricsF]:
        return {True: QFontMetricsF(self._serif), False: QFontMetricsF(self._plain)}
