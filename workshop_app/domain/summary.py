"""Summary: a workshop at a glance, as Home and the command line show it without opening it for work."""

from dataclasses import dataclass
from pathlib import PurePath

from workshop_app.domain.records import Details
from workshop_app.domain.shape_records import Descriptor
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a workshop is called, how far it has come, and the papers of its portrait.

    `papers` holds the paper of each idea in the order of arrival, `""` where nobody said who; `placed`
    counts the ideas in pillars, `meant` the pillars that say what they mean, `cells` those of progressions in
    which something stands; `changed` is the millisecond of the last change, 0 if there is none.
    """

    details: Details
    papers: tuple[str, ...]
    pillars: int
    placed: int
    changed: int
    meant: int = 0
    cells: int = 0

    @property
    def ideas(self) -> int:
        """How many ideas there are."""
        return len(self.papers)

    @property
    def step(self) -> str:
        """The step of the rail where the work stands: the last one in which anything was done."""
        done = {"progress": self.cells, "shape": self.meant, "group": self.pillars}
        return next((step for step, count in done.items() if count), "gather")


@dataclass(frozen=True, slots=True)
class Card:
    """One workshop file on this laptop; `trouble` is the sentence that says why it cannot be opened."""

    path: PurePath
    summary: Summary | None
    trouble: str = ""


def of(workshop: Workshop, changed: int = 0) -> Summary:
    """Return the workshop at a glance."""
    groups = {group.id: group.paper for group in workshop.groups()}
    ideas = workshop.ideas()
    return Summary(
        details=workshop.details,
        papers=tuple(groups.get(idea.group, "") if idea.group else "" for idea in ideas),
        pillars=len(workshop.pillars()),
        placed=len(ideas) - len(workshop.ideas_in(None)) - len(workshop.later()),
        changed=changed,
        meant=sum(bool(one.definition or one.short) for one in workshop.pillars()),
        cells=sum(bool(one.text) for one in workshop.all_of(Descriptor)),
    )
