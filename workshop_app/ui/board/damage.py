"""Damage: what must be drawn anew when one arrangement follows another; arithmetic only, no Qt."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from workshop_app.domain.records import Idea
from workshop_app.ui.board.arrangement import Sheet
from workshop_app.ui.board.loose import Loose
from workshop_app.ui.board.racks import Box, Part, Rack

MANY = 40
"""More damaged notes than this on one sheet are drawn anew as one box."""

EDGE = 5.0
"""Nothing of a head lies this close to the edge of its sheet."""

RING = 6.0
"""How far shadows and edges reach beyond a sheet or note."""

SHADE = 12.0
"""How far the shadow of a loose note reaches on the canvas."""


class Damage(NamedTuple):
    """What must be drawn anew on the canvas and in the tray; None means all of it."""

    canvas: list[Box] | None
    tray: list[Box] | None

    @property
    def is_any(self) -> bool:
        """Whether anything must be drawn anew."""
        return self.canvas is None or self.tray is None or bool(self.canvas or self.tray)


def between(old: Sheet | None, new: Sheet, *, is_same_face: bool) -> Iterator[Box]:
    """Return what differs on a sheet; `old` None says that it was not there."""
    if old is None:
        yield new.box.grown(RING)
        return
    if old is new and is_same_face:
        return
    same_place = (old.x, old.y, old.columns, old.header) == (new.x, new.y, new.columns, new.header)
    if not same_place or old.is_free != new.is_free:
        yield old.box.grown(RING)
        yield new.box.grown(RING)
        return
    if not is_same_face:
        head = new.head  # its edge stays: neither the tiles beside it nor the shadow need mending
        yield Box(head.x + EDGE, head.y + EDGE, head.width - 2 * EDGE, head.height - EDGE)
    if not is_same_face or old.height != new.height:
        low = min(old.height, new.height) - new.measures.foot
        high = max(old.height, new.height)
        foot = Box(new.x, new.y + low, new.width, high - low)
        yield foot if old.height == new.height else foot.grown(RING)
    yield from moved(old, new)


def moved(old: Rack, new: Rack) -> Iterator[Box]:
    """Return the slots in which another note lies, or the same one with others under it."""
    if old.slots is new.slots and old.headings == new.headings and old.beneath is new.beneath:
        return
    changed: list[Box] = []
    for was, now in zip_longest(old.parts, new.parts):
        if was is None or now is None or was.y != now.y or was.theme != now.theme:
            changed.append(_from(min(part.y for part in (was, now) if part is not None), old, new))
            break
        if was.heading != now.heading:
            changed.append(new.title(now))
        changed.extend(_slots(old, was, new, now))
    yield from few(changed)


def moved_loose(old: Loose, new: Loose) -> Iterator[Box]:
    """Return where loose notes lay that lie there no more, and where others lie now."""
    if old is new:
        return
    before = {idea.id: n for n, idea in enumerate(old.slots) if idea is not None}
    boxes = []
    for n, idea in enumerate(new.slots):
        was = before.pop(idea.id, None) if idea is not None else None
        if was is None or idea is None:
            boxes.append(new.slot(n))
        elif old.slots[was] is not idea or _beneath(old, idea) != _beneath(new, idea):
            boxes += [old.slot(was), new.slot(n)]
    boxes += [old.slot(n) for n in before.values()]
    yield from few([box.grown(SHADE) for box in boxes], everywhere=True)


def few(boxes: list[Box], *, everywhere: bool = False) -> list[Box]:
    """Return the boxes, or one around them all if they are many; those lying `everywhere` stay apart."""
    if len(boxes) <= MANY or everywhere:
        return boxes
    whole = boxes[0]
    for box in boxes:
        whole = whole.around(box)
    return [whole]


def _from(y: float, old: Rack, new: Rack) -> Box:
    """Return the whole width of a rack, from the heading above a row down to its end."""
    size = new.measures
    wide = new.columns * new.pitch[0] - size.gap_x
    high = max(old.depth, new.depth) - y + size.heading
    return Box(new.left, new.top + y - size.heading, wide, high).grown(RING)


def _slots(old: Rack, was: Part, new: Rack, now: Part) -> Iterator[Box]:
    most, least = max(was.size, now.size), min(was.size, now.size)
    rack, part = (new, now) if now.size >= was.size else (old, was)
    for n in range(most):
        if n < least:
            before, after = old.slots[was.start + n], new.slots[now.start + n]
            if before is after and (before is None or _beneath(old, before) == _beneath(new, before)):
                continue
        yield rack.place_in(part, part.start + n).grown(RING)


def _beneath(rack: Rack, idea: Idea) -> tuple[Idea, ...]:
    return rack.beneath.get(idea.id, ()) if rack.beneath else ()
