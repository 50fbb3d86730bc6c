"""Ranks: keys that sort as text, with room for another key between any two."""

from collections.abc import Iterator

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def between(low: str, high: str) -> str:
    """Return a rank after `low` and before `high`; an empty one leaves that side open.

    At an open end it takes the next digit rather than the middle, so that a thousand ideas added
    one after the other keep short ranks.
    """
    open_end, rank = not high, ""
    for place in range(len(low) + len(high) + 1):
        floor = DIGITS.index(low[place]) if place < len(low) else 0
        ceiling = DIGITS.index(high[place]) if high and place < len(high) else len(DIGITS)
        if ceiling - floor > 1:
            step = 1 if open_end else (ceiling - floor) // 2
            return rank + DIGITS[floor + step]
        rank += DIGITS[floor]
        if ceiling > floor:
            high = ""
    return rank + DIGITS[len(DIGITS) // 2]


def spread(low: str, high: str, count: int) -> Iterator[str]:
    """Return `count` ascending ranks after `low` and before `high`, as short as their number allows."""
    if count <= 0:
        return
    if not high:
        for _ in range(count):
            low = between(low, "")
            yield low
        return
    middle = between(low, high)
    before = (count - 1) // 2
    yield from spread(low, middle, before)
    yield middle
    yield from spread(middle, high, count - 1 - before)
