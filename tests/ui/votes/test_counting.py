"""Paper comes in: ballot by ballot with the keyboard, or as a tally; nobody sees what leads."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.votes.conftest import ALT
from workshop_app.domain import voting
from workshop_app.domain.commands import pillars, votes
from workshop_app.domain.records import PillarId
from workshop_app.insight.votes.outcome import results
from workshop_app.store.trouble import StoreError
from workshop_app.ui.room.shown import Results, VoteQuestion
from workshop_app.ui.votes.vote_desk import VoteDesk


def entered(booth):
    return [booth.counting.list.list.item(n).text() for n in range(booth.counting.list.list.count())]


def test_digits_and_enter_keep_one_ballot_after_the_other(booth):
    booth.opened(handed_out=60)
    booth.type("334\n")
    booth.type("133\n112\n")
    assert booth.ballots() == [{"c3": 2}, {"c1": 1, "c3": 2}, {"c1": 2, "c2": 1}]
    assert booth.counting.count.text() == "3 of 60 handed out"
    assert booth.form.heading.text() == "Ballot 4"
    assert booth.form.pad.hasFocus()


def test_group_and_table_stay_because_a_table_hands_in_together(booth):
    booth.opened()
    booth.type("2", ALT)
    booth.qtbot.waitUntil(booth.form.pad.hasFocus)
    booth.type("t", ALT)
    assert booth.form.table.hasFocus()
    booth.type("7\n12\n3\n")
    assert [(one.group, one.table) for one in voting.ballots_of(booth.workshop, booth.vote.id)] == [
        ("families", "7"),
        ("families", "7"),
    ]
    assert entered(booth)[0].startswith("2 · Families, table 7")


def test_a_spoiled_ballot_is_flagged_kept_and_corrected(booth):
    booth.opened()
    booth.type("1123")
    assert booth.form.trouble.text().startswith("It has 4 dots; everybody has 3.")
    booth.type("\n")
    assert len(booth.ballots()) == 1
    assert booth.counting.spoiled.text() == "1 does not count until it is corrected."
    assert "everybody has 3" in entered(booth)[0]
    booth.counting.list.list.setFocus()
    booth.type("\n")
    assert booth.form.heading.text() == "Correct ballot 1"
    assert booth.form.pad.hasFocus()
    booth.type("<")  # nothing was done to it yet
    booth.type("-\n")
    assert booth.ballots() == [{"c1": 1, "c2": 1, "c3": 1}]
    assert booth.counting.spoiled.isHidden()


def test_a_ballot_is_taken_out_and_comes_back(booth):
    booth.opened()
    booth.type("1\n2\n")
    booth.counting.list.list.setFocus()
    QTest.keyClick(booth.counting.list.list, Qt.Key.Key_Delete)
    assert booth.ballots() == [{"c1": 1}]
    booth.around.desk.undo()
    assert booth.ballots() == [{"c1": 1}, {"c2": 1}]


def test_undo_takes_the_last_ballot_back_and_never_the_opening(booth):
    booth.desk.open()
    booth.press(booth.desk.screen.head.first)
    booth.type("1\n")
    booth.around.desk.undo()
    assert booth.ballots() == []
    assert booth.vote.state == "open"


def test_an_empty_ballot_is_kept_only_when_enter_is_pressed_twice(booth):
    booth.opened()
    booth.type("\n")
    assert booth.ballots() == []
    assert "Press Enter again" in booth.form.trouble.text()
    booth.type("\n")
    assert booth.ballots() == [{}]


def test_escape_clears_the_ballot_and_then_leaves_the_desk(booth):
    booth.opened()
    booth.type("12^")
    assert booth.form.marking.is_empty
    assert booth.desk.is_open
    booth.type("^")
    assert not booth.desk.is_open


def test_the_mouse_puts_dots_and_takes_them_off(booth):
    booth.opened()
    pad = booth.form.pad
    for slot, expected in ((0, {"c2": 1}), (1, {"c2": 2}), (0, {"c2": 1})):
        QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=pad.slots_of(1)[slot].box.center().toPoint())
        assert pad.marking.marks == expected
    QTest.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert pad.marking.marks == {"c2": 1, "c1": 1}


def test_a_half_filled_ballot_comes_back_with_the_desk(booth):
    booth.opened("fist", names=("As it stands",))
    booth.type("2")
    booth.form.concern.setText("Too long")
    booth.desk.stop()
    again = VoteDesk(booth.around, booth.window)
    again.resume()
    assert again.is_open
    form = again.screen.counting.form
    assert (form.marking.marks, form.concern.text()) == ({"c1": 2}, "Too long")
    form.keep()
    again.close()
    again.stop()
    last = VoteDesk(booth.around, booth.window)
    last.resume()
    assert not last.is_open
    last.open()
    assert last.screen.counting.form.marking.is_empty
    assert booth.ballots() == [{"c1": 2}]


def test_what_cannot_be_kept_stays_on_the_ballot(booth):
    booth.opened()
    booth.type("13")
    booth.around.open.log.refuse = StoreError("The disk is full. Nothing was lost.")
    booth.type("\n")
    booth.around.open.log.refuse = None
    assert booth.form.marking.marks == {"c1": 1, "c3": 1}
    booth.type("\n")
    assert booth.ballots() == [{"c1": 1, "c3": 1}]


def test_while_it_is_open_neither_room_nor_laptop_say_what_leads(booth):
    booth.opened()
    booth.type("111\n111\n")
    assert isinstance(booth.counting.preview.shown, VoteQuestion)
    assert isinstance(booth.around.room.showing, VoteQuestion) or "First" not in str(
        booth.around.room.showing
    )
    booth.press(booth.counting.as_we_go)
    assert isinstance(booth.counting.preview.shown, Results)
    assert booth.counting.preview.shown.choices[0].dots == 6


def test_closing_waits_for_a_ballot_that_is_half_filled_in(booth):
    booth.opened()
    booth.type("1")
    booth.press(booth.desk.screen.head.first)
    assert booth.vote.state == "open"
    booth.type("\n")
    booth.press(booth.desk.screen.head.first)
    assert booth.vote.state == "closed"


def test_a_tally_is_typed_down_and_on_and_adds_up(booth):
    booth.opened(handed_out=20)
    booth.counting.show_way("tally")
    grid = booth.counting.tally.grid
    assert grid.hasFocus()
    booth.fill_in(grid, 9, 6, 3, 6)
    model = grid.shown
    assert [model.number_at(row, 0) for row in range(5)] == [9, 6, 3, 6, 18]
    assert grid.currentIndex().column() == 1
    outcome = results(booth.workshop, booth.vote)
    assert (outcome.ballots, outcome.dots) == (6, 18)
    assert booth.counting.count.text() == "6 of 20 handed out"
    assert booth.counting.tally.findings.isHidden()
    grid.setCurrentIndex(model.index(0, 0))
    booth.fill_in(grid, 19)
    assert any("18 is the most" in one for one in booth.counting.tally.findings.sentences)


def test_a_fist_to_five_is_six_numbers_and_concerns(booth):
    booth.opened("fist", names=("The portrait as it stands",))
    booth.counting.show_way("tally")
    booth.fill_in(booth.counting.tally.grid, 0, 0, 1, 4, 8, 7)
    concerns = booth.counting.tally.concerns.edit
    concerns.setFocus()
    concerns.setPlainText("Too long for the youngest\nWhat of sports?")
    booth.counting.tally.grid.setFocus()
    outcome = results(booth.workshop, booth.vote)
    assert outcome.ballots == 20
    assert outcome.under == 1
    assert [one.text for one in outcome.concerns] == ["Too long for the youngest", "What of sports?"]
    concerns.setFocus()
    concerns.setPlainText("What of sports?")
    booth.counting.tally.grid.setFocus()
    assert [one.text for one in results(booth.workshop, booth.vote).concerns] == ["What of sports?"]


def test_ratings_and_rankings_are_typed_in_the_order_of_the_paper(booth):
    booth.opened("rating")
    booth.type("513\n")
    assert booth.ballots() == [{"c1": 5, "c2": 1, "c3": 3}]
    booth.desk.close()
    booth.around.desk.do_as("program", votes.close, booth.vote.id, at=2_000)
    booth.opened("ranking", top=3)
    booth.type("312\n")
    assert booth.ballots() == [{"c3": 1, "c1": 2, "c2": 3}]


def test_ratings_are_tallied_value_by_value_for_one_group_after_the_other(booth):
    booth.opened("rating", top=3)
    booth.counting.show_way("tally")
    tally = booth.counting.tally
    tally.press_group(1)
    booth.fill_in(tally.grid, 0, 1, 4)
    tally.ballots.field.setFocus()
    tally.ballots.field.setText("5")
    booth.type("\n")
    tally.press_group(2)
    assert [tally.grid.shown.number_at(row, 0) for row in range(3)] == [0, 0, 0]
    tally.press_group(1)
    assert [tally.grid.shown.number_at(row, 0) for row in range(3)] == [0, 1, 4]
    assert tally.ballots.number == 5
    outcome = results(booth.workshop, booth.vote)
    assert outcome.ballots == 5
    assert [share.groups for share in outcome.by_group] == [("students",)]


def test_a_pillar_keeps_its_number_on_the_ballot(booth):
    booth.around.desk.do(pillars.bin, PillarId("pillar-1"))
    booth.around.desk.undo()
    booth.opened()
    assert [(row.number, row.name) for row in booth.form.marking.rows] == [
        (1, "Curious Thinker"),
        (2, "Clear Communicator"),
        (3, "Caring Neighbor"),
    ]


def test_everything_has_a_name_for_a_screen_reader(booth):
    booth.opened()
    booth.type("13")
    pad = booth.form.pad
    assert pad.accessibleName() == "Ballot 1"
    assert "3 Caring Neighbor: 1 dot." in pad.accessibleDescription()
    assert QApplication.focusWidget() is pad
    for widget in (booth.form.table, booth.form.concern, booth.counting.list.list, booth.counting.tally.grid):
        assert widget.accessibleName()
