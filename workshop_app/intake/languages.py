"""Which language a list means, by its code or its name."""

import re
from functools import lru_cache

from workshop_app.intake.columns import names, plain


@lru_cache(maxsize=256)
def code_of(written: str) -> str:
    """Return the code of a language that a list names, `es` for `Español`; empty for one not known."""
    if not written:
        return ""
    called = plain(written)
    for code, also in names()["languages"].items():
        if called == code or called in also:
            return str(code)
    found = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", written.strip().casefold())
    return found[1] if found else ""
