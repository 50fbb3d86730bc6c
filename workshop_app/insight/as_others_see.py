"""The workshop as the room, paper and exports may see it: nobody can be told from a small number.

The facilitator's own screen and the workshop file show all there is; everything that others see is made from
what `as_others_see` returns. Groups of fewer than `FEWEST` people who are there speak as one, *Smaller
groups*, on paper of no colour. A group that nobody counted is small; but as long as nobody counted anybody,
nothing is known, and every group stays by itself. Codes of seats and names of laptops are gone in any case.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar, cast

from workshop_app.domain.agenda_records import Attendance, Seat
from workshop_app.domain.attending import attendance_id, people
from workshop_app.domain.changes import Edit
from workshop_app.domain.kinds import KINDS, Standing
from workshop_app.domain.need_records import Evidence
from workshop_app.domain.ranks import between
from workshop_app.domain.records import CardSheet, Details, GroupId, Idea, SessionId
from workshop_app.domain.vote_records import Ballot, ChoiceId, Tally, VoteId
from workshop_app.domain.voting import tally_id
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.heard import is_counted
from workshop_app.insight.small_numbers import FEWEST, together
from workshop_app.words import say, written

SMALLER = GroupId("smaller-groups")
"""The id of the one group that small ones speak as; it is in no workshop file."""

SIGN = "ph.users-three-fill"

K = TypeVar("K", bound=Hashable)


def as_others_see(workshop: Workshop) -> Workshop:
    """Return the workshop as others may see it; itself where there is nothing to keep from them.

    What was made is kept until the workshop changes, so that asking again costs nothing.
    """
    return _seen(_State(workshop))


def on_the_wall(workshop: Workshop) -> Workshop:
    """Return the workshop as the room may see it, in which no view shows seats, laptops or sessions.

    It differs from what others see in these alone, and costs only as much as small groups have said.
    """
    return _together(_State(workshop))


def smaller_groups(workshop: Workshop) -> frozenset[GroupId]:
    """Return the groups that others see as one; none as long as nobody counted anybody.

    They are those with fewer than `FEWEST` people, and where these are too few together, the next smallest.
    Only people of groups that gave ideas count towards that: a group that said nothing hides nobody.
    """
    if not is_counted(workshop):
        return frozenset()
    there = people(workshop)
    spoke = {group: count if workshop.ideas_of(group) else 0 for group, count in there.items()}
    asked = {group: spoke[group] for group, count in there.items() if count < FEWEST or spoke[group]}
    if not any(0 < count < FEWEST for count in asked.values()):
        uncounted = next((group for group in asked if not there[group] and workshop.ideas_of(group)), None)
        asked |= {} if uncounted is None else {uncounted: 1}  # somebody of it was there
    alone = _alone(asked)
    return frozenset(group for group in asked if group not in alone)


class _State:
    """A workshop as it is now: equal to another if no record was altered between the two."""

    __slots__ = ("details", "records", "workshop")

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        kinds = cast("list[type[Standing]]", [sort for sort in KINDS.values() if sort not in {Idea, Details}])
        self.details = workshop.details
        self.records = (workshop.ideas(), *(workshop.all_of(sort) for sort in kinds))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _State)
            and self.workshop is other.workshop
            and self.details == other.details
            and all(one is same for one, same in zip(self.records, other.records, strict=True))
        )

    def __hash__(self) -> int:
        return id(self.workshop)


@lru_cache(maxsize=2)
def _together(state: _State) -> Workshop:
    small = smaller_groups(state.workshop)
    return state.workshop.supposing(_merging(state.workshop, small)) if small else state.workshop


@lru_cache(maxsize=2)
def _seen(state: _State) -> Workshop:
    workshop, together = state.workshop, _together(state)
    altered: dict[str, dict[str, str | None]] = defaultdict(dict)
    for idea in workshop.ideas():
        if idea.seat or idea.laptop:
            altered[idea.id] |= {"seat": "", "laptop": ""}
    if is_counted(workshop):
        for idea in _telling_by_session(together):
            altered[idea.id]["session"] = None
    edits = [together.edit("idea", idea, **told) for idea, told in altered.items()]
    edits += [together.edit("seat", seat.id, rank="") for seat in workshop.all_of(Seat)]
    is_same = together is workshop and not edits
    return workshop if is_same else together.supposing(edits, keeps_laptops=False)


def _merging(workshop: Workshop, small: frozenset[GroupId]) -> Iterator[Edit]:
    """Return what makes one group of the small ones, with everything that is theirs."""
    for group in small:
        for idea in workshop.ideas_of(group):
            yield workshop.edit("idea", idea.id, **_of_smaller(idea))
    yield from _groups(workshop, small)
    yield from _counts(workshop, small)
    yield from _votes(workshop, small)
    for evidence in workshop.all_of(Evidence):
        if evidence.group in small:  # where it stands written could tell whose it is
            yield workshop.edit("evidence", evidence.id, group=SMALLER, source="", idea=None)


def _of_smaller(idea: Idea) -> dict[str, str | None]:
    """Return what an idea of a small group says to others: its words, and nothing of where they come from.

    A picture would show the colour of the paper; of one that nobody typed yet they see that it is there.
    """
    gone: dict[str, str | None] = dict.fromkeys(("table", "card", "picture", "spot", "reading"), "")
    return {**gone, "text": written(idea), "photo": None, "group": SMALLER}


def _telling_by_session(workshop: Workshop) -> Iterator[Idea]:
    """Return the ideas of which the session would tell a few people of a group from the others in it."""
    there: dict[GroupId, Counter[SessionId]] = defaultdict(Counter)
    counted: set[SessionId] = set()
    for one in workshop.all_of(Attendance):
        if one.group is not None and one.session is not None and one.present:
            there[one.group][one.session] += one.present
            counted.add(one.session)
    for group in workshop.groups():
        ideas = workshop.ideas_of(group.id)
        sizes = {idea.session: there[group.id][idea.session] for idea in ideas if idea.session in counted}
        alone = _alone(sizes)
        yield from (idea for idea in ideas if idea.session in sizes and idea.session not in alone)


def _groups(workshop: Workshop, small: frozenset[GroupId]) -> Iterator[Edit]:
    last = max(group.rank for group in workshop.groups())
    yield workshop.edit(
        "group", SMALLER, name=say("Smaller groups"), paper="", mark=SIGN, rank=between(last, "")
    )
    for group in small:
        yield workshop.edit("group", group, rank="")
    on_the_walls = {idea.photo for idea in workshop.ideas() if idea.group in small}
    for photo in workshop.photos():
        if photo.id in on_the_walls:  # one would see their notes on it
            yield workshop.edit("photo", photo.id, rank="")
    for sheet in workshop.all_of(CardSheet):
        if sheet.group in small:
            yield workshop.edit("cards", sheet.id, group=SMALLER, table="")


def _counts(workshop: Workshop, small: frozenset[GroupId]) -> Iterator[Edit]:
    """Add up who was invited and who was there of the small groups, session by session."""
    sums: dict[SessionId, Counter[str]] = defaultdict(Counter)
    for one in workshop.all_of(Attendance):
        if one.group in small and one.session is not None:
            sums[one.session].update(invited=one.invited, present=one.present)
            yield workshop.edit("attendance", one.id, rank="")
    for session, told in sums.items():
        id = attendance_id(session, SMALLER)
        yield workshop.edit("attendance", id, session=session, group=SMALLER, rank="a0", **told)


def _votes(workshop: Workshop, small: frozenset[GroupId]) -> Iterator[Edit]:
    """Let ballots of small groups be those of all of them, and add up their cells of a tally grid."""
    for ballot in workshop.all_of(Ballot):
        if ballot.group in small:
            yield workshop.edit("ballot", ballot.id, group=SMALLER, table="")
    cells: Counter[tuple[VoteId, ChoiceId | None, int]] = Counter()
    for tally in workshop.all_of(Tally):
        if tally.group in small and tally.vote is not None:
            cells[tally.vote, tally.choice, tally.value] += tally.count
            yield workshop.edit("tally", tally.id, rank="")
    for (vote, choice, value), count in cells.items():
        told = {"vote": vote, "choice": choice, "group": SMALLER, "table": "", "value": value}
        id = tally_id(vote, choice, SMALLER, "", value)
        yield workshop.edit("tally", id, **told, count=count, rank="a0")


def _alone(sizes: Mapping[K, int]) -> frozenset[K]:
    """Return those of some numbers of people that can be told each by itself."""
    return frozenset(one for one, *others in together(sizes) if not others and sizes[one] >= FEWEST)
