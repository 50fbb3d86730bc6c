"""The grid of Progress: walked, written, copied and pasted with the keyboard, and read aloud as a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.progress.grid_bench import CONTROL, SHIFT, Bench, cell, clipboard
from workshop_app.domain.commands import descriptors, pillars, statements
from workshop_app.domain.commands.statements import NewStatement
from workshop_app.domain.progressing import state_of, written
from workshop_app.ui.progress.block_freezing import FreezeSheet


@pytest.fixture
def bench(around, qtbot):
    return Bench(around, qtbot)


def test_the_keyboard_arrives_at_the_first_cell_that_waits_for_words(bench):
    assert bench.at == cell(11, 1)
    assert bench.view.hasFocus()


def test_arrows_and_tab_walk_and_tab_leaves_behind_the_last_cell(bench):
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Down)
    assert bench.at == cell(12, 2)
    bench.key(Qt.Key.Key_Tab)
    bench.key(Qt.Key.Key_Tab)
    bench.key(Qt.Key.Key_Tab)
    assert bench.at == cell(21, 1)
    bench.key(Qt.Key.Key_Backtab)
    assert bench.at == cell(12, 4)
    bench.go(cell(22, 4))
    bench.key(Qt.Key.Key_Tab)
    assert not bench.view.hasFocus()


def test_a_letter_begins_to_write_and_enter_keeps_and_goes_down(bench):
    bench.type("Asks why")
    assert bench.editor.hasFocus()
    bench.key(Qt.Key.Key_Return)
    assert bench.says(cell(11, 1)) == "Asks why"
    assert bench.at == cell(12, 1)
    assert bench.view.hasFocus()
    bench.type("b")
    bench.key(Qt.Key.Key_Tab)
    assert bench.says(cell(12, 1)) == "b"
    assert bench.at == cell(12, 2)


def test_enter_goes_on_with_the_words_and_escape_gives_them_back(bench):
    bench.write({cell(11, 1): "Asks why"})
    bench.key(Qt.Key.Key_Return)
    bench.type(" and listens")
    assert bench.editor.text == "Asks why and listens"
    bench.key(Qt.Key.Key_Escape)
    assert bench.says(cell(11, 1)) == "Asks why"
    assert bench.view.hasFocus()
    bench.key(Qt.Key.Key_F2)
    bench.key(Qt.Key.Key_Return, SHIFT)
    bench.type("Keeps notes")
    bench.key(Qt.Key.Key_F2)
    assert bench.says(cell(11, 1)) == "Asks why\nKeeps notes"
    assert bench.at == cell(11, 1)


def test_what_is_half_written_is_kept_when_another_page_or_cell_is_opened(bench):
    bench.type("Asks")
    bench.page.leave()
    assert bench.says(cell(11, 1)) == "Asks"
    bench.go(cell(11, 2))
    bench.type("Builds")
    box = bench.view.visualRect(bench.view.model_of_grid.index_of(cell(21, 3)))
    QTest.mouseClick(bench.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert bench.says(cell(11, 2)) == "Builds"
    assert bench.at == cell(21, 3)


def test_what_was_being_written_when_the_power_went_is_there_again(bench, qtbot):
    bench.type("Asks w")
    bench.page.editing._rest.timeout.emit()
    other = Bench(bench.around, qtbot, filled=False)
    assert other.page.editing.cell == cell(11, 1)
    assert other.editor.text == "Asks w"
    other.key(Qt.Key.Key_Return)
    assert other.says(cell(11, 1)) == "Asks w"
    assert not other.around.preferences.get(other.page.editing._name, {})


def test_too_long_a_text_stays_typed_and_the_reason_is_said(bench):
    bench.page.editing.begin("a" * 801)
    assert not bench.page.editing.keep()
    assert bench.editor.isVisible()
    assert len(bench.editor.text) == 801
    bench.page.editing.give_back()


def test_a_click_goes_to_a_cell_and_a_second_one_writes(bench):
    at = bench.view.visualRect(bench.view.model_of_grid.index_of(cell(12, 3))).center()
    QTest.mouseClick(bench.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert bench.at == cell(12, 3)
    assert bench.page.editing.cell is None
    QTest.mouseClick(bench.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert bench.page.editing.cell == cell(12, 3)
    bench.page.editing.give_back()


def test_a_block_is_copied_pasted_and_taken_back_as_one_change(bench):
    bench.write({cell(11, 1): "a", cell(11, 2): 'say "b"', cell(12, 1): "c\nd"})
    bench.key(Qt.Key.Key_Right, SHIFT)
    bench.key(Qt.Key.Key_Down, SHIFT)
    bench.key(Qt.Key.Key_C, CONTROL)
    assert clipboard() == 'a\tsay "b"\n"c\nd"\t'
    bench.go(cell(21, 2))
    bench.key(Qt.Key.Key_V, CONTROL)
    assert [bench.says(cell(*at)) for at in ((21, 2), (21, 3), (22, 2))] == ["a", 'say "b"', "c\nd"]
    assert len(bench.view.chosen()) == 4
    bench.around.desk.undo()
    assert not bench.says(cell(21, 2))
    assert not bench.says(cell(22, 2))


def test_cut_empties_and_delete_empties_all_that_is_selected(bench):
    bench.write({cell(11, 1): "a", cell(11, 2): "b"})
    bench.key(Qt.Key.Key_X, CONTROL)
    assert clipboard() == "a"
    assert not bench.says(cell(11, 1))
    bench.key(Qt.Key.Key_A, CONTROL)
    bench.key(Qt.Key.Key_Delete)
    assert not bench.says(cell(11, 2))


def test_one_text_fills_every_selected_cell(bench):
    clipboard("Asks why")
    bench.key(Qt.Key.Key_Right, SHIFT)
    bench.key(Qt.Key.Key_V, CONTROL)
    assert bench.says(cell(11, 1)) == bench.says(cell(11, 2)) == "Asks why"


def test_what_finds_no_cell_and_what_is_frozen_is_said_and_the_rest_is_pasted(bench):
    bench.write({cell(22, 3): "stays"})
    bench.around.desk.do(descriptors.freeze, [cell(22, 3)], "Agreed with the board.")
    bench.go(cell(22, 3))
    clipboard("new\tb\tc\nd")
    bench.key(Qt.Key.Key_V, CONTROL)
    assert bench.says(cell(22, 3)) == "stays"
    assert bench.says(cell(22, 4)) == "b"
    assert bench.toast() == "1 frozen cell keeps its words. 2 texts found no cell: the grid ends before them."
    bench.key(Qt.Key.Key_Return)
    assert bench.page.editing.cell is None
    assert "Agreed with the board." in bench.toast()


def test_a_locked_pillar_is_not_written_and_says_so(bench):
    bench.around.desk.do(pillars.lock, "p1")
    bench.type("Asks")
    assert bench.page.editing.cell is None
    assert "locked" in bench.toast()
    clipboard("Asks")
    bench.key(Qt.Key.Key_V, CONTROL)
    assert not bench.says(cell(11, 1))


def test_states_are_set_for_all_selected_cells_and_other_words_are_a_draft_again(bench):
    bench.write({cell(11, 1): "a", cell(11, 2): "b"})
    bench.key(Qt.Key.Key_Right, SHIFT)
    bench.page.actions_of["cell_agreed"].trigger()
    workshop = bench.around.workshop
    assert [state_of(written(workshop, cell(11, n))) for n in (1, 2)] == ["agreed", "agreed"]
    assert bench.view.model_of_grid.is_being_read
    bench.write({cell(11, 1): "other"})
    assert state_of(written(bench.around.workshop, cell(11, 1))) == "draft"
    bench.go(cell(21, 1))
    bench.page.actions_of["cell_reviewed"].trigger()
    assert bench.toast() == "Nothing is written here yet."


def test_cells_are_frozen_for_a_reason_that_is_asked_for(bench):
    bench.write({cell(11, 1): "a"})
    bench.page.actions_of["freeze_cells"].trigger()
    (sheet,) = bench.window.findChildren(FreezeSheet)
    sheet.accept()
    assert sheet.reason.trouble == "Write in a line why these words are frozen."
    sheet.reason.write("The board agreed.")
    sheet.accept()
    assert written(bench.around.workshop, cell(11, 1)).frozen
    bench.page.actions_of["freeze_cells"].trigger()
    assert not written(bench.around.workshop, cell(11, 1)).frozen


def test_every_cell_is_read_aloud_with_its_place_its_words_and_how_far_they_are(bench):
    bench.write({cell(11, 1): "Does not give up"})
    new = NewStatement(
        id="x", pillar="p1", kind="look-for", text="Hands up", sense="see", indicator="n11", level="l1"
    )
    bench.around.desk.do(statements.add, new)
    table = QAccessible.queryAccessibleInterface(bench.view)
    assert table.role() == QAccessible.Role.Table
    names = [table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())]
    assert {"Noticing", "Curious: Row 1"} <= set(names)
    said = next(name for name in names if name.startswith("Does"))
    assert said.startswith("Does not give up. Noticing, Curious: Row 1.")
    assert "1 look-for." in said
    assert "Draft." in said
    assert "Negative." in said
    assert "Empty. Using, Curious: Row 2." in names


def test_rows_keep_their_place_and_grow_with_their_words(bench):
    first = bench.view.rowHeight(0)
    bench.write({cell(11, 1): "Asks a question about something new and keeps asking " * 8})
    assert bench.view.rowHeight(0) > first
    assert bench.view.rowHeight(1) == first
    bench.write({cell(11, 1): ""})
    assert bench.view.rowHeight(0) == first


def test_the_menu_of_a_cell_offers_what_its_keys_do(bench):
    bench.write({cell(11, 1): "a"})
    menu = bench.page.deeds.menu([])
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[:5] == ["Write in it", "Cut", "Copy", "Paste", "Empty"]
    assert {"Draft", "Reviewed", "Agreed", "Freeze these words…"} <= set(words)
    next(action for action in menu.actions() if action.text() == "Reviewed").trigger()
    assert state_of(written(bench.around.workshop, cell(11, 1))) == "reviewed"
