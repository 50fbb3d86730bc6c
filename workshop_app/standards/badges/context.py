"""Rules about the frame of a badges file: which vocabularies it names, and that it is awarded to nobody."""

import re
from collections.abc import Iterator
from typing import Any

from workshop_app.standards.fault import Fault
from workshop_app.standards.recognising import achievements
from workshop_app.standards.rows import listed
from workshop_app.words import say

CREDENTIALS = "https://www.w3.org/ns/credentials/v2"
BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
"""The names of the two vocabularies; nobody asks for anything there."""

_BADGES = re.compile(re.escape(BADGES).replace(re.escape("-3.0.3"), r"(-3\.\d\.\d)?"))
_CONTEXT = "@context"


def faults(value: Any) -> Iterator[Fault]:
    """Give what is wrong with the vocabularies a file names, if it names any."""
    holders = [value] if isinstance(value, dict) else achievements(value)
    for holder in holders:
        if isinstance(holder, dict) and _CONTEXT in holder:
            yield from _context(holder[_CONTEXT])


def _context(named: Any) -> Iterator[Fault]:
    first, second, *_ = [*listed(named), None, None]
    where = say("The file")
    if first != CREDENTIALS:
        yield Fault(where, say("“@context” has to begin with {name}.", name=CREDENTIALS))
    if not isinstance(second, str) or not _BADGES.fullmatch(second):
        yield Fault(where, say("“@context” has to name {name} in the second place.", name=BADGES))
