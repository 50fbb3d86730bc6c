"""Recognises what a file is: a CASE package and of which version, or definitions of Open Badges."""

from typing import Any

from workshop_app.standards.reading import Unreadable
from workshop_app.standards.rows import listed
from workshop_app.standards.schema import BADGES_3_0, CASE_1_0, CASE_1_1

_CASE = frozenset({"CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics"})
_CREDENTIALS = frozenset({"VerifiableCredential", "AchievementCredential", "OpenBadgeCredential"})
_ADDRESS_OF_1_1 = "/v1p1/"
GRAPH = "@graph"

NEITHER = "The file is neither a CASE package nor Open Badges definitions: nothing in it says so."
AWARDED = (
    "The file is a badge that was awarded to somebody. Only definitions of badges are checked here; "
    "nothing is awarded."
)
SINGLE = "The file is one part of a CASE framework. Ask its server for the whole package (CFPackages)."
SERVER = "The file is a server's list of CASE documents. Ask the server for one whole package (CFPackages)."
_SINGLE = frozenset({"fullStatement", "associationType", "CFPackageURI", "CFDocumentURI"})


def standard_of(value: Any) -> str:
    """Return the standard a value wants to keep, such as `CASE 1.1`; raises Unreadable if there is none."""
    if isinstance(value, dict):
        return _of_object(value)
    if isinstance(value, list) and any(_is_achievement(one) for one in value):
        return BADGES_3_0
    raise Unreadable(NEITHER)


def achievements(value: Any) -> list[Any]:
    """Return the definitions of a badges file, which holds one, a list, or a graph with its context."""
    if isinstance(value, dict):
        return listed(value[GRAPH]) if GRAPH in value else [value]
    return listed(value)


def _of_object(value: dict[str, Any]) -> str:
    if _CASE & value.keys():
        return _version(value.get("CFDocument"))
    if "credentialSubject" in value or _CREDENTIALS & _types(value):
        raise Unreadable(AWARDED)
    if _is_achievement(value) or any(_is_achievement(one) for one in listed(value.get(GRAPH))):
        return BADGES_3_0
    if "CFDocuments" in value:
        raise Unreadable(SERVER)
    if _SINGLE & value.keys():
        raise Unreadable(SINGLE)
    raise Unreadable(NEITHER)


def _version(document: Any) -> str:
    """Tell a version by what the document says, else by its address; what says nothing is the older one."""
    if not isinstance(document, dict):
        return CASE_1_1
    if "caseVersion" in document:
        return CASE_1_0 if document["caseVersion"] == "1.0" else CASE_1_1
    uri = document.get("uri")
    return CASE_1_1 if isinstance(uri, str) and _ADDRESS_OF_1_1 in uri else CASE_1_0


def _is_achievement(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    return "Achievement" in _types(value) or {"criteria", "achievementType"} <= value.keys()


def _types(value: dict[str, Any]) -> set[str]:
    said = value.get("type")
    return {one for one in (listed(said) or [said]) if isinstance(one, str)}
