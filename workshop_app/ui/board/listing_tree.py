"""ListingTree: the list as one sees it: carets and lines, without the look of an ordinary tree."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QTreeView

from workshop_app.ui.board.listing_look import ListingLook
from workshop_app.ui.board.listing_model import ListingModel
from workshop_app.ui.board.listing_outline import Line
from workshop_app.ui.step import Surroundings

CARET = 18
INDENT = 30

Flag = QItemSelectionModel.SelectionFlag


class ListingTree(QTreeView):
    """Hands keys that are not a tree's to `press`; what is chosen is asked of it in lines."""

    def __init__(
        self,
        around: Surroundings,
        model: ListingModel,
        look: ListingLook,
        *,
        press: Callable[[QKeyEvent], bool],
        edit: Callable[[], object],
        menu: Callable[[QPoint], object],
    ) -> None:
        super().__init__()
        self._theme, self._icons = around.theme, around.icons
        self._press, self._edit, self._menu = press, edit, menu
        self.lines, self._look = model, look
        self._hovered = QPersistentModelIndex()
        self.setModel(model)
        self.setItemDelegate(look)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(around.theme.px(INDENT))
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = around.theme.colour("sheet").name()
        self.setStyleSheet(
            f"QTreeView {{ background: {ground}; border: none; outline: 0; border-radius: 0; }}"
            "QTreeView::branch, QTreeView::branch:selected { background: transparent; }"
        )
        model.rowsInserted.connect(self._unfold)

    # lines

    @property
    def line(self) -> Line | None:
        """The line under the keyboard."""
        return self.lines.line(self.currentIndex())

    def chosen(self) -> list[Line]:
        """Return the selected lines in reading order."""
        found = self._selected()
        if len(found) < 2:
            return found
        wanted = set(found)
        return [line for line in self.lines.lines() if line in wanted]

    def choose(self, lines: list[Line], current: Line | None) -> None:
        """Select exactly these lines and put the keyboard on one of them, in sight."""
        model = self.selectionModel()
        at = self.lines.index_of(current)
        if at.isValid():
            above = at.parent()
            while above.isValid():
                self.expand(above)
                above = above.parent()
            model.setCurrentIndex(at, Flag.NoUpdate)
            self.scrollTo(at)
        wanted = {line for line in lines if self.lines.index_of(line).isValid()}
        if wanted != set(self._selected()):
            model.select(self._ranges(wanted), Flag.ClearAndSelect)

    def expand_line(self, line: Line) -> None:
        """Open a line that holds others."""
        self.expand(self.lines.index_of(line))

    def line_at(self, point: QPoint) -> Line | None:
        """Return the line under a point of the viewport."""
        return self.lines.line(self.indexAt(point))

    def box_of(self, line: Line) -> QRect:
        """Return where a line lies in the viewport, scrolled into sight first."""
        index = self.lines.index_of(line)
        self.scrollTo(index)
        return self.visualRect(index)

    def text_box(self, line: Line) -> QRect:
        """Return where the text of a line stands in the viewport."""
        return self._look.text_box(QRectF(self.box_of(line)), line).toRect()

    def popup_point(self) -> QPoint:
        """Return where on the screen the menu of the line under the keyboard opens."""
        box = self.box_of(self.line) if self.line is not None else self.viewport().rect()
        return self.viewport().mapToGlobal(QPoint(box.left() + self._theme.px(40), box.center().y()))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._look.shows_focus = True
        if self._press(event):
            event.accept()
        elif (event.key(), event.modifiers()) == (Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier):
            self.selectionModel().select(self.currentIndex(), Flag.Toggle)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Letters change what a line says, as they do on the board."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look.shows_focus = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)
            self._edit()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(self.viewport().mapFrom(self, event.pos()))
            if not index.isValid():
                return
            if not self.selectionModel().isSelected(index):
                self.selectionModel().select(index, Flag.ClearAndSelect)
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
            self._menu(event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_hand = {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason}
        self._look.shows_focus = self._look.shows_focus or event.reason() not in by_hand
        self.viewport().update()

    def drawRow(
        self, painter: QPainter, options: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line without the frames and grounds of an ordinary tree."""
        here = self.lines.index_of(self.lines.line(index))
        option = QStyleOptionViewItem(options)
        option.rect = self.visualRect(here)
        flag = QStyle.StateFlag
        marks = (
            (flag.State_Selected, self.selectionModel().isSelected(here)),
            (flag.State_HasFocus, here == self.currentIndex() and self.hasFocus()),
            (flag.State_MouseOver, here == self._hovered),
        )
        for mark, holds in marks:
            option.state = option.state | mark if holds else option.state & ~mark
        beside = QRect(option.rect)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            beside.setLeft(option.rect.right() + 1)
            beside.setRight(self.viewport().width())
        else:
            beside.setRight(option.rect.left() - 1)
            beside.setLeft(0)
        self.drawBranches(painter, beside, here)
        self._look.paint(painter, option, here)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not self.lines.rowCount(index):
            return
        side = self._theme.px(CARET)
        own = QRect(rect)
        own.setWidth(self.indentation())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored:
            own.moveLeft(rect.left())
        else:
            own.moveRight(rect.right())
        box = QRectF(own.center().x() - side / 2, own.center().y() - side / 2, side, side)
        closed = "ph.caret-left-bold" if mirrored else "ph.caret-right-bold"
        name = (
            "ph.caret-down-bold" if self.isExpanded(self.lines.index_of(self.lines.line(index))) else closed
        )
        self._icons.paint(painter, name, box, self._theme.colour("ink2"))

    def _selected(self) -> list[Line]:
        found = (self.lines.line(index) for index in self.selectionModel().selectedIndexes())
        return [line for line in found if line is not None]

    def _ranges(self, wanted: set[Line]) -> QItemSelection:
        """Return these lines in as few ranges as there are, so that many are selected in one step."""
        found = QItemSelection()
        rows: dict[Line | None, list[int]] = {}
        for line in wanted:
            index = self.lines.index_of(line)
            rows.setdefault(self.lines.line(index.parent()), []).append(index.row())
        for holder, here in rows.items():
            above = self.lines.index_of(holder)
            here.sort()
            start = 0
            for n in range(1, len(here) + 1):
                if n == len(here) or here[n] != here[n - 1] + 1:
                    first, last = here[start], here[n - 1]
                    found.select(self.lines.index(first, 0, above), self.lines.index(last, 0, above))
                    start = n
        return found

    def _hover(self, index: QModelIndex) -> None:
        if self._hovered != index:
            self._hovered = QPersistentModelIndex(index)
            self.viewport().update()

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        """Open what is new: pillars, themes, the tray; stacks stay closed."""
        line = self.lines.line(parent)
        if line is not None and not line.is_idea:
            self.expand(parent)
        for row in range(first, last + 1):
            index = self.lines.index(row, 0, parent)
            below = self.lines.line(index)
            if below is not None and not below.is_idea:
                self.expand(index)
