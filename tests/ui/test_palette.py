"""The palette: everything one can do, found by its words, on every page."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.app import make_application
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.choices import Choice, fitting
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.palette import Palette

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(home, qtbot):
    make_application()
    window = MainWindow(LaptopShelf("desk-test"), Preferences(home))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_palette() -> Palette:
    QTest.keyClick(QApplication.focusWidget(), Key.Key_K, CTRL)
    found = QApplication.focusWidget()
    while found is not None and not isinstance(found, Palette):
        found = found.parentWidget()
    assert isinstance(found, Palette)
    return found


def words(palette):
    return [choice.words for choice in palette.shown]


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def test_words_are_found_in_any_order_without_capitals_and_accents():
    choices = [Choice(text, list) for text in ("Put in the bin", "New pillar", "Árbol y niño", "Renew")]
    assert [one.words for one in fitting(choices, "bin PUT")] == ["Put in the bin"]
    assert [one.words for one in fitting(choices, "arbol nino")] == ["Árbol y niño"]
    assert [one.words for one in fitting(choices, "new")] == ["New pillar", "Renew"]
    assert [one.words for one in fitting(choices, "piller")] == ["New pillar"]
    assert fitting(choices, "zebra") == []


def test_what_cannot_be_done_just_now_comes_last():
    choices = [Choice("Undo one", list, why_not="There is nothing to take back."), Choice("One more", list)]
    assert [one.words for one in fitting(choices, "one")] == ["One more", "Undo one"]


@pytest.mark.parametrize("step", ["plan", "gather", "group", "shape", "progress", "share"])
def test_it_opens_on_every_page_and_escape_gives_the_focus_back(window, step):
    window.open_sample()
    window.frame.go_to(step)
    before = QApplication.focusWidget()
    palette = open_palette()
    assert "Larger text" in words(palette)
    press(Key.Key_Escape)
    assert palette.isHidden()
    assert QApplication.focusWidget() is before


def test_it_opens_at_home(window):
    palette = open_palette()
    assert words(palette)[:2] == ["New workshop", "Try the sample evening"]
    assert not any("pillar" in one for one in words(palette))


def test_a_pillar_is_reached_by_its_name_from_any_page(window):
    window.open_sample()
    window.frame.go_to("gather")
    third = window.frame.around.workshop.pillars()[2]
    palette = open_palette()
    QTest.keyClicks(palette.field, f"{third.name.split()[-1]} go")
    assert words(palette) == [f"Go to 3 {third.name}"]
    press(Key.Key_Return)
    assert window.frame.step.key == "group"
    assert window.frame.step.board.selection.pillar == third.id
    assert window.frame.step.board.hasFocus()


def test_arrows_choose_and_enter_does_it_where_the_focus_was(window):
    window.open_sample()
    page = window.frame.step
    waiting = page.board.selection.idea
    palette = open_palette()
    QTest.keyClicks(palette.field, "put in")
    names = words(palette)
    press(Key.Key_Down)
    assert palette.list.currentRow() == 1
    press(Key.Key_Up)
    press(Key.Key_Up)
    assert palette.list.currentRow() == len(names) - 1
    palette.list.setCurrentRow(next(n for n, one in enumerate(names) if one.startswith("Put in 2")))
    press(Key.Key_Return)
    assert window.frame.around.workshop.number_of(window.frame.around.workshop.idea(waiting).pillar) == 2
    assert page.board.hasFocus()


def test_what_cannot_be_done_says_why_and_does_nothing(window):
    window.open_sample()
    palette = open_palette()
    QTest.keyClicks(palette.field, "put down")
    (choice,) = palette.shown
    assert choice.why_not == "Pick ideas up first, with Ctrl+X."
    press(Key.Key_Return)
    assert palette.isVisible()
    press(Key.Key_Escape)
    redo = next(one for one in open_palette().shown if one.words == "Redo")
    assert redo.why_not == "There is nothing to bring back."


def test_a_filter_is_chosen_by_its_words(window):
    window.open_sample()
    palette = open_palette()
    QTest.keyClicks(palette.field, "only not placed")
    assert words(palette) == ["Show only: Not placed"]
    press(Key.Key_Return)
    assert window.frame.step.toolbar.filters.chosen == (("place", None),)


def test_words_that_fit_nothing_say_so(window):
    palette = open_palette()
    QTest.keyClicks(palette.field, "zzz")
    assert palette.none.isVisible()
    press(Key.Key_Return)
    assert palette.isVisible()


def test_keys_stand_beside_the_words(window):
    window.open_sample()
    keys = {choice.words: choice.keys for choice in open_palette().shown}
    assert keys["New pillar"] == ("N",)
    assert keys["Select all"] == ("Ctrl+A",)
