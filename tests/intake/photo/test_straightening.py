"""A note is cut out upright, with its proportions, and no larger than needed."""

import numpy as np
import pytest

pytest.importorskip("cv2", reason="photos need the packages of the extra [photo]")

from workshop_app.intake.photo.straightening import straightened


def _quarters():
    """Return a photo with a square of four colours in it."""
    pixels = np.zeros((400, 500, 3), np.uint8)
    pixels[100:200, 100:200], pixels[100:200, 200:300] = (10, 10, 200), (10, 200, 10)
    pixels[200:300, 100:200], pixels[200:300, 200:300] = (200, 10, 10), (200, 200, 10)
    return pixels


def test_what_is_at_the_top_left_comes_out_at_the_top_left():
    crop = straightened(_quarters(), ((100, 100), (300, 100), (300, 300), (100, 300)))
    assert crop.shape == (200, 200, 3)
    assert tuple(crop[50, 50]) == (10, 10, 200)
    assert tuple(crop[50, 150]) == (10, 200, 10)
    assert tuple(crop[150, 50]) == (200, 10, 10)
    assert tuple(crop[150, 150]) == (200, 200, 10)


def test_a_note_hung_on_its_side_is_turned_as_its_corners_say():
    crop = straightened(_quarters(), ((100, 300), (100, 100), (300, 100), (300, 300)))
    assert tuple(crop[50, 50]) == (200, 10, 10)
    assert tuple(crop[50, 150]) == (10, 10, 200)


def test_the_long_side_is_at_most_what_was_asked_and_the_proportions_stay():
    crop = straightened(_quarters(), ((100, 100), (300, 100), (300, 200), (100, 200)), longest=50)
    assert crop.shape == (25, 50, 3)


def test_corners_outside_the_photo_still_give_a_picture():
    assert straightened(_quarters(), ((-50, -50), (50, -50), (50, 50), (-50, 50))).shape == (100, 100, 3)
    assert straightened(_quarters(), ((900, 900), (950, 900), (950, 950), (900, 950))).shape == (50, 50, 3)
