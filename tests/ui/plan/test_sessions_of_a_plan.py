"""The sessions of a workshop: which one this laptop works in, what is known of each, their order, the bin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.plan.side_bench import EVENING, an_evening, in_a_window, key, press, settle, undoable
from workshop_app.agenda.own import own_templates
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import attendance, parts, sessions
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.records import GroupId, SessionId
from workshop_app.ui.plan.own_template_sheet import OwnTemplateSheet
from workshop_app.ui.plan.plan_step import PlanStep
from workshop_app.ui.plan.seats_sheet import SeatsSheet
from workshop_app.ui.plan.session_sheet import SessionSheet
from workshop_app.ui.plan.session_switch import SessionSwitch
from workshop_app.ui.plan.sessions_sheet import SessionsSheet
from workshop_app.ui.plan.templates_sheet import TemplatesSheet

SECOND, THIRD = SessionId("session-2"), SessionId("session-3")


@pytest.fixture
def window(around, qtbot):
    an_evening(around, date="2026-12-03", starts="18:30", ends="20:30", place="Library")
    around.desk.do(sessions.add, SECOND, "What we mean", kind="design-team", returning=True)
    around.desk.do(sessions.add, THIRD, "Student voice day", origin="Voices of the middle school")
    return in_a_window(qtbot, around)


def shown(sheet_type, window):
    return [sheet for sheet in window.findChildren(sheet_type) if sheet.isVisible()]


@pytest.fixture
def listed(window, around):
    sheet = SessionsSheet(window, around)
    sheet.show_sheet(sheet.current)
    yield sheet
    sheet.close_sheet()


@pytest.fixture
def session(window, around):
    sheet = SessionSheet(window, around, SECOND)
    sheet.show_sheet()
    yield sheet
    sheet.close_sheet()


def write(sheet, name, text):
    edit = sheet.rows[name].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text) if text else key(edit, Qt.Key.Key_Delete)
    key(edit, Qt.Key.Key_Tab)
    settle()


def test_the_switch_says_which_session_it_is_and_shows_all_of_them(window, around):
    switch = SessionSwitch(around)
    switch.setParent(window)
    switch.show_workshop(around.workshop)
    assert switch.text() == "1 of 3 · What matters most"
    press(switch)
    (sheet,) = shown(SessionsSheet, window)
    assert [line.pick.text() for line in sheet.rows.values()] == [
        *("What matters most", "What we mean", "Student voice day")
    ]
    assert sheet.rows[EVENING].pick.hasFocus()
    sheet.close_sheet()


def test_without_sessions_there_is_nothing_to_switch(around, qtbot):
    switch = SessionSwitch(around)
    window = in_a_window(qtbot, around, switch)
    switch.show_workshop(around.workshop)
    assert not switch.isVisible()
    window.close()


def test_a_press_lets_this_laptop_work_in_another_session_and_changes_nothing_else(listed, around, window):
    before = undoable(around)
    press(listed.rows[SECOND].pick)
    assert around.session == SECOND
    assert undoable(around) == before
    assert not shown(SessionsSheet, window)


def test_the_page_follows_into_the_session_and_the_palette_leads_to_all_of_them(around, window, qtbot):
    page = PlanStep(around, files=None)
    page.setParent(window)
    page.show_workshop(around.workshop)
    around.voice.attend(SECOND)
    assert page.switch.text() == "2 of 3 · What we mean"
    by_words = {choice.words: choice for choice in page.choices()}
    assert by_words["Save the agenda as my own template"].why_not == "This session has no parts yet."
    by_words["Work in session Student voice day"].act()
    assert around.session == THIRD
    for words, sheet_type in (("Lay out seats", SeatsSheet), ("Lay out a template", TemplatesSheet)):
        by_words[words].act()
        (sheet,) = shown(sheet_type, window)
        sheet.close_sheet()


def test_a_session_says_when_it_is_with_how_many_and_where_it_came_from(listed, around):
    assert "6:30\N{NO-BREAK SPACE}PM · Library" in listed.rows[EVENING].pick.accessibleDescription()
    assert listed.rows[EVENING].pick.accessibleDescription().startswith("This laptop works here")
    around.desk.do(attendance.count, SECOND, GroupId("students"), 12)
    assert listed.rows[SECOND].pick.accessibleDescription() == "Design team · 12 people"
    assert listed.rows[THIRD].pick.accessibleDescription() == "Came from “Voices of the middle school”"


def test_sessions_are_put_in_another_order_with_alt_and_the_arrows(listed, around):
    pick = listed.rows[THIRD].pick
    key(pick, Qt.Key.Key_Up)
    key(pick, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in around.workshop.sessions()] == [EVENING, THIRD, SECOND]
    key(pick, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    key(pick, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.id for one in around.workshop.sessions()] == [THIRD, EVENING, SECOND]
    assert pick.accessibleName() == "Session 1: Student voice day"
    assert around.session == EVENING


def test_a_session_is_added_and_its_facts_are_asked_for_at_once(listed, around, window):
    listed.add.click()
    (sheet,) = shown(SessionSheet, window)
    added = around.workshop.sessions()[-1]
    assert (added.title, added.kind, added.date) == ("Session 4", "design-team", "")  # much as the one before
    assert around.session == added.id
    sheet.close_sheet()


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu, on a screen that is not there
def test_a_session_goes_to_the_bin_and_comes_back(listed, around):
    menu = listed._menu(listed.rows[SECOND])
    next(action for action in menu.actions() if action.text() == "Put in the bin").trigger()
    menu.close()
    assert SECOND not in listed.rows
    around.desk.undo()
    assert SECOND in listed.rows


def test_each_fact_is_kept_on_leaving_it(session, around):
    for name, text in (
        ("title", "What we really  mean"),
        ("date", "1/14/2027"),
        ("starts", "6 pm"),
        ("ends", "20:15"),
        ("place", "Gym"),
    ):
        write(session, name, text)
    session.people.field.setValue(41)
    session.people.settle()
    found = around.workshop.session(SECOND)
    assert (found.title, found.date, found.starts) == ("What we really mean", "2027-01-14", "18:00")
    assert (found.ends, found.place, found.people) == ("20:15", "Gym", 41)
    session.kind.setCurrentIndex(session.kind.findData("forum"))
    session.kind.activated.emit(session.kind.currentIndex())
    session.language.setCurrentIndex(session.language.findData("es"))
    session.language.activated.emit(session.language.currentIndex())
    session.returning.click()
    found = around.workshop.session(SECOND)
    assert (found.kind, found.language, found.returning) == ("forum", "es", False)


def test_what_does_not_fit_is_said_below_and_stays_typed(session, around):
    before = around.workshop.session(SECOND)
    for name, typed, said in (
        ("title", "", "A session needs a name."),
        ("date", "someday", "Write the day like"),
        ("ends", "late", "Write the time like"),
        ("place", "x" * 121, "What is said of a session holds 120 characters."),
    ):
        write(session, name, typed)
        assert session.rows[name].trouble.startswith(said)
        assert session.rows[name].text == typed
    assert around.workshop.session(SECOND) == before
    session.close_sheet()
    assert session.isVisible()


def test_the_first_session_has_nobody_to_come_back(window, around):
    sheet = SessionSheet(window, around, EVENING)
    sheet.show_sheet()
    assert not sheet.returning.isEnabled()
    assert not sheet.save.isEnabled()
    sheet.close_sheet()


def test_a_sessions_agenda_is_saved_under_a_name_of_ones_own(session, around, window):
    new = NewPart(id=PartId("p1"), kind="gather", prompts={"en": "What do we hope for?", "es": "¿Qué?"})
    around.desk.do(parts.lay_out, SECOND, [new])
    session.save.click()
    (sheet,) = shown(OwnTemplateSheet, window)
    assert sheet.name.text == "What we mean"
    sheet.name.write("Our evening")
    sheet.accept()
    (saved,) = own_templates().found
    assert saved.title == {"en": "Our evening"}
    assert saved.sessions[0].parts[0].prompt == {"en": "What do we hope for?", "es": "¿Qué?"}
    again = OwnTemplateSheet(window, around, SECOND)
    again.show_sheet()
    again.name.write("Our evening")
    again.accept()
    assert again.name.trouble.startswith("There is already a template “Our evening”.")
    again.close_sheet()
