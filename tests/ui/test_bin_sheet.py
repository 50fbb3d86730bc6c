"""The bin: everything put away can come back, one by one or all at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from workshop_app.domain.agenda_records import Part, PartId
from workshop_app.domain.commands import (
    credentials,
    groups,
    ideas,
    levels,
    offers,
    parts,
    pillars,
    scales,
    seats,
    sessions,
    statements,
    terms,
    votes,
)
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.parts import NewPart
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.commands.terms import NewTerm
from workshop_app.domain.commands.votes import NewVote
from workshop_app.domain.credentials import credential_id
from workshop_app.domain.glossary_records import TermId
from workshop_app.domain.growth_records import LevelId, ScaleId
from workshop_app.domain.records import GroupId, IdeaId, PillarId, SessionId
from workshop_app.domain.shape_records import OfferId, Statement, StatementId
from workshop_app.domain.vote_records import Vote, VoteId
from workshop_app.ui.bin_sheet import BinSheet
from workshop_app.ui.waiting_sheet import SHOWN


@pytest.fixture
def window(qtbot, around):
    window = QWidget()
    window.resize(1280, 640)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def put_away(around):
    desk = around.desk
    for number, group in enumerate(("families", "families", "employers", None)):
        idea = ideas.NewIdea(id=IdeaId(f"i{number}"), text=f"Idea {number}", group=group)
        desk.do(ideas.capture, idea)
    desk.do(pillars.add, PillarId("p"), "Caring Neighbor", holding=[IdeaId("i3")])
    desk.do(pillars.bin, PillarId("p"))
    desk.do(ideas.bin, [IdeaId("i0"), IdeaId("i1")])
    desk.do(groups.bin, GroupId("leaders"))
    return around


def open_bin(window, around):
    sheet = BinSheet(window, around)
    sheet.show_sheet()
    return sheet


def words_on(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def test_parts_and_votes_come_back_too_and_small_things_stand_in_no_row(window, around):
    desk = around.desk
    desk.do(sessions.add, SessionId("s"), "Tuesday")
    new = NewPart(id=PartId("a"), kind="gather", prompts={"en": "What do we hope?", "es": "¿Qué esperamos?"})
    desk.do(parts.lay_out, SessionId("s"), [new])
    desk.do(parts.ask, PartId("a"), "es", "")
    desk.do(parts.bin, PartId("a"))
    desk.do(votes.prepare, NewVote(id=VoteId("v"), question="Where do we start?"))
    desk.do(votes.bin, VoteId("v"))
    desk.do(seats.lay_out, {"4": 3})
    desk.do(seats.lay_out, {"4": 1})
    sheet = open_bin(window, around)
    assert [words_on(row)[-2:] for row in sheet.rows] == [
        ["Gather ideas", "Part of Tuesday"],
        ["Where do we start?", "Vote"],
    ]
    sheet.take_all.click()
    assert [part.id for part in around.workshop.all_of(Part)] == ["a"]
    assert [vote.id for vote in around.workshop.all_of(Vote)] == ["v"]
    assert "Nothing is in the bin" in words_on(sheet)


def test_words_of_the_portrait_say_what_they_are_and_come_back(window, around):
    desk = around.desk
    desk.do(pillars.add, PillarId("p"), "")
    for offer, name in (("o1", "Good Neighbor"), ("o2", "Kind Heart")):
        desk.do(offers.add, OfferId(offer), PillarId("p"), name)
    desk.do(offers.take, OfferId("o1"))
    desk.do(offers.bin, OfferId("o2"))
    new = NewStatement(id=StatementId("n"), pillar=PillarId("p"), kind="i-can", text="Listen")
    desk.do(statements.add, new)
    desk.do(statements.bin, new.id)
    desk.do(scales.lay_out, NewScale(id=ScaleId("k")), [NewLevel(id=LevelId("l"), name="Emerging")])
    desk.do(levels.bin, LevelId("l"))
    desk.do(terms.add, NewTerm(id=TermId("w"), name="learner"))
    desk.do(terms.bin, TermId("w"))
    desk.do(credentials.write, PillarId("p"), name="Making room")
    desk.do(credentials.bin, credential_id(PillarId("p"), None))
    sheet = open_bin(window, around)
    assert sorted(words_on(row)[-2:] for row in sheet.rows) == [
        ["Emerging", "Level of Developmental"],
        ["Kind Heart", "Name on offer, Good Neighbor"],
        ["Listen", "I can, Good Neighbor"],
        ["Making room", "Micro-credential, Good Neighbor"],
        ["learner", "Term of the common language"],
    ]
    sheet.grab()
    sheet.take_all.click()
    assert sheet.rows == []
    assert [one.text for one in around.workshop.all_of(Statement)] == ["Listen"]


def test_an_empty_bin_says_what_it_is_for(window, around):
    sheet = open_bin(window, around)
    assert "Nothing is in the bin" in words_on(sheet)
    assert not sheet.take_all.isEnabled()


def test_each_thing_says_what_it_is(window, put_away):
    sheet = open_bin(window, put_away)
    said = [words_on(row) for row in sheet.rows]
    assert ["Idea 0", "Idea, Families"] in [row[-2:] for row in said]
    assert ["Caring Neighbor", "Pillar, 1 idea waits in the tray"] in [row[-2:] for row in said]
    assert ["District leaders", "Group"] in [row[-2:] for row in said]
    assert "Take back: Idea 0" in [row.button.accessibleName() for row in sheet.rows]


def test_one_thing_comes_back_and_the_list_follows(window, put_away):
    sheet = open_bin(window, put_away)
    row = next(row for row in sheet.rows if "Caring Neighbor" in words_on(row))
    row.button.click()
    assert [pillar.name for pillar in put_away.workshop.pillars()] == ["Caring Neighbor"]
    assert not any("Caring Neighbor" in words_on(row) for row in sheet.rows)


def test_everything_comes_back_at_once(window, put_away):
    sheet = open_bin(window, put_away)
    sheet.take_all.click()
    assert put_away.workshop.in_the_bin() == ()
    assert len(put_away.workshop.ideas()) == 4
    assert "Nothing is in the bin" in words_on(sheet)


def test_undo_behind_the_sheet_shows_in_it(window, put_away):
    sheet = open_bin(window, put_away)
    put_away.desk.undo()
    assert not any("District leaders" in words_on(row) for row in sheet.rows)


def test_the_keyboard_goes_on_to_the_next_thing(window, put_away):
    sheet = open_bin(window, put_away)
    second = sheet.rows[1].button.accessibleName()
    sheet.rows[0].button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    for _ in range(3):
        QApplication.processEvents()
    assert QApplication.focusWidget().accessibleName() == second


def test_a_bin_of_hundreds_lists_some_and_counts_the_rest(window, around):
    many = [ideas.NewIdea(id=IdeaId(f"i{n}"), text=f"Idea {n}") for n in range(SHOWN + 7)]
    around.desk.do(ideas.capture_many, many)
    around.desk.do(ideas.bin, [idea.id for idea in many])
    sheet = open_bin(window, around)
    assert len(sheet.rows) == SHOWN
    assert "7 more are in the bin." in words_on(sheet)


def test_a_closed_bin_listens_no_more(window, put_away):
    sheet = open_bin(window, put_away)
    rows = sheet.rows
    sheet.close_sheet()
    put_away.desk.undo()
    assert sheet.rows is rows
