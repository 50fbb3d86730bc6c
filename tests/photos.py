"""Photos of walls for tests: made in a second or two, kept in a folder, the same in every run."""

from pathlib import Path
from typing import NamedTuple

import pytest

numpy = pytest.importorskip("numpy", reason="photos are read by the packages of workshop-app[photo]")
cv2 = pytest.importorskip("cv2", reason="photos are read by the packages of workshop-app[photo]")

from benchmarks.walls.scenes import Truth  # noqa: E402 - only where its packages are
from benchmarks.walls.views import two_parts  # noqa: E402 - only where its packages are


class WallPhoto(NamedTuple):
    """A photo on the disk, and what is true of the notes in it; `Truth.note` is one note in both photos."""

    path: Path
    notes: list[Truth]


SIZE = 1600, 1200


def two_wall_photos(
    folder: Path, *, seed: int = 4, level: str = "easy", notes: int = 14, size: tuple[int, int] = SIZE
) -> tuple[WallPhoto, WallPhoto]:
    """Photograph the left and the right of a wall (wall-left.jpg, wall-right.jpg); some notes are in both."""
    return tuple(
        _kept(folder / f"wall-{side}.jpg", *photo)
        for side, photo in zip(("left", "right"), two_parts(seed, level, notes, size), strict=True)
    )


def _kept(path: Path, pixels, told: list[Truth]) -> WallPhoto:
    done, packed = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, 92])
    assert done
    path.write_bytes(packed.tobytes())
    return WallPhoto(path, told)
