"""Knows again what the items of a framework are: by their types, or by their place in one of others."""

import re
from collections.abc import Mapping

from workshop_app.standards.case.framework import TRANSLATION, Framework, Item
from workshop_app.standards.case.kinds import BY_TITLE

_SAYS_AGAIN = (TRANSLATION, "isPeerOf", "isRelatedTo")
"""Associations by which forms without a word of their own say that something is a translation."""

_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def kinds(framework: Framework) -> Mapping[str, str]:
    """Return what each item is, one of `kinds.KINDS`, by its GUID; what is nothing we know is left out.

    Where nobody calls anything a pillar, what stands at the top are pillars, and what is right below them
    indicators.
    """
    found = {item.guid: BY_TITLE.get(item.type.casefold(), "") for item in framework.items}
    if "pillar" not in found.values():
        for item in framework.children.get(framework.document.guid, ()):
            if not found[item.guid]:
                found[item.guid] = "pillar"
                below = framework.children.get(item.guid, ())
                found |= {one.guid: "indicator" for one in below if not found[one.guid]}
    return {guid: kind for guid, kind in found.items() if kind}


def translations(framework: Framework) -> Mapping[str, tuple[str, str]]:
    """Return, for each item that says another again, the GUID of that one and the language it is said in."""
    found = dict[str, tuple[str, str]]()
    for tie in framework.ties:
        item = framework.item.get(tie.destination)
        if item is None or tie.kind not in _SAYS_AGAIN or not _is_other(framework, item):
            continue
        source = framework.item.get(tie.origin)
        if source.type == item.type if source else tie.origin == framework.document.guid:
            found.setdefault(item.guid, (tie.origin, item.language))
    return found


def _is_other(framework: Framework, item: Item) -> bool:
    return bool(_CODE.fullmatch(item.language)) and item.language != (framework.document.language or "en")
