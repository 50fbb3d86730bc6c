"""The page in windows, text sizes, contrasts and numbers of every kind."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from workshop_app.domain.commands import details, groups
from workshop_app.ui import ages
from workshop_app.ui.gather.prompt_line import USUAL

SIZES = [
    (1344, 836, 1.0),
    (1270, 624, 1.0),
    (1184, 576, 1.0),
    (1824, 1016, 1.0),
    (1088, 576, 2.0),
    (1200, 760, 1.5),
]


def _in_page(bench, part: QWidget) -> bool:
    corner = part.mapTo(bench.page, part.rect().topLeft())
    return corner.x() >= 0 and corner.x() + part.width() <= bench.page.width()


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_wider_than_the_page_and_the_line_is_whole(make_bench, width, height, scale):
    bench = make_bench(width, height, scale=scale)
    for n in range(4):
        bench.around.desk.do(groups.add, f"g{n}", f"Phụ huynh và người chăm sóc học sinh {n}")
    bench.have(30, "families", text="Biết lắng nghe và đặt câu hỏi {n}")
    page = bench.page
    QApplication.processEvents()
    assert bench.window.size().width() == width
    for part in (page.prompt, page.entry, page.sources, page.columns, page.entry.add, page.entry.group):
        assert _in_page(bench, part), part
    top = page.line.mapTo(page, page.line.rect().topLeft()).y()
    assert 0 <= top < height - page.line.height()
    bench.qtbot.waitUntil(lambda: page.columns.mapTo(page, page.columns.rect().topLeft()).y() < height - 100)


def test_the_page_scrolls_only_where_it_must(make_bench):
    assert make_bench(1270, 624).page.workplace.verticalScrollBar().maximum() == 0
    assert make_bench(1184, 576).page.workplace.verticalScrollBar().maximum() == 0


def test_the_panel_is_slim_in_a_narrow_window_and_a_tab_at_large_text(make_bench):
    assert make_bench(1344, 836).page.side.width() == 272
    assert make_bench(1270, 624).page.side.width() == 240
    page = make_bench(1344, 836, scale=1.5).page
    assert not page.side.isVisible()
    QTest.mouseClick(page.workplace.tabs.buttons["side"], Qt.MouseButton.LeftButton)
    assert page.side.isVisible()
    assert not page.columns.isVisible()
    QTest.mouseClick(page.workplace.tabs.buttons["ideas"], Qt.MouseButton.LeftButton)
    assert page.columns.isVisible()


def test_six_columns_fit_beside_the_panel_as_designed(bench):
    for group in ("leaders", "board"):
        bench.around.desk.do(groups.bin, group)
    bench.have(40)
    QApplication.processEvents()
    assert bench.page.columns.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("count", "high_contrast"), [(0, False), (0, True), (1, True), (64, False), (1_000, False), (1_000, True)]
)
def test_counts_of_every_size_are_shown(make_bench, count, high_contrast):
    bench = make_bench(high_contrast=high_contrast)
    bench.have(count)
    side = bench.page.side
    assert side.counter.accessibleName() == ("1 idea" if count == 1 else f"{count:,} ideas")
    assert side.so_far.text() == ("idea so far" if count == 1 else "ideas so far")
    assert f"Students: {count}" in side.heard.accessibleDescription()
    assert side.portrait.accessibleName() == f"Portrait of {count:,} idea" + ("" if count == 1 else "s")
    assert bench.page.grab().toImage().pixelColor(4, 300) == QColor(bench.around.theme.colour("canvas"))


def test_the_panel_counts_the_last_minute(bench):
    bench.have(3)
    assert bench.page.side.this_minute.text() == "3 this minute"
    bench.later = ages.MINUTE + 1
    bench.page.side.refresh_pace()
    assert bench.page.side.this_minute.text() == ""


def test_the_usual_question_stands_until_another_is_written(bench):
    assert bench.page.prompt.words.text() == USUAL
    QTest.mouseClick(bench.page.prompt.pencil, Qt.MouseButton.LeftButton)
    field = bench.page.prompt.field
    assert field.hasFocus()
    bench.qtbot.keyClicks(field, "What should school be for")
    bench.press(Qt.Key.Key_Return, on=field)
    assert bench.around.workshop.details.prompt == "What should school be for"
    assert bench.page.prompt.words.text() == "What should school be for"
    assert bench.page.line.hasFocus()


def test_escape_leaves_the_question_as_it_was(bench):
    bench.page.prompt.edit()
    bench.qtbot.keyClicks(bench.page.prompt.field, "Something else")
    bench.press(Qt.Key.Key_Escape, on=bench.page.prompt.field)
    assert bench.around.workshop.details.prompt == ""
    assert bench.page.line.hasFocus()


def test_a_question_that_is_too_long_stays_in_its_field(bench):
    bench.page.prompt.edit()
    bench.page.prompt.field.setText("a" * (details.LONGEST_PROMPT + 1))
    bench.press(Qt.Key.Key_Return, on=bench.page.prompt.field)
    assert bench.page.prompt.is_open
    assert bench.around.workshop.details.prompt == ""
    bench.press(Qt.Key.Key_Escape, on=bench.page.prompt.field)


def test_every_button_has_a_name_and_can_be_reached_by_key(bench):
    bench.page.offer.offer(["One", "Two"], "Students")
    bench.page.lists.paste()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for button in bench.page.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, button


def test_tab_goes_from_the_line_on_to_add_and_back(bench):
    bench.press(Qt.Key.Key_Tab)
    assert bench.page.entry.add.hasFocus()
    bench.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier, on=bench.page.entry.add)
    assert bench.page.line.hasFocus()
    bench.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert bench.page.entry.group.hasFocus()


def test_columns_run_from_the_right_where_the_language_does(bench):
    bench.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    (first,) = bench.have(1)
    (second,) = bench.have(1, "families")
    columns = bench.page.columns
    assert columns.box_of(first).x() > columns.box_of(second).x()
    place = columns.box_of(second).center().toPoint()
    QTest.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert columns.chosen.current == second
    bench.press(Qt.Key.Key_Right, on=columns)
    assert columns.chosen.current == first
