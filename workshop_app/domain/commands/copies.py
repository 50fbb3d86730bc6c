"""Everything one can do with copies of a workshop."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from workshop_app.domain.changes import Edit, Fields
from workshop_app.domain.commands import workshops
from workshop_app.domain.commands.workshops import Guest
from workshop_app.domain.ranks import between
from workshop_app.domain.records import IdeaId, Joining, JoiningId
from workshop_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A second idea: what another copy says of one that is here, put up beside it instead of in its place."""

    idea: IdeaId
    id: IdeaId
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class NewJoining:
    """Copies on their way in, together.

    `title` is what their files are called and `desk` the laptop they come from. `brought` names the changes
    that come with them, as `joining.runs_of` writes it; empty if they bring nothing but other workshops.
    `fields` is what is set besides, by kind and id: what comes again, and what a person chose. `besides` are
    second ideas, `guests` whole other workshops.
    """

    id: JoiningId
    title: str = ""
    desk: str = ""
    brought: str = ""
    ideas: int = 0
    fields: Mapping[tuple[str, str], Fields] = field(default_factory=dict)
    besides: tuple[Beside, ...] = ()
    guests: tuple[Guest, ...] = ()


def join(workshop: Workshop, new: NewJoining) -> Iterator[Edit]:
    """Write down that copies were joined, with what was chosen where they differ; their changes come with it.

    The workshop is the one in which those changes are made already. Of copies that bring nothing new
    nothing is written down.
    """
    edits = list[Edit]()
    for (kind, id), fields in new.fields.items():
        edits.append(workshop.edit(kind, id, **fields))
    workshop = workshop.supposing(edits)
    for one in new.besides:
        edits += _beside(workshop, one)
    workshop = workshop.supposing(edits)
    for guest in new.guests:
        came = tuple(workshops.bring_in(workshop, guest.workshop, guest.id, pillars=guest.pillars))
        workshop = workshop.supposing(came)
        edits += came
    if not new.brought and all(edit.before == edit.after for edit in edits):
        return
    standing = workshop.all_of(Joining)
    yield workshop.edit(
        "joining",
        new.id,
        title=new.title,
        desk=new.desk,
        brought=new.brought,
        ideas=new.ideas,
        rank=between(standing[-1].rank if standing else "", ""),
    )
    yield from edits


def _beside(workshop: Workshop, one: Beside) -> Iterator[Edit]:
    """Put a copy of an idea right behind it, with what differs; whatever pillar it goes to may be locked."""
    idea = workshop.idea(one.idea)
    place = one.fields.get("pillar", idea.pillar)
    there = workshop.ideas_in(place)
    behind = [other.rank for other in there if other.rank > idea.rank] if place == idea.pillar else []
    low = idea.rank if place == idea.pillar else (there[-1].rank if there else "")
    told = {name: getattr(idea, name) for name in _SHARED} | {"pillar": place}
    rank = between(low, behind[0] if behind else "")
    yield workshop.edit(
        "idea", one.id, **(told | one.fields), rank=rank, under=None, source="copy", origin=idea.id
    )


_SHARED = (
    *("text", "group", "session", "language", "theme", "table", "prompt", "picture", "photo", "spot"),
    *("seat", "laptop", "later"),
)
