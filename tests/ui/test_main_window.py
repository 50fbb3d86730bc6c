"""The window as a whole: Home and the frame, the look, files that come and go, troubles said in place."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)

from workshop_app.app import make_application
from workshop_app.desk import ids
from workshop_app.domain.commands import details, ideas, pillars
from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.domain.rules import Trouble
from workshop_app.opening import LaptopShelf
from workshop_app.preferences import Preferences
from workshop_app.ui import pages
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.gather.gather_step import GatherStep
from workshop_app.ui.main_window import MainWindow
from workshop_app.ui.share.share_step import ShareStep

STEPS = ("plan", "gather", "group", "shape", "progress", "share")


@pytest.fixture
def shelf(home):
    return LaptopShelf("desk-test")


@pytest.fixture
def window(shelf, home, qtbot):
    make_application()
    window = MainWindow(shelf, Preferences(home))
    window.resize(1440, 900)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_window_opens_at_home(window):
    assert window.frame is None
    assert window.home.isVisible()


def test_the_sample_opens_on_the_board(window):
    window.open_sample()
    assert isinstance(window.frame.step, GroupStep)
    assert len(window.frame.around.workshop.ideas()) == 62
    assert "Community evening" in window.windowTitle()


@pytest.mark.parametrize("key", STEPS)
def test_each_step_opens_and_its_main_object_takes_the_keyboard(window, key, qtbot):
    window.open_sample()
    window.frame.go_to(key)
    assert window.frame.step.key == key
    assert window.frame.rail.tab(key).isChecked()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.frame.step.isAncestorOf(QApplication.focusWidget() or window))


def test_every_step_of_the_rail_opens(window):
    window.open_sample()
    for key in pages.KEYS:
        window.frame.go_to(key)
        assert window.frame.step.key == key


def test_a_workshop_opens_again_at_the_step_where_it_was_left(window):
    window.open_sample()
    path = window.frame.around.open.path
    window.frame.go_to("share")
    window.show_home()
    window.open_path(path)
    assert isinstance(window.frame.step, ShareStep)


def test_larger_text_keeps_the_step_and_the_workshop(window):
    window.open_sample()
    window.frame.go_to("gather")
    opened = window.frame.around.open
    for steps, scale in ((1, 1.25), (9, 2.0), (-9, 1.0)):
        window._scale(steps)
        assert window.theme.scale == scale
        assert isinstance(window.frame.step, GatherStep)
        assert window.frame.around.open is opened


def test_high_contrast_is_switched_on_and_off_and_remembered(window, home):
    window._switch_contrast()
    assert window.theme.high_contrast
    assert Preferences(home).get("contrast", "") == "high"
    window._switch_contrast()
    assert not window.theme.high_contrast


def test_undo_and_redo_follow_the_workshop(window, qtbot):
    window.open_sample()
    desk, workshop = window.frame.around.desk, window.frame.around.workshop
    undo, redo = (window.frame.actions_of[name] for name in ("undo", "redo"))
    desk.do(pillars.add, PillarId("p-new"), "One more")
    qtbot.waitUntil(undo.isEnabled)
    undo.trigger()
    assert len(workshop.pillars()) == 5
    qtbot.waitUntil(redo.isEnabled)
    redo.trigger()
    assert len(workshop.pillars()) == 6


def test_what_could_not_be_kept_is_said_until_it_is_solved(window, qtbot):
    window.open_sample()
    alerts, desk = window.frame.around.alerts, window.frame.around.desk

    def refuse():
        raise Trouble("The disk is full. Everything before is safe. Save a copy somewhere else.")

    assert not alerts.attempt(refuse)
    assert "The disk is full" in alerts.notices.sentences()[0]
    assert "Not saved" in window.frame.top_bar._state.text()
    idea = ideas.NewIdea(id=IdeaId(ids.fresh("idea")), text="Later")
    assert alerts.attempt(lambda: desk.do(ideas.capture, idea))
    qtbot.waitUntil(lambda: "Saved" in window.frame.top_bar._state.text())
    assert alerts.notices.sentences() == []


def test_a_file_that_is_no_workshop_is_answered_on_home_in_one_sentence(window, tmp_path):
    wrong = tmp_path / "holiday.workshop"
    wrong.write_text("dear diary", encoding="utf-8")
    window.open_path(wrong)
    assert window.frame is None
    said = [text for text in texts(window.home) if "holiday.workshop" in text]
    assert len(said) == 1
    assert wrong.read_text(encoding="utf-8") == "dear diary"


def test_a_workshop_open_in_another_window_is_answered_too(window, shelf):
    window.open_sample()
    path = window.frame.around.open.path
    other = MainWindow(LaptopShelf("desk-test"), window._preferences)
    other.show()
    other.open_path(path)
    assert other.frame is None
    assert any("open in another window" in text for text in texts(other.home))
    other.close()


def test_a_list_dropped_on_the_window_is_looked_over_in_gather(window, tmp_path, qtbot):
    window.open_sample()
    frame = window.frame
    ideas_file = tmp_path / "ideas.txt"
    ideas_file.write_text("One more idea\nAnd another", encoding="utf-8")
    window.receive([ideas_file])
    assert isinstance(window.frame.step, GatherStep)
    assert window.frame is frame
    qtbot.waitUntil(lambda: any("2 ideas" in text for text in texts(frame.step)), timeout=10_000)


def test_f6_walks_the_parts_of_the_window_and_comes_round(window, qtbot):
    window.open_sample()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    regions = window.frame.regions()
    walk = {action.objectName(): action for action in window.actions()}["next_region"]
    seen = []
    for _ in regions:
        walk.trigger()
        seen.append(QApplication.focusWidget())
    assert len(set(seen)) == len(regions)


def test_the_title_follows_the_workshop(window, qtbot):
    window.open_sample()
    window.frame.around.desk.do(details.change, title="Evening & more")
    qtbot.waitUntil(lambda: "Evening & more" in window.windowTitle())
    assert window.frame.top_bar.title.text() == "Evening && more"


def test_the_focus_ring_shows_for_the_keyboard_and_not_for_the_mouse(window, qtbot):
    window.open_sample()
    window.frame.go_to("share")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button = window.frame.top_bar.findChildren(QPushButton)[0]
    native = window.windowHandle()
    QTest.keyClick(native, Qt.Key.Key_Tab)
    button.setFocus()
    assert window._ring.isVisible()
    assert window._ring.geometry().contains(QRect(button.mapTo(window, QPoint(0, 0)), button.size()))
    QTest.mouseClick(native, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(700, 40))
    button.clearFocus()
    button.setFocus()
    assert not window._ring.isVisible()


@pytest.mark.parametrize("key", ["home", *STEPS])
def test_every_control_of_every_screen_has_a_name(window, key):
    if key != "home":
        window.open_sample()
        window.frame.go_to(key)
    assert nameless(window) == []


def test_a_control_without_a_name_would_be_found(window):
    bare = QLineEdit(window)
    bare.show()
    assert nameless(window) == [bare]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_window_keeps_to_the_size_it_is_given(window, scale):
    window._preferences.put({"text_scale": scale})
    window.change_look()
    window.open_sample()
    for key in STEPS:
        window.frame.go_to(key)
        for size in ((1280, 640), (1366, 688), (1440, 900), (1920, 1080)):
            window.resize(*size)
            assert (window.width(), window.height()) == size, key


def texts(widget):
    """Return everything that is written in a widget."""
    return [
        label.text() for label in widget.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()
    ]


def nameless(window):
    """Return the visible controls that a screen reader could not call by a name."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractSlider)
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, kinds) or isinstance(widget, QScrollBar) or not widget.isVisibleTo(window):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if face is not None and not face.text(QAccessible.Text.Name).strip():
            found.append(widget)
    return found
