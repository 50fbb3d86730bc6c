"""Files that are dropped on a window: only files, and only once the drag is over."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from workshop_app.ui.file_drop import FileDrop

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.received = []
    window.drop = FileDrop(window, window.received.append)
    QLabel("part of it", window)
    window.show()
    return window


def drag(window, data: QMimeData) -> bool:
    """Drag something over the window; say whether it would take it, and let go if so."""
    entering = QDragEnterEvent(QPointF(5, 5).toPoint(), COPY, data, LEFT, NONE)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    if entering.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    return entering.isAccepted()


def test_a_file_is_received_once_the_drag_is_over(window, tmp_path, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "evening.workshop"))])
    assert drag(window, data)
    assert window.received == []
    qtbot.waitUntil(lambda: window.received == [[Path(tmp_path / "evening.workshop")]])


def test_words_are_not_taken(window):
    data = QMimeData()
    data.setText("not a file")
    assert not drag(window, data)
    assert window.received == []


def test_what_lies_in_no_folder_is_no_file(window, qtbot):
    data = QMimeData()
    data.setUrls([QUrl("data:text/plain,no%20file")])
    drag(window, data)
    qtbot.waitUntil(lambda: window.received == [[]])
