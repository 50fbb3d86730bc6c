"""The portrait drawn in the window: as many squares as ideas, at every size."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from workshop_app.ui.portrait_view import PortraitView, paint_portrait
from workshop_app.ui.theme import Theme


def _painted(papers, size, *, whole=False, theme=None) -> QImage:
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    paint_portrait(painter, QRectF(0, 0, size, size), papers, theme or Theme(), whole=whole)
    painter.end()
    return picture


def _share(picture: QImage, colour: str) -> float:
    wanted, size = QColor(colour), picture.width()
    found = sum(picture.pixelColor(x, y) == wanted for x in range(size) for y in range(size))
    return found / size / size


@pytest.mark.parametrize("size", [48, 130, 200])
def test_more_ideas_fill_more_of_the_portrait_from_below(qapp, size):
    shares = [_share(_painted(["lemon"] * count, size), "#FDEA7C") for count in (0, 10, 40, 64)]
    assert shares[0] == 0
    assert shares == sorted(set(shares))


def test_the_bottom_row_fills_first(qapp):
    picture = _painted(["lemon"] * 5, 130)
    lemon = QColor("#FDEA7C")
    rows = {y for y in range(130) for x in range(130) if picture.pixelColor(x, y) == lemon}
    assert min(rows) > 100


@pytest.mark.parametrize("count", [1_000, 10_000])
def test_squares_too_small_to_see_stand_for_several_ideas(qapp, count):
    assert _share(_painted(["mint"] * count, 48, whole=True), "#BCE9BF") > 0.08


def test_a_finished_portrait_has_no_empty_squares(qapp):
    dashes = Theme().colour("lineStrong").name()
    assert _share(_painted(["rose"] * 47, 200, whole=True), dashes) == 0
    assert _share(_painted(["rose"] * 47, 200), dashes) > 0


def test_high_contrast_gives_every_square_a_black_edge(qapp):
    assert _share(_painted(["chalk", ""] * 32, 200, theme=Theme(high_contrast=True)), "#000000") > 0.02


def test_the_view_shows_new_papers_and_says_how_many(qtbot):
    view = PortraitView(Theme())
    qtbot.addWidget(view)
    view.resize(130, 122)
    assert view.accessibleName() == "Portrait of 0 ideas"
    before = view.grab().toImage()
    view.show_papers(["sky"] * 30)
    assert view.accessibleName() == "Portrait of 30 ideas"
    assert view.grab().toImage() != before
