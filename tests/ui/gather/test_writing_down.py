"""The line: no idea lost, at speaking speed."""

from PySide6.QtCore import QObject, Qt

from workshop_app.domain.commands import groups
from workshop_app.domain.rules import LONGEST_IDEA, Trouble
from workshop_app.ui.arrivals import Arrivals
from workshop_app.ui.scribe.half_typed import HalfTyped

CTRL = Qt.KeyboardModifier.ControlModifier


def test_enter_adds_what_was_typed_to_the_group_that_speaks_and_the_line_is_ready_again(bench):
    bench.enter("Que no tenga miedo de preguntar")
    (idea,) = bench.around.workshop.ideas()
    assert (idea.text, idea.group, idea.source) == ("Que no tenga miedo de preguntar", "students", "typed")
    assert bench.page.line.text() == ""
    assert bench.page.line.hasFocus()
    assert bench.page.fact(bench.around.workshop) == "1 idea"


def test_the_group_stays_until_another_is_chosen(bench):
    bench.alt(2)
    bench.enter("Asks for help")
    bench.enter("Listens")
    bench.alt(5)
    bench.enter("Knows this town")
    bench.alt(0)
    bench.enter("Somebody said this")
    assert [idea.group for idea in bench.around.workshop.ideas()] == [
        "families",
        "families",
        "partners",
        None,
    ]


def test_a_number_without_a_group_changes_nothing(bench):
    bench.alt(2)
    bench.alt(9)
    assert bench.page.speaker.group == "families"


def test_the_add_button_adds_and_gives_the_focus_back(bench, qtbot):
    bench.type("Tells the truth")
    qtbot.mouseClick(bench.page.entry.add, Qt.MouseButton.LeftButton)
    assert bench.texts() == ["Tells the truth"]
    assert bench.page.line.hasFocus()


def test_an_empty_line_adds_nothing(bench):
    bench.enter("   ")
    assert bench.texts() == []


def test_a_refusing_disk_leaves_the_text_in_the_line(bench):
    bench.around.open.log.refuse = Trouble("The disk is full.")
    bench.enter("Keeps promises")
    assert bench.page.line.text() == "Keeps promises"
    bench.around.open.log.refuse = None
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["Keeps promises"]


def test_an_idea_that_is_too_long_is_kept_in_the_line_with_the_reason_below_it(bench):
    bench.page.line.setText("a" * LONGEST_IDEA)
    assert bench.page.entry.complaint == ""
    bench.enter("bc")
    said = bench.page.entry.complaint
    assert "502 characters" in said
    assert str(LONGEST_IDEA) in said
    assert bench.texts() == []
    assert bench.page.line.text() == "a" * LONGEST_IDEA + "bc"
    bench.press(Qt.Key.Key_Backspace)
    bench.press(Qt.Key.Key_Backspace)
    assert bench.page.entry.complaint == ""
    bench.press(Qt.Key.Key_Return)
    assert len(bench.texts()) == 1


def test_ctrl_z_in_the_empty_line_undoes_the_last_idea_and_ctrl_y_brings_it_back(bench):
    bench.enter("One")
    bench.enter("Two")
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.texts() == ["One"]
    bench.press(Qt.Key.Key_Y, CTRL)
    assert bench.texts() == ["One", "Two"]
    assert bench.page.line.hasFocus()


def test_ctrl_z_in_a_line_with_text_undoes_the_typing_first(bench):
    bench.enter("One")
    bench.type("Tw")
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.page.line.text() == ""
    assert bench.texts() == ["One"]
    bench.press(Qt.Key.Key_Z, CTRL)
    assert bench.texts() == []


def test_a_half_typed_idea_is_there_again_and_was_not_added(bench, make_around, qtbot):
    bench.alt(3)
    bench.type("Half an id")
    bench.page.leave()
    assert HalfTyped(bench.around.preferences, bench.around.open.id).text == "Half an id"
    again = type(bench.page)(bench.around)
    qtbot.addWidget(again)
    again.show_workshop(bench.around.workshop)
    assert again.line.text() == "Half an id"
    assert again.speaker.group == "teachers"
    assert bench.texts() == []


def test_what_was_added_is_no_longer_half_typed(bench):
    bench.type("Whole")
    bench.page.leave()
    bench.press(Qt.Key.Key_Return)
    assert HalfTyped(bench.around.preferences, bench.around.open.id).text == ""


def test_a_group_that_is_taken_off_the_list_speaks_no_more(bench):
    bench.alt(6)
    bench.around.desk.do(groups.bin, "alumni")
    assert bench.page.speaker.group is None
    bench.enter("Who said this")
    assert bench.around.workshop.ideas()[0].group is None


def test_typing_with_a_note_in_focus_goes_on_in_the_line(bench):
    bench.have(3)
    bench.press(Qt.Key.Key_Down)
    assert bench.page.columns.hasFocus()
    bench.press(Qt.Key.Key_K, on=bench.page.columns)
    assert bench.page.line.text() == "k"
    assert bench.page.line.hasFocus()


def test_the_regions_are_line_sources_columns_and_panel(bench):
    page = bench.page
    assert page.regions() == [page.line, page.sources, page.columns, page.side]


def test_a_screen_reader_hears_of_new_ideas_in_one_summary(qtbot):
    said = []
    parent = QObject()
    arrivals = Arrivals(said.append, parent)
    for ideas in (5, 6, 7, 7, 8):
        arrivals.count(ideas)
    assert said == []
    arrivals.tell()
    arrivals.tell()
    assert said == ["3 new ideas"]
