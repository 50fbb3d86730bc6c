"""Crosswalks in CASE: our items aligned with those of other frameworks, a group of associations for each."""

from workshop_app.domain.crosswalk import alignments as standing
from workshop_app.domain.framework_records import Framework, FrameworkItem
from workshop_app.domain.guids import guid
from workshop_app.domain.wordings import Wording
from workshop_app.standards.case.framework import Grouping, Tie
from workshop_app.standards.case.told import Told
from workshop_app.standards.rows import shortened


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
                title=f"Crosswalk to {other.title}",
                description=other.uri,
                changed=told.changed(other),
            ),
        )
        ties.append(
            Tie(
                kind=one.kind,
                origin=origin,
                destination=item.guid,
                title=shortened(item.text),
                uri=item.uri,
                grouping=group,
                changed=told.changed(one),
            )
        )
    return tuple(groupings.values()), tuple(ties)
