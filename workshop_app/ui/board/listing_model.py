"""ListingModel: the outline of a board as Qt's trees know it; a change alters only the lines it touches."""

from collections.abc import Callable, Iterable
from itertools import count

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workshop_app.domain.lying import Lying
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.board import listing_outline
from workshop_app.ui.board.listing_outline import Branch, Line
from workshop_app.words import say

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()


class Node:
    """A line in its place; `serial` is never given to another one."""

    __slots__ = ("children", "line", "parent", "row", "serial")

    def __init__(self, line: Line, parent: "Node | None", serial: int) -> None:
        self.line, self.parent, self.serial = line, parent, serial
        self.children: list[Node] = []
        self.row = 0


class ListingModel(QAbstractItemModel):
    """Shows a workshop; `text` and `name` say what stands in a line and what a screen reader hears of it."""

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
        if len(old) - end > start:
            self.beginRemoveRows(self._index(node), start, len(old) - end - 1)
            for child in node.children[start : len(old) - end]:
                self._forget(child)
            del node.children[start : len(old) - end]
            _number(node, start)
            self.endRemoveRows()
        new = lines[start : len(lines) - end]
        if new:
            self.beginInsertRows(self._index(node), start, start + len(new) - 1)
            node.children[start:start] = [self._make(line, node) for line in new]
            _number(node, start)
            self.endInsertRows()

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
        node = self._nodes.get(index.internalId()) if index.isValid() else None
        return node.line if node is not None else None

    def lines(self) -> Iterable[Line]:
        """Return every line in the order in which one reads them."""
        waiting = list(reversed(self._root.children))
        while waiting:
            node = waiting.pop()
            yield node.line
            waiting.extend(reversed(node.children))

    def _index(self, node: Node) -> QModelIndex:
        if node is self._root:
            return QModelIndex()
        return self.createIndex(node.row, 0, node.serial)

    def _node(self, index: Index) -> Node | None:
        return self._nodes.get(index.internalId()) if index.isValid() else self._root

    # what Qt asks

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        node = self._node(parent)
        if node is None or column != 0 or not 0 <= row < len(node.children):
            return QModelIndex()
        return self._index(node.children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        node = self._node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self._index(node.parent)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        node = self._node(parent)
        return len(node.children) if node is not None else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index)
        if line is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._name(line)
        return line if role == LINE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_asked = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return say("Ideas") if is_asked else None  # hidden, yet a screen reader finds it

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        held = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self.line(index)
        if line is not None and line.kind == "voice":
            held |= Qt.ItemFlag.ItemNeverHasChildren
        return held


def _top(node: Node) -> Line:
    """Return the line of the first level under which a node stands."""
    while node.parent is not None and node.parent.parent is not None:
        node = node.parent
    return node.line


def _number(node: Node, start: int) -> None:
    for row, child in enumerate(node.children[start:], start):
        child.row = row
