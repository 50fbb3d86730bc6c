"""A photo that is blurred, dark, dazzled or too far away is looked at all the same, and said to be so."""

import pytest

pytest.importorskip("cv2", reason="photos need the packages of the extra [photo]")

import cv2
import numpy as np
from paper_walls import PAPERS, PaperWall

from workshop_app.intake.photo.doubting import BLURRED, DARK, FAR_AWAY, GLARE, doubts

NEAR, FAR = ((0, 0), (150, 0), (150, 150), (0, 150)), ((0, 0), (50, 0), (50, 50), (0, 50))


@pytest.fixture(scope="module")
def wall():
    made = PaperWall(wall=(205, 203, 198))
    for place in range(12):
        made.hang(list(PAPERS)[place % 8], 200 + 300 * (place % 4), 200 + 300 * (place // 4), side=180)
    return made.photograph()


def test_a_good_photo_is_not_doubted(wall):
    assert doubts(wall, [NEAR]) == []
    assert doubts(wall, []) == []


def test_a_blurred_photo_is(wall):
    assert doubts(cv2.GaussianBlur(wall, (0, 0), 2.5), []) == [BLURRED]
    shaken = np.zeros((25, 25), np.float32)
    np.fill_diagonal(shaken, 1 / 25)
    assert doubts(cv2.filter2D(wall, -1, shaken), []) == [BLURRED]


def test_a_dark_photo_is(wall):
    assert doubts((wall * 0.2).astype(np.uint8), []) == [DARK]


def test_a_mirrored_lamp_is_and_white_paper_is_not(wall):
    height, width = wall.shape[:2]
    down, across = np.mgrid[:height, :width]
    lamp = 500 * np.exp(-(((across - 700) / 150) ** 2 + ((down - 400) / 110) ** 2))
    assert doubts(np.clip(wall + lamp[..., None], 0, 255).astype(np.uint8), []) == [GLARE]
    papered = wall.copy()
    papered[300:500, 640:840] = 255
    assert doubts(papered, []) == []


def test_notes_that_are_small_are(wall):
    assert doubts(wall, [FAR] * 4 + [NEAR]) == [FAR_AWAY]


def test_a_wall_of_one_colour_does_not_trip_it_up():
    assert BLURRED in doubts(np.full((300, 400, 3), 200, np.uint8), [])
