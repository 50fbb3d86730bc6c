"""FileDrop: files that are dropped on a window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Hands what is dropped anywhere on `window` to `receive`, once the drag is over."""

    def __init__(self, window: QWidget, receive: Callable[[list[Path]], object]) -> None:
        super().__init__(window)
        self._receive = receive
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self._receive(paths))
            return True
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasUrls():
            event.acceptProposedAction()
            return True
        return False


def dropped_files(what: QMimeData) -> list[Path]:
    """Return the lists and photos that are dropped; none if workshop files are, which are the window's."""
    paths = [Path(url.toLocalFile()) for url in what.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() != ".workshop"]
