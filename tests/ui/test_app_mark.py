"""The program's mark, drawn in the window and kept as files for the installers."""

import struct

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tools import draw_mark
from workshop_app import assets
from workshop_app.ui.app_mark import PAPER, app_mark


@pytest.mark.parametrize("size", [16, 24, 38, 256])
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_the_mark_is_as_sharp_as_the_screen(qapp, size, ratio):
    mark = app_mark(size, ratio)
    assert mark.width() == round(size * ratio)
    image = mark.toImage()
    left, top = round(mark.width() * 0.10), round(mark.height() * 0.07)
    assert image.pixelColor(left - 1, top + 3).alpha() == 0
    assert image.pixelColor(left, top + 3).alpha() == 255


def test_the_drawing_and_the_file_show_the_same(qapp):
    drawn = app_mark(200).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    read = QImage(200, 200, QImage.Format.Format_ARGB32)
    read.fill(QColor(0, 0, 0, 0))
    painter = QPainter(read)
    QSvgRenderer(str(assets.resource("app/mark.svg"))).render(painter, QRectF(0, 0, 200, 200))
    painter.end()
    spots = [(x, y) for x in range(5, 200, 10) for y in range(5, 200, 10)]
    other = [at for at in spots if _distance(drawn.pixelColor(*at), read.pixelColor(*at)) > 40]
    assert len(other) <= 3, other
    assert read.pixelColor(30, 30) == QColor(PAPER)


def test_the_pictures_for_the_installers_are_those_of_the_drawing(qapp):
    for size in draw_mark.PICTURES:
        image = QImage(str(assets.resource(f"app/mark-{size}.png")))
        assert (image.width(), image.height()) == (size, size)
        drawn = app_mark(size).toImage()
        middle = (size // 2, size // 4)
        assert _distance(image.pixelColor(*middle), drawn.pixelColor(*middle)) < 12


def test_the_icon_of_windows_holds_its_pictures_one_after_another(qapp):
    data = assets.resource("app/mark.ico").read_bytes()
    _zero, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, len(draw_mark.IN_ICO))
    for number, size in enumerate(draw_mark.IN_ICO):
        width, _h, _c, _r, _planes, bits, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        picture = QImage.fromData(data[at : at + length])
        assert (width or 256, bits, picture.width()) == (size, 32, size)


def test_the_icon_of_macos_is_as_long_as_it_says(qapp):
    data = assets.resource("app/mark.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8])[0] == len(data)


def _distance(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))
