"""Table and question stay for every idea until others are chosen, and a note shows its table sparingly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshop_app.domain.commands import details
from workshop_app.ui.gather.note_brush import at_table

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def write(bench, text):
    focus = QApplication.focusWidget()
    QTest.keyClicks(focus, text)
    QTest.keyClick(focus, Qt.Key.Key_Return)


def test_alt_t_chooses_a_table_from_the_line(bench):
    bench.press(Qt.Key.Key_T, ALT)
    write(bench, "4")
    assert bench.page.line.hasFocus()
    bench.enter("Listens")
    bench.enter("Asks")
    assert [idea.table for idea in bench.around.workshop.ideas()] == ["4", "4"]
    assert bench.page.sticking.table.text() == "Table 4"
    bench.press(Qt.Key.Key_T, ALT)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    bench.enter("Waits")
    assert bench.around.workshop.ideas()[-1].table == ""


def test_alt_q_chooses_a_question_and_the_page_shows_it(bench):
    bench.around.desk.do(details.change, prompt="What do we hope for?")
    bench.press(Qt.Key.Key_Q, ALT)
    write(bench, "What should stay as it is?")
    assert bench.page.prompt.words.text() == "What should stay as it is?"
    bench.enter("The garden")
    assert bench.around.workshop.ideas()[-1].prompt == "What should stay as it is?"
    assert bench.around.workshop.details.prompt == "What do we hope for?"


def test_changing_the_question_that_is_answered_leaves_the_workshops_own_alone(bench):
    bench.around.desk.do(details.change, prompt="What do we hope for?")
    bench.around.voice.answer("What should stay?")
    bench.page.prompt.edit()
    bench.page.prompt.field.setText("What should stay the same?")
    bench.page.prompt.finish()
    assert bench.around.voice.prompt == "What should stay the same?"
    assert bench.around.workshop.details.prompt == "What do we hope for?"


def test_escape_in_the_field_changes_nothing_and_goes_back_to_the_line(bench):
    bench.around.voice.sit_at("4")
    bench.type("Half")
    bench.press(Qt.Key.Key_T, ALT)
    QTest.keyClicks(QApplication.focusWidget(), "9")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert bench.page.line.hasFocus()
    assert bench.page.line.text() == "Half"
    assert bench.around.voice.table == "4"


def test_undo_last_stands_beside_the_ways_and_says_what_it_takes_back(bench):
    assert not bench.page.undo_last.isEnabled()
    bench.enter("One")
    assert bench.page.undo_last.toolTip() == "Take back “One” (Ctrl+Z)"
    QTest.mouseClick(bench.page.undo_last, Qt.MouseButton.LeftButton)
    assert bench.texts() == []


def test_ctrl_z_in_the_empty_line_takes_nothing_back_that_was_done_elsewhere(bench):
    from workshop_app.domain.commands import pillars  # noqa: PLC0415 - the one test that leaves Gather

    bench.enter("One")
    bench.around.desk.do(pillars.add, "p", "Curious")
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.texts() == []
    assert len(bench.around.workshop.pillars()) == 1


def test_what_is_half_typed_is_kept_as_soon_as_the_line_is_left(bench):
    bench.type("Half an id")
    bench.page.columns.setFocus()
    assert bench.page.writing.half_typed.text == "Half an id"
    assert bench.texts() == []


@pytest.mark.parametrize(
    ("table", "shown"), [("4", "T4"), ("12", "T12"), ("Window", "Window"), ("By the window", "By the…")]
)
def test_a_table_is_short_on_a_note(table, shown):
    assert at_table(table) == shown
