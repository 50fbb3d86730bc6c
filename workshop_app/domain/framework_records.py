"""Framework, FrameworkItem, Alignment: the frozen records of others' frameworks, and what meets in them."""

from dataclasses import dataclass
from typing import NewType

FrameworkId = NewType("FrameworkId", str)
FrameworkItemId = NewType("FrameworkItemId", str)
AlignmentId = NewType("AlignmentId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A framework of somebody else, such as a state's portrait, that lies beside ours for a crosswalk.

    `guid` and `uri` are its own names, under which everybody knows it; `creator` is who answers for it.
    """

    id: FrameworkId
    title: str = ""
    creator: str = ""
    language: str = ""
    version: str = ""
    adoption: str = ""
    guid: str = ""
    uri: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworkItem:
    """One statement of a framework of somebody else, under its own `guid` and `uri`; nobody changes it here.

    `above` is the item it is a child of, None at the top. `sort` is what its author calls such an item, and
    `grades` are the grades it is for, one a line.
    """

    id: FrameworkItemId
    framework: FrameworkId | None = None
    above: FrameworkItemId | None = None
    code: str = ""
    sort: str = ""
    text: str = ""
    grades: str = ""
    guid: str = ""
    uri: str = ""
    rank: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """What a wording of ours has to do with an item of another framework; `kind` is one of `crosswalk.KINDS`.

    `of` is one of `crosswalk.ALIGNED`, `wording` the id of the record that holds it.
    """

    id: AlignmentId
    of: str = ""
    wording: str = ""
    item: FrameworkItemId | None = None
    kind: str = ""
    rank: str = ""
    binned: bool = False
