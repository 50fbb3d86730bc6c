"""A framework as every form of it tells: a document, its items, the ties between them, and its glossary."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

CHILD, PRECEDES, EXEMPLAR, LEVEL, TRANSLATION = (
    "isChildOf",
    "precedes",
    "exemplar",
    "hasSkillLevel",
    "isTranslationOf",
)
"""The associations a portrait is told with; the origin comes first, as CASE has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a framework is called, who answers for it, and under which addresses it stands.

    `changed` is when anything in it changed last, in milliseconds since 1970 in UTC.
    """

    guid: str
    title: str
    creator: str = ""
    language: str = ""
    version: str = ""
    adoption: str = ""
    base: str = ""
    uri: str = ""
    changed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One statement of a framework; `type` is what its author calls such an item.

    `keywords` say what CASE has no field for, such as a lens; `more` is what only CASE 1.1 can carry.
    """

    guid: str
    text: str
    type: str = ""
    code: str = ""
    label: str = ""
    keywords: tuple[str, ...] = ()
    notes: str = ""
    grades: tuple[str, ...] = ()
    subject: str = ""
    language: str = ""
    uri: str = ""
    more: Mapping[str, str] = field(default_factory=dict)
    changed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An association of two things by their GUIDs; `number` is the place among other children.

    One that leads out of the framework says what its destination is called and where it stands; `grouping`
    is the GUID of the group it belongs to.
    """

    kind: str
    origin: str
    destination: str
    number: int | None = None
    title: str = ""
    uri: str = ""
    grouping: str = ""
    changed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A term of a glossary, with its place in it."""

    guid: str
    title: str
    code: str
    description: str = ""
    keywords: tuple[str, ...] = ()
    changed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """A group of associations, such as all those with a state's framework."""

    guid: str
    title: str
    description: str = ""
    changed: int = 0


@dataclass(frozen=True)
class Framework:
    """A whole framework."""

    document: Document
    items: tuple[Item, ...] = ()
    ties: tuple[Tie, ...] = ()
    concepts: tuple[Concept, ...] = ()
    groupings: tuple[Grouping, ...] = ()

    @cached_property
    def item(self) -> Mapping[str, Item]:
        """Every item by its GUID; where two share one, the first."""
        found = dict[str, Item]()
        for one in self.items:
            found.setdefault(one.guid, one)
        return found

    @cached_property
    def parent(self) -> Mapping[str, str]:
        """The GUID each item is a child of, by its own; where it has several, the first."""
        found = dict[str, str]()
        for tie in self.ties:
            if tie.kind == CHILD:
                found.setdefault(tie.origin, tie.destination)
        return found

    @cached_property
    def children(self) -> Mapping[str, tuple[Item, ...]]:
        """The items under each thing by its GUID, in order; those of no known parent under the document."""
        numbers = {tie.origin: tie.number for tie in reversed(self.ties) if tie.kind == CHILD}
        found: dict[str, list[tuple[float, int, Item]]] = defaultdict(list)
        for place, one in enumerate(self.item.values()):
            above = self.parent.get(one.guid, "")
            number = numbers.get(one.guid)
            known = above if above in self.item and above != one.guid else self.document.guid
            found[known].append((float("inf") if number is None else number, place, one))
        return {
            above: tuple(one for _, _, one in sorted(ranked, key=lambda one: one[:2]))
            for above, ranked in found.items()
        }

    def ends(self, kinds: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Return to which GUIDs ties of these kinds lead, by the GUID they begin at."""
        wanted, found = set(kinds), defaultdict[str, list[str]](list)
        for tie in self.ties:
            if tie.kind in wanted:
                found[tie.origin].append(tie.destination)
        return {origin: tuple(there) for origin, there in found.items()}
