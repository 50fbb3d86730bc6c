"""A projector on a real desktop: plugged in, looked at, held, black, pulled out, back again, swapped."""

import sys

import pytest
from hand import Hand
from monitors import Monitors
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.app import make_application
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.room.measure_sheet import MeasureSheet
from workshop_app.ui.room.number_card import NumberCard
from workshop_app.ui.room.projector import Place
from workshop_app.ui.room.room_window import RoomWindow
from workshop_app.ui.room.screen_sheet import ScreenSheet
from workshop_app.ui.room.shown import Blank, Spotlight, WholeBoard

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere no monitor can be pretended"),
]

LAPTOP, PROJECTOR = QRect(0, 0, 1600, 1000), QRect(1600, 0, 1920, 1080)


@pytest.fixture
def monitors(qtbot):
    make_application()
    screen = QGuiApplication.primaryScreen().geometry()
    if screen.width() < PROJECTOR.right():
        pytest.skip("this desktop is too small for two screens side by side")
    with Monitors() as monitors:
        monitors.plug("laptop", *LAPTOP.getRect(), is_built_in=True)
        qtbot.waitUntil(lambda: [one.geometry() for one in QGuiApplication.screens()] == [LAPTOP])
        yield monitors
    qtbot.waitUntil(lambda: [one.geometry() for one in QGuiApplication.screens()] == [screen])


@pytest.fixture
def window(monitors, home, qtbot):
    window = MainWindow(LaptopShelf("desk-of-the-projector"), Preferences(home))
    window.move(0, 0)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.open_sample()
    yield window
    window.close()


def plug_in(monitors, window) -> RoomWindow:
    """Plug the projector in and wait until the room sees something."""
    monitors.plug("projector", *PROJECTOR.getRect())
    wall = window.room.projector.window
    Hand().until(lambda: wall.isVisible() and wall.geometry() == PROJECTOR, "nothing stands on the projector")
    Hand().until(lambda: wall.is_still, "the wall does not come to rest")
    return wall


def sheet(window, kind):
    """The sheet of this kind that lies over the window, if one does."""
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def settle_in(window) -> None:
    """Answer the questions of the first time as most people will: it is right as it is."""
    hand = Hand()
    hand.until(lambda: sheet(window, ScreenSheet) is not None, "nobody asks which screen the room sees")
    hand.press("Return")
    hand.until(lambda: sheet(window, MeasureSheet) is not None, "nobody asks how large the room is")
    hand.press("Escape")
    hand.until(lambda: sheet(window, MeasureSheet) is None, "the question about the room does not go")


def on_the_projector() -> list[QWidget]:
    """Every window of the program that can be seen on the projector."""
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one.geometry().intersects(PROJECTOR)
    ]


def colour_of_wall(at: QPoint) -> str:
    """The colour that the X server really shows at a point of the projector."""
    QTest.qWait(50)
    screen = next(one for one in QGuiApplication.screens() if one.geometry() == PROJECTOR)
    QApplication.processEvents()
    return screen.grabWindow(0, at.x(), at.y(), 1, 1).toImage().pixelColor(0, 0).name()


def test_it_opens_by_itself_and_a_number_stands_on_each_screen_the_first_time(monitors, window):
    hand, projector = Hand(), window.room.projector
    block = window.frame.top_bar.block
    assert projector.place is Place.NOWHERE
    assert block.spoken == "Projector not plugged in"

    wall = plug_in(monitors, window)
    hand.until(lambda: sheet(window, ScreenSheet) is not None, "nobody asks which screen the room sees")
    cards = [one for one in QApplication.topLevelWidgets() if isinstance(one, NumberCard) and one.isVisible()]
    assert {card.number: card.screen().geometry() for card in cards} == {1: LAPTOP, 2: PROJECTOR}
    settle_in(window)

    assert on_the_projector() == [wall]
    assert window.isActiveWindow()
    assert wall.cursor().shape() == Qt.CursorShape.BlankCursor
    assert block.spoken == "Projector shows Whole board, live"
    assert colour_of_wall(QPoint(4, 4)) == "#e9e6df"
    assert projector.awake.is_kept


def test_the_room_follows_the_hand_until_it_is_held_or_black(monitors, window):
    hand, projector, page = Hand(), window.room.projector, window.frame.step
    assert isinstance(page, GroupStep)
    wall = plug_in(monitors, window)
    settle_in(window)
    first, second = (pillar.id for pillar in page.around.workshop.pillars()[:2])

    hand.click(page.sheet_point(first))
    hand.until(lambda: isinstance(wall.shown, Spotlight) and wall.is_still, "no pillar in the spotlight")
    hand.press("F8")
    hand.click(page.sheet_point(second))
    hand.until(lambda: projector.live.number == 2, "the work does not go on behind the held picture")
    assert projector.is_held
    assert wall.shown.number == 1
    hand.press("F8")
    hand.until(lambda: wall.shown.number == 2, "it does not go live again")

    hand.press("b")
    hand.until(lambda: isinstance(wall.shown, Blank) and wall.is_still, "the wall does not go black")
    assert colour_of_wall(QPoint(960, 540)) == "#000000"
    assert window.frame.top_bar.block.spoken == "Projector shows black"
    hand.press("F9")
    hand.until(lambda: isinstance(wall.shown, Spotlight), "the wall stays black")
    hand.press("Escape")
    hand.until(lambda: isinstance(wall.shown, WholeBoard), "the spotlight does not go")


