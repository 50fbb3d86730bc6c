"""Makes of a framework what a crosswalk needs: its items as they read, beside a portrait."""

from collections.abc import Iterator

from workshop_app.domain.commands.frameworks import NewFramework, NewItem
from workshop_app.domain.framework_records import FrameworkId, FrameworkItemId
from workshop_app.domain.made_of import made_of
from workshop_app.standards.case import known_again
from workshop_app.standards.case.crosswalks import item_id
from workshop_app.standards.case.framework import Framework, Item


def framework_beside(framework: Framework) -> NewFramework:
    """Return a framework as it is laid beside a portrait; what it says again in other languages stays out."""
    document = framework.document
    id = FrameworkId(made_of("framework", document.guid or document.uri or document.title))
    return NewFramework(
        id=id,
        title=document.title,
        creator=document.creator,
        language=document.language,
        version=document.version,
        adoption=document.adoption,
        guid=document.guid,
        uri=document.uri,
        items=tuple(_new(id, item, above) for item, above in _in_order(framework)),
    )


def _in_order(framework: Framework) -> Iterator[tuple[Item, Item | None]]:
    """Give each item with the one above it, parents first; those that stand in a circle come last, alone."""
    again, told = known_again.translations(framework), set[str]()
    ahead: list[tuple[Item, Item | None]] = [
        (one, None) for one in reversed(framework.children.get(framework.document.guid, ()))
    ]
    while ahead:
        item, above = ahead.pop()
        if item.guid in told or item.guid in again:
            continue
        told.add(item.guid)
        yield item, above
        ahead += [(one, item) for one in reversed(framework.children.get(item.guid, ()))]
    yield from ((one, None) for one in framework.item.values() if one.guid not in told | again.keys())


def _new(framework: FrameworkId, item: Item, above: Item | None) -> NewItem:
    return NewItem(
        id=_id(framework, item),
        text=item.text,
        above=_id(framework, above) if above else None,
        code=item.code,
        sort=item.type,
        grades=item.grades,
        guid=item.guid,
        uri=item.uri or f"urn:uuid:{item.guid}",
    )


def _id(framework: FrameworkId, item: Item) -> FrameworkItemId:
    return item_id(framework, item.guid)
