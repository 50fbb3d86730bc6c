"""How much support a statement speaks of: from full support, over none, to helping others."""

from functools import lru_cache
from types import MappingProxyType

from workshop_app.insight.coach.listed import listed

HEAVY, SOME, LIGHT, UNSAID, ALONE, OTHERS = range(-3, 3)
"""The degrees, from the most support to the least."""

_LISTS = MappingProxyType({"heavy": HEAVY, "some": SOME, "light": LIGHT, "alone": ALONE, "others": OTHERS})


@lru_cache(maxsize=20_000)
def supported(text: str, tongue: str) -> int:
    """Return the degree that a statement speaks of (UNSAID if of none); of two, the one with more support."""
    said = {_LISTS[one.list] for one in listed(text, tongue, "support", *_LISTS)}
    return min(said & {HEAVY, SOME, LIGHT}, default=max(said, default=UNSAID))
