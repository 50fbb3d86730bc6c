"""A sheet over the page: the focus stays in it, nothing behind it answers, and closing gives all back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workshop_app.ui import style
from workshop_app.ui.controls import Controls
from workshop_app.ui.icons import Icons
from workshop_app.ui.sheet import MARGIN, Sheet
from workshop_app.ui.theme import Theme


class Page(QWidget):
    """A window with a button that opens sheets and one action of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.controls = Controls(theme, Icons())
        self.setStyleSheet(style.sheet(theme))
        self.resize(1280, 640)
        self.button = QPushButton("Open it")
        QVBoxLayout(self).addWidget(self.button)
        self.done: list[str] = []
        for keys in ("Ctrl+1", "Ctrl+Z"):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked, keys=keys: self.done.append(keys))
            self.addAction(action)


@pytest.fixture
def page_in(fonts_loaded, qtbot):
    def make(theme=None):
        page = Page(theme or Theme())
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitExposed(page)
        page.button.setFocus()
        return page

    return make


@pytest.fixture
def page(page_in):
    return page_in()


def sheet_on(page, *, fields=2, at_side=False):
    sheet = Sheet(page, page.controls, "A small task", at_side=at_side)
    sheet.fields = [QLineEdit() for _ in range(fields)]
    for field in sheet.fields:
        sheet.body.addWidget(field)
    sheet.show_sheet()
    QApplication.processEvents()
    return sheet


def focus():
    return QApplication.focusWidget()


def test_the_focus_walks_round_inside_and_never_leaves(page):
    sheet = sheet_on(page)
    first, second = sheet.fields
    assert focus() is first
    walked = []
    for _ in range(4):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        walked.append(focus())
    assert walked == [second, sheet.close_button, first, second]
    QTest.keyClick(focus(), Qt.Key.Key_Backtab)
    assert focus() is first


@pytest.mark.parametrize("how", ["escape", "button", "beside"])
def test_closing_gives_the_focus_back_to_what_had_it(page, qtbot, how):
    sheet = sheet_on(page)
    with qtbot.waitSignal(sheet.closed):
        if how == "escape":
            QTest.keyClick(focus(), Qt.Key.Key_Escape)
        elif how == "button":
            sheet.close_button.click()
        else:
            QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert focus() is page.button
    assert not sheet.isVisible()


def test_a_press_on_the_card_keeps_it_open(page):
    sheet = sheet_on(page)
    QTest.mouseClick(sheet.card, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert sheet.isVisible()


def test_keys_of_the_window_behind_are_silent_but_undo_is_not(page):
    sheet = sheet_on(page)
    sheet.close_button.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page.done == []
    QTest.keyClick(focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.done == ["Ctrl+Z"]
    sheet.close_sheet()
    QTest.keyClick(focus(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page.done == ["Ctrl+Z", "Ctrl+1"]


def test_a_page_that_takes_the_focus_gets_it_when_the_sheet_closes(page):
    sheet = sheet_on(page)
    other = QPushButton("New page", page)
    other.show()
    other.setFocus()
    QApplication.processEvents()
    assert sheet.isAncestorOf(focus())
    sheet.close_sheet()
    assert focus() is other


def test_what_had_the_focus_may_be_gone_when_it_closes(page):
    sheet = sheet_on(page)
    page.button.hide()
    sheet.close_sheet()
    assert not sheet.isVisible()


def test_two_sheets_over_each_other_close_one_by_one(page):
    below = sheet_on(page)
    above = sheet_on(page)
    QApplication.processEvents()
    assert above.isAncestorOf(focus())
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert below.isVisible()
    assert focus() is below.fields[0]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("at_side", [False, True])
def test_a_small_window_lets_the_sheet_roll_inside(page_in, scale, at_side):
    page = page_in(Theme(scale=scale))
    sheet = sheet_on(page, fields=30, at_side=at_side)
    card = sheet.card.geometry()
    assert page.rect().contains(card)
    if not at_side:
        assert card.top() >= MARGIN
    for _ in range(29):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus() is sheet.fields[-1]
    assert not sheet.fields[-1].visibleRegion().isEmpty()


def test_the_sheet_follows_the_window(page):
    sheet = sheet_on(page)
    page.resize(1440, 900)
    QApplication.processEvents()
    assert sheet.size() == page.size()
    assert abs(sheet.card.geometry().center().x() - page.rect().center().x()) <= 1


def test_a_card_is_as_high_as_what_is_in_it(page):
    sheet = sheet_on(page, fields=1)
    low = sheet.card.height()
    sheet.body.addWidget(QLineEdit())
    for _ in range(3):
        QApplication.processEvents()
    assert sheet.card.height() > low + 30


def test_a_tall_sheet_takes_all_the_height_there_is_whatever_is_in_it(page):
    sheet = Sheet(page, page.controls, "Common language", is_tall=True)
    sheet.show_sheet()
    assert sheet.card.height() == page.height() - 2 * MARGIN
    page.resize(1440, 900)
    QApplication.processEvents()
    assert sheet.card.height() == page.height() - 2 * MARGIN
