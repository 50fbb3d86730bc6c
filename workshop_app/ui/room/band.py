"""The dark band at the foot of the wall: what just happened, or what the room is asked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from workshop_app.ui.room.block import Block
from workshop_app.ui.room.legibility import HEIGHT, WIDTH
from workshop_app.ui.room.marks import Mark, Plate, Text
from workshop_app.ui.room.setting import Typesetter

LEFT, RIGHT = 66.0, 1855.0
RULE = 4.0
GAP = 48.0


def height(setter: Typesetter) -> float:
    """Return how high the band is: two lines of letters at the floor have room in it."""
    return max(200.0, 2 * setter.style("label").line + 56)


def band(setter: Typesetter, sentences: Sequence[str], aside: str = "") -> tuple[list[Mark], QRectF | None]:
    """Return the band with the first of the sentences that fits, and the box of what stands at its right.

    What is aside goes, should even the last sentence find no room beside it.
    """
    high = height(setter)
    top = HEIGHT - high
    marks = ground(high)
    small = setter.style("label", setter.room.floor * 1.08)
    said = setter.set(aside, small, 0.36 * WIDTH, side="end") if aside else None
    block = _first(setter, sentences, RIGHT - LEFT - (said.width + GAP if said else 0), high)
    if block is None:
        said, block = None, _first(setter, sentences, RIGHT - LEFT, high)
    if block is not None:
        marks.append(Text(block, LEFT, top + (high - block.height) / 2, "onBand"))
    if said is None:
        return marks, None
    x = RIGHT - 0.36 * WIDTH
    text = Text(said, x, top + (high - said.height) / 2, "onBand2")
    marks.append(text)
    return marks, text.box


def ground(high: float) -> list[Mark]:
    """Return the band with nothing on it; on a black wall a rule is all that is seen of it."""
    return [
        Plate(QRectF(0, HEIGHT - high, WIDTH, high), "band"),
        Plate(QRectF(0, HEIGHT - high, WIDTH, RULE), "bandRule"),
    ]


def _first(setter: Typesetter, sentences: Sequence[str], width: float, high: float) -> Block | None:
    for sentence in sentences:
        block = setter.fit(sentence, setter.sizes("pillarTitle"), width, high - 24)
        if block is not None:
            return block
    return None
