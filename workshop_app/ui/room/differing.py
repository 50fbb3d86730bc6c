"""What of a page differs from the one before it: all that has to be painted anew while a clock ticks."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QRectF

from workshop_app.ui.room.marks import WALL, Card, Mark, Picture, Plate, Text

REACH = 14.0
"""How far around a paper its shadow may be seen, in px."""

SPILL = 2.0
"""Px by which the edge of a letter or a plate may be seen beyond where it is said to stand."""


def differing(before: Picture, after: Picture) -> list[QRectF]:
    """Return the parts of the wall, in its px, on which two pages may differ; none if they are the same."""
    if before.ground != after.ground:
        return [WALL]
    was, now = before.marks, after.marks
    if len(was) == len(now):
        pairs = [pair for pair in zip(was, now, strict=True) if pair[0] != pair[1]]
        return [part for pair in pairs for part in _apart(*pair)]
    least = min(len(was), len(now))
    start = next((at for at in range(least) if was[at] != now[at]), least)
    alike = next((at for at in range(least - start) if was[-1 - at] != now[-1 - at]), least - start)
    return [painted_in(mark) for marks in (was, now) for mark in marks[start : len(marks) - alike]]


def painted_in(mark: Mark) -> QRectF:
    """Return the part of the wall on which a mark may be seen."""
    box = _inked(mark) if isinstance(mark, Text) else mark.box
    if not isinstance(mark, Card):
        return spilled(box)
    reach = REACH + (max(box.width(), box.height()) if mark.tilt else 0.0)
    return box.adjusted(-reach, -reach, reach, reach)


def spilled(box: QRectF) -> QRectF:
    """Return a box with what may be seen around it of what is said to stand in it."""
    return box.adjusted(-SPILL, -SPILL, SPILL, SPILL)


def touches(box: QRectF, parts: Iterable[QRectF]) -> bool:
    """Say whether a part of the wall has anything in common with one of several."""
    return any(box.intersects(part) for part in parts)


def _apart(was: Mark, now: Mark) -> list[QRectF]:
    """Return where two marks differ: of a time the digits that changed, of a bar its end."""
    match was, now:
        case Text(), Text() if _are_alike(was, now):
            before, after = _letters(was), _letters(now)
            return [box for at, box in (before | after).items() if at not in before or at not in after]
        case Plate(), Plate() if replace(was, box=now.box) == now and not now.edge:
            one, other = was.box, now.box
            if one.topLeft() == other.topLeft() and one.height() == other.height():
                left = max(one.x(), min(one.right(), other.right()) - now.radius)
                right = max(one.right(), other.right())
                return [spilled(QRectF(left, one.y(), right - left, one.height()))]
    return [painted_in(was), painted_in(now)]


def _are_alike(was: Text, now: Text) -> bool:
    """Say whether two texts stand in one place in one typeface, so that their letters can be compared."""
    is_same_place = (was.x, was.y, was.colour) == (now.x, now.y, now.colour)
    one, other = was.block.runs, now.block.runs
    is_same_font = len(one) == len(other) and all(
        run.rawFont() == same.rawFont() for run, same in zip(one, other, strict=True)
    )
    return is_same_place and is_same_font


def _letters(text: Text) -> dict[tuple[int, int, float, float], QRectF]:
    """Return where each letter of a text is seen, by its run, its glyph and its place."""
    found = {}
    for number, run in enumerate(text.block.runs):
        font = run.rawFont()
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            box = font.boundingRect(glyph).translated(at).translated(text.x, text.y)
            found[number, glyph, at.x(), at.y()] = spilled(box)
    return found


def _inked(text: Text) -> QRectF:
    """Return where the letters of a text stand, those included that reach beyond their line."""
    box = text.box
    for run in text.block.runs:
        box = box.united(run.boundingRect().translated(text.x, text.y))
    return box