def test_a_dot_of_light_lies_on_the_idea_under_the_pointer_and_only_when_asked_for(monitors, window):
    hand, projector, page = Hand(), window.room.projector, window.frame.step
    wall = plug_in(monitors, window)
    settle_in(window)
    idea = page.around.workshop.notes_in(page.around.workshop.pillars()[0].id)[0].id
    hand.click(page.note_point(idea))
    paper = projector.paper_of(idea)
    assert paper is not None
    middle = paper.center().toPoint()
    assert colour_of_wall(middle) != "#e5122b"
    hand.press("l")
    hand.until(lambda: colour_of_wall(middle) == "#e5122b", "no dot of light on the idea")
    assert on_the_projector() == [wall]
    hand.press("l")
    hand.until(lambda: colour_of_wall(middle) != "#e5122b", "the dot does not go out")


def test_pulled_out_and_plugged_in_again_nothing_is_lost(monitors, window):
    hand, projector = Hand(), window.room.projector
    wall = plug_in(monitors, window)
    settle_in(window)
    monitors.unplug("projector")
    hand.until(lambda: not wall.isVisible(), "the picture stays after the cable was pulled")
    said = window.frame.around.alerts.notices.sentences()
    assert said == ["The projector was unplugged. Your work is safe."]
    assert not [
        one for one in QApplication.topLevelWidgets() if one.isVisible() and isinstance(one, RoomWindow)
    ]
    assert not projector.awake.is_kept

    hand.press("ctrl+2")
    hand.until(lambda: window.frame.step.key == "gather", "the laptop does not work on")
    plug_in(monitors, window)
    assert window.frame.around.alerts.notices.sentences() == []
    assert sheet(window, ScreenSheet) is None
    assert on_the_projector() == [wall]
    assert window.frame.top_bar.block.spoken == "Projector shows Prompt, live"


def test_with_the_lid_closed_and_opened_again_the_room_keeps_its_screen(monitors, window):
    hand, projector = Hand(), window.room.projector
    wall = plug_in(monitors, window)
    settle_in(window)
    monitors.unplug("laptop")
    hand.until(lambda: projector.place is Place.NOWHERE, "the picture covers the only screen there is")
    assert not wall.isVisible()
    monitors.plug("laptop", *LAPTOP.getRect(), is_built_in=True)
    hand.until(lambda: wall.isVisible() and wall.geometry() == PROJECTOR, "the room does not see it again")
    assert not wall.geometry().intersects(window.frameGeometry())


def test_another_projector_with_other_proportions_is_covered_to_its_edges(monitors, window):
    hand = Hand()
    wall = plug_in(monitors, window)
    settle_in(window)
    monitors.unplug("projector")
    hand.until(lambda: not wall.isVisible(), "the picture stays after the cable was pulled")
    old = QRect(1600, 0, 1024, 768)
    monitors.plug("old projector", *old.getRect())
    hand.until(lambda: wall.isVisible() and wall.geometry() == old, "the other projector shows nothing")
    assert wall.wall().width() == 1024
    assert round(wall.wall().height()) == 576


def test_the_window_manager_cannot_close_it_and_laptop_and_room_can_change_screens(monitors, window, qtbot):
    hand, projector = Hand(), window.room.projector
    wall = plug_in(monitors, window)
    settle_in(window)
    monitors.close_by_hand(int(wall.winId()))
    hand.rest(300)
    assert wall.isVisible()

    projector.swap()
    hand.until(lambda: wall.geometry() == LAPTOP, "the room does not get the other screen")
    hand.until(lambda: window.screen().geometry() == PROJECTOR, "the laptop's window does not make way")
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] != []
    projector.swap()
    hand.until(lambda: wall.geometry() == PROJECTOR, "the room does not get its screen back")

    window.close()
    assert not wall.isVisible()


def test_where_there_is_one_screen_the_picture_stands_in_a_window(monitors, window):
    hand, projector = Hand(), window.room.projector
    hand.click(window.frame.top_bar.block.window_button.mapToGlobal(QPoint(20, 20)))
    hand.until(lambda: projector.place is Place.WINDOW, "no window shows the room's picture")
    wall = projector.window
    hand.until(lambda: wall.isVisible() and wall.windowHandle().isExposed(), "the window does not come")
    assert window.frame.top_bar.block.spoken == "Projector shows Whole board, live"
    monitors.close_by_hand(int(wall.winId()))
    hand.until(lambda: projector.place is Place.NOWHERE, "a person cannot close it")
