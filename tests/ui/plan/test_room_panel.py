"""Who is in the room: counted where the groups stand, kept in few changes, and never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.plan.side_bench import an_evening, follow, in_a_window, key, press, settle, undoable
from workshop_app.domain import attending
from workshop_app.domain.commands import attendance, groups, ideas, sessions
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.records import GroupId, IdeaId, SessionId
from workshop_app.store.trouble import StoreError
from workshop_app.ui.plan.head_count import MOST
from workshop_app.ui.plan.room_panel import RoomPanel
from workshop_app.ui.plan.templates_sheet import TemplatesSheet

STUDENTS, FAMILIES = GroupId("students"), GroupId("families")


@pytest.fixture
def panel(around, qtbot):
    an_evening(around)
    panel = RoomPanel(around, files=None)
    in_a_window(qtbot, around, panel, 336)
    follow(around, panel)
    return panel


def present(around, group=STUDENTS, session=None):
    return attending.attendance(around.workshop, session or around.session, group).present


def shown(panel):
    rows = panel.room.rows.values()
    return sorted(rows, key=lambda row: row.mapTo(panel, row.rect().topLeft()).y())


def test_quick_presses_become_one_change_once_they_rest(panel, around, qtbot):
    row = panel.room.rows[STUDENTS]
    press(row.count.more, 12)
    assert row.count.count == 12
    assert undoable(around) == ["sessions.add"]
    qtbot.waitUntil(lambda: not row.count.is_moving)
    assert undoable(around) == ["sessions.add", "attendance.count"]
    assert present(around) == 12
    assert panel.room.people.text() == "12 people"
    around.desk.undo()
    assert row.count.count == 0


def test_a_number_can_be_typed_and_walked_with_the_arrow_keys(panel, around):
    field = panel.room.rows[STUDENTS].count.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "11")
    assert present(around) == 0
    key(field, Qt.Key.Key_Return)
    key(field, Qt.Key.Key_Up)
    panel.room.rows[FAMILIES].count.field.setFocus()
    assert present(around) == 12
    assert undoable(around)[1:] == ["attendance.count"]


def test_what_was_pressed_is_kept_before_ctrl_z_and_before_another_session_is_shown(panel, around):
    row = panel.room.rows[STUDENTS]
    undo = QShortcut(QKeySequence("Ctrl+Z"), panel.window(), around.desk.undo)
    press(row.count.more, 2)
    row.count.settle()
    press(row.count.more, 3)
    key(row.count.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undoable(around) == ["sessions.add", "attendance.count"]
    assert (present(around), row.count.count) == (2, 2)
    undo.setEnabled(False)
    press(row.count.more)
    row.count.settle()
    press(row.count.more, 2)
    first = around.session
    second = SessionId("session-2")
    around.voice.attend(second)
    around.desk.do(sessions.add, second, "Another evening")
    assert present(around, session=first) == 5
    assert row.count.count == 0
    press(row.count.more)
    panel.keep()
    assert (present(around, session=first), present(around)) == (5, 1)


def test_a_number_stays_between_nobody_and_a_full_hall(panel, around):
    count = panel.room.rows[STUDENTS].count
    assert not count.fewer.isEnabled()
    count.field.setFocus()
    count.field.selectAll()
    QTest.keyClicks(count.field, "99999")
    count.settle()
    assert 0 < present(around) <= MOST


def test_a_number_that_cannot_be_kept_goes_back_and_the_reason_is_said(panel, around):
    said = []
    around.alerts.not_kept.connect(said.append)
    around.open.log.refuse = StoreError("The disk is full.")
    count = panel.room.rows[STUDENTS].count
    press(count.more, 4)
    count.settle()
    assert said == ["The disk is full."]
    assert count.count == 0


def test_the_invited_are_shown_only_where_somebody_said_how_many(panel, around):
    row = panel.room.rows[STUDENTS]
    assert row.name.accessibleDescription() == ""
    row.invite()
    settle()
    assert row.invited.field.hasFocus()
    QTest.keyClicks(row.invited.field, "14")
    key(row.invited.field, Qt.Key.Key_Return)
    assert attending.invited(around.workshop, around.session)[STUDENTS] == 14
    assert row.name.accessibleDescription() == "of 14 invited"
    assert not row.asked.isVisible()


def test_a_group_is_added_where_the_list_ends_and_a_second_of_its_name_is_refused(panel, around):
    panel.room.add.click()
    QTest.keyClicks(panel.room.new.line, "families")
    key(panel.room.new.line, Qt.Key.Key_Return)
    assert panel.room.new.complaint.text() == "There is already a group called families."
    panel.room.new.line.selectAll()
    QTest.keyClicks(panel.room.new.line, "Bus drivers")
    key(panel.room.new.line, Qt.Key.Key_Return)
    assert [group.name for group in around.workshop.groups()][-1] == "Bus drivers"
    assert panel.room.new is None
    assert panel.room.add.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu, on a screen that is not there
def test_a_group_is_renamed_where_it_stands_and_removed_with_an_offer_to_take_it_back(panel, around):
    row = panel.room.rows[FAMILIES]
    row.rename()
    QTest.keyClicks(row.field.line, "Parents")
    key(row.field.line, Qt.Key.Key_Return)
    assert around.workshop.group(FAMILIES).name == "Parents"
    assert row.name.isVisible()
    menu = row.open_menu()
    next(action for action in menu.actions() if action.text() == "Remove from the list").trigger()
    menu.close()
    assert FAMILIES not in panel.room.rows
    around.desk.undo()
    settle()
    assert [row.group.id for row in shown(panel)][1] == FAMILIES


def test_the_row_in_focus_stays_in_focus_while_others_come_and_go(panel, around):
    field = panel.room.rows[FAMILIES].count.field
    field.setFocus()
    around.desk.do(groups.bin, STUDENTS)
    around.desk.do(groups.add, GroupId("drivers"), "Bus drivers")
    assert QApplication.focusWidget() is field


def test_without_a_session_nobody_is_counted(around, qtbot):
    panel = RoomPanel(around, files=None)
    in_a_window(qtbot, around, panel, 336)
    follow(around, panel)
    assert not any(row.count.isVisible() for row in panel.room.rows.values())
    assert panel.room.people.text() == ""


def test_long_names_and_twenty_four_groups_fit_into_the_panel_in_large_text_too(make_around, qtbot):
    around = make_around(scale=2.0, high_contrast=True)
    an_evening(around)
    around.desk.do(groups.rename, FAMILIES, "Familias que acaban de llegar al distrito y hablan otra lengua")
    around.desk.do(groups.rename, STUDENTS, "الطلاب في المدرسة الثانوية")
    around.desk.do(attendance.invite, around.session, FAMILIES, 120)
    for n in range(16):
        around.desk.do(groups.add, GroupId(f"group-{n}"), f"Group of the neighborhood {n}")
    panel = RoomPanel(around, files=None)
    in_a_window(qtbot, around, panel, 600)
    follow(around, panel)
    rows = panel.room.rows.values()
    qtbot.waitUntil(
        lambda: all(row.name.height() >= row.name.heightForWidth(row.name.width()) for row in rows)
    )
    inside = panel.widget()
    assert inside.width() <= panel.viewport().width()
    assert all(row.count.mapTo(inside, row.count.rect().bottomRight()).x() < inside.width() for row in rows)
    assert panel.checks.mapTo(inside, panel.checks.rect().bottomLeft()).y() <= inside.height()


def test_groups_that_nobody_has_heard_yet_are_named_once_there_are_ideas(panel, around):
    assert "Not heard yet" not in [check.title for check in panel.checks.checks]
    around.desk.do(ideas.capture, NewIdea(id=IdeaId("i"), text="Listens", group=STUDENTS))
    silent = panel.checks.checks[-1]
    assert silent.title == "Not heard yet"
    assert "Families" in silent.below
    assert "Students" not in silent.below
    panel.checks._rows[-1].button.click()
    (sheet,) = panel.window().findChildren(TemplatesSheet)
    (opened,) = [row for row in sheet.list.rows if row.is_open]
    assert opened.template.key == "affinity-listening"
    assert opened.use.hasFocus()
