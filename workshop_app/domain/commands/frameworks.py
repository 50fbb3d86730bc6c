"""Everything one can do with frameworks of others that lie beside the portrait."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.changes import Edit
from workshop_app.domain.crosswalk import frameworks
from workshop_app.domain.framework_records import Framework, FrameworkId, FrameworkItemId
from workshop_app.domain.ranks import between, spread
from workshop_app.domain.rules import MOST_FRAMEWORK_ITEMS, MOST_FRAMEWORKS, RuleBroken
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """An item of a framework on its way in; its fields are those of `FrameworkItem`."""

    id: FrameworkItemId
    text: str
    above: FrameworkItemId | None = None
    code: str = ""
    sort: str = ""
    grades: tuple[str, ...] = ()
    guid: str = ""
    uri: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFramework:
    """A framework of somebody else on its way in, with its items in the order in which one reads them."""

    id: FrameworkId
    title: str
    creator: str = ""
    language: str = ""
    version: str = ""
    adoption: str = ""
    guid: str = ""
    uri: str = ""
    items: tuple[NewItem, ...] = ()


def bring_in(workshop: Workshop, new: NewFramework) -> Iterator[Edit]:
    """Lay a framework beside the portrait; one that lies there already becomes what it says now."""
    there = workshop.find(Framework, new.id)
    standing = frameworks(workshop)
    if there is None and len(standing) >= MOST_FRAMEWORKS:
        raise RuleBroken(
            "{most} frameworks lie beside the portrait already. Remove one first.", most=MOST_FRAMEWORKS
        )
    if len(new.items) > MOST_FRAMEWORK_ITEMS:
        raise RuleBroken(
            "“{title}” has {count:,} items, and a crosswalk holds {most:,}. Bring in a part of it.",
            title=new.title,
            count=len(new.items),
            most=MOST_FRAMEWORK_ITEMS,
        )
    told = {name: getattr(new, name) for name in _TOLD}
    rank = there.rank if there else between(standing[-1].rank if standing else "", "")
    yield workshop.edit("framework", new.id, **told, rank=rank, binned=False)
    coming = {one.id for one in new.items}
    for (kind, id), record in workshop.records().items():
        if kind == "framework-item" and getattr(record, "framework", None) == new.id and id not in coming:
            yield workshop.edit("framework-item", id, binned=True)
    for one, place in zip(new.items, spread("", "", len(new.items)), strict=True):
        yield workshop.edit(
            "framework-item",
            one.id,
            framework=new.id,
            above=one.above,
            code=one.code,
            sort=one.sort,
            text=one.text,
            grades="\n".join(one.grades),
            guid=one.guid,
            uri=one.uri,
            rank=place,
            binned=False,
        )


def bin(workshop: Workshop, framework_id: FrameworkId) -> Iterator[Edit]:
    """Take a framework away; what was aligned with it comes back with it."""
    yield workshop.edit("framework", _framework(workshop, framework_id).id, binned=True)


def take_back(workshop: Workshop, framework_id: FrameworkId) -> Iterator[Edit]:
    """Lay a framework beside the portrait again."""
    yield workshop.edit("framework", _framework(workshop, framework_id).id, binned=False)


def _framework(workshop: Workshop, framework_id: str) -> Framework:
    return workshop.known(Framework, framework_id, "That framework is not in this workshop.")


_TOLD = ("title", "creator", "language", "version", "adoption", "guid", "uri")
