"""Fingers, pens and touchpads, with the events that they send."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

LEFT, RIGHT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def screen():
    """A touch screen."""
    return QTest.createTouchDevice()


@pytest.fixture(scope="module")
def stylus():
    return QPointingDevice(
        "pen",
        77,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position,
        1,
        2,
    )


class Fingers:
    """Puts fingers on the board; `at` are its points, one for each finger, within the screen of 800 x 800."""

    def __init__(self, board, device):
        self.board, self.device = board, device

    def down(self, *at):
        self._send("press", at)

    def move(self, *at):
        self._send("move", at)

    def up(self, *at):
        self._send("release", at)

    def tap(self, at):
        self.down(at)
        self.up(at)

    def _send(self, what, at):
        sequence = QTest.touchEvent(self.board, self.device, False)
        for finger, point in enumerate(at):
            getattr(sequence, what)(finger, point, self.board)
        sequence.commit()


@pytest.fixture
def fingers(hand, screen):
    return Fingers(hand.board, screen)


@pytest.fixture
def rest(hand, qtbot):
    """Wait as long as a long press takes."""
    hand.board.fingers.resting.setInterval(20)
    return lambda: qtbot.waitUntil(lambda: not hand.board.fingers.resting.isActive())


def test_a_tap_selects_a_note_and_two_taps_edit_it(hand, fingers):
    fingers.tap(hand.note("i1"))
    assert hand.board.selection.ideas == {"i1"}
    fingers.tap(hand.note("i1"))
    assert hand.board.editing.is_open


def test_a_tap_beside_a_note_hits_it_all_the_same(hand, fingers):
    view = hand.board.view_of("i0")
    fingers.tap(QPoint(round(view.center().x()), round(view.bottom() + 2)))
    assert hand.board.selection.ideas == {"i0"}


def test_one_finger_moves_the_canvas_and_no_note(hand, fingers, around):
    before, log = hand.board.canvas.top, len(around.open.log)
    start = hand.note("i5")
    fingers.down(start)
    for step in range(1, 5):
        fingers.move(start - QPoint(0, 20 * step))
    fingers.up(start - QPoint(0, 80))
    assert hand.board.canvas.top == before + 80
    assert len(around.open.log) == log


def test_one_finger_in_the_tray_moves_its_row(around, open_page, fill_board, hand_on, screen):
    fill_board(around, waiting=40)
    hand = hand_on(open_page(around))
    fingers, start = Fingers(hand.board, screen), hand.note("t3")
    fingers.down(start)
    fingers.move(start - QPoint(100, 0))
    fingers.up(start - QPoint(100, 0))
    assert hand.board.tray.left > 60


def test_a_long_press_lifts_a_note_which_then_follows_the_finger(hand, fingers, rest, in_pillar):
    start, end = hand.note("t0"), hand.end_of("p2")
    fingers.down(start)
    assert not hand.board.is_holding
    rest()
    assert hand.board.is_holding
    for step in range(1, 6):
        fingers.move(start + (end - start) * step / 5)
    fingers.up(end)
    assert in_pillar("p2")[-1] == "t0"


def test_a_long_press_that_ends_where_it_began_opens_the_menu(hand, fingers, rest, in_pillar):
    before = in_pillar(None)
    fingers.down(hand.note("t1"))
    rest()
    fingers.up(hand.note("t1"))
    assert not hand.board.is_holding
    assert hand.board.menu is not None
    assert hand.board.selection.ideas == {"t1"}
    assert in_pillar(None) == before
    hand.board.menu.close()


def test_a_long_press_on_a_head_lifts_the_sheet(hand, fingers, rest, around, page):
    start = hand.board.mapFromGlobal(page.sheet_point("p1"))
    fingers.down(start)
    rest()
    assert hand.board.is_holding
    fingers.move(start + QPoint(-60, 420))
    fingers.up(start + QPoint(-60, 420))
    assert around.workshop.pillar("p1").x is not None


def test_two_fingers_pan_and_pinch_around_their_middle(hand, fingers):
    board = hand.board
    first, second = QPoint(500, 300), QPoint(700, 300)
    fingers.down(first)
    fingers.down(first, second)
    fingers.move(first, second)
    top = board.canvas.top
    fingers.move(first - QPoint(0, 50), second - QPoint(0, 50))
    assert board.canvas.top == top + 50
    under = board.canvas.to_scene(QPointF(600, 250))
    fingers.move(QPoint(400, 250), QPoint(800, 250))
    assert board.zoom == pytest.approx(2.0, abs=0.01)
    assert board.canvas.to_scene(QPointF(600, 250)) == pytest.approx(under, abs=2)
    fingers.up(QPoint(400, 250), QPoint(800, 250))
    assert not board.is_holding


def test_a_button_that_lies_over_the_board_is_pressed_by_a_finger(hand, fingers):
    pressed, button = [], QPushButton("Over the board", hand.board)
    button.clicked.connect(lambda: pressed.append(1))
    button.setGeometry(QRect(hand.note("i0") - QPoint(40, 20), QSize(80, 40)))
    button.show()
    fingers.tap(hand.note("i0"))
    assert pressed == [1]
    assert hand.board.selection.ideas == {"t0"}


def pen(board, stylus, kind, at, button=LEFT, buttons=LEFT):  # noqa: PLR0917 - as the event itself
    event = QTabletEvent(
        kind, stylus, QPointF(at), QPointF(board.mapToGlobal(at)), 0.5, 0, 0, 0, 0, 0, NONE, button, buttons
    )
    QApplication.sendEvent(board, event)
    assert event.isAccepted()


def test_a_pen_drags_at_once(hand, stylus, in_pillar):
    start, end = hand.note("t0"), hand.end_of("p1")
    pen(hand.board, stylus, QEvent.Type.TabletPress, start)
    for step in range(1, 6):
        pen(hand.board, stylus, QEvent.Type.TabletMove, start + (end - start) * step / 5, NO_BUTTON)
    assert hand.board.is_holding
    pen(hand.board, stylus, QEvent.Type.TabletRelease, end, LEFT, NO_BUTTON)
    assert in_pillar("p1")[-1] == "t0"


def test_a_pen_that_rests_and_is_let_go_opens_the_menu(hand, stylus, rest):
    pen(hand.board, stylus, QEvent.Type.TabletPress, hand.note("t2"))
    rest()
    assert hand.board.is_holding
    pen(hand.board, stylus, QEvent.Type.TabletRelease, hand.note("t2"), LEFT, NO_BUTTON)
    assert hand.board.menu is not None
    hand.board.menu.close()


def test_the_button_of_a_pen_opens_the_menu(hand, stylus):
    pen(hand.board, stylus, QEvent.Type.TabletPress, hand.note("t2"), RIGHT, RIGHT)
    assert hand.board.menu is not None
    hand.board.menu.close()


def touchpad(board, kind, value=0.0, delta=(0, 0)):
    device = QPointingDevice.primaryPointingDevice()
    at = QPointF(600, 300)
    event = QNativeGestureEvent(
        kind, device, 2, at, at, QPointF(board.mapToGlobal(at.toPoint())), value, QPointF(*delta)
    )
    QApplication.sendEvent(board, event)


def test_a_touchpad_pinches_at_the_pointer(hand):
    board = hand.board
    under = board.canvas.to_scene(QPointF(600, 300))
    touchpad(board, Qt.NativeGestureType.ZoomNativeGesture, 0.25)
    assert board.zoom == pytest.approx(1.25, abs=0.01)
    assert board.canvas.to_scene(QPointF(600, 300)) == pytest.approx(under, abs=1)
    touchpad(board, Qt.NativeGestureType.SmartZoomNativeGesture)
    assert board.is_fitted


def test_two_fingers_on_a_touchpad_pan_by_as_many_px_as_they_say(hand):
    board, at = hand.board, QPoint(600, 300)
    before = (board.canvas.left, board.canvas.top)
    event = QWheelEvent(
        QPointF(at),
        QPointF(board.mapToGlobal(at)),
        QPoint(-30, -17),
        QPoint(-60, -34),
        NO_BUTTON,
        NONE,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(board, event)
    assert (board.canvas.left, board.canvas.top) == (before[0] + 30, before[1] + 17)
