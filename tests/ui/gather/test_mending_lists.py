"""What a person can do about single rows of a list, by keyboard and by mouse, before it lands."""

import pytest
from PySide6.QtCore import Qt

from workshop_app.ui.gather.checked_list import Sign
from workshop_app.ui.gather.mending import split_up

LIST = (
    "idea,who\n"
    "Knows how to lose well,Student\n"
    "Can read a room,\n"
    "Waits for others,\n"
    "Listens first,Student\n"
    f"{'Asks why. ' * 60},Family\n"
)


@pytest.fixture
def look_over(bench, tmp_path):
    """Return a function that writes a file and waits until it is looked over."""

    def look(text: str, name: str = "survey.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        bench.page.open_list(path)
        bench.qtbot.waitUntil(lambda: bench.page.lists.is_open, timeout=20_000)
        return bench.page.lists.check_sheet

    return look


@pytest.fixture
def sheet(bench, look_over):
    bench.have(1, text="Listens first")
    return look_over(LIST)


def settled(bench):
    bench.qtbot.waitUntil(lambda: not bench.page.lists.checking.is_busy, timeout=20_000)


def test_fix_walks_through_what_needs_a_person_and_comes_back_to_adding(bench, sheet):
    assert sheet.subtitle.text() == (
        "1 is ready. 2 have no group, 1 is already on the board, 1 is too long for an idea."
    )
    sheet.fix.click()
    card, face = sheet.card, sheet.card.face
    assert sheet.is_mending
    assert (face.question.text(), face.note.text()) == ("Who said it?", "Can read a room")
    assert face.place.text() == "1 of 4"
    bench.press(Qt.Key.Key_6, on=face.chips.first())
    assert face.note.text() == "Waits for others"
    bench.press(Qt.Key.Key_0, on=face.chips.first())
    assert face.question.text() == "Already on the board"
    assert face.anyway.hasFocus()
    bench.press(Qt.Key.Key_Return, on=face.anyway)
    assert face.question.text() == "Too long for an idea"
    assert face.editor.hasFocus()
    assert not face.keep.isEnabled()
    face.split.click()
    assert face.keep.text() == "Keep as 2 ideas"
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, on=face.editor)
    assert card.row is None
    settled(bench)
    assert not sheet.is_mending
    assert sheet.subtitle.text() == "6 are ready."
    assert sheet.fix.isHidden()
    assert sheet.add.text() == "Add 6 ideas"
    bench.press(Qt.Key.Key_Return, on=sheet)
    ideas = bench.around.workshop.ideas()
    assert [idea.group for idea in ideas] == [
        "students", "students", "alumni", None, "students", "families", "families"
    ]  # fmt: skip
    assert all(len(idea.text) <= 500 for idea in ideas)


def test_one_decision_can_hold_for_all_that_are_alike(bench, sheet):
    sheet.fix.click()
    face = sheet.card.face
    assert face.for_all.text() == "For all 2 without a group"
    face.for_all.click()
    bench.press(Qt.Key.Key_2, on=face.chips.first())
    assert face.question.text() == "Already on the board"
    bench.press(Qt.Key.Key_Escape, on=face.anyway)
    settled(bench)
    assert sheet.subtitle.text() == "3 are ready. 1 is already on the board, 1 is too long for an idea."


def test_an_idea_can_be_left_out_and_brought_back(bench, sheet):
    sheet.rows.activated.emit(sheet.model.index(0))
    face = sheet.card.face
    assert face.note.text() == "Knows how to lose well"
    assert face.chips.buttons["Students"].isChecked()
    bench.press(Qt.Key.Key_Delete, on=face.chips.first())
    settled(bench)
    assert sheet.model.rows[0].sign is Sign.OUT
    assert sheet.model.rows[0].note == "Left out"
    sheet.rows.activated.emit(sheet.model.index(0))
    assert face.anyway.hasFocus()
    bench.press(Qt.Key.Key_Return, on=face.anyway)
    settled(bench)
    assert sheet.model.rows[0].sign is Sign.READY


def test_a_ready_idea_can_be_given_to_another_group_with_the_mouse(bench, sheet):
    bench.qtbot.mouseClick(
        sheet.rows.viewport(),
        Qt.MouseButton.LeftButton,
        pos=sheet.rows.visualRect(sheet.model.index(0)).center(),
    )
    bench.qtbot.mouseClick(sheet.card.face.chips.buttons["Employers"], Qt.MouseButton.LeftButton)
    settled(bench)
    assert sheet.model.rows[0].note == "Employers"


def test_pages_turn_and_what_was_decided_stays(bench, sheet):
    sheet.fix.click()
    face = sheet.card.face
    bench.press(Qt.Key.Key_3, on=face.chips.first())
    bench.press(Qt.Key.Key_PageUp, on=face.chips.first())
    assert face.note.text() == "Can read a room"
    assert face.chips.buttons["Teachers and staff"].isChecked()
    bench.press(Qt.Key.Key_PageDown, on=face.chips.first())
    assert face.note.text() == "Waits for others"
    sheet.fix.click()
    assert not sheet.is_mending


def test_what_is_decided_holds_when_the_columns_are_chosen_anew(bench, sheet):
    sheet.fix.click()
    sheet.card.give("Alumni")
    settled(bench)
    sheet.columns.headed.click()
    settled(bench)
    sheet.columns.headed.click()
    settled(bench)
    assert [row.note for row in sheet.model.rows if row.text == "Can read a room"] == ["Alumni"]


def test_adding_during_the_walk_brings_in_what_was_decided_so_far(bench, sheet):
    sheet.fix.click()
    sheet.card.give("Alumni")
    sheet.add.click()
    bench.qtbot.waitUntil(lambda: not bench.page.lists.is_open)
    assert bench.texts() == ["Listens first", "Knows how to lose well", "Can read a room"]


def test_a_heading_can_come_in_as_an_idea(bench, look_over):
    sheet = look_over("# Listens\nAsks\n", "notes.md")
    assert sheet.subtitle.text() == "1 is ready. 1 row stays out."
    assert sheet.fix.isHidden()
    sheet.rows.activated.emit(sheet.model.index(0))
    sheet.card.face.anyway.click()
    settled(bench)
    assert [row.text for row in sheet.model.rows] == ["Listens", "Asks"]
    assert sheet.add.text() == "Add 2 ideas"


@pytest.mark.parametrize(
    "text", ["word " * 400, "x" * 1_700, "One. Two! " * 120, "A b. " + "y" * 700 + " z."]
)
def test_a_long_text_is_split_into_ideas_and_no_word_is_lost(text):
    pieces = split_up(text)
    assert all(0 < len(piece) <= 500 for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
