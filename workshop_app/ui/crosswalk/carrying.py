"""CarryingTree: a tree whose rows are dragged onto another tree, and onto which that one's are dropped."""

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget

MIME = "application/x-workshop-crosswalk-"
"""What is dragged, followed by the side it comes from: keys of rows, one a line."""


class CarryingTree(QTreeWidget):
    """Carries keys of rows from its `side`, and takes those of the `other`.

    `dropped` is sent with the keys of the other side and the key of the row they were let go over.
    """

    dropped = Signal(object, str)

    def __init__(self, side: str, other: str) -> None:
        super().__init__()
        self._side, self._other = side, other

    @property
    def chosen(self) -> list[str]:
        """The keys of the chosen rows, in reading order."""
        raise NotImplementedError

    def key_at(self, point: QPoint) -> str:
        """Return the key of the row at a point of the viewport; "" where there is none."""
        raise NotImplementedError

    def box_of(self, key: str) -> QRect:
        """Return where a row lies in the viewport."""
        raise NotImplementedError

    def hold_over(self, key: str) -> None:
        """Show over which row something is held; "" where over none."""
        raise NotImplementedError

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's own name
        keys = self.chosen
        if not keys:
            return
        carried = QMimeData()
        carried.setData(f"{MIME}{self._side}", "\n".join(keys).encode())
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.setPixmap(self.viewport().grab(self.box_of(keys[0])))
        drag.exec(Qt.DropAction.LinkAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # it scrolls at the edges, and opens what one waits over
        self._take(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hold_over("")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        target, keys = self._target(event), self._carried(event.mimeData())
        self.hold_over("")
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if target and keys:
            event.setDropAction(Qt.DropAction.LinkAction)
            event.accept()
            self.dropped.emit(keys, target)

    def _carried(self, data: QMimeData) -> list[str]:
        return bytes(data.data(f"{MIME}{self._other}").data()).decode().splitlines()

    def _target(self, event: QDropEvent) -> str:
        return self.key_at(event.position().toPoint())

    def _take(self, event: QDropEvent) -> None:
        target = self._target(event) if event.mimeData().hasFormat(f"{MIME}{self._other}") else ""
        self.hold_over(target)
        if event.mimeData().hasFormat(f"{MIME}{self._other}"):
            event.setDropAction(Qt.DropAction.LinkAction)
            event.accept()
        else:
            event.ignore()
