"""The plan's side in the whole window: from an empty workshop to an evening that is ready."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.ui.plan.side_bench import press, settle
from workshop_app.app import make_application
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.cards.cards_sheet import CardsSheet
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.plan.starting import Starting
from workshop_app.ui.room.measure_sheet import MeasureSheet


@pytest.fixture
def window(home, qtbot):
    make_application()
    preferences = Preferences(home)
    preferences.put({"reduced_motion": True, "room unit": "feet"})
    shelf = LaptopShelf("desk-test")
    window = MainWindow(shelf, preferences)
    window.resize(1440, 900)
    window.show()
    window.show_workshop(shelf.start("Community evening"), "plan")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def closed(window, sheet_type):
    """Close the one sheet of a type that is open."""
    (sheet,) = [sheet for sheet in window.findChildren(sheet_type) if sheet.isVisible()]
    sheet.close_sheet()
    settle()


def test_an_empty_workshop_becomes_an_evening_that_is_ready_press_by_press(window, qtbot):
    page = window.frame.step
    press(page.findChildren(Starting)[0].cards[1])
    qtbot.waitUntil(lambda: page.fact(window.frame.around.workshop) == "8 parts")
    checks = page.side.checks
    assert [row.check.sign for row in checks._rows] == ["todo", "todo", "ok"]
    press(checks._rows[0].button)
    assert window.room.projector.window.isVisible()
    assert checks.checks[0].act == "measure"
    press(checks._rows[0].button)
    closed(window, MeasureSheet)
    assert (checks.checks[0].sign, checks.checks[0].below) == ("ok", "Easy to read up to 28 ft away")
    press(checks._rows[1].button)
    closed(window, CardsSheet)
    first = window.frame.around.workshop.groups()[0].id
    press(page.side.room.rows[first].count.more, 3)
    window.change_look()
    again = window.frame.step
    assert again.side.room.rows[first].count.count == 3
    window.frame.undo()
    window.frame.undo()
    assert not window.frame.around.workshop.sessions()
