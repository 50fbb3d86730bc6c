"""Marks: what a picture of the wall consists of, placed but not yet painted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from workshop_app.ui.room.block import Block
from workshop_app.ui.room.legibility import HEIGHT, WIDTH

WALL = QRectF(0, 0, WIDTH, HEIGHT)


@dataclass(frozen=True, slots=True)
class Text:
    """Set text with the upper left corner of its column at x, y; `colour` is a name of the look."""

    block: Block
    x: float
    y: float
    colour: str = "ink"

    @property
    def box(self) -> QRectF:
        """Where its letters stand."""
        return QRectF(self.x + self.block.left, self.y, self.block.width, self.block.height)


@dataclass(frozen=True, slots=True)
class Plate:
    """A filled rectangle with rounded corners, or an outline of one, dashed or not, `edge` px wide."""

    box: QRectF
    colour: str
    radius: float = 0
    edge: float = 0
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle; `colour` may be `ink:` and the name of a pillar's ink."""

    box: QRectF
    colour: str


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon by its name in Phosphor."""

    name: str
    box: QRectF
    colour: str = "noteText"


@dataclass(frozen=True, slots=True)
class Card:
    """A note's paper with what stands on it; `key` is the number by which it is known again elsewhere.

    It is turned by `tilt` degrees about its middle. Blank ones may be `is_flat`: small squares in a row.
    """

    box: QRectF
    paper: str
    key: int = 0
    is_new: bool = False
    on_it: tuple[Text | Sign, ...] = ()
    tilt: float = 0
    is_flat: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """The portrait, one square per idea; without `is_whole` it is still being filled."""

    box: QRectF
    papers: tuple[str, ...]
    is_whole: bool = False


Mark = Text | Plate | Disc | Sign | Card | Figure


@dataclass(frozen=True, eq=False)
class Picture:
    """One page for the wall: its ground, and its marks from the lowest to the uppermost.

    `homes` says for the keys of papers that are not cards here where they are; `tray` is where papers
    wait that have no place yet, if that is to be seen.
    """

    ground: str
    marks: tuple[Mark, ...] = ()
    homes: dict[int, QRectF] = field(default_factory=dict)
    tray: QRectF | None = None

    def texts(self) -> Iterator[Text]:
        """Return every text on the page."""
        for mark in self.marks:
            if isinstance(mark, Text):
                yield mark
            elif isinstance(mark, Card):
                yield from (part for part in mark.on_it if isinstance(part, Text))

    def cards(self) -> dict[int, Card]:
        """Return the papers that can be followed from one picture to the next."""
        return {mark.key: mark for mark in self.marks if isinstance(mark, Card) and mark.key}
