"""Pointing: where the light falls on the wall, and when there is none."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QCursor

from workshop_app.ui.room.pointer_light import PointerLight
from workshop_app.ui.room.pointing import Pointing, on_wall

BOARD = QRectF(100, 50, 960, 540)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (QPointF(100, 50), QPointF(0, 0)),
        (QPointF(580, 320), QPointF(960, 540)),
        (QPointF(1060, 590), QPointF(1920, 1080)),
        (QPointF(0, 2_000), QPointF(0, 1080)),
    ],
)
def test_a_place_on_the_board_is_as_far_across_and_down_on_the_wall(place, found):
    assert on_wall(place, BOARD) == found


class Wall:
    """A wall that remembers where it was pointed at."""

    pointing: Pointing | None = None

    def point(self, pointing: Pointing | None) -> None:
        self.pointing = pointing


@pytest.fixture
def light(qapp):
    light = PointerLight(Wall())
    light.area = lambda: QRect(0, 0, 400, 400)
    yield light
    light.put_out()


def test_there_is_no_light_until_it_is_asked_for(light):
    QCursor.setPos(QPoint(200, 100))
    assert light._projector.pointing is None
    light.light("dot")
    assert light._projector.pointing == Pointing(960, 270)
    QCursor.setPos(QPoint(100, 100))
    light.follow()
    assert light._projector.pointing == Pointing(480, 270)
    light.light("dot")
    assert light._projector.pointing is None


def test_the_circle_takes_the_place_of_the_dot(light):
    QCursor.setPos(QPoint(200, 200))
    light.light("dot")
    light.light("circle")
    assert light._projector.pointing == Pointing(960, 540, is_circle=True)


def test_outside_the_board_there_is_no_light(light):
    QCursor.setPos(QPoint(700, 500))
    light.light("dot")
    assert light._projector.pointing is None
