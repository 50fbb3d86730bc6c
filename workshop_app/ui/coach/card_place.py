"""Where the coach's card stands: above or below the row it speaks about, never on it if there is room."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

TIP = 10
"""Px that the card's tip is high, which is also how far the card keeps from the row."""

TIP_AT = 48
"""Px from the card's leading edge to its tip."""

LEAST = 140
"""Px under which a card is too low to be read, even if one can roll it."""


class Place(NamedTuple):
    """The card's box, and the point its tip shows at; the tip is on `side`: top, bottom, or none."""

    box: QRect
    tip: QPoint
    side: str


def place(size: QSize, anchor: QRect, row: QRect, bounds: QRect, px: float = 1.0) -> Place:
    """Return where a card of a size goes that speaks of `anchor`, a place in `row`; all in one window.

    Above the row if it fits there, else below, else where there is more room, lower; where there is none
    on either side it stands beside the anchor.
    """
    tip, inset = round(TIP * px), round(TIP_AT * px)
    at = anchor.left() + min(inset, anchor.width() // 2)
    width = min(size.width(), bounds.width())
    left = min(max(at - inset, bounds.left()), bounds.right() + 1 - width)
    at = min(max(at, left + 2 * tip), left + width - 2 * tip)
    above = row.top() - tip - bounds.top()
    below = bounds.bottom() - row.bottom() - tip
    wanted = size.height()
    if above >= wanted or (above >= below and below < wanted and above >= LEAST * px):
        height = min(wanted, above)
        box = QRect(left, row.top() - tip - height, width, height)
        return Place(box, QPoint(at, row.top()), "bottom")
    if below >= wanted or below >= LEAST * px:
        height = min(wanted, below)
        return Place(QRect(left, row.bottom() + 1 + tip, width, height), QPoint(at, row.bottom() + 1), "top")
    return _beside(size, anchor, bounds, tip)


def _beside(size: QSize, anchor: QRect, bounds: QRect, tip: int) -> Place:
    """Return the place at the side of the anchor that has more room."""
    after, before = bounds.right() - anchor.right() - tip, anchor.left() - tip - bounds.left()
    width = min(size.width(), max(after, before))
    left = anchor.right() + 1 + tip if after >= before else anchor.left() - tip - width
    height = min(size.height(), bounds.height())
    top = min(max(anchor.top(), bounds.top()), bounds.bottom() + 1 - height)
    return Place(QRect(left, top, width, height), anchor.center(), "")
