"""The sheet of one cell: its words and their state, freezing, look-fors, examples, and the ideas behind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.progress.rows_bench import EMPTY, FIRST, SECOND, fill, window, write
from workshop_app.domain.commands import descriptors, levels, pillars
from workshop_app.domain.progressing import descriptor_id, look_fors, state_of, written
from workshop_app.domain.shaping import behind, examples_of
from workshop_app.domain.wordings import Wording
from workshop_app.ui.progress.cell_sheet import CellSheet


@pytest.fixture
def sheet(around, qtbot):
    fill(around)
    sheet = CellSheet(window(around, qtbot), around)
    sheet.show_cell(FIRST)
    return sheet


def there(around, cell=FIRST):
    return written(around.workshop, cell)


def test_words_are_written_reviewed_and_agreed_and_other_words_are_a_draft_again(around, sheet):
    write(sheet.words.said, "Asks a question in class")
    sheet.words.chips.buttons["agreed"].click()
    assert state_of(there(around)) == "agreed"
    write(sheet.words.said, "Asks two questions")
    assert state_of(there(around)) == "draft"
    assert sheet.words.chips.current == "draft"
    assert "a draft again" in sheet.words._note.text()


def test_too_many_words_stay_typed_with_the_reason(around, sheet):
    sheet.words.said.edit.setPlainText("word " * 200)
    assert not sheet.words.said.settle()
    assert "800" in sheet.words.said.trouble
    assert there(around).text == "Asks one question"


def test_words_are_frozen_for_a_reason_only_and_then_stay_until_they_are_unfrozen(around, sheet):
    freezing = sheet.words.freezing
    freezing.button.click()
    freezing.freeze.click()
    assert not there(around).frozen
    assert freezing.reason.edit.hasFocus()
    QTest.keyClicks(freezing.reason.edit, "The board voted on it.")
    freezing.freeze.click()
    assert there(around).reason == "The board voted on it."
    assert sheet.words.said.edit.isReadOnly()
    assert "The board voted" in freezing._why.text()
    assert sheet.words.chips.buttons["reviewed"].isHidden()
    freezing.thaw.click()
    assert not there(around).frozen
    assert not sheet.words.said.edit.isReadOnly()


def test_the_sheet_walks_to_the_next_level_and_through_other_lenses(around, sheet):
    went = []
    sheet.moved.connect(went.append)
    sheet.words.said.edit.setFocus()
    QTest.keyClick(sheet.words.said.edit, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert (went[-1], sheet.title.text()) == (SECOND, "Using")
    assert sheet.words.said.text == "Asks two\nKeeps notes"
    sheet.head.lenses.buttons["educator"].click()
    assert went[-1] == SECOND._replace(lens="educator")
    assert sheet.words.said.text == ""
    sheet.words.copies["learner"].click()
    assert there(around, SECOND._replace(lens="educator")).text == "Asks two\nKeeps notes"
    assert not sheet.head.after.isHidden()


def test_look_fors_and_examples_are_added_changed_and_put_away(around, sheet):
    hear = sheet.look_fors["hear"]
    hear.new.said.edit.setFocus()
    QTest.keyClicks(hear.new.said.edit, "Why?")
    QTest.keyClick(hear.new.said.edit, Qt.Key.Key_Return)
    (one,) = look_fors(around.workshop, FIRST)
    assert (one.text, one.sense, one.lens, hear.new.said.text) == ("Why?", "hear", "learner", "")
    write(hear.lines[one.id].said, "But why?")
    assert look_fors(around.workshop, FIRST)[0].text == "But why?"
    sheet.examples.new.choice.setCurrentIndex(sheet.examples.new.choice.findData("science"))
    write(sheet.examples.new.said, "A bean diary")
    (shown,) = examples_of(around.workshop, "p1", "n1")
    assert (shown.subject, shown.text, shown.level) == ("science", "A bean diary", "l1")
    hear.lines[one.id].remove.click()
    assert not look_fors(around.workshop, FIRST)
    write(sheet.examples.lines[shown.id].said, " ")
    assert not examples_of(around.workshop, "p1", "n1")


def test_ideas_are_tied_to_the_words_found_by_words_and_cut_off_again(around, sheet):
    words = Wording("descriptor", descriptor_id(FIRST))
    tied = sheet.tied
    assert "2 ideas stand behind" in tied._lead.text()
    tied.tie.click()
    assert list(tied.near) == ["a", "b"]
    tied.search.setText("c things")
    assert list(tied.near) == ["c"]
    tied.near["c"].button.click()
    assert [one.id for one in behind(around.workshop, words)] == ["c"]
    tied.rows["c"].button.click()
    assert not behind(around.workshop, words)


def test_an_empty_cell_offers_no_state_and_a_locked_pillar_nothing_to_change(around, sheet):
    sheet.show_cell(EMPTY)
    assert sheet.words._states.isHidden()
    assert sheet.trace.isHidden()
    around.desk.do(pillars.lock, "p1")
    sheet.show_cell(FIRST)
    assert sheet.words.said.edit.isReadOnly()
    assert sheet.look_fors["see"].new.isHidden()
    assert sheet.tied.tie.isHidden()


def test_the_sheet_follows_the_workshop_and_closes_when_its_level_goes(around, sheet):
    around.desk.do(descriptors.write, {FIRST: "From elsewhere"})
    assert sheet.words.said.text == "From elsewhere"
    around.desk.do(levels.bin, "l1")
    assert sheet.isHidden()


def test_the_coach_speaks_of_the_words_and_the_golden_thread_takes_the_sheets_place(around, sheet, qtbot):
    sheet.words.said.edit.setFocus()
    write(sheet.words.said, "Does not give up")
    assert [hint.tag for hint in sheet.words.coached.hints] == ["Negative"]
    QTest.keyClick(sheet.words.said.edit, Qt.Key.Key_F7)
    card = QApplication.focusWidget()
    assert card is not None
    assert sheet.isAncestorOf(card)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    sheet.trace.click()
    assert sheet.isHidden()
