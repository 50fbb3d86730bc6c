"""Taking in other copies of a workshop, and other workshops: what they would bring, and bringing it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from workshop_app.desk.desk import Desk
from workshop_app.domain import merging
from workshop_app.domain.changes import Change, Stamp
from workshop_app.domain.choosing import Choices, chosen
from workshop_app.domain.commands import copies, workshops
from workshop_app.domain.commands.copies import NewJoining
from workshop_app.domain.commands.workshops import Guest
from workshop_app.domain.joining import is_only_about_joining, runs_of
from workshop_app.domain.merging import Bringing, Coming, OtherCopy
from workshop_app.domain.records import JoiningId, PillarId
from workshop_app.domain.skew import Skew, skews
from workshop_app.domain.workshop import Workshop

Mapped = Mapping[PillarId, PillarId | None]


@dataclass(frozen=True)
class Arrival:
    """One file that may come in: what it is called, and what is in it."""

    name: str
    copy: OtherCopy
    is_copy: bool
    skews: tuple[Skew, ...] = ()

    @cached_property
    def workshop(self) -> Workshop:
        """The workshop that is in it."""
        return Workshop(self.copy.changes)


@dataclass(frozen=True)
class Seen:
    """What files would bring together, before anything is taken in.

    Those that are copies of this workshop stand in `copies`, in the order in which clashes count them from
    1; the others in `guests`.
    """

    arrivals: tuple[Arrival, ...]
    bringing: Bringing
    before: Workshop
    after: Workshop
    known: frozenset[Stamp] = field(default_factory=frozenset)

    @property
    def copies(self) -> tuple[Arrival, ...]:
        """Those that are copies of this workshop."""
        return tuple(one for one in self.arrivals if one.is_copy)

    @property
    def guests(self) -> tuple[Arrival, ...]:
        """Those that are other workshops."""
        return tuple(one for one in self.arrivals if not one.is_copy)


def look(
    workshop_id: str,
    ours: Iterable[Change],
    files: Mapping[str, OtherCopy],
    *,
    now: int,
    desk: str = "",
) -> Seen:
    """Return what files, by name, would bring to the workshop of this id and log; nothing is changed.

    `now` is this laptop's time in milliseconds since 1970 and `desk` its name, by which other clocks are
    judged; without a name only those that are ahead are known. Raises
    RuleBroken if another workshop does not fit in.
    """
    ours = tuple(ours)
    known = frozenset(change.stamp for change in ours)
    own = [change for change in ours if change.desk == desk]
    arrivals = tuple(
        Arrival(
            name,
            copy,
            copy.workshop_id == workshop_id,
            tuple(skews((one for one in copy.changes if one.stamp not in known), own, now)),
        )
        for name, copy in files.items()
    )
    brings, before, after = merging.merged(ours, *(one.copy.changes for one in arrivals if one.is_copy))
    seen = Seen(arrivals, brings, before, after, known)
    for one in seen.guests:
        after = after.supposing(workshops.bring_in(after, one.workshop, one.copy.workshop_id))
    if seen.guests:
        told = merging.added(before, after)
        brings = replace(brings, came=told.came, changed=told.changed, gone=told.gone)
        return replace(seen, bringing=brings, after=after)
    return seen


def joining(
    seen: Seen, id: JoiningId, *, choices: Choices | None = None, mapped: Mapped | None = None
) -> tuple[Coming, NewJoining]:
    """Return what is to be joined, and how: what a person chose where copies differ, and where pillars go.

    Give it to `Desk.join`, or to `Desk.join_beside`, with `copies.join`.
    """
    brings = seen.bringing
    wanted = chosen(brings.clashes, choices or {}, id)
    fields = {where: dict(said) for where, said in brings.fields.items()}
    for where, said in wanted.fields.items():
        fields.setdefault(where, {}).update(said)
    new = [change.stamp for change in brings.changes if change.stamp not in seen.known]
    is_news = brings.again or not all(is_only_about_joining(change) for change in brings.changes)
    desks = Counter(change.desk for change in brings.changes if change.stamp not in seen.known)
    pictures = {name: data for one in seen.arrivals for name, data in one.copy.pictures.items()}
    return Coming(brings.changes, pictures), NewJoining(
        id=id,
        title=", ".join(one.name for one in seen.arrivals)[:_LONGEST_TITLE],
        desk=desks.most_common(1)[0][0] if desks else "",
        brought=runs_of((*new, *brings.again), seen.known - brings.again) if is_news else "",
        ideas=len(brings.ideas),
        fields=fields,
        besides=wanted.besides,
        guests=tuple(
            Guest(workshop=one.workshop, id=one.copy.workshop_id, pillars=mapped or {}) for one in seen.guests
        ),
    )


def take_in(
    desk: Desk,
    seen: Seen,
    id: JoiningId,
    *,
    choices: Choices | None = None,
    mapped: Mapped | None = None,
) -> Change | None:
    """Bring it in as one change of the facilitator's, which Ctrl+Z takes back as a whole.

    Raises RuleBroken and what the log raises; then nothing has changed. What is nothing new makes no change.
    """
    coming, new = joining(seen, id, choices=choices, mapped=mapped)
    return desk.join(coming, copies.join, new)


_LONGEST_TITLE = 200
