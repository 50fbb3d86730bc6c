"""The Plan page: parts are opened, written, timed, moved, removed and begun where they stand."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.plan.side_bench import EVENING, an_evening, in_a_window, key, press, settle, undoable
from workshop_app.domain.agenda import parts_of, prompt_in
from workshop_app.domain.agenda_records import PartId
from workshop_app.domain.commands import parts
from workshop_app.domain.rules import LONGEST_PROMPT
from workshop_app.ui.file_choice import FileChoice
from workshop_app.ui.plan.agenda_slots import agenda_of
from workshop_app.ui.plan.part_menu import PartMenus
from workshop_app.ui.plan.plan_step import PlanStep

ALT = Qt.KeyboardModifier.AltModifier
KINDS = ("welcome", "gather", "group", "break", "close")
MINUTES = (10, 20, 30, 10, 5)


class Bench:
    """The page in a window, and what a test asks of it."""

    def __init__(self, around, qtbot, *, kinds=KINDS, width=1344, height=836):
        self.went = []
        self.around = around = replace(around, go_to=self.went.append)
        an_evening(around, date="2026-12-03", starts="18:30", ends="19:45")
        new = [
            parts.NewPart(id=PartId(f"{kind}-{n}"), kind=kind, minutes=minutes, prompts={"en": f"Ask {n}?"})
            for n, (kind, minutes) in enumerate(zip(kinds, MINUTES * 9, strict=False))
        ]
        around.desk.do(parts.lay_out, EVENING, new)
        self.page = PlanStep(around, FileChoice(around.alerts.parent()))
        self.window = in_a_window(qtbot, around, self.page, width, height)
        around.desk.subscribe(lambda _changes: self.page.show_workshop(around.workshop))
        self.page.show_workshop(around.workshop)
        self.page.arrive()
        settle()

    @property
    def minutes(self):
        return [part.minutes for part in parts_of(self.around.workshop, EVENING)]

    @property
    def titles(self):
        return [part.title for part in parts_of(self.around.workshop, EVENING)]

    @property
    def commands(self):
        return undoable(self.around)[2:]

    @property
    def sheet(self):
        return self.page.rows.sheet

    def row(self, number):
        return self.page.rows.row(parts_of(self.around.workshop, EVENING)[number].id)


@pytest.fixture
def make_bench(make_around, qtbot):
    made = []

    def make(*, scale=1.0, **said):
        made.append(Bench(make_around(scale=scale), qtbot, **said))
        return made[-1]

    yield make
    for bench in made:
        bench.page.stop()
        bench.around.clock.stop()


@pytest.fixture
def bench(make_bench):
    return make_bench()


def carry(row, by):
    grip = row.grip_box().center().toPoint()
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(row, grip + QPoint(0, 8))
    QTest.mouseMove(row, grip + QPoint(0, by))


def test_the_page_opens_at_the_part_that_comes_next_and_says_when_and_how_long(bench):
    assert bench.page.head.title.text().endswith(", 6:30 to 7:45\xa0PM")
    assert bench.page.head.verdict.text() == "5 parts, ends on time"
    assert bench.page.head.start.text() == "Start with Welcome"
    assert bench.page.fact(bench.around.workshop) == "5 parts"
    assert bench.sheet.isVisible()
    assert bench.sheet.part_id == "welcome-0"


def test_a_press_opens_a_part_and_another_closes_it(bench):
    press(bench.row(1))
    assert bench.sheet.part_id == "gather-1"
    assert bench.sheet.prompts.lines["en"].text == "Ask 1?"
    key(bench.sheet, Qt.Key.Key_Escape)
    assert not bench.sheet.isVisible()
    assert bench.row(1).hasFocus()


def test_a_prompt_is_written_where_it_stands_and_in_another_language_below(bench):
    press(bench.row(1))
    press(bench.sheet.edit_button)
    line = bench.sheet.prompts.lines["en"]
    QTest.keyClicks(line, "What do we hope for?")
    key(line, Qt.Key.Key_Return)
    assert prompt_in(bench.around.workshop, PartId("gather-1"), "en") == "What do we hope for?"
    assert bench.sheet.hasFocus()
    bench.sheet.prompts.edit("es")
    bench.sheet.prompts.lines["es"].insertPlainText("¿Qué esperamos?")
    press(bench.row(2))
    assert prompt_in(bench.around.workshop, PartId("gather-1"), "es") == "¿Qué esperamos?"
    assert bench.commands == ["parts.ask", "parts.ask"]


def test_a_language_in_which_nothing_was_written_leaves_no_trace(bench):
    press(bench.row(1))
    bench.sheet.prompts.edit("vi")
    assert list(bench.sheet.prompts.lines) == ["en", "vi"]
    press(bench.row(2))
    press(bench.row(1))
    assert list(bench.sheet.prompts.lines) == ["en"]
    assert bench.commands == []


def test_escape_puts_back_the_words_and_what_is_half_typed_is_kept_on_leaving_the_page(bench):
    press(bench.row(1))
    line = bench.sheet.prompts.lines["en"]
    line.edit()
    QTest.keyClicks(line, "No")
    key(line, Qt.Key.Key_Escape)
    assert line.text == "Ask 1?"
    line.edit()
    QTest.keyClicks(line, "Yes?")
    bench.page.leave()
    assert prompt_in(bench.around.workshop, PartId("gather-1")) == "Yes?"
    assert bench.commands == ["parts.ask"]


def test_who_rests_while_writing_is_kept_and_goes_on_where_the_caret_was(bench):
    press(bench.row(1))
    line = bench.sheet.prompts.lines["en"]
    line.edit()
    QTest.keyClicks(line, "What do we ")
    line.settle()  # as the clock does after two seconds
    QTest.keyClicks(line, "hope?")
    key(line, Qt.Key.Key_Return)
    assert prompt_in(bench.around.workshop, PartId("gather-1")) == "What do we hope?"
    assert bench.commands == ["parts.ask", "parts.ask"]


def test_a_pasted_page_becomes_one_line_as_long_as_a_question_may_be(bench):
    press(bench.row(1))
    line = bench.sheet.prompts.lines["en"]
    line.edit()
    line.insertPlainText("What do we hope for?\n" * 2_000)
    assert len(line.text) == LONGEST_PROMPT
    line.settle()
    assert prompt_in(bench.around.workshop, PartId("gather-1")).startswith("What do we hope for? What do")


def test_ten_presses_of_plus_are_one_change_and_the_ruler_follows_each(bench):
    press(bench.row(1))
    press(bench.sheet.stepper.more, 3)
    assert bench.page.head.verdict.text() == "15 min too long"
    assert bench.minutes[1] == 20
    bench.page.leave()
    assert bench.minutes[1] == 35
    assert bench.commands == ["parts.retime"]


def test_a_border_is_dragged_in_steps_of_five_and_kept_when_the_hand_lets_go(bench):
    ruler = bench.page.ruler
    minute = ruler.width() / 75
    at = QPoint(round(30 * minute), 20)
    QTest.mousePress(ruler, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(ruler, at + QPoint(round(7 * minute), 0))
    assert bench.minutes == list(MINUTES)
    assert bench.page.rows.row("group-2").accessibleName().startswith("7:05")
    QTest.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=at)
    assert bench.minutes == [10, 25, 25, 10, 5]
    assert bench.commands == ["parts.retime"]


def test_arrow_keys_move_a_border_by_a_minute_and_the_last_one_the_end(bench):
    ruler = bench.page.ruler
    ruler.setFocus()
    key(ruler, Qt.Key.Key_Right)
    key(ruler, Qt.Key.Key_Right)
    key(ruler, Qt.Key.Key_End)
    key(ruler, Qt.Key.Key_Left)
    assert ruler.border == 4
    assert ruler.accessibleDescription() == "Close ends at 7:44, 4 min"
    bench.page.leave()
    assert bench.minutes == [12, 18, 30, 10, 4]
    assert bench.commands == ["parts.retime"]


def test_a_row_is_carried_by_its_grip_and_escape_leaves_it_where_it_was(bench):
    carry(bench.row(1), 150)
    QTest.mouseRelease(bench.row(1), Qt.MouseButton.LeftButton)
    assert bench.titles == ["Welcome", "Group together", "Break", "Gather ideas", "Close"]
    assert bench.commands == ["parts.move"]
    carry(bench.row(2), 150)
    key(bench.row(2), Qt.Key.Key_Escape)
    QTest.mouseRelease(bench.row(2), Qt.MouseButton.LeftButton)
    assert bench.commands == ["parts.move"]


def test_keys_walk_move_remove_and_undo_stands_beside_it(bench):
    row = bench.row(1)
    row.setFocus()
    key(row, Qt.Key.Key_Down)
    assert bench.row(2).hasFocus()
    key(bench.row(2), Qt.Key.Key_Down, ALT)
    assert bench.titles[3] == "Group together"
    key(bench.row(3), Qt.Key.Key_Delete)
    assert bench.titles == ["Welcome", "Gather ideas", "Break", "Close"]
    toast = bench.around.alerts._toast
    assert "Group together" in toast.findChildren(type(bench.page.head.verdict))[0].text()
    press(next(button for button in toast.findChildren(type(bench.page.head.start))))
    assert bench.titles[3] == "Group together"
    assert bench.sheet.part_id == "group-2"


def test_a_part_is_renamed_and_without_a_name_is_called_as_its_kind(bench):
    press(bench.row(1))
    title = bench.sheet.title
    title.edit()
    QTest.keyClicks(title, "Hopes")
    key(title, Qt.Key.Key_Return)
    assert bench.titles[1] == "Hopes"
    title.edit()
    key(title, Qt.Key.Key_Backspace)
    key(title, Qt.Key.Key_Return)
    assert bench.titles[1] == "Gather ideas"


def test_every_drag_has_its_way_in_the_menu(bench):
    slot = agenda_of(bench.around.workshop, EVENING).slots[0]
    menus = PartMenus(bench.around, bench.page.deeds)
    menu = menus.of_part(bench.sheet, agenda_of(bench.around.workshop, EVENING), slot, bench.sheet.hands)
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert {"Start it now", "Edit prompt", "Rename", "Move down", "Move to…", "Remove"} <= set(words)
    next(action for action in menu.actions() if action.text().startswith("Move down")).trigger()
    assert bench.titles[:2] == ["Gather ideas", "Welcome"]


def test_a_part_is_added_at_the_end_and_lies_open(bench):
    bench.page.deeds.add(EVENING, "vote", below=PartId("close-4"))
    assert bench.titles[-1] == "Dot vote"
    assert bench.sheet.title.text() == "Dot vote"
    bench.page.deeds.become(bench.sheet.part_id, "fist")
    assert bench.titles[-1] == "Fist to five"


def test_starting_a_part_begins_its_time_and_goes_to_its_step_if_it_has_one(bench):
    press(bench.page.head.start)
    assert bench.went == []
    assert bench.around.clock.part.id == "welcome-0"
    assert bench.page.head.start.text() == "Continue with Gather ideas"
    press(bench.page.head.start)
    assert bench.went == ["gather"]
    assert bench.commands == []
    for _ in range(3):
        press(bench.page.head.start)
    assert bench.page.head.start.text() == "End “Close”"
    press(bench.page.head.start)
    assert bench.page.head.start.text() == "Go to Share"
    assert bench.around.clock.part is None


def test_notes_for_the_facilitator_are_kept_with_their_lines(bench):
    press(bench.row(1))
    bench.sheet.take_notes()
    QTest.keyClicks(bench.sheet.notes, "One idea a card")
    key(bench.sheet.notes, Qt.Key.Key_Return)
    QTest.keyClicks(bench.sheet.notes, "Twice")
    press(bench.row(2))
    assert parts_of(bench.around.workshop, EVENING)[1].notes == "One idea a card\nTwice"


def test_without_parts_the_page_offers_agendas_and_its_button_adds_one(make_bench):
    bench = make_bench(kinds=())
    assert bench.page.starting.isVisible()
    assert bench.page.head.start.text() == "Add a part"
    bench.page.deeds.add(EVENING, "gather", below=None)
    assert not bench.page.starting.isVisible()
    assert bench.sheet.isVisible()


@pytest.mark.parametrize(
    ("scale", "width", "height"), [(1.0, 1184, 576), (2.0, 1112, 552)], ids=["low window", "200 %"]
)
def test_twenty_parts_roll_and_the_ruler_stays_with_everything_inside(make_bench, scale, width, height):
    bench = make_bench(scale=scale, kinds=KINDS * 4, width=width, height=height)
    bench.page.rows.turn("gather-16")
    settle()
    assert bench.page.ruler.isVisible()
    assert bench.page.ruler.visibleRegion().boundingRect().height() == bench.page.ruler.height()
    assert bench.sheet.width() <= bench.page.width()
    assert not bench.sheet.visibleRegion().isEmpty()
    line = bench.sheet.prompts.lines["en"]
    assert line.height() >= line.heightForWidth(line.width()) - 1


def test_the_side_leads_to_the_prompt_that_is_missing(bench):
    bench.page.side.part_wanted.emit("break-3")
    assert bench.sheet.part_id == "break-3"
    assert bench.sheet.prompts.lines["en"].hasFocus()
