"""Several lines pasted at once are offered as several ideas, never taken without asking."""

from PySide6.QtCore import Qt

from workshop_app.domain.rules import Trouble
from workshop_app.ui.gather.pasted_lines import simple_lines

TWELVE = "\n".join(f"{n}. Idea number {n}" for n in range(1, 13))


def test_twelve_lines_are_offered_with_the_first_of_them_and_enter_takes_them(bench):
    bench.alt(2)
    bench.paste(TWELVE)
    offer = bench.page.offer
    assert offer.add.text() == "Add 12 ideas"
    assert [label.text() for label in offer._first] == ["Idea number 1", "Idea number 2", "Idea number 3"]
    assert bench.texts() == []
    assert bench.page.line.hasFocus()
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == [f"Idea number {n}" for n in range(1, 13)]
    assert {(idea.group, idea.source) for idea in bench.around.workshop.ideas()} == {("families", "pasted")}
    assert not offer.isVisible()
    assert bench.page.line.hasFocus()


def test_twelve_ideas_come_in_as_one_change_and_the_toast_takes_them_back(bench):
    bench.paste(TWELVE)
    bench.press(Qt.Key.Key_Return)
    assert bench.around.open.log[-1].command == "ideas.capture_many"
    assert bench.toast().startswith("Added 12 ideas")
    bench.press_in_toast("Undo")
    assert bench.texts() == []
    assert bench.page.line.hasFocus()


def test_undo_in_the_toast_spares_what_was_added_since(bench):
    bench.paste(TWELVE)
    bench.press(Qt.Key.Key_Return)
    bench.enter("One more")
    bench.press_in_toast("Undo")
    assert bench.texts() == ["One more"]


def test_what_was_half_typed_stays_in_the_line_while_a_list_is_taken(bench):
    bench.type("Half an idea")
    bench.paste(TWELVE)
    bench.press(Qt.Key.Key_Return)
    assert bench.page.line.text() == "Half an idea"
    assert len(bench.texts()) == 12
    bench.press(Qt.Key.Key_Return)
    assert bench.texts()[-1] == "Half an idea"


def test_several_lines_can_be_kept_as_one_idea(bench, qtbot):
    bench.paste("Listens first\nand then answers")
    qtbot.mouseClick(bench.page.offer.join, Qt.MouseButton.LeftButton)
    assert bench.page.line.text() == "Listens first and then answers"
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == ["Listens first and then answers"]


def test_escape_takes_the_offer_away(bench):
    bench.paste(TWELVE)
    bench.press(Qt.Key.Key_Escape)
    assert not bench.page.offer.isVisible()
    bench.press(Qt.Key.Key_Return)
    assert bench.texts() == []


def test_one_pasted_line_goes_into_the_line(bench):
    bench.paste("Listens first\n")
    assert bench.page.line.text() == "Listens first"
    assert not bench.page.offer.isVisible()


def test_a_refusing_disk_leaves_the_offer_standing(bench):
    bench.paste(TWELVE)
    bench.around.open.log.refuse = Trouble("The disk is full.")
    bench.press(Qt.Key.Key_Return)
    assert bench.page.offer.isVisible()
    bench.around.open.log.refuse = None
    bench.press(Qt.Key.Key_Return)
    assert len(bench.texts()) == 12


def test_cells_of_a_spreadsheet_are_looked_over_first(bench, qtbot):
    bench.paste("idea\tgroup\nListens\tFamilies\nAsks\tStudents")
    qtbot.waitUntil(lambda: bench.page.lists.is_open)
    assert not bench.page.offer.isVisible()
    assert bench.page.lists.check_sheet.title.text() == "2 ideas pasted"


def test_only_plain_lines_are_simple():
    assert simple_lines("One\nTwo") == ("One", "Two")
    assert simple_lines("idea\tgroup\nOne\tFamilies") is None
    assert simple_lines("One\n" + "x" * 501) is None
    assert simple_lines("\n".join(str(n) * 3 for n in range(600))) is None
    assert simple_lines("---\n===") is None
