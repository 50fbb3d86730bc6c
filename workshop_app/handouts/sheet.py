"""Sheet: the page kit of every handout; all that is drawn has its place in the tagged structure."""

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import pairwise
from typing import NamedTuple

from workshop_app.handouts import colours
from workshop_app.handouts.photographs import Photograph
from workshop_app.handouts.tagging import About, TaggedCanvas
from workshop_app.handouts.typesetting import outlines
from workshop_app.handouts.typesetting.block import Block, reads_from_the_right
from workshop_app.handouts.typesetting.ink import Ink


class Size(NamedTuple):
    """A size in points."""

    width: float
    height: float


class Printed(NamedTuple):
    """A finished document and what a person should know before handing it out."""

    pdf: bytes
    pages: int
    findings: tuple[str, ...]


LETTER = Size(612, 792)
A4 = Size(595.28, 841.89)


class Point(NamedTuple):
    """A place in points, counted from the upper left corner of the page."""

    x: float
    y: float


class Box(NamedTuple):
    """A rectangle in points; `x` and `top` are its upper left corner, counted from the page's."""

    x: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends, from the top of the page."""
        return self.top + self.height

    @property
    def right(self) -> float:
        """Where it ends, from the left of the page."""
        return self.x + self.width

    @property
    def middle(self) -> Point:
        """The point in its middle."""
        return Point(self.x + self.width / 2, self.top + self.height / 2)

    def inset(self, by: float) -> "Box":
        """Return the box that much smaller on every side."""
        return Box(self.x + by, self.top + by, self.width - 2 * by, self.height - 2 * by)


class Sheet:
    """One document in the making, one page at a time.

    All places are in points from the upper left corner. If the fixed sentences are in a language that is
    read from the right, the whole page is mirrored: `x` then counts from the right. A page that machines
    find their way on is not `mirrored`.
    """

    def __init__(self, size: Size, about: About, *, mirrored: bool = True) -> None:
        self._file = io.BytesIO()
        self._canvas = TaggedCanvas(self._file, size, about)
        self._ink = Ink(self._canvas)
        self._mirrored = mirrored and reads_from_the_right(about.language)
        self.size = size
        self.pages = 1
        self.missing: Counter[str] = Counter()
        """The characters without a glyph, and in how many texts each of them stands."""

    def turn(self) -> None:
        """Begin the next page."""
        self._canvas.showPage()
        self.pages += 1

    def finish(self) -> bytes:
        """Return the document."""
        self._canvas.save()
        return self._file.getvalue()

    # what is drawn is

    def element(self, role: str, **attributes: str) -> AbstractContextManager[None]:
        """Open an element of the structure that holds others, such as `L` or `Sect`."""
        return self._canvas.element(role, **attributes)

    def figure(self, alt: str) -> AbstractContextManager[None]:
        """Say that what is drawn meanwhile is one picture, and what it shows."""
        return self._canvas.content("Figure", alt=alt)

    def label(self, text: str) -> AbstractContextManager[None]:
        """Say that what is drawn meanwhile is the label of a list's entry, read as `text`."""
        return self._canvas.content("Lbl", actual=text)

    def blank(self, role: str, said: str) -> AbstractContextManager[None]:
        """Say that what is drawn meanwhile is a place to write in, an element of that role read as `said`."""
        return self._canvas.content(role, actual=said)

    def artifact(self) -> AbstractContextManager[None]:
        """Say that what is drawn meanwhile is decoration, or repeats what was said before."""
        return self._canvas.artifact()

    # drawing

    @contextmanager
    def upside_down(self, middle: Point) -> Iterator[None]:
        """Draw meanwhile upside down about a point: what stands above it comes to stand below."""
        x, y = self._left(middle.x), self.size.height - middle.y
        self._canvas.addLiteral(f"q -1 0 0 -1 {2 * x:.2f} {2 * y:.2f} cm")
        try:
            yield
        finally:
            self._canvas.addLiteral("Q")

    def write(self, block: Block, x: float, top: float, role: str = "P") -> float:
        """Write a block with its upper left corner there; return where it ends, from the top."""
        language = {"language": block.language} if block.language else {}
        left = self.size.width - x - block.width if self._mirrored else x
        with self._canvas.content(role, **language):
            self._ink.write(block, left, self.size.height - top)
        self.missing.update(block.missing)
        return top + block.height

    def box(
        self, box: Box, *, fill: str = "", edge: str = "", thickness: float = 0.5, dashed: bool = False
    ) -> None:
        """Draw a rectangle; its edge lies inside."""
        inner = box.inset(thickness / 2) if edge else box
        x, low = self._left(inner.x, inner.width), self.size.height - inner.bottom
        shape = f"{x:.2f} {low:.2f} {inner.width:.2f} {inner.height:.2f} re"
        self._paint(shape, _pen(fill, edge, thickness, dashed=dashed))

    def disc(
        self, middle: Point, radius: float, *, fill: str, edge: str = "", thickness: float = 0.5
    ) -> None:
        """Draw a disc; its edge lies half outside."""
        x, y = self._left(middle.x), self.size.height - middle.y
        self._paint(_circle(x, y, radius), _pen(fill, edge, thickness))

    def rule(self, x: float, y: float, width: float, *, colour: str, thickness: float = 0.75) -> None:
        """Draw a level line."""
        left, level = self._left(x, width), self.size.height - y
        shape = f"{left:.2f} {level:.2f} m {left + width:.2f} {level:.2f} l"
        self._paint(shape, _pen("", colour, thickness))

    def boxes(self, boxes: Iterable[Box], *, fill: str) -> None:
        """Draw rectangles as one shape, so that no hairline shows between two that touch."""
        shape = " ".join(
            f"{self._left(box.x, box.width):.3f} {self.size.height - box.bottom:.3f}"
            f" {box.width:.3f} {box.height:.3f} re"
            for box in boxes
        )
        self._paint(shape, _pen(fill, "", 0))

    def line(self, start: Point, end: Point, *, colour: str, thickness: float, dashed: bool = False) -> None:
        """Draw a straight line."""
        ends = [f"{self._left(point.x):.2f} {self.size.height - point.y:.2f}" for point in (start, end)]
        self._paint(f"{ends[0]} m {ends[1]} l", _pen("", colour, thickness, dashed=dashed))

    def photograph(self, picture: Photograph, box: Box, alt: str) -> Box:
        """Draw a photograph as large as the box allows, in its middle; return where it lies."""
        scale = min(box.width / picture.width, box.height / picture.height)
        wide, high = picture.width * scale, picture.height * scale
        place = Box(box.middle.x - wide / 2, box.middle.y - high / 2, wide, high)
        with self.figure(alt):
            low = self.size.height - place.bottom
            self._canvas.drawImage(picture.reader, self._left(place.x, wide), low, wide, high)
        return place

    def icon(self, name: str, middle: Point, size: float, *, colour: str) -> None:
        """Draw a Phosphor icon; a name that is not there leaves its place empty."""
        try:
            shape = outlines.icon(name)
        except KeyError:
            return
        x, y = self._left(middle.x) - size / 2, self.size.height - middle.y - size / 2
        scale = size / 1000
        with self._canvas.artifact():
            self._canvas.addLiteral(
                f"q {colours.operands(colour)} rg {scale:.5f} 0 0 {scale:.5f} {x:.2f} {y:.2f} cm {shape} Q"
            )

    def _paint(self, shape: str, pen: tuple[str, str]) -> None:
        before, after = pen
        with self._canvas.artifact():
            self._canvas.addLiteral(f"q {before} {shape} {after} Q")

    def _left(self, x: float, width: float = 0.0) -> float:
        return self.size.width - x - width if self._mirrored else x


def _pen(fill: str, edge: str, thickness: float, *, dashed: bool = False) -> tuple[str, str]:
    """Return the operators that choose colours and line, and the one that paints a shape with them."""
    chosen = [f"{colours.operands(fill)} rg"] if fill else []
    if edge:
        chosen += [f"{colours.operands(edge)} RG", f"{thickness:.2f} w"]
    if dashed:
        chosen.append("[2 1.6] 0 d")
    return " ".join(chosen), {(True, True): "B", (True, False): "f", (False, True): "S"}[
        bool(fill), bool(edge)
    ]


def _circle(x: float, y: float, radius: float) -> str:
    """Return the operators of a circle, drawn in four curves."""
    bow = radius * 0.5523
    corners = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)]
    parts = [f"{x + radius:.2f} {y:.2f} m"]
    for (ax, ay), (bx, by) in pairwise(corners):
        points = (
            (x + radius * ax + bow * bx, y + radius * ay + bow * by),
            (x + radius * bx + bow * ax, y + radius * by + bow * ay),
            (x + radius * bx, y + radius * by),
        )
        parts.append(" ".join(f"{px:.2f} {py:.2f}" for px, py in points) + " c")
    return " ".join([*parts, "h"])
