"""Two photos of one wall: what both show is known again, and of another wall nothing is."""

from dataclasses import replace

import pytest

numpy = pytest.importorskip("numpy", reason="photos are read by the packages of workshop-app[photo]")
cv2 = pytest.importorskip("cv2", reason="photos are read by the packages of workshop-app[photo]")

from benchmarks.walls.views import part, rehung, standing_wall  # noqa: E402 - only where its packages are
from workshop_app.intake.photo.same_wall import seen_before  # noqa: E402 - only where its packages are

SIZE = 1200, 900
LEFT, RIGHT = (0.0, 0.64), (0.36, 1.0)


def kept(photo, side=1000):
    """Return a photo as the workshop keeps it: smaller, and a JPEG."""
    pixels, notes = photo
    scale = side / max(pixels.shape[:2])
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    _, packed = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 85])
    smaller = [note._replace(corners=note.corners * scale) for note in notes]
    return cv2.imdecode(packed, cv2.IMREAD_COLOR), smaller


def corners(notes, seed=3):
    """Return the corners as a machine finds them: two pixels beside where they are."""
    chance = numpy.random.default_rng(seed)
    return [tuple(map(tuple, note.corners + chance.normal(0, 1.5, (4, 2)))) for note in notes]


def seen(new, old):
    """Return which notes of the wall the new photo's seen notes are, each beside what it was taken for."""
    found = seen_before(new[0], corners(new[1]), old[0], corners(old[1], 5))
    return {new[1][place].note: old[1][was].note for place, was in found.items()}


def in_both(new, old):
    whole = ({note.note for note in notes if note.visible > 0.8} for _, notes in (new, old))
    return set.intersection(*whole)


@pytest.fixture(scope="module")
def wall():
    return standing_wall(1, "medium", 14, SIZE[0])


@pytest.fixture(scope="module")
def old(wall):
    return kept(part(wall, 3, SIZE, LEFT))


def test_notes_in_both_photos_are_known_again_and_no_other(wall, old):
    new = part(wall, 4, SIZE, RIGHT)
    known = seen(new, old)
    assert in_both(new, old)
    assert in_both(new, old) <= set(known)
    assert all(note == was for note, was in known.items())


def test_the_kept_photo_knows_all_its_own_notes(old):
    assert set(seen(old, old)) >= {note.note for note in old[1] if note.visible > 0.8}


def test_nothing_of_another_wall_counts_as_seen(old):
    for seed in (2, 7):
        other = part(standing_wall(seed, "medium", 14, SIZE[0]), 4, SIZE, LEFT)
        assert seen(other, old) == {}


def test_a_wall_with_notes_at_the_same_places_but_other_words_is_another_wall(wall, old):
    turned = wall.faces[5:] + wall.faces[:5]
    other = part(replace(wall, faces=turned), 4, SIZE, LEFT)
    assert all(note == (was - 5) % len(turned) for note, was in seen(other, old).items())


def test_a_note_that_was_hung_elsewhere_is_still_the_same_note(wall, old):
    which = sorted(in_both(part(wall, 4, SIZE, LEFT), old))[3]
    new = part(rehung(wall, [which], (25.0, 40.0)), 4, SIZE, LEFT)
    known = seen(new, old)
    assert all(note == was for note, was in known.items())
    assert len(known) >= len(in_both(new, old)) - 2


def test_a_photo_without_notes_and_one_of_nothing_are_not_compared(old):
    assert seen_before(old[0], [], old[0], corners(old[1])) == {}
    assert seen_before(old[0], corners(old[1]), old[0], []) == {}
    dark = numpy.zeros((300, 400, 3), numpy.uint8)
    square = [((10.0, 10.0), (90.0, 10.0), (90.0, 90.0), (10.0, 90.0))]
    assert seen_before(dark, square, old[0], corners(old[1])) == {}
