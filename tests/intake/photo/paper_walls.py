"""Small walls of paper notes, painted with numbers: what is where is known to the pixel."""

from dataclasses import dataclass, field

import numpy as np
import pytest

cv2 = pytest.importorskip("cv2", reason="photos need the packages of the extra [photo]")

PAPERS = {
    "lemon": (253, 234, 124),
    "rose": (243, 186, 207),
    "sky": (155, 225, 253),
    "apricot": (255, 167, 103),
    "mint": (188, 233, 191),
    "lilac": (178, 169, 231),
    "kraft": (189, 176, 145),
    "chalk": (246, 245, 240),
}


@dataclass
class PaperWall:
    """A wall of 1500 x 1125 pixels, or as given, on which notes can be hung."""

    wall: tuple[int, int, int] = (232, 232, 228)
    size: tuple[int, int] = (1500, 1125)
    seed: int = 1
    notes: list[tuple[np.ndarray, str]] = field(default_factory=list)

    def __post_init__(self):
        self._numbers = np.random.default_rng(self.seed)
        self._paint = np.full((self.size[1], self.size[0], 3), self.wall[::-1], np.float32)

    def hang(self, paper, x, y, *, side=120, turned=0.0, lines=3):
        """Hang a note with its middle at x, y; `turned` in degrees."""
        turn = np.radians(turned)
        square = np.asarray(((-1, -1), (1, -1), (1, 1), (-1, 1))) * side / 2
        turning = np.asarray(((np.cos(turn), np.sin(turn)), (-np.sin(turn), np.cos(turn))))
        corners = (square @ turning + np.asarray((x, y))).astype(np.float32)
        self._shade(corners + np.asarray((3, 5)))
        cv2.fillConvexPoly(
            self._paint, np.rint(corners * 16).astype(np.int32), PAPERS[paper][::-1], cv2.LINE_AA, shift=4
        )
        self._write(corners, lines)
        self.notes.append((corners, paper))

    def draw(self, points, thickness=5, ink=(40, 40, 150)):
        """Draw a marker line on the wall."""
        line = np.asarray(points, np.int32)
        cv2.polylines(self._paint, [line], isClosed=False, color=ink, thickness=thickness)

    def fill(self, points, colour):
        """Paint an area (red, green, blue)."""
        cv2.fillPoly(self._paint, [np.asarray(points, np.int32)], colour[::-1], cv2.LINE_AA)

    def photograph(self, light=(1.0, 1.0, 1.0), falling_off=0.0, noise=3.0):
        """Return the photo: the light's red, green and blue, and how much is lost towards the right."""
        width = self._paint.shape[1]
        across = 1 - falling_off * np.linspace(0, 1, width)[None, :, None]
        seen = cv2.GaussianBlur(self._paint, (0, 0), 0.8) * np.asarray(light[::-1]) * across
        seen = seen + self._numbers.normal(0, noise, seen.shape)
        _, jpeg = cv2.imencode(".jpg", np.clip(seen, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 85])
        return cv2.imdecode(jpeg, cv2.IMREAD_COLOR)

    def _shade(self, corners):
        shade = np.zeros(self._paint.shape[:2], np.float32)
        cv2.fillConvexPoly(shade, np.rint(corners).astype(np.int32), 1.0)
        self._paint *= 1 - 0.25 * cv2.GaussianBlur(shade, (0, 0), 5)[..., None]

    def _write(self, corners, lines):
        across, down = corners[1] - corners[0], corners[3] - corners[0]
        for line in range(lines):
            steps = np.linspace(0.12, 0.5 + 0.36 * self._numbers.random(), 24)
            heights = 0.25 + 0.22 * line + self._numbers.uniform(-0.05, 0.05, steps.shape)
            points = corners[0] + steps[:, None] * across + heights[:, None] * down
            cv2.polylines(
                self._paint, [np.rint(points).astype(np.int32)], False, (45, 40, 40), 2, cv2.LINE_AA
            )


def share(one, other):
    """Return what two quads have in common, of both together."""
    one, other = np.asarray(one, np.float32), np.asarray(other, np.float32)
    common, _ = cv2.intersectConvexConvex(one, other)
    return common / (cv2.contourArea(one) + cv2.contourArea(other) - common)


def told(wall, found):
    """Return for each hung note the found note that is at its place (0.7 in common), or None."""
    return [
        next((note for note in found if share(corners, note.corners) >= 0.7), None)
        for corners, _ in wall.notes
    ]
