"""Which note paper a list means by the colour it names."""

import colorsys
import re
from collections.abc import Mapping
from functools import cache, lru_cache

from workshop_app.intake.columns import names, plain

_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_UP_TO = (
    (12, "rose"),
    (42, "apricot"),
    (72, "lemon"),
    (170, "mint"),
    (246, "sky"),
    (310, "lilac"),
    (360, "rose"),
)


@lru_cache(maxsize=1024)
def paper_of(written: str) -> str:
    """Return the id of the note paper that a colour stands for, by its name or as `#FDEA7C`; or ""."""
    if found := _HEX.fullmatch(written.strip()):
        return _like(found[1])
    words = plain(written).split()
    by_name = _by_name()
    whole = by_name.get(" ".join(words), "")
    return whole or next((by_name[word] for word in reversed(words) if word in by_name), "")


@cache
def _by_name() -> Mapping[str, str]:
    return {name: paper for paper, called in names()["papers"].items() for name in called}


def _like(digits: str) -> str:
    """Return the paper that people would call by the same colour; black is none of them."""
    wide = digits if len(digits) == 6 else "".join(2 * digit for digit in digits)
    red, green, blue = (int(wide[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if value < 0.25:
        return ""
    if saturation < 0.08:
        return "chalk"
    if 0.05 <= hue <= 0.17 and (saturation < 0.4 or value < 0.7) and value < 0.85:
        return "kraft"
    return next(paper for end, paper in _UP_TO if hue * 360 <= end)
