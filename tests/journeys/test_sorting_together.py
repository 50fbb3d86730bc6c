"""A room sorts its ideas together, and hears the board as a list: real keys in the program's own window."""

import pytest
from hand import Hand
from PySide6.QtWidgets import QApplication

from workshop_app.app import make_application
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.main_window import MainWindow

pytestmark = pytest.mark.desktop


@pytest.fixture
def window(home, qtbot):
    """The window with a fresh copy of the sample evening, in front and with the keyboard on the board."""
    make_application()
    window = MainWindow(LaptopShelf("desk-of-the-evening"), Preferences(home))
    window.move(0, 0)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_sample()
    yield window
    window.close()


def test_every_idea_is_placed_with_one_key_and_the_wall_follows(window):
    hand, page, around = Hand(), window.frame.step, window.frame.around
    waiting = len(around.workshop.notes_in(None))
    hand.until(page.board.hasFocus, "the board has no focus")
    hand.press("F5")
    hand.until(lambda: page.ways.sorting is not None, "Sort together did not open")
    sorting = page.ways.sorting
    first = sorting.shown
    hand.press("3")
    hand.until(lambda: sorting.shown != first, "the idea was not placed")
    assert around.workshop.idea(first).pillar == around.workshop.pillars()[2].id
    assert around.room.view == "sorting"
    hand.press("ctrl+z")
    hand.until(lambda: sorting.shown == first, "undo did not bring the idea back")
    hand.press("space", "Next", "Prior", "Prior")
    hand.until(lambda: sorting.shown == first, "it did not go on and back")
    hand.press(*(f"{number % 5 + 1}" for number in range(waiting)))
    hand.until(sorting.done.isVisible, "not every idea was placed")
    assert around.workshop.ideas_in(None) == ()
    hand.press("Escape")
    hand.until(page.board.hasFocus, "the focus did not come back")
    assert around.room.view == "board"


def test_the_list_is_worked_by_keys_alone(window):
    hand, page, around = Hand(), window.frame.step, window.frame.around
    hand.until(page.board.hasFocus, "the board has no focus")
    idea = page.board.selection.idea
    hand.press("ctrl+l")
    hand.until(lambda: page.ways.listing is not None, "the list did not open")
    listing = page.ways.listing
    hand.until(listing.tree.hasFocus, "the list has no focus")
    hand.press("2")
    place = around.workshop.pillars()[1].id
    hand.until(lambda: around.workshop.idea(idea).pillar == place, "the idea was not placed")
    hand.press("F2")
    hand.until(lambda: listing.acts.editing.editor is not None, "nothing is edited")
    edited = listing.ideas()[0]
    hand.type(" indeed")
    hand.press("Return")
    hand.until(lambda: around.workshop.idea(edited).text.endswith(" indeed"), "the words were not kept")
    hand.press("shift+F10")
    hand.until(lambda: QApplication.activePopupWidget() is not None, "no menu opened")
    hand.press("Escape")
    hand.until(lambda: QApplication.activePopupWidget() is None, "the menu stayed")
    hand.press("ctrl+l")
    hand.until(page.board.hasFocus, "the board did not come back")
    assert page.board.selection.idea == edited
