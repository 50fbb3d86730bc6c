"""Everything one can do with what our words have to do with frameworks of others."""

from collections.abc import Iterable, Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.crosswalk import ALIGNED, KINDS, alignment_id
from workshop_app.domain.framework_records import Alignment, AlignmentId, FrameworkItem, FrameworkItemId
from workshop_app.domain.rules import RuleBroken
from workshop_app.domain.wordings import Wording, refuse_unless_stands
from workshop_app.domain.workshop import Workshop


def align(
    workshop: Workshop, wording: Wording, item_ids: Iterable[FrameworkItemId], kind: str = "isRelatedTo"
) -> Iterator[Edit]:
    """Align a wording of ours with items of others; what was aligned otherwise is so from now on."""
    refuse_unless_stands(workshop, wording)
    if wording.of not in ALIGNED:
        raise RuleBroken("Pillars, their statements and cells can be aligned, and those words are neither.")
    if kind not in KINDS:
        raise RuleBroken("There is no such kind of alignment.")
    for item_id in item_ids:
        item = workshop.known(FrameworkItem, item_id, "That item is not in any framework here.")
        yield workshop.edit(
            "alignment",
            alignment_id(wording, item.id),
            of=wording.of,
            wording=wording.id,
            item=item.id,
            kind=kind,
            rank="a0",
            binned=False,
        )


def part(workshop: Workshop, wording: Wording, item_ids: Iterable[FrameworkItemId]) -> Iterator[Edit]:
    """Take alignments of a wording away; where there is none, nothing happens."""
    refuse_unless_stands(workshop, wording)
    for item_id in item_ids:
        there = workshop.find(Alignment, alignment_id(wording, item_id))
        if there is not None:
            yield workshop.edit("alignment", there.id, binned=True)


def clear(workshop: Workshop, alignment_ids: Iterable[AlignmentId]) -> Iterator[Edit]:
    """Take alignments away, also those of which an end is gone; where there is none, nothing happens."""
    for id in alignment_ids:
        there = workshop.find(Alignment, id)
        if there is not None:
            yield workshop.edit("alignment", there.id, binned=True)
