"""The Progress page in the real window."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tools import shaped
from workshop_app.app import make_application
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-test"), Preferences(home))
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_cells_do_not_move_at_the_first_change_and_the_keyboard_stays_when_all_is_undone(window):
    window.open_sample()
    desk = window.frame.around.desk
    shaped.grow(desk)
    window.frame.go_to("progress")
    page = window.frame.step
    high = page.view.heads.height()
    page.show_workshop(window.frame.around.workshop)
    QApplication.processEvents()
    assert page.view.heads.height() == high
    page.corner.more.setFocus()
    while desk.history.undoable:
        desk.undo()
    window.frame.show_workshop()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()
    assert page.beginning.isAncestorOf(focus)
