"""Notes are found where they hang, once each, and nothing is found where none hang."""

import numpy as np
import pytest

pytest.importorskip("cv2", reason="photos need the packages of the extra [photo]")

from paper_walls import PAPERS, PaperWall, told

from workshop_app.intake.photo.finding import find_notes


@pytest.fixture(scope="module")
def seen():
    """A wall of seven papers, spaced and touching, in warm light that falls off, and what is found on it."""
    wall = PaperWall()
    for place in range(21):
        x, y = 160 + 195 * (place % 7), 150 + 200 * (place // 7)
        wall.hang(list(PAPERS)[place % 7], x, y, turned=(place * 37 % 13) - 6)
    for place in range(5):
        wall.hang("lemon", 160 + 120 * place, 800)
    wall.hang("sky", 1050, 800, turned=45)
    wall.hang("rose", 1250, 800)
    wall.hang("mint", 1290, 905, turned=5)
    wall.draw([(100, 950), (500, 960), (900, 945)])
    return wall, find_notes(wall.photograph(light=(1.0, 0.93, 0.82), falling_off=0.25))


def test_every_note_is_found_once_and_nothing_else(seen):
    wall, found = seen
    assert None not in told(wall, found)
    assert len(found) == len(wall.notes)
    assert all(0 < note.certainty <= 1 for note in found)


def test_each_note_is_told_its_paper_though_the_light_is_warm(seen):
    wall, found = seen
    assert [note.paper for note in told(wall, found)] == [paper for _, paper in wall.notes]


def test_notes_come_in_the_order_of_reading(seen):
    wall, found = seen
    assert found[:21] == told(wall, found)[:21]


def test_a_larger_photo_gives_the_same_places_in_its_own_pixels():
    wall = PaperWall(size=(2400, 900))
    for place in range(5):
        wall.hang("lilac", 400 + 400 * place, 450, side=240, lines=2)
    assert None not in told(wall, find_notes(wall.photograph()))


def test_white_notes_are_found_on_a_white_wall():
    wall = PaperWall(wall=(243, 241, 238), size=(900, 500))
    for place in range(4):
        wall.hang("chalk", 150 + 190 * place, 240, turned=3 * place - 4)
    found = find_notes(wall.photograph(noise=1.5))
    assert None not in told(wall, found)
    assert {note.paper for note in found} == {"chalk"}


@pytest.mark.parametrize("grey", [20, 128, 250])
def test_a_photo_of_one_colour_has_no_notes(grey):
    assert find_notes(np.full((400, 600, 3), grey, np.uint8)) == []


@pytest.mark.parametrize("shape", [(1, 1, 3), (3, 4000, 3), (39, 60, 3)])
def test_a_photo_too_small_for_a_wall_has_no_notes(shape):
    assert find_notes(np.zeros(shape, np.uint8)) == []


def test_a_whiteboard_with_only_marker_has_no_notes():
    wall = PaperWall(wall=(240, 242, 240), size=(1000, 700))
    for row in range(4):
        wall.draw([(150 + 40 * step, 140 + 130 * row + 30 * (step % 2)) for step in range(18)])
    wall.draw([(100, 80), (900, 80), (900, 620), (100, 620), (100, 80)])
    assert find_notes(wall.photograph()) == []


def test_a_room_and_a_face_have_no_notes():
    wall = PaperWall(wall=(206, 198, 180), size=(1000, 750))
    wall.fill([(0, 600), (1000, 560), (1000, 750), (0, 750)], (120, 90, 60))
    wall.fill([(60, 80), (330, 90), (330, 380), (60, 390)], (170, 205, 230))
    wall.fill([(80, 100), (190, 104), (190, 360), (80, 368)], (215, 235, 245))
    wall.fill([(760, 160), (940, 150), (945, 600), (765, 620)], (110, 75, 50))
    around = np.linspace(0, 2 * np.pi, 60)
    wall.fill(np.column_stack((560 + 110 * np.cos(around), 330 + 150 * np.sin(around))), (224, 178, 150))
    for eye in (520, 600):
        wall.fill(np.column_stack((eye + 18 * np.cos(around), 300 + 9 * np.sin(around))), (60, 50, 45))
    wall.draw([(520, 400), (560, 415), (600, 400)], thickness=6, ink=(80, 60, 150))
    assert find_notes(wall.photograph(falling_off=0.3)) == []
