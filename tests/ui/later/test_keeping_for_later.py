"""One key keeps an idea that says how for later, with its trace, and brings it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from workshop_app.domain.commands import ideas, pillars, sessions
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import Idea, IdeaId, PillarId, SessionId
from workshop_app.ui.board.group_step import GroupStep
from workshop_app.ui.gather.note_columns import NoteColumns
from workshop_app.ui.gather.note_hands import NoteHands
from workshop_app.ui.later.later_sheet import LaterSheet
from workshop_app.ui.later.trace import trace
from workshop_app.ui.progress.progress_step import ProgressStep
from workshop_app.ui.scribe.bar import ScribeBar
from workshop_app.ui.waiting_sheet import SHOWN

H, ALT = Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier
HOW = IdeaId("how")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@pytest.fixture
def desk(around):
    desk = around.desk
    desk.do(sessions.add, SessionId("s1"), "Why and who we are")
    desk.do(pillars.add, PillarId("p1"), "Caring Neighbor")
    how = NewIdea(
        id=HOW, text="Start a buddy program", group="families", pillar="p1", session="s1", table="4"
    )
    desk.do(ideas.capture, how)
    desk.do(
        ideas.capture, NewIdea(id=IdeaId("what"), text="Listens to others", group="students", pillar="p1")
    )
    return desk


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1280, 640)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def kept(around):
    return [idea.text for idea in around.workshop.later()]


def words_on(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def toast(around):
    return next(one for one in around.alerts._over.findChildren(QWidget, "toast") if not one.isHidden())


def undo_in_toast(around):
    next(one for one in toast(around).findChildren(QPushButton) if one.text() == "Undo").click()


@pytest.fixture
def page(around, desk, qtbot):
    page = GroupStep(around)
    page.resize(1344, 836)
    qtbot.addWidget(page)
    around.desk.subscribe(lambda _changes: page.show_workshop(around.workshop))
    page.show()
    page.show_workshop(around.workshop)
    page.board.setFocus()
    return page


def test_h_keeps_the_selected_note_for_later_and_undo_brings_it_back(page, around):
    page.board.selection.only(HOW)
    QTest.keyClick(page.board, H)
    assert kept(around) == ["Start a buddy program"]
    assert [idea.id for idea in around.workshop.ideas_in(PillarId("p1"))] == ["what"]
    assert "1 idea is kept under Later: making it real" in words_on(toast(around))
    undo_in_toast(around)
    assert kept(around) == []
    assert HOW in [idea.id for idea in around.workshop.ideas_in(PillarId("p1"))]


def test_undo_in_the_toast_takes_nothing_else_back(page, around):
    page.board.selection.only(HOW)
    QTest.keyClick(page.board, H)
    around.desk.do(ideas.reword, IdeaId("what"), "Listens first")
    undo_in_toast(around)
    assert kept(around) == []
    assert around.workshop.idea("what").text == "Listens first"


def test_h_without_an_idea_says_what_to_do_and_changes_nothing(page, around):
    page.board.selection.clear()
    page.board.selection.current = None
    QTest.keyClick(page.board, H)
    assert kept(around) == []
    assert "Select an idea first." in words_on(toast(around))


def test_h_keeps_what_is_selected_in_the_list(page, around):
    page.board.selection.only(HOW)
    page.ways.as_list()
    QTest.keyClick(page.ways.listing.tree, H)
    assert kept(around) == ["Start a buddy program"]


def test_h_keeps_the_idea_in_the_hand_while_everybody_sorts(page, around):
    around.desk.do(ideas.capture, NewIdea(id=IdeaId("loose"), text="Buy more buses", group="families"))
    page.ways.sort_together()
    QTest.keyClick(page.ways.sorting, H)
    assert kept(around) == ["Buy more buses"]
    assert page.ways.sorting.shown is None


def test_a_locked_pillar_lets_nothing_go(page, around):
    around.desk.do(pillars.lock, PillarId("p1"))
    page.board.selection.only(HOW)
    QTest.keyClick(page.board, H)
    assert kept(around) == []


@pytest.fixture
def bar(around, window):
    bar = ScribeBar(around, window)
    bar.open()
    return bar


def test_alt_h_adds_what_is_typed_under_later_as_one_change(bar, around):
    before = len(around.desk.history.undoable)
    QTest.keyClicks(bar.line, "Buy more buses")
    QTest.keyClick(bar.line, H, ALT)
    assert kept(around) == ["Buy more buses"]
    assert bar.line.text() == ""
    assert len(around.desk.history.undoable) == before + 1
    undo_in_toast(around)
    assert kept(around) == []
    assert around.workshop.ideas() == ()


def test_alt_h_in_an_empty_line_keeps_the_idea_added_last(bar, around):
    QTest.keyClicks(bar.line, "Hire a coach for each school")
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert kept(around) == []
    QTest.keyClick(bar.line, H, ALT)
    assert kept(around) == ["Hire a coach for each school"]
    QTest.keyClick(bar.line, H, ALT)
    assert len(around.workshop.ideas()) == 1


def test_the_menu_of_gather_keeps_a_note_and_takes_it_up_again(around, desk, window):
    columns = NoteColumns(around, lambda: 0, lambda _text: "")
    columns.setParent(window)
    hands = NoteHands(around, columns)
    for words, then in (("Keep for Later: making it real", ["Start a buddy program"]), ("Take up again", [])):
        hands.open_menu((HOW,), QPoint(0, 0))
        menu = columns.findChildren(QMenu, options=DIRECT)[-1]
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()
        assert kept(around) == then


def test_the_sheet_tells_where_each_idea_came_from_and_takes_it_up(around, desk, window):
    desk.do(ideas.park, [HOW])
    sheet = LaterSheet(window, around)
    sheet.show_sheet()
    assert "Families · Why and who we are · table 4 · stood in Caring Neighbor" in words_on(sheet.rows[0])
    sheet.rows[0].button.click()
    assert kept(around) == []
    assert "Nothing is kept for later" in words_on(sheet)
    assert not sheet.take_all.isEnabled()


def test_a_thousand_ideas_are_listed_in_part_and_taken_up_whole(around, window):
    many = [NewIdea(id=IdeaId(f"i{n}"), text=f"How {n}", later=True) for n in range(SHOWN + 5)]
    around.desk.do(ideas.capture_many, many)
    sheet = LaterSheet(window, around)
    sheet.show_sheet()
    assert len(sheet.rows) == SHOWN
    assert "5 more are kept." in words_on(sheet)
    sheet.take_all.click()
    assert kept(around) == []


def test_the_page_of_progress_says_what_waits_for_it(around, desk, qtbot):
    page = ProgressStep(around)
    qtbot.addWidget(page)
    page.show_workshop(around.workshop)
    assert page.later.isHidden()
    desk.do(ideas.park, [HOW])
    page.show_workshop(around.workshop)
    assert not page.later.isHidden()
    assert "Later: making it real. 1 idea waits here." in words_on(page.later)
    assert "“Start a buddy program”" in words_on(page.later)


def test_the_trace_says_of_a_pillar_that_was_taken_down_that_it_was(around, desk):
    desk.do(ideas.park, [HOW])
    desk.do(pillars.bin, PillarId("p1"))
    told = trace(around.workshop, around.workshop.idea(HOW))
    assert told.endswith("stood in Caring Neighbor, which was taken down")
    assert trace(around.workshop, Idea(id=IdeaId("x"), text="Out of nowhere")) == ""
