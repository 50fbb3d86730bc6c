"""Every key of the table, pressed on the board in the whole window: something happens each time."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workshop_app.app import make_application
from workshop_app.domain.commands import ideas
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui.action_table import ENTRIES, entries_of
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.sheet import Sheet

Key = Qt.Key
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KINDS = {
    "Letters": (Key.Key_X, NONE),
    "Arrows": (Key.Key_Right, NONE),
    "Shift+Arrows": (Key.Key_Right, SHIFT),
    "Ctrl+Arrows": (Key.Key_Right, CTRL),
    "1 … 8": (Key.Key_2, NONE),
}
LAST = {"larger", "smaller", "quit"}
"""Entries after which the page is another one, or the window is gone."""

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Files:
    """Answers system dialogs in a person's place: it asks, and nobody chooses anything."""

    def __init__(self):
        self.asked = 0

    def to_open(self, caption, kinds):
        self.asked += 1

    def several_to_open(self, caption, kinds):
        self.asked += 1
        return []

    def to_save(self, caption, name, kinds):
        self.asked += 1


@pytest.fixture
def files():
    return Files()


@pytest.fixture
def window(home, qtbot, files):
    make_application()
    window = MainWindow(LaptopShelf("desk-test"), Preferences(home), files)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.setUpdatesEnabled(False)  # what is painted is tested elsewhere
    window.open_sample()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def begin(window, entry):
    """Come to the board with an idea selected, and with what the entry needs."""
    for sheet in window.findChildren(Sheet):
        sheet.close_sheet()
    if window.windowState() & Qt.WindowState.WindowFullScreen:
        window.showNormal()
    page = window.frame.page("group")
    page.leave()
    if page.ways.listing is not None:
        page.ways.as_list()
    window.frame.go_to("group")
    page.toolbar.clear()
    if entry == "group":
        window.frame.go_to("gather")
        return
    board, workshop = page.board, window.frame.around.workshop
    window.alerts.hush()
    board.fit()
    board.setFocus(Qt.FocusReason.OtherFocusReason)
    second = workshop.notes_in(workshop.pillars()[0].id)[1].id
    board.selection.only(second)
    board.marks.shows_focus = True
    if entry in {"undo", "redo"}:
        window.frame.around.desk.do(ideas.reword, second, f"Other words for {entry}")
        if entry == "redo":
            window.frame.undo()
            window.alerts.hush()
    elif entry in {"put_down", "escape"}:
        board.pick_up()
    elif entry == "zoom_fit":
        board.pan(-60, -60)
    elif entry == "zoom_out":
        board.zoom_by(1.5)
    QApplication.processEvents()


def seen(window, files):
    """Return everything a person could notice."""
    if not window.isVisible() or window.frame is None:
        return "elsewhere"
    page, toast = window.frame.step, window.alerts._toast
    board = window.frame.page("group").board
    popup, history = QApplication.activePopupWidget(), window.frame.around.desk.history
    return (
        window.frame.step.key,
        len(history.undoable),
        len(history.redoable),
        frozenset(board.selection.ideas),
        board.selection.current,
        board.carry is not None,
        (board.canvas.left, board.canvas.top, board.zoom, board.tray.left),
        id(window.focusWidget()),
        board.editing.editor is not None,
        board.pointer.holds_ground,
        [type(sheet).__name__ for sheet in window.findChildren(Sheet) if sheet.isVisible()],
        toast.findChild(QLabel).text() if toast is not None and toast.isVisible() else "",
        type(popup).__name__ if popup is not None else "",
        window.windowState(),
        window.theme.scale,
        window.theme.high_contrast,
        page.key == "group" and (page.ways.sorting is not None, page.ways.listing is not None),
        page.key == "group" and page.ways.suggesting.card.isVisible(),
        window.room.director is not None and str(window.room.director.showing),
        (window.frame.around.clock.part, window.frame.around.clock.seconds_whole),
        files.asked,
    )


def press(key):
    target = QApplication.focusWidget()
    if key in KINDS:
        QTest.keyPress(target, *KINDS[key])
        return
    pressed = QKeySequence(key)[0]
    QTest.keyPress(target, pressed.key(), pressed.keyboardModifiers())


def test_no_key_of_the_table_is_silent_on_the_board(window, files, qtbot):
    entries = sorted(entries_of("group"), key=lambda entry: entry.key in LAST)
    silent = []
    for entry in entries:
        for key in entry.keys:
            if window.frame is None:
                window.open_sample()
            begin(window, entry.key)
            before = seen(window, files)
            press(key)
            QApplication.processEvents()
            popup = QApplication.activePopupWidget()
            if seen(window, files) == before:
                silent.append(f"{key}: {entry.words}")
            if popup is not None:
                popup.close()
            if window.isVisible():
                QTest.keyRelease(QApplication.focusWidget() or window, Key.Key_Space)
    assert silent == []


def test_every_entry_of_the_board_can_be_carried_out(window):
    known = {*window.frame.actions_of, *window.frame.page("group").actions_of, *window._everywhere}
    read_by_the_board = {entry.key for entry in ENTRIES if entry.is_only_keys}
    for entry in entries_of("group"):
        assert entry.key in known | read_by_the_board, entry.key


@pytest.mark.parametrize("needs", ["put_down", "stack_ideas", "open_stack"])
def test_what_cannot_be_done_just_now_says_why(window, needs):
    begin(window, needs if needs != "put_down" else "")
    entry = next(entry for entry in ENTRIES if entry.key == needs)
    press(entry.keys[0])
    assert window.alerts._toast.findChild(QLabel).text() == entry.otherwise


def test_a_digit_of_no_pillar_says_so(window):
    begin(window, "")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_8)
    assert window.alerts._toast.findChild(QLabel).text() == "There is no pillar 8 yet."
