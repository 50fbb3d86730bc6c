"""The sheet of all checks: what it says, where it leads, and that it follows the workshop."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from tests.insight.portrait.shaped_workshop import records
from workshop_app.domain.commands import headlines, ideas, terms
from workshop_app.domain.commands.ideas import NewIdea
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.insight.portrait.findings import CHECKS, Looked
from workshop_app.insight.portrait.told import Told
from workshop_app.ui.portrait_checks.check_row import SHOWN, CheckRow
from workshop_app.ui.portrait_checks.checks_sheet import ChecksSheet
from workshop_app.ui.recall.recall_sheet import RecallSheet
from workshop_app.ui.thread.thread_sheet import ThreadSheet


def lay_out(workshop, there):
    """Put these records into a workshop, and its own groups away."""
    for group in workshop.groups():
        if ("group", group.id) not in there:
            yield workshop.edit("group", group.id, binned=True)
    for n, ((kind, id), fields) in enumerate(there.items()):
        yield workshop.edit(kind, id, **(fields if kind == "details" else {"rank": f"a{n:06d}"} | fields))


@pytest.fixture
def went():
    """The pages somebody went to."""
    return []


@pytest.fixture
def shaped(around, qtbot, went):
    """The surroundings of a portrait that passes, in a window that is shown."""
    around.desk.do(lay_out, records())
    with qtbot.waitExposed(around.alerts.parent()):
        around.alerts.parent().show()
    return replace(around, go_to=went.append)


@pytest.fixture
def sheet(shaped):
    made = ChecksSheet(shaped.alerts.parent(), shaped)
    made.show_sheet()
    return made


def told(sheet, check):
    return [one.reason for one in sheet.row_of(check).looked.told]


def test_every_check_has_a_row_with_its_sign_in_words(sheet):
    assert len(sheet.rows) == 19
    assert sheet.row_of("P05").accessibleDescription() == "Fine"
    assert sheet.row_of("P15").accessibleDescription() == "Not checked here"
    assert sheet.close_button.hasFocus()


def test_it_follows_the_workshop_and_goes_to_the_words(sheet, shaped, went):
    assert sheet.row_of("P01").looked.outcome == "pass"
    shaped.desk.do(headlines.define, "caring", "")
    row = sheet.row_of("P01")
    assert row.looked.outcome == "flag"
    row.ways[0].click()
    assert went == ["shape"]
    assert sheet.isHidden()


def test_a_group_that_was_not_heard_is_asked_in_gather(sheet, shaped, went):
    for idea in shaped.workshop.ideas_of("employers"):
        shaped.desk.do(ideas.bin, [idea.id])
    sheet.row_of("P16").ways[0].click()
    assert went == ["gather"]
    assert shaped.voice.group == "employers"


def test_an_idea_with_a_number_in_it_is_shown_where_it_came_from(sheet, shaped):
    shaped.desk.do(ideas.capture, NewIdea(id="phone", text="Call 555-555-0134"))
    sheet.row_of("P04").ways[0].click()
    assert [one.isVisible() for one in shaped.alerts.parent().findChildren(ThreadSheet)] == [True]


def words_of(row):
    return [label.text() for label in row.findChildren(QLabel)]


def test_what_is_said_alike_of_several_places_is_said_once(sheet, shaped):
    shaped.desk.do(terms.lay_out, [NewTerm(id=f"t{n}", name=f"zzz{n}") for n in range(3)])
    row = sheet.row_of("P12")
    assert (len(row.looked.flags), row.ways) == (3, [])
    assert {"zzz0, zzz1, and zzz2", "This term is used nowhere in the portrait."} <= {*words_of(row)}
    assert row.accessibleDescription() == "Look again: 3 places"


def test_of_very_many_places_some_are_counted(shaped):
    flags = tuple(Told("flag", f"Reason {n}") for n in range(SHOWN + 2))
    row = CheckRow(shaped, Looked(CHECKS[0], flags), go=print, leads=lambda _told: True)
    assert len(row.ways) == SHOWN
    assert "And at 2 places more." in words_of(row)


def test_the_focus_stays_in_the_list_when_a_place_is_mended(sheet, shaped, qtbot):
    shaped.desk.do(headlines.define, "caring", "")
    sheet.row_of("P01").ways[0].setFocus()
    shaped.desk.do(headlines.define, "caring", "Looks after people and the places they share.")
    qtbot.waitUntil(lambda: any(way.hasFocus() for row in sheet.rows for way in row.ways))


def test_the_recall_test_takes_the_place_of_the_sheet(sheet, shaped):
    sheet.row_of("P06").ways[-1].click()
    assert sheet.isHidden()
    assert [one.isVisible() for one in shaped.alerts.parent().findChildren(RecallSheet)] == [True]
