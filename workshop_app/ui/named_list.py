"""NamedList: names one under the other, each with a fact; a click or the arrows choose one of them."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from workshop_app.ui.controls import Controls
from workshop_app.ui.home.lettering import Writer, lines
from workshop_app.ui.votes.disc import paint_disc

ROW = Qt.ItemDataRole.UserRole
SIGNS = {"done": ("status.ok", "ok"), "warn": ("status.warn", "warn"), "open": ("status.todo", "ink3")}
"""What a sign at the end of a row looks like: its icon and its colour."""


class Named(NamedTuple):
    """One row: what it is called, a fact beneath, and a sign of `SIGNS` with the word that it stands for.

    A row with a `number` begins with that number on its `ink`; one that `is_within` stands as if it had one,
    one that `is_light` is less than those around it. One that `is_head` only names what follows.
    """

    id: str
    name: str
    fact: str = ""
    sign: str = ""
    number: str = ""
    ink: str = ""
    is_head: bool = False
    is_within: bool = False
    is_light: bool = False


class NamedList(QListWidget):
    """`chosen` is sent with the id of the row that a person went to."""

    chosen = Signal(str)

    def __init__(self, controls: Controls, name: str) -> None:
        super().__init__()
        self._rows: tuple[Named, ...] = ()
        self.setAccessibleName(name)
        self.setItemDelegate(_Look(controls, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(controls.theme.px(96))
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { border: none; outline: none; background: transparent; }")
        self.currentItemChanged.connect(self._went)

    def show_rows(self, rows: Sequence[Named], chosen: str = "") -> None:
        """Show these rows, with one of them chosen; `chosen` is not sent for it."""
        if tuple(rows) != self._rows:
            at = self.verticalScrollBar().value()
            self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            if len(rows) != self.count():
                self.clear()
                for _ in rows:
                    self.addItem(QListWidgetItem())
            for place, row in enumerate(rows):
                item = self.item(place)
                item.setData(ROW, row)
                item.setText(row.name)
                spoken = ". ".join(one for one in (row.name, row.fact) if one)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                item.setToolTip(row.name)
                item.setFlags(Qt.ItemFlag.NoItemFlags if row.is_head else _CHOSEN)
            self._rows = tuple(rows)
            self.doItemsLayout()
            self.verticalScrollBar().setValue(at)
            self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.choose(chosen)

    def choose(self, id: str) -> None:
        """Choose a row without sending `chosen`; an id that is not there leaves none chosen."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        place = next((at for at, row in enumerate(self._rows) if row.id == id and not row.is_head), -1)
        if place != self.currentRow():
            self.setCurrentRow(place)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        if place >= 0:
            self.scrollToItem(self.item(place))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # a name may take another line

    @property
    def ids(self) -> list[str]:
        """The ids of the rows that can be chosen, in order."""
        return [row.id for row in self._rows if not row.is_head]

    def row_of(self, id: str) -> Named:
        """Return what the row of an id shows."""
        return next(row for row in self._rows if row.id == id)

    def _went(self, item: QListWidgetItem | None) -> None:
        if item is not None and isinstance(row := item.data(ROW), Named):
            self.chosen.emit(row.id)


class _Look(QStyledItemDelegate):
    """Paints a row: its number, its name on one or two lines, the fact beneath, the sign at the end."""

    def __init__(self, controls: Controls, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._controls, self._view = controls, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme, row = self._controls.theme, index.data(ROW)
        if not isinstance(row, Named):
            return QSize(theme.px(120), theme.px(44))
        width = self._view.viewport().width()
        name = lines(row.name, theme.font(_role(row)), self._room(row, width), 2)
        high = len(name) * theme.line(_role(row)) + (theme.line("small") if row.fact else 0)
        return QSize(theme.px(120), max(theme.px(44), high + theme.px(18)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, Named):
            return
        theme, px = self._controls.theme, self._controls.theme.px
        box = QRectF(option.rect)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, option.state)
        font = theme.font(_role(row))
        name = lines(row.name, font, self._room(row, int(box.width())), 2)
        line = theme.line(_role(row))
        small = theme.line("small") if row.fact else 0
        top = box.center().y() - (len(name) * line + small) / 2
        start = self._start(row)
        if row.number:
            side = px(30)
            left = box.right() - px(10) - side if is_mirrored else box.left() + px(10)
            disc = QRectF(left, box.center().y() - side / 2, side, side)
            paint_disc(painter, theme, disc, row.number, row.ink)
        room = self._room(row, int(box.width()))
        left = box.right() - start - room if is_mirrored else box.left() + start
        writer = Writer(painter, option.direction)
        words = QRectF(left, top, room, len(name) * line)
        writer.lines(words, name, font, theme.colour("ink2" if row.is_head else "ink"))
        if row.fact:
            fact = lines(row.fact, theme.font("small"), room, 1)
            below = QRectF(left, words.bottom(), room, small)
            writer.lines(below, fact, theme.font("small"), theme.colour("ink2"))
        if row.sign:
            icon, colour = SIGNS[row.sign]
            side = px(18)
            x = box.left() + px(10) if is_mirrored else box.right() - px(10) - side
            place = QRectF(x, box.center().y() - side / 2, side, side)
            self._controls.icons.paint(painter, icon, place, theme.colour(colour))
        painter.restore()

    def _ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._controls.theme
        box = row.adjusted(1.5, 1.5, -1.5, -1.5)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            edge = theme.colour("accent" if theme.high_contrast else "accentTintLine")
            painter.setPen(QPen(edge, theme.border()))
            painter.setBrush(theme.colour("accentTint"))
        elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("well"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 0))
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))
        if is_chosen and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 3))
            painter.drawRoundedRect(box, theme.px(8), theme.px(8))

    def _start(self, row: Named) -> int:
        px = self._controls.theme.px
        return px(52) if row.number or row.is_within else px(12)

    def _room(self, row: Named, width: int) -> int:
        px = self._controls.theme.px
        return max(px(40), width - self._start(row) - (px(38) if row.sign else px(12)))


def _role(row: Named) -> str:
    return "small" if row.is_head else "note" if row.is_light else "label"


_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
