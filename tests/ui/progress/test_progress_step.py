"""The page of Progress: lenses, scales, the coach's card, where it goes, and how it begins."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.progress.grid_bench import CONTROL, Bench, cell
from workshop_app.domain.commands import levels, pillars, scales
from workshop_app.domain.commands.levels import NewLevel
from workshop_app.domain.commands.scales import NewScale
from workshop_app.domain.progressing import descriptor_id, levels_of
from workshop_app.domain.progressing import scales as scales_of
from workshop_app.domain.shaping import indicators_of
from workshop_app.domain.wordings import Wording
from workshop_app.ui.coach.coach_card import CoachCard


@pytest.fixture
def bench(around, qtbot):
    return Bench(around, qtbot)


def test_lenses_stand_side_by_side_in_each_level_and_the_keyboard_stays_on_its_row(bench):
    bench.go(cell(21, 2))
    bench.page.show_lenses(("learner", "educator"))
    columns = bench.view.model_of_grid.grid.columns
    assert [(one.level.name, one.lens) for one in columns][:3] == [
        ("Noticing", "learner"),
        ("Noticing", "educator"),
        ("Using", "learner"),
    ]
    assert bench.at == cell(21, 2)
    bench.key(Qt.Key.Key_Right)
    bench.type("Asks first")
    bench.key(Qt.Key.Key_Return)
    assert bench.says(cell(21, 2, "educator")) == "Asks first"
    assert bench.page.head.title.text() == "What would you see people do?"
    bench.page.show_lenses(("family",))
    assert bench.at.lens == "family"
    assert bench.page.head.title.text() == "What would you see a family do?"


def test_a_workshop_shows_one_of_several_scales_and_remembers_which(bench):
    assert bench.page.corner.scale.isHidden()
    new = [NewLevel(id="g1", name="K-2"), NewLevel(id="g2", name="3-5")]
    bench.around.desk.do(scales.lay_out, NewScale(id="s2", kind="grade-bands"), new)
    assert not bench.page.corner.scale.isHidden()
    bench.page.show_scale("s2")
    assert [one.level.name for one in bench.view.model_of_grid.grid.columns] == ["K-2", "3-5"]
    assert bench.page.fact(bench.around.workshop) == "2 levels"
    bench.around.desk.do(scales.bin, "s2")
    assert bench.page.fact(bench.around.workshop) == "4 levels"


def test_words_of_another_scale_and_lens_are_gone_to(bench):
    new = [NewLevel(id="g1", name="K-2")]
    bench.around.desk.do(scales.lay_out, NewScale(id="s2", kind="grade-bands"), new)
    there = cell(22, 1, "educator")._replace(level="g1")
    bench.write({there: "Asks first"})
    bench.page.open_wording(Wording("descriptor", descriptor_id(there)))
    assert bench.at == there
    assert bench.page.wording() == Wording("descriptor", descriptor_id(there))
    bench.page.open_wording(Wording("level", "l3"))
    assert bench.at == cell(11, 3, "educator")


def test_a_pillar_is_gone_to_and_the_room_sees_its_levels(bench):
    bench.write({cell(21, 1): "Asks why"})
    bench.around.room.opened("progress")
    bench.page.show_pillar("p2")
    assert bench.at == cell(21, 1)
    assert bench.around.room.view == "levels"
    assert bench.around.room.pillar == "p2"


def test_the_card_opens_for_the_cell_and_changes_nothing_by_itself(bench):
    bench.write({cell(11, 2): "Does not give up right away"})
    bench.go(cell(11, 2))
    bench.key(Qt.Key.Key_Return, CONTROL)
    card = CoachCard.of(bench.window, bench.around)
    assert card.is_open
    row = bench.view.box_at(bench.view.currentIndex())
    row.moveTopLeft(bench.view.viewport().mapTo(bench.window, row.topLeft()))
    assert not card.geometry().adjusted(0, 14, 0, -14).intersects(row)
    assert bench.view.has_ring(bench.view.currentIndex())
    card.change()
    assert bench.editor.textCursor().selectedText() == "Does not give up"
    bench.type("Keeps going")
    bench.key(Qt.Key.Key_Return)
    assert bench.says(cell(11, 2)) == "Keeps going right away"
    assert not card.is_open


def test_the_next_wording_to_check_is_counted_and_gone_to_with_its_card(bench, qtbot):
    bench.write({cell(21, 2): "Does not give up when it gets hard", cell(12, 3): "Understands fractions"})
    qtbot.waitUntil(lambda: bench.page.next.count == 2)
    bench.page.coach.close()
    hint = next(one for one in bench.page.looking.finish() if one.wording.id == descriptor_id(cell(21, 2)))
    bench.page.open_wording(hint.wording)
    bench.page.next.went.emit(hint)
    assert bench.at == cell(21, 2)
    assert CoachCard.of(bench.window, bench.around).is_open
    CoachCard.of(bench.window, bench.around).keep_mine()
    qtbot.waitUntil(lambda: bench.page.next.count == 1)


def test_without_pillars_the_page_leads_to_group(around, qtbot):
    bench = Bench(around, qtbot, filled=False)
    bench.page.beginning.button.click()
    assert bench.went == ["group"]
    assert bench.page.regions() == [bench.page.beginning.button]


def test_rows_and_levels_are_laid_out_by_a_press_each(around, qtbot):
    around.desk.do(pillars.add, "p1", "Curious")
    bench = Bench(around, qtbot, filled=False)
    bench.page.beginning.other.click()
    assert bench.went == ["shape"]
    bench.page.beginning.button.click()
    assert len(indicators_of(around.workshop, "p1")) == 1
    bench.page.beginning.button.click()
    (scale,) = scales_of(around.workshop)
    names = [one.name for one in levels_of(around.workshop, scale.id)]
    assert names == ["Emerging", "Developing", "Applying", "Extending"]
    assert bench.view.hasFocus()
    bench.type("Asks")
    bench.key(Qt.Key.Key_Return)
    bench.around.desk.undo()
    bench.around.desk.undo()
    assert bench.page.beginning.isVisible()
    assert bench.page.fact(around.workshop) == ""


def test_levels_that_come_and_go_leave_the_words_where_they_are(bench):
    bench.write({cell(11, 2): "Asks why"})
    bench.go(cell(11, 2))
    bench.around.desk.do(levels.add, "s1", NewLevel(id="l5", name="Inventing"))
    assert len(bench.view.model_of_grid.grid.columns) == 5
    assert bench.at == cell(11, 2)
    bench.around.desk.do(levels.bin, "l2")
    assert len(bench.view.model_of_grid.grid.columns) == 4


def test_six_levels_keep_their_width_and_are_scrolled_beside_the_heads_of_rows(bench):
    for n in (5, 6, 7):
        bench.around.desk.do(levels.add, "s1", NewLevel(id=f"l{n}", name=f"Step {n}"))
    assert {bench.view.columnWidth(n) for n in range(7)} == {208}
    assert bench.view.horizontalScrollBar().maximum() > 0
    assert bench.view.row_heads.width() == 180


@pytest.mark.parametrize(("width", "height", "scale"), [(1270, 624, 1.0), (1112, 556, 2.0), (1824, 936, 1.0)])
def test_the_page_holds_in_every_window(make_around, qtbot, width, height, scale):
    bench = Bench(make_around(scale=scale, high_contrast=scale > 1), qtbot, width=width, height=height)
    bench.write({cell(11, 1): "Does not give up", cell(12, 2): "يستمع باهتمام\nيسأل"})
    for one in (bench.page.head.add_level, bench.page.next, bench.page.corner.lens):
        box = one.rect().translated(one.mapTo(bench.window, one.rect().topLeft()))
        assert bench.window.rect().contains(box)
        assert one.accessibleName()
    bench.window.grab()
