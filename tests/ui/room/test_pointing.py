"""Pointing: where the light falls on the wall, and when there is none."""

from typing import ClassVar

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
    papers: ClassVar = {"seen": QRectF(1000, 500, 200, 100)}

    def paper_of(self, idea: str) -> QRectF | None:
        return self.papers.get(idea)

    def point(self, pointing: Pointing | None) -> None:
        self.pointing = pointing


class Page:
    """A page with two notes; the wall shows the left one."""

    def pointing_area(self) -> QRect:
        return QRect(0, 0, 400, 400)

    def pointed_at(self, at: QPoint):
        if at.y() < 300:
            return None
        return ("seen" if at.x() < 200 else "not seen", QPointF((at.x() % 200) / 200, (at.y() - 300) / 100))


@pytest.fixture
def light(qapp):
    light = PointerLight(Wall())
    light.page = Page()
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


def test_over_a_note_it_falls_on_the_same_paper_on_the_wall(light):
    QCursor.setPos(QPoint(100, 350))
    light.light("dot")
    assert light._projector.pointing == Pointing(1100, 550)


def test_over_a_note_that_the_wall_does_not_show_it_falls_as_beside_it(light):
    QCursor.setPos(QPoint(300, 300))
    light.light("dot")
    assert light._projector.pointing == Pointing(1440, 810)
