"""The Shape page in the real window, which follows the desk a moment later."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.app import make_application
from workshop_app.domain.shaping import statements_of
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-test"), Preferences(home))
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def type_here(text, key=None):
    QTest.keyClicks(QApplication.focusWidget(), text)
    if key is not None:
        QTest.keyClick(QApplication.focusWidget(), key)


def test_a_pillar_gets_its_words_from_the_keyboard_alone_and_ctrl_z_takes_them_back(window, qtbot):
    window.open_sample()
    window.frame.go_to("shape")
    page = window.frame.step
    workshop, pillar = window.frame.around.workshop, page.pillar
    rows = page.sheet.rows["i-can"]

    def cans():
        return [one.text for one in statements_of(workshop, pillar, "i-can")]

    page.sheet.empty.prompts[1].click()
    for text in ("ask.", "find out.", "explain."):
        type_here(text, Qt.Key.Key_Return)
    assert cans() == ["I can ask.", "I can find out.", "I can explain."]
    type_here("", Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: [row.said is not None for row in rows.rows] == [True] * 3)
    rows.rows[2].setFocus()
    QTest.keyClick(rows.rows[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert cans() == ["I can ask.", "I can explain.", "I can find out."]
    for left in (["I can ask.", "I can find out.", "I can explain."], ["I can ask.", "I can find out."]):
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert cans() == left
    qtbot.waitUntil(lambda: [row.said.text for row in rows.rows] == cans())
    window.frame.go_to("gather")
    window.frame.go_to("shape")
    assert page.pillar == pillar
