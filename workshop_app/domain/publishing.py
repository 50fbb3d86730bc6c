"""Publishing: under which addresses the portrait is given out as a framework, and how far it has come."""

import re
from typing import NamedTuple

from workshop_app.domain.guids import guid_of
from workshop_app.domain.workshop import Workshop

ADOPTION = {
    "Draft": "Draft",
    "Pending Implementation": "Adopted, to be put into practice",
    "Implemented": "In practice",
    "Retired": "No longer used",
}
"""How far a framework has come (the words of the CASE working group), with what the program calls each."""


class License(NamedTuple):
    """What a license is called, and the sentence with which a page says whose the words are."""

    title: str
    sentence: str


LICENSES = {
    "": License("Nobody said it yet", "© {whose}"),
    "CC-BY-4.0": License(
        "May be passed on and changed (CC BY 4.0)",
        "© {whose}. You may copy it, pass it on and change it if you say whose it is: Creative Commons "
        "Attribution 4.0 (CC BY 4.0).",
    ),
    "CC-BY-SA-4.0": License(
        "May be passed on and changed, alike (CC BY-SA 4.0)",
        "© {whose}. You may copy it, pass it on and change it if you say whose it is and pass it on alike: "
        "Creative Commons Attribution-ShareAlike 4.0 (CC BY-SA 4.0).",
    ),
    "CC-BY-NC-4.0": License(
        "May be passed on and changed, not sold (CC BY-NC 4.0)",
        "© {whose}. You may copy it, pass it on and change it, not for money, if you say whose it is: "
        "Creative Commons Attribution-NonCommercial 4.0 (CC BY-NC 4.0).",
    ),
    "CC0-1.0": License(
        "Belongs to everybody (CC0)",
        "From {whose}. It belongs to everybody: copy it, pass it on and change it without asking (CC0 1.0).",
    ),
    "reserved": License("All rights reserved", "© {whose}. All rights reserved: ask before you use it."),
}
"""What others may do with what is published, by the key under which it is kept."""

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
