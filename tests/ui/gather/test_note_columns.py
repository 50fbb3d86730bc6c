"""The columns: every idea as a note, walked by keys, edited in place, given and binned."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.commands import ideas
from workshop_app.ui import ages
from workshop_app.ui.gather.column_places import Spot

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def _click(bench, idea_id, keys=Qt.KeyboardModifier.NoModifier):
    place = bench.page.columns.box_of(idea_id).center().toPoint()
    QTest.mouseClick(bench.page.columns.viewport(), Qt.MouseButton.LeftButton, keys, place)


def _double_click(bench, idea_id):
    place = bench.page.columns.box_of(idea_id).center().toPoint()
    QTest.mouseDClick(bench.page.columns.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _picture(bench) -> QImage:
    return bench.page.columns.viewport().grab().toImage()


def _colour_at(picture: QImage, place: QPointF) -> str:
    return QColor(picture.pixelColor(place.toPoint())).name()


def test_the_newest_note_stands_on_top_of_its_groups_column(bench):
    first, second = bench.have(2)
    (other,) = bench.have(1, "families")
    columns = bench.page.columns
    assert columns.box_of(second).y() < columns.box_of(first).y()
    assert columns.box_of(other).x() > columns.box_of(first).x()
    assert columns.box_of(other).y() == columns.box_of(second).y()


def test_a_note_shows_the_paper_of_its_group(bench):
    (one,) = bench.have(1, "employers")
    bench.later = ages.NEW_FOR
    bench.page.columns.refresh_ages()
    box = bench.page.columns.box_of(one)
    assert _colour_at(_picture(bench), box.center()) == "#ffa767"


def test_only_the_newest_is_outlined_and_only_for_four_seconds(bench):
    first, second = bench.have(2)
    accent = bench.around.theme.colour("accent").name()

    def edge(idea_id):
        box = bench.page.columns.box_of(idea_id)
        return _colour_at(_picture(bench), QPointF(box.x() - 2, box.center().y()))

    assert edge(second) == accent
    assert edge(first) != accent
    bench.later = ages.NEW_FOR
    bench.page.columns.refresh_ages()
    assert edge(second) != accent


def test_ideas_of_nobody_have_a_column_only_when_there_are_any(bench):
    assert len(bench.page.columns.columns) == 8
    bench.have(1, None)
    assert len(bench.page.columns.columns) == 9
    assert bench.page.columns.columns[-1].group is None


def test_an_empty_column_is_a_way_to_choose_its_group(bench):
    columns = bench.page.columns
    corner = columns._box(Spot(3, 0)).center().toPoint()
    QTest.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert bench.page.speaker.group == "employers"
    assert bench.page.line.hasFocus()


def test_the_speaking_groups_column_comes_into_view(bench):
    columns = bench.page.columns
    assert columns._x(7) > columns.viewport().width()
    bench.alt(8)
    assert columns._x(7) + columns.places.note_width <= columns.viewport().width()
    bench.alt(1)
    assert columns._x(0) >= 0


def test_a_new_idea_scrolls_its_column_to_the_top(bench):
    bench.have(60)
    columns = bench.page.columns
    columns.verticalScrollBar().setValue(2_000)
    bench.enter("The newest")
    assert columns.verticalScrollBar().value() == 0


def test_clicks_choose_one_more_and_a_run_of_notes(bench):
    notes = bench.have(5)
    _click(bench, notes[4])
    assert bench.page.columns.chosen.ids() == (notes[4],)
    assert bench.page.columns.hasFocus()
    _click(bench, notes[2], CTRL)
    assert bench.page.columns.chosen.ids() == (notes[4], notes[2])
    _click(bench, notes[4])
    _click(bench, notes[2], SHIFT)
    assert bench.page.columns.chosen.ids() == (notes[4], notes[3], notes[2])


def test_arrows_walk_between_notes_and_over_empty_columns(bench):
    students = bench.have(3)
    (employer,) = bench.have(1, "employers")
    columns = bench.page.columns
    bench.press(Qt.Key.Key_Down)
    assert columns.chosen.current == students[2]
    bench.press(Qt.Key.Key_Down, on=columns)
    assert columns.chosen.current == students[1]
    bench.press(Qt.Key.Key_Right, on=columns)
    assert columns.chosen.current == employer
    bench.press(Qt.Key.Key_Left, on=columns)
    bench.press(Qt.Key.Key_End, on=columns)
    assert columns.chosen.current == students[0]
    assert columns.accessibleDescription() == "Students idea: Listens 0. 3 of 3."
    bench.press(Qt.Key.Key_Up, SHIFT, on=columns)
    assert columns.chosen.ids() == (students[1], students[0])
    bench.press(Qt.Key.Key_Escape, on=columns)
    assert columns.chosen.ids() == ()
    assert bench.page.line.hasFocus()


def test_a_note_is_edited_where_it_stands_and_enter_keeps_it(bench):
    (note,) = bench.have(1)
    _double_click(bench, note)
    editor = bench.page.columns.editor
    assert editor.hasFocus()
    assert editor.toPlainText() == "Listens 0"
    bench.qtbot.keyClicks(editor, "Listens first")
    bench.press(Qt.Key.Key_Return, on=editor)
    assert bench.texts() == ["Listens first"]
    assert bench.around.open.log[-1].command == "ideas.reword"
    assert bench.page.columns.hasFocus()


def test_escape_puts_back_what_a_note_said(bench):
    (note,) = bench.have(1)
    _click(bench, note)
    bench.press(Qt.Key.Key_F2, on=bench.page.columns)
    editor = bench.page.columns.editor
    bench.qtbot.keyClicks(editor, "Something else")
    bench.press(Qt.Key.Key_Escape, on=editor)
    assert bench.texts() == ["Listens 0"]


def test_a_text_that_cannot_be_kept_stays_open_with_the_reason(bench):
    (note,) = bench.have(1)
    bench.page.columns.edit(note)
    editor = bench.page.columns.editor
    bench.press(Qt.Key.Key_Delete, on=editor)
    bench.press(Qt.Key.Key_Return, on=editor)
    assert bench.page.columns.editor is editor
    assert editor.accessibleDescription() == "An idea needs at least one word."
    bench.press(Qt.Key.Key_Escape, on=editor)
    assert bench.texts() == ["Listens 0"]


def test_leaving_the_page_keeps_what_is_written_in_a_note(bench):
    (note,) = bench.have(1)
    bench.page.columns.edit(note)
    bench.qtbot.keyClicks(bench.page.columns.editor, "Kept")
    bench.page.leave()
    assert bench.texts() == ["Kept"]


def test_delete_bins_the_chosen_note_and_undo_brings_it_back(bench):
    first, second = bench.have(2)
    _click(bench, second)
    bench.press(Qt.Key.Key_Delete, on=bench.page.columns)
    assert bench.texts() == ["Listens 0"]
    assert bench.toast().startswith("1 idea is in the bin")
    assert bench.page.columns.chosen.ids() == (first,)
    bench.press_in_toast("Undo")
    assert bench.texts() == ["Listens 0", "Listens 1"]
    assert bench.page.line.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a screen that is not there
def test_the_menu_gives_notes_to_another_group_and_bins_them(bench):
    notes = bench.have(2)
    _click(bench, notes[0])
    _click(bench, notes[1], CTRL)
    bench.page.columns.menu_asked.emit(bench.page.columns.chosen.ids(), QPoint(50, 50))
    menu = bench.page.columns.findChild(QMenu)
    who = menu.actions()[0].menu()
    assert [action.text() for action in menu.actions()] == [
        *("Who said it", "Keep for Later: making it real", "Put in the bin")
    ]
    next(action for action in who.actions() if action.text() == "Alumni").trigger()
    assert {idea.group for idea in bench.around.workshop.ideas()} == {"alumni"}
    menu.actions()[-1].trigger()
    assert bench.texts() == []
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus, on a screen that is not there
def test_one_note_can_be_edited_from_its_menu(bench):
    (note,) = bench.have(1)
    _click(bench, note)
    bench.page.columns.menu_asked.emit((note,), QPoint(50, 50))
    menu = bench.page.columns.findChild(QMenu)
    next(action for action in menu.actions() if action.text() == "Edit").trigger()
    assert bench.page.columns.editor is not None
    menu.close()


def test_a_note_that_went_is_no_longer_chosen(bench):
    (note,) = bench.have(1)
    _click(bench, note)
    bench.around.desk.do(ideas.bin, [note])
    assert bench.page.columns.chosen.ids() == ()


def test_a_thousand_ideas_need_no_widget_each(bench):
    before = len(bench.page.findChildren(QWidget))
    for group in ("students", "families", "teachers", "employers"):
        bench.have(250, group, text="Asks a question {n} that does not have an easy answer and waits")
    assert len(bench.page.findChildren(QWidget)) == before
    columns = bench.page.columns
    columns.verticalScrollBar().setValue(columns.verticalScrollBar().maximum())
    assert not _picture(bench).isNull()
    oldest = columns.columns[0].ideas[0].id
    box = columns.box_of(oldest)
    assert columns.viewport().rect().contains(box.toRect())
