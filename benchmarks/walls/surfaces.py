"""What notes hang on: paint, whiteboard, flip chart, brown paper, cork, chalkboard, brick, a door frame."""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from benchmarks.walls.kinds import Box, Field, Points
from benchmarks.walls.writing import hand, said, written

LEVELS = {
    "easy": ("paint", "whiteboard", "paint"),
    "medium": ("paint", "whiteboard", "flipchart", "kraft", "door"),
    "hard": ("flipchart", "kraft", "cork", "chalkboard", "brick", "whiteboard", "door"),
}
MARKERS = ((150, 60, 20), (40, 40, 180), (40, 110, 30), (40, 36, 36))


@dataclass(slots=True)
class Canvas:
    """A wall being painted: blue, green, red from 0 to 255; `per_mm` px a mm; `corner` its top left in mm."""

    paint: Field
    per_mm: float
    corner: tuple[float, float]
    chance: np.random.Generator
    busy: bool

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, px."""
        return self.paint.shape[1], self.paint.shape[0]

    def at(self, x: float, y: float) -> tuple[int, int]:
        """Return the pixel of a point of the wall (mm)."""
        return round((x - self.corner[0]) * self.per_mm), round((y - self.corner[1]) * self.per_mm)

    def view(self) -> Points:
        """Return the homography from the wall (mm) to the canvas (px)."""
        s = self.per_mm
        return np.array(((s, 0, -self.corner[0] * s), (0, s, -self.corner[1] * s), (0, 0, 1.0)))

    def fill(self, colour: tuple[float, float, float]) -> None:
        """Paint everything in one colour."""
        self.paint[:] = np.array(colour, np.float32)

    def mottle(self, size: float, strength: float, *, coloured: float = 0.0) -> None:
        """Make it uneven in spots of this size (mm) by this much."""
        width, height = self.size
        small = max(2, round(width / (size * self.per_mm))), max(2, round(height / (size * self.per_mm)))
        spots = self.chance.normal(0, strength, (small[1], small[0], 1)).astype(np.float32)
        if coloured:
            spots = spots + self.chance.normal(0, coloured, (small[1], small[0], 3)).astype(np.float32)
        grown = cv2.resize(spots, (width, height), interpolation=cv2.INTER_CUBIC)
        self.paint += grown if grown.ndim == 3 else grown[..., None]

    def line(self, points: Points, colour: tuple[float, float, float], mm: float, strength: float) -> None:
        """Draw a line through points (mm) with a pen of this width."""
        thick = max(1, round(mm * self.per_mm))
        path = np.array([self.at(x, y) for x, y in points], np.int32)
        most = np.array(self.size) + thick
        first = np.maximum(path.min(0) - thick - 1, 0)
        last = np.minimum(path.max(0) + thick + 2, most)
        if (last <= first).any():
            return
        ink = np.zeros((last[1] - first[1], last[0] - first[0]), np.uint8)
        cv2.polylines(ink, [path - first], isClosed=False, color=255, thickness=thick, lineType=cv2.LINE_AA)
        self.ink(ink.astype(np.float32) * (strength / 255), colour, (int(first[0]), int(first[1])))

    def ink(self, mask: Field, colour: tuple[float, float, float], at: tuple[int, int]) -> None:
        """Lay ink of a colour where the mask says (0 to 1), its top left at this pixel."""
        x, y = at
        left, top = max(0, x), max(0, y)
        part = self.paint[top : y + mask.shape[0], left : x + mask.shape[1]]
        if part.size:
            cut = mask[top - y : top - y + part.shape[0], left - x : left - x + part.shape[1], None]
            part += (np.array(colour, np.float32) - part) * cut

    def write(self, text: str, box: Box, colour: tuple[float, float, float]) -> None:
        """Write by hand into a box (left, top, width, height; mm)."""
        size = max(8, round(box[2] * self.per_mm)), max(8, round(box[3] * self.per_mm))
        letters = written(text, hand(self.chance, 0.8), size, self.per_mm, self.chance)
        self.ink(letters, colour, self.at(box[0], box[1]))


def painted(kind: str, canvas: Canvas, box: Box) -> None:
    """Paint a wall of a kind; the notes will hang in the box (left, top, right, bottom; mm)."""
    _KINDS[kind](canvas, box)
    grain = canvas.chance.standard_normal((canvas.size[1], canvas.size[0], 1), np.float32)
    canvas.paint += grain * np.float32(canvas.chance.uniform(0.6, 1.6))
    np.clip(canvas.paint, 0, 255, out=canvas.paint)


def _paint(canvas: Canvas, box: Box) -> None:
    plain = (
        (238, 241, 243),
        (226, 236, 242),
        (230, 230, 228),
        (236, 228, 216),
        (222, 234, 226),
        (214, 222, 232),
    )
    canvas.fill(plain[int(canvas.chance.integers(2 if not canvas.busy else len(plain)))])
    canvas.mottle(400, 2.0)
    canvas.mottle(3.5, 1.3)
    canvas.mottle(1.4, 1.2)
    if canvas.busy:
        _switch(canvas, (box[2] + 90, (box[1] + box[3]) / 2))


def _whiteboard(canvas: Canvas, box: Box) -> None:
    canvas.fill((240, 241, 240))
    canvas.mottle(500, 1.6)
    left, top, right, bottom = box[0] - 140, box[1] - 190, box[2] + 150, box[3] + 120
    for edge in (
        ((left, top), (right, top)),
        ((right, top), (right, bottom)),
        ((left, bottom), (right, bottom)),
    ):
        canvas.line(np.array(edge), (168, 170, 172), 24, 0.95)
        canvas.line(np.array(edge) + 9, (120, 122, 122), 4, 0.6)
    for _ in range(6 if canvas.busy else 2):  # what the sponge left
        x, y = canvas.chance.uniform(box[0], box[2]), canvas.chance.uniform(box[1] - 80, box[3] + 60)
        canvas.line(_stroke(canvas, (x, y), 120), MARKERS[int(canvas.chance.integers(4))], 30, 0.05)
    for _ in range(7 if canvas.busy else 2):
        x, y = canvas.chance.uniform(box[0], box[2]), canvas.chance.uniform(box[1], box[3])
        canvas.line(_stroke(canvas, (x, y), 90), MARKERS[int(canvas.chance.integers(4))], 3.2, 0.85)
    if canvas.busy:
        colour = MARKERS[int(canvas.chance.integers(4))]
        x = (box[0] + box[2]) / 2 + canvas.chance.uniform(-90, 90)
        canvas.line(np.array(((x, box[1] - 60), (x + 4, box[3] + 50))), colour, 3.2, 0.85)
        _headings(canvas, box, 3)


def _flipchart(canvas: Canvas, box: Box) -> None:
    _paint(canvas, box)
    sheets, left = 2 if canvas.chance.random() < 0.5 else 1, box[0] - 70
    wide = (box[2] + 60 - left) / sheets
    for number in range(sheets):
        x, y = left + number * (wide + 6), box[1] - 150 + canvas.chance.uniform(-14, 14)
        foot = box[3] + 70 + canvas.chance.uniform(-10, 20)
        (x0, y0), (x1, y1) = canvas.at(x, y), canvas.at(x + wide - 4, foot)
        x0, y0 = max(0, x0), max(0, y0)
        shade = np.zeros(canvas.paint.shape[:2], np.float32)
        shade[max(0, y0 + 3) : y1 + 6, x0 + 3 : x1 + 6] = 0.16
        canvas.paint *= 1 - cv2.GaussianBlur(shade, (0, 0), 4)[..., None]
        canvas.paint[y0:y1, x0:x1] = canvas.chance.normal(0, 1.2, (y1 - y0, x1 - x0, 1)) + np.array(
            (242, 244, 244)
        )
        pale = (214, 200, 186) if canvas.chance.random() < 0.7 else (206, 208, 206)
        for across in np.arange(x, x + wide - 4, 25.0):
            canvas.line(np.array(((across, y), (across, foot))), pale, 0.8, 0.75)
        for down in np.arange(y, foot, 25.0):
            canvas.line(np.array(((x, down), (x + wide - 4, down))), pale, 0.8, 0.75)
        fold = canvas.chance.uniform(y, foot)
        canvas.line(np.array(((x, fold), (x + wide - 4, fold + 6))), (205, 207, 207), 3, 0.4)
    _headings(canvas, box, 3)


def _brown(canvas: Canvas, box: Box) -> None:
    canvas.fill((126, 164, 190))
    canvas.mottle(260, 4, coloured=1.5)
    canvas.mottle(18, 2.4)
    canvas.mottle(1.6, 3.4)
    for _ in range(9):
        y = canvas.chance.uniform(box[1] - 120, box[3] + 80)
        canvas.line(_stroke(canvas, (box[0] - 80, y), 1400, bow=9), (110, 146, 170), 5, 0.22)
        canvas.line(_stroke(canvas, (box[0] - 80, y + 4), 1400, bow=9), (146, 184, 208), 3, 0.2)
    _headings(canvas, box, 3)


def _cork(canvas: Canvas, box: Box) -> None:
    canvas.fill((92, 138, 178))
    canvas.mottle(90, 6, coloured=2)
    canvas.mottle(6, 9, coloured=3)
    canvas.mottle(2.6, 15, coloured=5)
    canvas.mottle(1.2, 9)
    dark = canvas.chance.random((canvas.size[1] // 3, canvas.size[0] // 3), np.float32) > 0.985
    spots = cv2.resize(dark.astype(np.float32), canvas.size, interpolation=cv2.INTER_LINEAR)
    canvas.paint *= 1 - 0.4 * spots[..., None]
    edge = box[1] - 170
    canvas.line(np.array(((box[0] - 900, edge), (box[2] + 900, edge))), (70, 110, 150), 44, 1.0)
    canvas.line(np.array(((box[0] - 900, edge + 22), (box[2] + 900, edge + 22))), (40, 64, 90), 5, 0.7)


def _chalkboard(canvas: Canvas, box: Box) -> None:
    canvas.fill(((62, 74, 52), (58, 56, 54), (82, 78, 62))[int(canvas.chance.integers(3))])
    canvas.mottle(300, 5)
    for _ in range(26):
        x, y = canvas.chance.uniform(box[0] - 200, box[2]), canvas.chance.uniform(box[1] - 150, box[3] + 100)
        canvas.line(_stroke(canvas, (x, y), 300), (190, 196, 190), canvas.chance.uniform(40, 110), 0.035)
    canvas.paint[:] = cv2.GaussianBlur(canvas.paint, (0, 0), 2)
    canvas.mottle(1.5, 2.5)
    for _ in range(5):
        x, y = canvas.chance.uniform(box[0], box[2]), canvas.chance.uniform(box[1], box[3])
        canvas.line(_stroke(canvas, (x, y), 130), (214, 220, 216), 4, 0.55)
    _headings(canvas, box, 3, ((212, 220, 216), (150, 220, 226), (190, 170, 226)))


def _brick(canvas: Canvas, _box: Box) -> None:
    white = canvas.chance.random() < 0.4
    canvas.fill((196, 204, 206) if white else (168, 176, 178))
    colour = np.array((222, 228, 230) if white else (74, 92, 148), np.float32)
    (left, top), (right, bottom) = canvas.corner, _far(canvas)
    for row, y in enumerate(np.arange(top, bottom, 75.0)):
        for x in np.arange(left - (row % 2) * 112, right, 225.0):
            (x0, y0), (x1, y1) = canvas.at(x + 5, y + 5), canvas.at(x + 220, y + 70)
            own = colour * canvas.chance.uniform(0.86, 1.1) + canvas.chance.normal(0, 2 if white else 7, 3)
            canvas.paint[max(0, y0) : max(0, y1), max(0, x0) : max(0, x1)] = own
            canvas.paint[max(0, y1) : max(0, y1 + 3), max(0, x0) : max(0, x1)] *= 0.8
    canvas.paint[:] = cv2.GaussianBlur(canvas.paint, (0, 0), 1.6)
    canvas.mottle(5, 3.5)
    canvas.mottle(1.8, 5)


def _door(canvas: Canvas, box: Box) -> None:
    _paint(canvas, box)
    x = box[2] + 60
    (x0, _), (x1, _), (x2, _) = canvas.at(x, 0), canvas.at(x + 70, 0), canvas.at(x + 2000, 0)
    wood = np.array(
        ((96, 132, 168), (200, 206, 208), (120, 92, 70))[int(canvas.chance.integers(3))], np.float32
    )
    canvas.paint[:, max(0, x0) : max(0, x1)] = wood * 0.92 + 16
    canvas.paint[:, max(0, x1) : max(0, x2)] = wood
    for edge in (x, x + 24, x + 70):
        canvas.line(np.array(((edge, box[1] - 3000), (edge, box[3] + 3000))), tuple(wood * 0.45), 3, 0.8)
    _switch(canvas, (box[0] - 110, (box[1] + box[3]) / 2))


def _switch(canvas: Canvas, middle: tuple[float, float]) -> None:
    x, y = middle
    for grow, colour in (
        (2, (170, 174, 176)),
        (0, (238, 242, 242)),
        (-26, (226, 230, 230)),
        (-27, (244, 246, 246)),
    ):
        (x0, y0), (x1, y1) = canvas.at(x - 42 - grow, y - 42 - grow), canvas.at(x + 42 + grow, y + 42 + grow)
        canvas.paint[max(0, y0) : max(0, y1), max(0, x0) : max(0, x1)] = np.array(colour, np.float32)


def _headings(
    canvas: Canvas,
    box: Box,
    count: int,
    colours: tuple[tuple[float, float, float], ...] = MARKERS,
) -> None:
    wide = (box[2] - box[0]) / count
    for number in range(count):
        words = " ".join(said(canvas.chance).split()[:2])
        left = box[0] + number * wide + canvas.chance.uniform(0, wide * 0.2)
        colour = colours[int(canvas.chance.integers(len(colours)))]
        canvas.write(words, (left, box[1] - 115, wide * 0.75, 80), colour)
        if canvas.chance.random() < 0.6:
            under = np.array(((left + 20, box[1] - 34), (left + wide * 0.6, box[1] - 30)))
            canvas.line(under, colour, 3, 0.8)


def _stroke(canvas: Canvas, start: tuple[float, float], length: float, bow: float = 30) -> Points:
    """Return a swing of the arm from a point."""
    along = np.linspace(0, 1, 12)
    angle = canvas.chance.normal(0, 0.35)
    x = start[0] + along * length * np.cos(angle)
    y = start[1] + along * length * np.sin(angle) + np.sin(along * canvas.chance.uniform(2, 8)) * bow * 0.5
    return np.column_stack((x, y))


def _far(canvas: Canvas) -> tuple[float, float]:
    return (
        canvas.corner[0] + canvas.size[0] / canvas.per_mm,
        canvas.corner[1] + canvas.size[1] / canvas.per_mm,
    )


_KINDS: dict[str, Callable[[Canvas, Box], None]] = {
    "paint": _paint,
    "whiteboard": _whiteboard,
    "flipchart": _flipchart,
    "kraft": _brown,
    "cork": _cork,
    "chalkboard": _chalkboard,
    "brick": _brick,
    "door": _door,
}
