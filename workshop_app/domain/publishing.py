"""Publishing: under which addresses the portrait is given out as a framework, and how far it has come."""

import re

from workshop_app.domain.guids import guid_of
from workshop_app.domain.workshop import Workshop

ADOPTION = {
    "Draft": "Draft",
    "Pending Implementation": "Adopted, to be put into practice",
    "Implemented": "In practice",
    "Retired": "No longer used",
}
"""How far a framework has come (the words of the CASE working group), with what the program calls each."""

LONGEST_BASE = 300
"""Characters of an address: far more than any server's, and few enough to be read."""

_BASE = re.compile(
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:/[A-Za-z0-9._~%!$&'()*+,;=:@-]+)*/?"
)
_EXAMPLE = "https://case.example.org/{guid}/ims/case/v1p1/"


def base_of(workshop: Workshop, workshop_id: str) -> str:
    """Return what the addresses of the framework begin with, a stroke at its end.

    As long as nobody has said it, that is an address of an example, at which nothing will ever answer.
    """
    return workshop.details.base or example(guid_of(workshop_id, workshop.details))


def example(guid: str) -> str:
    """Return the address of an example under which a framework of this GUID stands until it has its own."""
    return _EXAMPLE.format(guid=guid.lower())


def is_base(address: str) -> bool:
    """Say whether an address can be that of a server: http or https, a host, no question and no fragment."""
    return len(address) <= LONGEST_BASE and _BASE.fullmatch(address) is not None
