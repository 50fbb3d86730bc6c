"""The sheet of a list holds together in windows and text sizes of every kind."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

HEAD = "idea,who,table," + ",".join(f"A rather long heading {n}" for n in range(37))
ROWS = (
    "Sabe escuchar a los demás y también preguntar,Padres y madres de familia con hijos pequeños,3",
    "يستمع إلى الآخرين أولا,Students,2",
    "Biết lắng nghe và đặt câu hỏi khi chưa hiểu,,1",
)
SIZES = [
    (1270, 624, 1.0),
    (1184, 576, 1.0),
    (1344, 836, 1.0),
    (1824, 936, 1.0),
    (1088, 576, 2.0),
    (1088, 576, 1.5),
]


@pytest.fixture
def show(make_bench, tmp_path):
    """Return a function that shows a list in a window of a size."""

    def look(width: int, height: int, **how):
        bench = make_bench(width, height, **how)
        path = tmp_path / "a list with quite a long name that somebody gave to it.csv"
        path.write_text("\n".join((HEAD, *ROWS)), encoding="utf-8")
        bench.page.open_list(path)
        bench.qtbot.waitUntil(lambda: bench.page.lists.is_open, timeout=20_000)
        QApplication.processEvents()
        return bench

    return look


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_everything_can_be_seen_or_scrolled_to_and_nothing_is_wider_than_the_page(show, width, height, scale):
    bench = show(width, height, scale=scale)
    sheet = bench.page.lists.check_sheet
    for part in (sheet.title, sheet.subtitle, sheet.rows, sheet.add, sheet.fix, sheet.cancel):
        left = part.mapTo(bench.page, part.rect().topLeft()).x()
        assert left >= 0, part
        assert left + part.width() <= width, part
    if scale == 1.0:
        assert sheet.add.mapTo(bench.page, sheet.add.rect().bottomLeft()).y() < height
    assert sheet.rows.viewport().height() >= bench.around.theme.px(60)


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_tab_walks_from_the_columns_to_the_rows_to_the_buttons(show, width, height, scale):
    bench = show(width, height, scale=scale)
    sheet = bench.page.lists.check_sheet
    sheet.columns.fold.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
        if walked[-1] is sheet.cancel:
            break
    table = [sheet.columns.table] if sheet.columns.table.isVisible() else []
    for part in (sheet.columns.otherwise, *table, sheet.rows, sheet.add, sheet.fix, sheet.cancel):
        assert part in walked, part


def test_right_to_left_the_sign_stands_at_the_right(show, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        bench = show(1344, 836)
        sheet = bench.page.lists.check_sheet
        assert (
            sheet.add.mapTo(bench.page, sheet.add.rect().center()).x()
            > sheet.cancel.mapTo(bench.page, sheet.cancel.rect().center()).x()
        )
        head = sheet.columns.table.head
        assert head.sectionViewportPosition(0) > head.sectionViewportPosition(1)
        assert not sheet.grab().isNull()
        sheet.fix.click()
        assert not sheet.grab().isNull()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_high_contrast_and_no_rows_are_drawn_too(show):
    bench = show(1344, 836, high_contrast=True)
    sheet = bench.page.lists.check_sheet
    sheet.columns.table.choose(0, "")
    bench.qtbot.waitUntil(lambda: not bench.page.lists.checking.is_busy)
    assert sheet.model.rowCount() == 0
    assert not sheet.grab().isNull()
