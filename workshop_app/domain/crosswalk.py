"""Crosswalk: frameworks of others beside the portrait, and which of our words meet which of their items."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from workshop_app.domain.framework_records import (
    Alignment,
    AlignmentId,
    Framework,
    FrameworkId,
    FrameworkItem,
    FrameworkItemId,
)
from workshop_app.domain.made_of import made_of
from workshop_app.domain.wordings import Wording, stands
from workshop_app.domain.workshop import Workshop


class AlignmentKind(NamedTuple):
    """What a kind of alignment is called, and when it is meant."""

    title: str
    about: str


KINDS = {
    "exactMatchOf": AlignmentKind("Says the same", "Whoever shows one shows the other."),
    "isRelatedTo": AlignmentKind("Is related", "Both are about the same, and neither holds the other."),
    "isPartOf": AlignmentKind("Is a part of it", "Ours is one of the things theirs asks for."),
}
"""What our words can have to do with an item of others, as CASE names it."""

ALIGNED = ("name", "statement", "descriptor")
"""The wordings that can be aligned: pillars, what they say, and the cells of a progression."""


def frameworks(workshop: Workshop) -> tuple[Framework, ...]:
    """Return the frameworks of others that lie beside the portrait, in order."""
    return workshop.all_of(Framework)


def items_of(workshop: Workshop, framework_id: FrameworkId) -> tuple[FrameworkItem, ...]:
    """Return the items of a framework in the order in which one reads them, from the top."""
    return tuple(one for one in workshop.all_of(FrameworkItem) if one.framework == framework_id)


def tree_of(
    workshop: Workshop, framework_id: FrameworkId
) -> Mapping[FrameworkItemId | None, tuple[FrameworkItem, ...]]:
    """Return the items of a framework by the one they stand under, in order; those at the top under None."""
    found: dict[FrameworkItemId | None, list[FrameworkItem]] = defaultdict(list)
    for item in items_of(workshop, framework_id):
        found[item.above].append(item)
    return {above: tuple(items) for above, items in found.items()}


def alignment_id(wording: Wording, item_id: str) -> AlignmentId:
    """Return the id of the alignment of a wording with an item, the same on every laptop."""
    return AlignmentId(made_of("alignment", wording.of, wording.id, item_id))


def alignments(workshop: Workshop) -> tuple[Alignment, ...]:
    """Return the alignments of which both ends stand: our words here, and the item in its framework."""
    standing = {one.id for one in frameworks(workshop)}
    there = {one.id for one in workshop.all_of(FrameworkItem) if one.framework in standing}
    return tuple(
        one
        for one in workshop.all_of(Alignment)
        if one.item in there and one.kind in KINDS and stands(workshop, Wording(one.of, one.wording))
    )


def dangling(workshop: Workshop, framework_id: FrameworkId) -> tuple[Alignment, ...]:
    """Return the alignments with a framework of which an end is gone: our words, or their item.

    They come back when that end does, and nobody counts them meanwhile.
    """
    items = {
        id
        for (kind, id), record in workshop.records().items()
        if kind == "framework-item" and getattr(record, "framework", None) == framework_id
    }
    whole = {one.id for one in alignments(workshop)}
    return tuple(one for one in workshop.all_of(Alignment) if one.item in items and one.id not in whole)


def aligned_with(workshop: Workshop, wording: Wording) -> tuple[Alignment, ...]:
    """Return what a wording of ours is aligned with."""
    return tuple(one for one in alignments(workshop) if (one.of, one.wording) == wording)


def aligned_to(workshop: Workshop, item_id: FrameworkItemId) -> tuple[Alignment, ...]:
    """Return which of our words are aligned with an item of others."""
    return tuple(one for one in alignments(workshop) if one.item == item_id)


class Reach(NamedTuple):
    """How far a crosswalk has come: their items that meet something of ours, and those that meet nothing.

    An item counts as met where one under it is: nobody aligns headings.
    """

    met: tuple[FrameworkItem, ...]
    open: tuple[FrameworkItem, ...]


def reach(workshop: Workshop, framework_id: FrameworkId) -> Reach:
    """Return which items of a framework something of ours is aligned with, and which wait for it."""
    items = items_of(workshop, framework_id)
    above = {item.id: item.above for item in items}
    met = set[str]()
    for alignment in alignments(workshop):
        here: FrameworkItemId | None = alignment.item
        while here is not None and here in above and here not in met:
            met.add(here)
            here = above[here]
    return Reach(_only(items, met), tuple(one for one in items if one.id not in met))


def _only(items: tuple[FrameworkItem, ...], ids: Collection[str]) -> tuple[FrameworkItem, ...]:
    return tuple(one for one in items if one.id in ids)
