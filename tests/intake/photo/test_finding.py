"""Notes are found where they hang, once each, and nothing is found where none hang."""

import numpy as np
import pytest

pytest.importorskip("cv2", reason="photos need the packages of the extra [photo]")

from paper_walls import PAPERS, PaperWall, told

from workshop_app.intake.photo.finding import find_notes


def _rows(wall, *, columns=8, rows=4, gap=170, **how):
    for place in range(columns * rows):
        x, y = 140 + gap * (place % columns), 150 + gap * 1.3 * (place // columns)
        wall.hang(list(PAPERS)[place % 7], x, y, turned=(place * 37 % 13) - 6, **how)
    return wall


def test_spaced_notes_of_seven_papers_are_all_found_and_nothing_else():
    wall = _rows(PaperWall())
    found = find_notes(wall.photograph())
    assert None not in told(wall, found)
    assert len(found) == len(wall.notes)


def test_each_note_is_told_its_paper():
    wall = _rows(PaperWall())
    assert [note.paper for note in told(wall, find_notes(wall.photograph()))] == [
        paper for _, paper in wall.notes
    ]


def test_notes_come_in_the_order_of_reading():
    wall = _rows(PaperWall())
    found = find_notes(wall.photograph())
    assert [wall.notes[place][1] for place in range(len(found))] == [note.paper for note in found]


def test_a_larger_photo_gives_the_same_places_in_its_own_pixels():
    wall = PaperWall(size=(3000, 2250))
    for place in range(6):
        wall.hang("lemon", 400 + 420 * place, 900, side=240, lines=2)
    assert None not in told(wall, find_notes(wall.photograph()))


def test_an_empty_wall_has_no_notes():
    assert find_notes(PaperWall().photograph()) == []


def test_a_photo_of_one_colour_or_of_one_pixel_has_no_notes():
    assert find_notes(np.full((400, 600, 3), 128, np.uint8)) == []
    assert find_notes(np.zeros((1, 1, 3), np.uint8)) == []


def test_a_whiteboard_with_only_marker_has_no_notes():
    wall = PaperWall(wall=(240, 242, 240))
    for row in range(5):
        wall.draw([(150 + 40 * step, 180 + 160 * row + 30 * (step % 2)) for step in range(25)])
    wall.draw([(200, 100), (600, 100), (600, 700), (200, 700), (200, 100)])
    assert find_notes(wall.photograph()) == []
