"""ListingModel: the outline of a board as Qt's trees know it; a change alters only the lines it touches."""

from collections.abc import Callable, Iterable
from itertools import count

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from workshop_app.domain.lying import Lying
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import listing_outline
from workshop_app.ui.board.listing_outline import Branch, Line
from workshop_app.words import say

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
SERIAL = Qt.ItemDataRole.UserRole + 1


class Node:
    """A line in its place; `serial` is never given to another one."""

    __slots__ = ("children", "line", "parent", "row", "serial")

    def __init__(self, line: Line, parent: "Node | None", serial: int) -> None:
        self.line, self.parent, self.serial = line, parent, serial
        self.children: list[Node] = []
        self.row = 0


class ListingModel(QStandardItemModel):
    """Shows a workshop; `text` and `name` say what stands in a line and what a screen reader hears of it.

    Qt itself keeps which lines there are: a tree of ten thousand asks after each of them at every change.
    """

    def __init__(
        self, text: Callable[[Line], str], name: Callable[[Line], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._name = text, name
        self._serials = count(1)
        self._root = Node(Line("tray", "root"), None, 0)
        self._nodes: dict[int, Node] = {0: self._root}
        self._places: dict[Line, Node] = {}
        self._shown: dict[Line, tuple[Lying, Branch]] = {}

    # following the workshop

    def show_workshop(self, workshop: Workshop) -> None:
        """Make the lines those of the workshop; a place where nothing changed is not looked at."""
        found = dict(listing_outline.branches(workshop))
        self._follow(self._root, tuple(found))
        for top, lying in found.items():
            shown = self._shown.get(top)
            if shown is None or shown[0] is not lying:
                branch = listing_outline.inside(top, lying)
                self._follow_branch(top, branch, shown[1] if shown is not None else {})
                self._shown[top] = (lying, branch)
        for gone in self._shown.keys() - found.keys():
            del self._shown[gone]
        self._changed(self._root)  # numbers, names and counts

    def _follow_branch(self, top: Line, branch: Branch, before: Branch) -> None:
        for emptied in before.keys() - branch.keys():
            node = self._places.get(emptied)
            if node is not None and _top(node) == top:
                self._follow(node, ())
        for line, lines in branch.items():  # a line comes after the one that holds it
            node = self._places[line]
            self._follow(node, lines)
            self._changed(node)

    def _follow(self, node: Node, lines: tuple[Line, ...]) -> None:
        """Make these the lines below a node: what differs between a common start and end is exchanged."""
        old = [child.line for child in node.children]
        most = min(len(old), len(lines))
        start = next((n for n in range(most) if old[n] != lines[n]), most)
        most -= start
        end = next((n for n in range(most) if old[-1 - n] != lines[-1 - n]), most)
        holder = self._item(node)
        leaving = node.children[start : len(old) - end]
        if leaving:
            holder.removeRows(start, len(leaving))
            del node.children[start : start + len(leaving)]
            _number(node, start)
            for child in leaving:
                self._forget(child)
        coming = [self._make(line, node) for line in lines[start : len(lines) - end]]
        if coming:
            node.children[start:start] = coming
            _number(node, start)
            if not holder.columnCount():
                holder.setColumnCount(1)  # or Qt would add the column while it adds the rows
            holder.insertRows(start, [_item_of(child) for child in coming])

    def _make(self, line: Line, parent: Node) -> Node:
        node = Node(line, parent, next(self._serials))
        self._nodes[node.serial] = self._places[line] = node
        return node

    def _forget(self, node: Node) -> None:
        for child in node.children:
            self._forget(child)
        self._nodes.pop(node.serial, None)
        if self._places.get(node.line) is node:
            del self._places[node.line]

    def _changed(self, node: Node) -> None:
        if node.children:
            self.dataChanged.emit(self._index(node.children[0]), self._index(node.children[-1]))

    # questions

    def index_of(self, line: Line | None) -> QModelIndex:
        """Return the index of a line; an index that is not valid if it is not there."""
        node = self._places.get(line) if line is not None else None
        return self._index(node) if node is not None else QModelIndex()

    def line(self, index: Index) -> Line | None:
        """Return the line at an index."""
        node = self._nodes.get(super().data(index, SERIAL)) if index.isValid() else None
        return node.line if node is not None else None

    def lines(self) -> Iterable[Line]:
        """Return every line in the order in which one reads them."""
        waiting = list(reversed(self._root.children))
        while waiting:
            node = waiting.pop()
            yield node.line
            waiting.extend(reversed(node.children))

    def _index(self, node: Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.index(node.row, 0, self._index(node.parent))

    def _item(self, node: Node) -> QStandardItem:
        return self.invisibleRootItem() if node.parent is None else self.itemFromIndex(self._index(node))

    # what Qt asks

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._name(line)
        return line if role == LINE else super().data(index, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_asked = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return say("Ideas") if is_asked else None  # hidden, yet a screen reader finds it


def _item_of(node: Node) -> QStandardItem:
    item = QStandardItem()
    item.setData(node.serial, SERIAL)
    item.setEditable(False)
    item.setDragEnabled(False)
    return item


def _top(node: Node) -> Line:
    """Return the line of the first level under which a node stands."""
    while node.parent is not None and node.parent.parent is not None:
        node = node.parent
    return node.line


def _number(node: Node, start: int) -> None:
    for row, child in enumerate(node.children[start:], start):
        child.row = row
