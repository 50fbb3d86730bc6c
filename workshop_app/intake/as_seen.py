"""Numbers, days and hours of a workbook as its cells show them."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_QUOTED = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')
_FIGURES = re.compile(r"[#0?][#0?,]*(?:\.([#0?]+))?")
_PARTS = re.compile(r"(?i)yyyy|yy|y|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|am/pm|a/p|\.0+")
_FURTHEST = 10**15


def of_number(written: str, shape: str, *, from_1904: bool = False) -> str:
    """Return a number as a cell of this number format shows it; `written` as the file holds it.

    A day that is to be shown as each computer likes it is given as 2026-05-01. What is no number comes back
    as it is, and a format too rare to know gives the bare number.
    """
    try:
        number = float(written)
    except ValueError:
        return written
    if shape in {"", "General", "@"} or number != number or abs(number) >= _FURTHEST:  # noqa: PLR0124 - no number
        return _bare(number, written)
    if _is_of_days(shape):
        if number < 0:
            return _bare(number, written)  # there are no days before the first
        return _of_days(number, shape, from_1904=from_1904) or _bare(number, written)
    return _figures(number, shape.partition(";")[0]) or _bare(number, written)


def _bare(number: float, written: str) -> str:
    if abs(number) < _FURTHEST and number == int(number):
        return str(int(number))
    return f"{number:.15g}" if abs(number) < float("inf") else written


@lru_cache(maxsize=512)
def _is_of_days(shape: str) -> bool:
    from openpyxl.styles.numbers import is_date_format  # noqa: PLC0415 - a quarter of a second at the start

    return bool(is_date_format(shape))


def _figures(number: float, shape: str) -> str:
    """Show a number with its thousands, decimals, percent sign and what stands around it."""
    bare = re.sub(r"\[\$([^-\]]*)[^]]*\]", r'"\1"', shape)
    bare = re.sub(r"\[[^]]*\]", "", bare)
    texts = [found[1] or found[2] or "" for found in _QUOTED.finditer(bare)]
    plain = _QUOTED.sub("\x00", bare)
    found = _FIGURES.search(plain)
    if found is None or re.search(r"[eE/?]", plain) or _FIGURES.search(plain, found.end()):
        return ""
    percent = "%" in plain
    decimals = len(found[1] or "")
    whole = found[0].split(".")[0]
    sign = "-" if number < 0 else ""
    exact = Decimal(repr(abs(number))) * (100 if percent else 1)
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    shown = f"{rounded:,f}" if "," in whole.rstrip(",") else f"{rounded:f}"
    if decimals and set(found[1]) == {"#"}:
        shown = shown.rstrip("0").rstrip(".")
    shown = shown.zfill(whole.count("0") + (decimals + 1 if decimals else 0))
    filling = iter(texts)
    around = [
        "".join(next(filling, "") if letter == "\x00" else letter for letter in side)
        for side in (plain[: found.start()], plain[found.end() :])
    ]
    return f"{sign}{around[0]}{shown}{around[1]}".strip()


def _of_days(number: float, shape: str, *, from_1904: bool) -> str:
    from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel  # noqa: PLC0415 - as above

    try:
        moment = from_excel(number, MAC_EPOCH if from_1904 else WINDOWS_EPOCH)
    except (ValueError, OverflowError):
        return ""
    if isinstance(moment, timedelta):
        moment = (datetime.min + moment).time()  # noqa: DTZ901 - an hour of no particular day
    if isinstance(moment, time):
        moment = datetime.combine(date(1900, 1, 1), moment)
    elif not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - a cell has no time zone
    return _shown(moment, shape)


def _shown(moment: datetime, shape: str) -> str:
    """Write a moment as a format says; `m` beside hours or seconds are minutes."""
    bare = re.sub(r"\[\$[^]]*\]", "", shape.partition(";")[0])
    bare = re.sub(r"\[(h+|m+|s+)\]", r"\1", bare, flags=re.IGNORECASE)
    bare = re.sub(r"\[[^]]*\]", "", bare)
    twelve = re.search(r"(?i)am/pm|a/p", bare) is not None
    shown, before = [], ""
    pieces = re.split(r'("[^"]*"|\\.|_.|\*.|(?i:' + _PARTS.pattern.removeprefix("(?i)") + "))", bare)
    for n, piece in enumerate(pieces):
        called = piece.lower()
        if not n % 2:
            shown.append(piece.replace("@", ""))
        elif piece[0] in '"\\_*':
            shown.append(piece.strip('"') if piece[0] == '"' else piece[1:] if piece[0] == "\\" else "")
        else:
            rest = "".join(pieces[n + 1 :]).lower()
            is_minutes = called in {"m", "mm"} and (before.startswith("h") or re.match(r"[^a-z]*s", rest))
            shown.append(_part(moment, called, twelve=twelve, is_minutes=bool(is_minutes)))
            before = called
    return "".join(shown).strip()


def _part(moment: datetime, called: str, *, twelve: bool, is_minutes: bool) -> str:
    if is_minutes:
        return f"{moment.minute:02}" if called == "mm" else str(moment.minute)
    hour = (moment.hour % 12 or 12) if twelve else moment.hour
    written = {
        "yyyy": f"{moment.year:04}", "yy": f"{moment.year % 100:02}", "y": f"{moment.year % 100:02}",
        "mmmmm": f"{moment:%b}"[:1],
        "mmmm": f"{moment:%B}", "mmm": f"{moment:%b}",
        "mm": f"{moment.month:02}", "m": str(moment.month),
        "dddd": f"{moment:%A}", "ddd": f"{moment:%a}", "dd": f"{moment.day:02}", "d": str(moment.day),
        "hh": f"{hour:02}", "h": str(hour), "ss": f"{moment.second:02}", "s": str(moment.second),
        "am/pm": "AM" if moment.hour < 12 else "PM", "a/p": "A" if moment.hour < 12 else "P",
    }  # fmt: skip
    return written.get(called, "")
