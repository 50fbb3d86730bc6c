"""Crosswalks in CASE: our items aligned with those of other frameworks, a group of associations for each."""

from typing import NamedTuple

from workshop_app.domain.commands.frameworks import NewFramework, NewItem
from workshop_app.domain.crosswalk import KINDS
from workshop_app.domain.crosswalk import alignments as standing
from workshop_app.domain.framework_records import Framework, FrameworkId, FrameworkItem, FrameworkItemId
from workshop_app.domain.guids import guid, is_guid
from workshop_app.domain.made_of import made_of
from workshop_app.domain.wordings import Wording
from workshop_app.standards.case.framework import Framework as Package
from workshop_app.standards.case.framework import Grouping, Tie
from workshop_app.standards.case.told import Told


def alignments(told: Told, document: str) -> tuple[tuple[Grouping, ...], tuple[Tie, ...]]:
    """Return the alignments of what was told, and a group for each framework that there are some with."""
    groupings, ties = dict[str, Grouping](), list[Tie]()
    for one in standing(told.workshop):
        item = told.workshop.find(FrameworkItem, one.item or "")
        other = told.workshop.find(Framework, item.framework or "") if item else None
        origin = told.guid_at(Wording(one.of, one.wording))
        if item is None or other is None or not told.has(origin):
            continue
        group = guid(document, "crosswalk", other.guid or other.id)
        groupings.setdefault(
            group,
            Grouping(
                guid=group,
                title=f"{_TITLE}{other.title}",
                description=other.uri or f"urn:uuid:{other.guid}",
                changed=told.changed(other),
            ),
        )
        ties.append(
            Tie(
                kind=one.kind,
                origin=origin,
                destination=item.guid,
                title=" ".join(item.text.split()),
                uri=item.uri,
                grouping=group,
                changed=told.changed(one),
            )
        )
    return tuple(groupings.values()), tuple(ties)


class Aligned(NamedTuple):
    """An alignment that a package tells: the GUID of our item, the other item, and the kind."""

    origin: str
    item: FrameworkItemId
    kind: str


def read(framework: Package) -> tuple[tuple[NewFramework, ...], tuple[Aligned, ...]]:
    """Return the frameworks that a package is aligned with, as far as it names their items, and how."""
    others, aligned = list[NewFramework](), list[Aligned]()
    for group in framework.groupings:
        ties = [tie for tie in framework.ties if tie.grouping == group.guid and tie.kind in KINDS]
        ties = [tie for tie in ties if tie.origin in framework.item and tie.destination not in framework.item]
        if not group.title.startswith(_TITLE) or not ties:
            continue
        own = group.description[-36:].lower()
        own = own if is_guid(own) else group.guid
        id = FrameworkId(made_of("framework", own))
        items = {tie.destination: _item(id, tie) for tie in ties}
        others.append(
            NewFramework(
                id=id,
                title=group.title.removeprefix(_TITLE),
                guid=own,
                uri=group.description,
                items=tuple(items.values()),
            )
        )
        aligned += [Aligned(tie.origin, items[tie.destination].id, tie.kind) for tie in ties]
    return tuple(others), tuple(aligned)


def item_id(framework: FrameworkId, guid: str) -> FrameworkItemId:
    """Return the id of an item of a framework, the same whichever file names it."""
    return FrameworkItemId(made_of("framework-item", framework, guid))


def _item(framework: FrameworkId, tie: Tie) -> NewItem:
    return NewItem(
        id=item_id(framework, tie.destination),
        text=tie.title or tie.uri,
        guid=tie.destination,
        uri=tie.uri,
    )


_TITLE = "Crosswalk to "
"""How the title of such a group begins, before the title of the other framework."""
