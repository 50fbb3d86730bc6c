"""SideTree: one side of the crosswalk as a tree that can be searched, dragged from and dropped upon."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidgetItem

from workshop_app.ui.crosswalk.carrying import CarryingTree
from workshop_app.ui.crosswalk.row_look import ROW, RowLook
from workshop_app.ui.crosswalk.rows import Row
from workshop_app.ui.plain_letters import plain
from workshop_app.ui.step import Surroundings

OPENED = 60
"""Rows up to which everything stands open at first."""

Flag = QItemSelectionModel.SelectionFlag


class SideTree(CarryingTree):
    """Shows rows; what is chosen is asked of it in keys.

    `went` is sent when something else is chosen, `rolled` when rows lie elsewhere, `pressed` with a key that
    is none of a tree's.
    """

    went = Signal()
    rolled = Signal()
    pressed = Signal(object)
    asked = Signal(QPoint)

    def __init__(self, around: Surroundings, name: str, *, side: str, other: str, several: bool) -> None:
        super().__init__(side, other)
        self._around = around
        self._rows: dict[str, Row] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self._sought: dict[str, str] = {}
        self._is_narrowed = False
        self.setAccessibleName(name)
        self.look = RowLook(around, self)
        self.setItemDelegate(self.look)
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setIndentation(around.theme.px(22))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setExpandsOnDoubleClick(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(600)
        theme = around.theme
        self.setStyleSheet(
            f"QTreeView {{ background: {theme.colour('sheet').name()}; outline: 0;"
            f" border: {theme.border()}px solid {theme.colour('line').name()};"
            f" border-radius: {theme.px(8)}px; selection-background-color: transparent;"
            " show-decoration-selected: 0; }"
            f"QTreeView:focus {{ border-color: {theme.colour('accent').name()}; }}"
            "QTreeView::branch, QTreeView::branch:selected, QTreeView::item, QTreeView::item:selected,"
            " QTreeView::item:hover { background: transparent; border: none; }"
        )
        self.itemSelectionChanged.connect(self.went)
        for moved in (self.itemExpanded, self.itemCollapsed, self.verticalScrollBar().valueChanged):
            moved.connect(lambda _one: self.rolled.emit())

    # what it shows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; what was open, chosen and in sight stays so where it is still there."""
        now = {row.key: row for row in rows}
        if [(row.key, row.above) for row in rows] != [(row.key, row.above) for row in self._rows.values()]:
            self._build(rows)
        for key, row in now.items():
            if self._rows.get(key) != row:
                self._say(self._items[key], row)
                self._sought[key] = plain(f"{row.number} {row.small} {row.text}")
        self._rows = now
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def narrow(self, words: str, *, open_only: bool) -> int:
        """Show the rows that hold these words, or that wait for the other side; return how many they are."""
        wanted = plain(words).split()
        found = {
            key
            for key, row in self._rows.items()
            if (row.is_open or not open_only) and all(word in self._sought[key] for word in wanted)
        }
        shown = set[str]()
        for key in found:
            while key and key not in shown:
                shown.add(key)
                key = self._rows[key].above  # noqa: PLW2901 - up to the top
        self._is_narrowed = bool(wanted) or open_only
        self.scheduleDelayedItemsLayout()  # rows are then opened without being laid out one by one
        for key, item in self._items.items():
            if item.isHidden() == (key in shown):
                item.setHidden(key not in shown)
            if self._is_narrowed and key in shown and item.childCount() and not item.isExpanded():
                item.setExpanded(True)
        self.rolled.emit()
        return len(found)

    def says(self, key: str, words: str) -> bool:
        """Say whether a row itself holds these words."""
        return all(word in self._sought[key] for word in plain(words).split())

    @property
    def keys(self) -> list[str]:
        """The keys of all rows in order."""
        return list(self._rows)

    @property
    def shown(self) -> list[str]:
        """The keys of the rows that are not narrowed away."""
        return [key for key, item in self._items.items() if not item.isHidden()]

    def row(self, key: str) -> Row:
        """Return the row of a key."""
        return self._rows[key]

    @property
    def chosen(self) -> list[str]:
        """The keys of the chosen rows, in reading order."""
        found = {item.data(0, ROW).key for item in self.selectedItems()}
        return [key for key in self._rows if key in found] if len(found) > 1 else list(found)

    def choose(self, *keys: str) -> None:
        """Choose these rows alone, the first of them in sight."""
        items = [self._items[key] for key in keys if key in self._items]
        if not items:
            self.clearSelection()
            return
        above = items[0].parent()
        while above is not None:
            above.setExpanded(True)
            above = above.parent()
        self.setCurrentItem(items[0], 0, Flag.ClearAndSelect)
        for one in items[1:]:
            one.setSelected(True)
        self.scrollToItem(items[0])

    def place(self, key: str) -> QRect | None:
        """Return where a row lies in the viewport, or the closed one above it; None if it is not shown."""
        item = self._items.get(key)
        at: QTreeWidgetItem | None = item
        while item is not None:
            if item.isHidden():
                at = None
            above = item.parent()
            if above is not None and not above.isExpanded():
                at = above
            item = above
            at = at or item
        box = self.visualItemRect(at) if at is not None else QRect()
        return box if box.isValid() else None

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.look.shows_focus = True
        self.viewport().update()
        event.ignore()
        self.pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Digits and letters align and lead on; the field above searches."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.look.shows_focus = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.look.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look.forget()
        self.scheduleDelayedItemsLayout()
        self.rolled.emit()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.rolled.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        current = self.currentItem()
        if event.reason() != QContextMenuEvent.Reason.Mouse and current is not None:
            at = self.viewport().mapToGlobal(self.visualItemRect(current).center())
        self.asked.emit(at)
        event.accept()

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = self.itemFromIndex(index)
        if item is None or not item.childCount():
            return
        side, own = self._around.theme.px(16), QRect(rect)
        own.setWidth(self.indentation())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if is_mirrored:
            own.moveLeft(rect.left())
        else:
            own.moveRight(rect.right())
        box = QRectF(own.center().x() - side / 2, own.center().y() - side / 2, side, side)
        closed = "ph.caret-left-bold" if is_mirrored else "ph.caret-right-bold"
        name = "ph.caret-down-bold" if item.isExpanded() else closed
        self._around.icons.paint(painter, name, box, self._around.theme.colour("ink2"))

    # inside

    def key_at(self, point: QPoint) -> str:
        item = self.itemAt(point)
        return item.data(0, ROW).key if item is not None else ""

    def box_of(self, key: str) -> QRect:
        return self.visualItemRect(self._items[key])

    def hold_over(self, key: str) -> None:
        if self.look.over != key:
            self.look.over = key
            self.viewport().update()

    def _build(self, rows: Sequence[Row]) -> None:
        opened = {key for key, item in self._items.items() if item.isExpanded()}
        before, chosen, at = set(self._items), self.chosen, self.verticalScrollBar().value()
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.clear()
        self._items, self._rows = {}, {}
        for row in rows:
            item = QTreeWidgetItem()
            self._say(item, row)
            self._sought[row.key] = plain(f"{row.number} {row.small} {row.text}")
            self._items[row.key] = item
            if row.above in self._items:
                self._items[row.above].addChild(item)
        self.addTopLevelItems([item for key, item in self._items.items() if item.parent() is None])
        for key, item in self._items.items():
            item.setExpanded(key in opened or (not before and len(rows) <= OPENED))
        for key in chosen:
            if key in self._items:
                self._items[key].setSelected(True)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.verticalScrollBar().setValue(at)

    def _say(self, item: QTreeWidgetItem, row: Row) -> None:
        item.setData(0, ROW, row)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, row.spoken)
        item.setData(0, Qt.ItemDataRole.ToolTipRole, row.text)
