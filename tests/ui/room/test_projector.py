"""The projector as the window knows it: held, black, in a window, with lights down, and its dark block."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QCloseEvent, QImage
from PySide6.QtWidgets import QApplication, QMainWindow

from workshop_app.domain.commands import ideas, pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.room.legibility import Room
from workshop_app.ui.room.pointing import Pointing
from workshop_app.ui.room.projector import Place, Projector
from workshop_app.ui.room.room_block import RoomBlock
from workshop_app.ui.room.room_menu import RoomMenu, Sheets
from workshop_app.ui.room.screens import other_than
from workshop_app.ui.room.shown import Blank, Prompt, Spotlight, WholeBoard


class Clock:
    now = 0

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def laptop(qtbot):
    laptop = QMainWindow()
    qtbot.addWidget(laptop)
    laptop.resize(1_200, 500)
    laptop.show()
    return laptop


@pytest.fixture
def projector(around, laptop, clock):
    around.preferences.put({"reduced_motion": True})
    around.desk.do_as("program", pillars.add, PillarId("curious"), "Curious")
    around.desk.do_as("program", ideas.capture, ideas.NewIdea(id=IdeaId("one"), text="asks why"))
    around.room.opened("group")
    projector = Projector(laptop, around.preferences, around.icons, now=clock)
    projector.attend(around.room, Room())
    yield projector
    projector.stop()


@pytest.fixture
def in_window(projector, qtbot):
    with qtbot.waitExposed(projector.window):
        projector.show_in_window()
    return projector


@pytest.fixture
def make_block(around, projector, laptop):
    def make(controls=None):
        sheets = Sheets(lambda: None, lambda: None)
        menu = RoomMenu(projector._laptop, projector, around.room, sheets)
        block = RoomBlock(controls or around.controls, projector, menu.menu)
        block.setParent(laptop)
        block.show()
        return block

    return make


def test_with_one_screen_nothing_opens_by_itself(projector, make_block):
    assert projector.place is Place.NOWHERE
    assert not projector.window.isVisible()
    block = make_block()
    assert block.name.text() == "Not plugged in"
    assert block.window_button.isVisible()
    assert not block.hold.isVisible()
    assert block.spoken == "Projector not plugged in"


def test_in_a_window_the_block_says_what_the_room_sees(in_window, make_block):
    block = make_block()
    assert (block.state.text(), block.name.text()) == ("In a window", "Whole board")
    assert block.thumbnail.accessibleName() == "Projector shows Whole board, live"
    assert not block.is_alert


def test_held_the_last_picture_stays_while_work_goes_on(in_window, around, make_block, clock):
    block = make_block()
    in_window.hold()
    around.room.look_at(PillarId("curious"))
    assert isinstance(in_window.seen, WholeBoard)
    assert isinstance(in_window.window.shown, WholeBoard)
    assert isinstance(in_window.live, Spotlight)
    assert block.hold.text() == "Go live"
    assert block.is_alert
    clock.now = 125_000
    block.show_projector()
    assert block.state.text() == "Held for 2 min"
    assert block.spoken == "Projector shows Whole board, held"
    in_window.hold()
    assert isinstance(in_window.window.shown, Spotlight)
    assert not block.is_alert


def test_black_shows_nothing_and_comes_back_with_what_is_live(in_window, around, make_block):
    block = make_block()
    in_window.blank()
    assert isinstance(in_window.window.shown, Blank)
    assert (block.state.text(), block.blank.text()) == ("Room sees black", "Show again")
    assert not block.hold.isVisible()
    around.room.opened("gather")
    in_window.blank()
    assert isinstance(in_window.window.shown, Prompt)


def test_what_was_held_is_there_again_after_black(in_window, around):
    in_window.hold()
    in_window.blank()
    around.room.opened("gather")
    in_window.blank()
    assert isinstance(in_window.window.shown, WholeBoard)


def test_another_workshop_begins_live(in_window, around):
    in_window.hold()
    in_window.blank()
    in_window.attend(None, Room())
    assert isinstance(in_window.window.shown, Blank)
    in_window.attend(around.room, Room())
    assert isinstance(in_window.window.shown, WholeBoard)
    assert not in_window.is_held


def test_the_display_is_kept_awake_only_while_the_room_looks(projector, around, qtbot):
    assert not projector.awake.is_kept
    projector.show_in_window()
    assert projector.awake.is_kept
    projector.attend(None, Room())
    assert not projector.awake.is_kept


def test_lights_are_turned_down_by_a_person_and_kept(in_window, around, qtbot):
    wall = in_window.window
    qtbot.waitUntil(lambda: wall.is_still)
    corner = wall.wall().topLeft().toPoint() + QPoint(4, 4)
    bright = wall.grab().toImage().pixelColor(corner).lightness()
    in_window.dim(lights_down=True)
    assert wall.grab().toImage().pixelColor(corner).lightness() < 40 < bright
    assert around.preferences.get("room lights down", otherwise=False)


def test_the_thumbnail_is_told_at_most_four_times_a_second(in_window, around, qtbot):
    told = []
    in_window.pictured.connect(lambda: told.append(1))
    for step in ("gather", "group", "gather", "group", "share", "group"):
        around.room.opened(step)
        in_window.window._motion.stop()
        in_window.window._arrived()
    assert len(told) <= 1
    qtbot.waitUntil(lambda: len(told) == 2 or not in_window._has_news)
    assert len(told) <= 2


def test_the_thumbnail_shows_what_the_room_sees(in_window, make_block, qtbot):
    block = make_block()
    qtbot.waitUntil(lambda: in_window.window.is_still)
    block.show_picture()
    bright = block.thumbnail.grab().toImage()
    in_window.blank()
    qtbot.waitUntil(lambda: in_window.window.is_still)
    block.show_picture()
    black = block.thumbnail.grab().toImage()
    middle = QPoint(bright.width() // 2, bright.height() // 4)
    assert bright.pixelColor(middle).lightness() > 200
    assert black.pixelColor(middle).lightness() == 0


def test_a_window_manager_cannot_take_the_picture_from_a_screen(in_window, qtbot):
    wall = in_window.window
    wall._screen = wall.screen()  # as if it covered one

    class Pressed(QCloseEvent):
        def spontaneous(self) -> bool:
            return True

    event = Pressed()
    wall.closeEvent(event)
    assert not event.isAccepted()
    assert wall.isVisible()


def test_the_room_window_takes_no_focus_and_shows_no_pointer_on_a_screen(in_window, laptop):
    wall = in_window.window
    assert wall.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    wall.cover(wall.screen())
    assert wall.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert wall.cursor().shape() == Qt.CursorShape.BlankCursor
    wall.stand_in_window(wall.screen())
    assert wall.cursor().shape() != Qt.CursorShape.BlankCursor


def test_the_picture_is_sixteen_to_nine_in_a_window_of_any_shape(in_window):
    wall = in_window.window
    wall.resize(900, 900)
    box = wall.wall()
    assert round(box.width() / box.height(), 3) == round(16 / 9, 3)
    image = wall.grab().toImage()
    assert image.pixelColor(450, 20) == Qt.GlobalColor.black
    assert image.pixelColor(450, 880) == Qt.GlobalColor.black


def test_closing_the_window_by_hand_is_heard(in_window, make_block):
    block = make_block()
    in_window.window.left.emit()
    assert in_window.place is Place.NOWHERE
    assert block.name.text() == "Not plugged in"


def red_at(image: QImage, x: int, y: int) -> bool:
    colour = image.pixelColor(x, y)
    return colour.red() > 200 and colour.green() < 100


def test_a_dot_of_light_is_on_the_wall_only_while_it_is_asked_for(in_window, qtbot):
    wall = in_window.window
    qtbot.waitUntil(lambda: wall.is_still)
    box = wall.wall()
    x, y = round(box.x() + box.width() / 2), round(box.y() + box.height() / 2)
    in_window.point(Pointing(960, 540))
    assert red_at(wall.grab().toImage(), x, y)
    in_window.point(Pointing(100, 100))
    assert not red_at(wall.grab().toImage(), x, y)
    in_window.point(None)
    assert not red_at(wall.grab().toImage(), x, y)


def test_a_circle_of_light_dims_all_but_what_it_is_on(in_window, qtbot):
    wall = in_window.window
    qtbot.waitUntil(lambda: wall.is_still)
    corner = wall.wall().topLeft().toPoint() + QPoint(4, 4)
    before = wall.grab().toImage().pixelColor(corner).lightness()
    in_window.point(Pointing(1800, 1000, is_circle=True))
    assert wall.grab().toImage().pixelColor(corner).lightness() < before / 2


LAPTOP = QRect(0, 0, 1440, 900)


@pytest.mark.parametrize(
    ("screens", "chosen", "found"),
    [
        ([LAPTOP], None, None),
        ([LAPTOP, QRect(1440, 0, 1920, 1080)], None, 1),
        ([QRect(-1920, 0, 1920, 1080), LAPTOP], None, 0),
        ([LAPTOP, QRect(0, 0, 1440, 900)], None, None),
        ([LAPTOP, QRect(1440, 0, 1920, 1080), QRect(3360, 0, 1280, 720)], 2, 2),
        ([LAPTOP, QRect(1440, 0, 1920, 1080)], 0, 1),
    ],
    ids=["alone", "beside", "to the left", "mirrored", "the chosen of two", "chosen but worked on"],
)
def test_the_room_gets_a_screen_that_is_not_the_laptops(screens, chosen, found):
    assert other_than(screens, LAPTOP, chosen) == found


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("high_contrast", [False, True])
def test_nothing_in_the_block_is_cut_at_any_text_size(
    make_around, projector, make_block, scale, high_contrast
):
    block = make_block(make_around(scale=scale, high_contrast=high_contrast).controls)
    bar = 1280 - round(96 * scale)
    for change in (lambda: None, projector.show_in_window, projector.hold, projector.blank):
        change()
        block.fit(bar - round(274 * scale))
        block.resize(block.sizeHint())
        QApplication.processEvents()
        assert block.width() <= bar - round(200 * scale)
        for part in (block.state, block.name, block.hold, block.blank, block.window_button):
            if part.isVisibleTo(block):
                assert part.width() >= part.minimumSizeHint().width(), part.text()
                assert block.rect().contains(QRect(part.mapTo(block, QPoint()), part.size()))


def test_the_menu_says_what_holds_and_leads_to_everything(in_window, around, make_block, qtbot):
    block = make_block()
    menu = block._menu()
    said = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert said[:5] == ["Whole board", "Prompt", "Newest ideas", "Who was heard", "Welcome"]
    assert {"Lights down", "Picture and last row…", "Close the room’s window"} <= set(said)
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["Whole board"]
    next(action for action in menu.actions() if action.text() == "Prompt").trigger()
    assert isinstance(in_window.window.shown, Prompt)


def test_every_part_of_the_block_is_reached_by_keyboard_and_has_a_name(in_window, make_block):
    block = make_block()
    for part in (block.thumbnail, block.hold, block.blank):
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert part.accessibleName()
    assert block.hold.minimumSizeHint().height() >= 36


def test_a_window_put_away_while_it_covers_a_screen_comes_back(in_window, qtbot):
    wall = in_window.window
    wall.cover(wall.screen())
    wall.setWindowState(Qt.WindowState.WindowMinimized)
    wall.changeEvent(QEvent(QEvent.Type.WindowStateChange))
    qtbot.waitUntil(lambda: not wall.isMinimized())
