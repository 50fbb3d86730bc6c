"""The recall test in the window: the time before anybody writes, and the papers counted one by one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from workshop_app.domain.commands import pillars
from workshop_app.domain.recalling import confused_in, kept_of
from workshop_app.domain.rules import RuleBroken
from workshop_app.insight.evening.moments import Moment
from workshop_app.ui.recall.paper_reading import read_paper
from workshop_app.ui.recall.recall_sheet import RecallSheet

NAMES = ("Kind", "Brave", "Curious")


class Bench:
    def __init__(self, around, qtbot):
        self.qtbot, self.millis = qtbot, 1_800_000_000_000
        self.around = replace(around, now=lambda: Moment(self.millis, self.millis))
        for name in NAMES:
            self.around.desk.do(pillars.add, name.lower(), name)
        window = around.alerts.parent()
        with qtbot.waitExposed(window):
            window.show()
        self.sheet = RecallSheet(around.alerts.parent(), self.around)
        self.sheet.show_sheet()

    def type(self, text):
        self.qtbot.keyClicks(self.sheet.paper.edit, text)
        self.qtbot.keyClick(self.sheet.paper.edit, Qt.Key.Key_Return)

    @property
    def counts(self):
        return {one.name: one.people for one in kept_of(self.around.workshop, self.sheet.test)}


@pytest.fixture
def bench(around, qtbot):
    return Bench(around, qtbot)


@pytest.fixture
def begun(bench):
    bench.sheet.time.begin.click()
    return bench


def test_it_begins_with_what_to_do_and_then_shows_the_time_left(bench):
    assert "Read the pillars to the room" in bench.sheet.time.words.text()
    bench.sheet.time.begin.click()
    assert bench.sheet.time.figure.text() == "10:00"
    bench.millis += 9 * 60_000 + 1
    assert bench.sheet.time.left() == 60
    bench.millis += 60_000
    bench.sheet.time.show_test(bench.sheet.test)
    assert "Now everybody writes down" in bench.sheet.time.words.text()


def test_papers_are_typed_one_by_one_by_the_numbers_on_them(begun):
    for paper in ("12", "1 3 2=3", "0"):
        begun.type(paper)
    assert begun.counts == {"Kind": 2, "Brave": 1, "Curious": 1}
    assert begun.sheet.wrote.number == 3
    assert begun.sheet.paper.text == ""
    assert [one.people for one in confused_in(begun.around.workshop, begun.sheet.test)] == [1]
    assert begun.sheet.time.figure.text() == "44%"
    begun.around.desk.undo()
    assert begun.sheet.wrote.number == 2


def test_what_cannot_be_read_is_said_in_place_and_stays_typed(begun):
    begun.type("1 7")
    assert begun.sheet.paper.trouble == "There is no pillar 7. They go from 1 to 3."
    assert begun.sheet.paper.text == "1 7"
    assert begun.sheet.wrote.number == 0


def test_a_room_is_counted_by_hands_with_the_numbers_beside_the_names(begun):
    begun.sheet.wrote.field.setText("20")
    begun.sheet.wrote.field.editingFinished.emit()
    row = begun.sheet.rows["brave"]
    row.stepper.field.setText("12")
    row.stepper.field.editingFinished.emit()
    assert begun.counts["Brave"] == 12
    assert row.accessibleDescription() == "60%"
    row.stepper.field.setText("25")
    row.stepper.field.editingFinished.emit()
    assert begun.counts["Brave"] == 20


def test_a_pair_is_mended_by_its_number(begun):
    begun.type("1 2=3")
    begun.type("1")
    pair = begun.sheet.pairs["brave", "curious"]
    pair.stepper.more.click()
    assert [one.people for one in confused_in(begun.around.workshop, begun.sheet.test)] == [2]
    for _ in range(2):
        begun.sheet.pairs["brave", "curious"].stepper.less.click()
    assert begun.sheet.pairs == {}


def test_another_test_can_begin_and_one_can_be_removed(begun):
    begun.type("1")
    first = begun.sheet.test
    begun.sheet.again.click()
    assert begun.sheet.test is None
    begun.millis += 1_000
    begun.sheet.time.begin.click()
    assert begun.sheet.test.id != first.id
    begun.sheet.remove.click()
    assert begun.sheet.test.id == first.id


def test_without_names_there_is_nothing_to_remember(around, qtbot):
    sheet = RecallSheet(around.alerts.parent(), around)
    sheet.show_sheet()
    sheet.time.begin.click()
    assert sheet.test is None


@pytest.mark.parametrize(
    ("typed", "kept", "mixed"),
    [
        ("134", (0, 2, 3), ()),
        ("1, 3; 1", (0, 2), ()),
        ("0", (), ()),
        ("2 = 4", (), ((1, 3),)),
        (" 4 1=2 ", (3,), ((0, 1),)),
    ],
)
def test_a_paper_is_read(typed, kept, mixed):
    assert read_paper(typed, 4) == (kept, mixed)


@pytest.mark.parametrize("typed", ["", "  ", "5", "1 x", "2=2", "1=9", "1=", "²"])
def test_a_paper_that_says_nothing_clear_is_not_counted(typed):
    with pytest.raises(RuleBroken):
        read_paper(typed, 4)


def test_with_many_pillars_numbers_stand_apart():
    assert read_paper("1 12", 12).kept == (0, 11)
    with pytest.raises(RuleBroken):
        read_paper("112", 12)
