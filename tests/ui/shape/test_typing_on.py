"""Shape in the real window: the keyboard is never nowhere, and letters in passing are no commands."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.app import make_application
from workshop_app.domain.shaping import statements_of
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.sheet import Sheet

OVER_SHAPE = (
    *("all_checks", "coach_checks", "recall_test", "other_languages", "common_language", "credentials"),
    *("school_systems", "golden_thread", "later", "bin", "who_was_heard", "where_words_went"),
)


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-test"), Preferences(home))
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_sample()
    window.frame.go_to("shape")
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def type_on(text):
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def test_letters_typed_on_after_enter_put_up_no_pillar_and_do_not_blank_the_room(window, qtbot):
    page, workshop, blanked = window.frame.step, window.frame.around.workshop, []
    window.frame.actions_of["blank"].triggered.connect(blanked.append)
    before, shown = len(workshop.pillars()), page.pillar
    name = page.sheet.head.name
    name.caret_to_end()
    type_on(" of learning")
    press(Qt.Key.Key_Return)
    assert not name.hasFocus()
    type_on("nobody bold2")
    assert len(workshop.pillars()) == before
    assert page.pillar == shown
    assert workshop.pillar(shown).name.endswith(" of learning")
    assert blanked == []
    qtbot.waitUntil(lambda: not page.is_typed_on)  # the pause that tells typing on from a key that is meant
    press(Qt.Key.Key_2)
    assert page.pillar == workshop.pillars()[1].id


def test_enter_in_a_blank_new_row_ends_the_list_with_the_keyboard_on_the_row_before(window, qtbot):
    page, workshop = window.frame.step, window.frame.around.workshop
    page.sheet.begin("i-can")
    type_on("ask.")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    rows = page.sheet.rows["i-can"]
    qtbot.waitUntil(lambda: rows.rows and QApplication.focusWidget() is rows.rows[0])
    assert [one.text for one in statements_of(workshop, page.pillar, "i-can")] == ["I can ask."]
    page.sheet.begin("outcome")
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def test_every_sheet_over_shape_opens_in_the_window_with_the_keyboard_in_it(window):
    for name in OVER_SHAPE:
        action = window.findChild(QAction, name)
        assert action is not None, name
        action.trigger()
        assert window.isActiveWindow(), f"{name} shows a window of its own for a moment"
        (sheet,) = [one for one in window.findChildren(Sheet) if one.isVisible()]
        assert sheet.isAncestorOf(QApplication.focusWidget() or window), name
        press(Qt.Key.Key_Escape)
        assert not sheet.isVisible(), name
        assert window.frame.step.isAncestorOf(QApplication.focusWidget() or window), name
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
