"""Which groups a vote is told by: each by itself, or for others the small ones put together."""

from collections import Counter

from workshop_app.domain import attending
from workshop_app.domain.records import GroupId
from workshop_app.domain.vote_records import Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.as_others_see import smaller_groups
from workshop_app.insight.small_numbers import together
from workshop_app.insight.votes.poll import Poll


def people_voting(workshop: Workshop, vote: Vote, poll: Poll) -> dict[GroupId | None, int]:
    """Return how many people stand behind what each group gave, groups in list order.

    They are those of the group who were in the vote's session; where nobody counted them, and for ballots
    that name no group, as many as there are ballots. Groups that gave nothing are left out.
    """
    ballots = ballots_by_group(poll)
    there = _present(workshop, vote)
    order: list[GroupId | None] = [*(group.id for group in workshop.groups()), None]
    return {
        group: (there.get(group, 0) if group else 0) or ballots[group] for group in order if group in ballots
    }


def groups_together(
    workshop: Workshop, vote: Vote, poll: Poll, *, for_others: bool
) -> list[tuple[tuple[GroupId | None, ...], int]]:
    """Return the groups that a vote is told by, each with its people.

    For others than the facilitator groups with fewer than five people are put together (the small-number
    rule): those that are small in the whole workshop, as everywhere, and those of which few were in the
    vote's session. For the facilitator each stands by itself.
    """
    people = people_voting(workshop, vote, poll)
    if not for_others:
        return [((group,), count) for group, count in people.items()]
    small = smaller_groups(workshop)
    as_one = tuple(group for group in people if group in small)
    units = [*((group,) for group in people if group not in small), *([as_one] if as_one else [])]
    sizes = {unit: sum(people[group] for group in unit) for unit in units}
    sets = [tuple(group for unit in units for group in unit) for units in together(sizes)]
    return [(groups, sum(people[group] for group in groups)) for groups in sets]


def ballots_by_group(poll: Poll) -> Counter[GroupId | None]:
    """Return how many ballots came back from each group that gave any, or that gave marks."""
    back: Counter[GroupId | None] = Counter()
    for paper in poll.papers:
        back[paper.group] += 1
    for cell in poll.cells:
        back[cell.group] += cell.count if cell.choice is None else 0
    return back


def _present(workshop: Workshop, vote: Vote) -> dict[GroupId, int]:
    if vote.session is None:
        return attending.people(workshop)
    return attending.present(workshop, vote.session)
