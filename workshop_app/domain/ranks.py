"""Ranks: keys that sort as text, with room for another key between any two."""

from collections.abc import Iterator, Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def between(low: str, high: str) -> str:
    """Return a rank after `low` and before `high`; an empty one leaves that side open.

    At the open end of a list it counts up, so that a hundred thousand ideas added one after the other
    have ranks of five letters and fewer.
    """
    if not high:
        return _next(low)
    rank = ""
    for place in range(len(low) + len(high) + 1):
        floor = DIGITS.index(low[place]) if place < len(low) else 0
        ceiling = DIGITS.index(high[place]) if high and place < len(high) else len(DIGITS)
        if ceiling - floor > 1:
            return rank + DIGITS[floor + (ceiling - floor) // 2]
        rank += DIGITS[floor]
        if ceiling > floor:
            high = ""
    return rank + DIGITS[len(DIGITS) // 2]


def _next(low: str) -> str:
    """Count up: as many `z` as a rank starts with, so many digits more than one it counts with.

    After `y` comes `z01`, after `zyz` comes `zz001`. No rank ends in `0`, because nothing fits before that.
    """
    wide = len(low) - len(low.lstrip("z"))
    number = 0
    for digit in low[wide : 2 * wide + 1].ljust(wide + 1, "0"):
        number = number * len(DIGITS) + DIGITS.index(digit)
    number += 2 if number % len(DIGITS) == len(DIGITS) - 1 else 1
    if number >= (len(DIGITS) - 1) * len(DIGITS) ** wide:
        wide, number = wide + 1, 1
    digits = ""
    for _ in range(wide + 1):
        number, digit_now = divmod(number, len(DIGITS))
        digits = DIGITS[digit_now] + digits
    return "z" * wide + digits


def room(ranks: Sequence[str], index: int) -> tuple[int, str, str]:
    """Return how many ranks from `index` on have to be given anew with what is put there, and between which.

    That is none but where two laptops gave the same rank: then those behind the gap move along.
    """
    low = ranks[index - 1] if index else ""
    pushed = 0
    while index + pushed < len(ranks) and ranks[index + pushed] <= low:
        pushed += 1
    high = ranks[index + pushed] if index + pushed < len(ranks) else ""
    return pushed, low, high


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
