"""Grades: as a person writes them, `K-2` or `5`, and as CASE does, `KG`, `01`, `02`."""

import re

_ORDER = ("PK", "KG", *(f"{number:02d}" for number in range(1, 13)))
_SHORT = {"PK": "PK", "KG": "K", **{code: str(int(code)) for code in _ORDER[2:]}}
_CODE = {short.casefold(): code for code, short in _SHORT.items()} | {"pre-k": "PK", "kindergarten": "KG"}
_SPAN = re.compile(r"(?:grades? )?(pk|k|\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2}|k))?", re.IGNORECASE)


def codes(text: str) -> tuple[str, ...]:
    """Return the grades somebody wrote as CASE names them; words that are no grades as they stand.

    `told` gives the text back as it was.
    """
    found = _codes(text)
    return found if found and told(found) == text else tuple(one for one in (text,) if one)


def told(named: tuple[str, ...]) -> str:
    """Return grades as a person writes them: a first and a last one, or one after the other."""
    places = [_ORDER.index(one) for one in named if one in _ORDER]
    if not places or len(places) < len(named):
        return ", ".join(named)
    if len(places) > 1 and places == list(range(places[0], places[-1] + 1)):
        return f"{_SHORT[named[0]]}-{_SHORT[named[-1]]}"
    return ", ".join(_SHORT[one] for one in named)


def _codes(text: str) -> tuple[str, ...]:
    found = list[str]()
    for part in text.split(","):
        span = _SPAN.fullmatch(part.strip())
        if span is None:
            return ()
        first, last = (_CODE.get((one or span[1]).casefold(), "") for one in (span[1], span[2]))
        if not first or not last:
            return ()
        found += _ORDER[_ORDER.index(first) : _ORDER.index(last) + 1]
    return tuple(dict.fromkeys(found))
