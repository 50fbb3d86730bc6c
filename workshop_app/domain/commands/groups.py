"""Everything one can do with stakeholder groups."""

from collections.abc import Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.records import GroupId
from workshop_app.domain.rules import LONGEST_NAME, MOST_GROUPS, RuleBroken, one_line
from workshop_app.domain.workshop import Workshop

PAPERS = {
    "lemon": "ph.student-fill",
    "rose": "ph.house-line-fill",
    "sky": "ph.book-open-fill",
    "apricot": "ph.briefcase-fill",
    "mint": "ph.handshake-fill",
    "lilac": "ph.medal-fill",
    "kraft": "ph.compass-fill",
    "chalk": "ph.scales-fill",
}
"""The eight papers of the design and their marks, in the order they are handed out."""


def add(workshop: Workshop, group_id: GroupId, name: str) -> Iterator[Edit]:
    """Add a group at the end of the list, on the paper that the fewest groups have."""
    standing = workshop.groups()
    if len(standing) >= MOST_GROUPS:
        raise RuleBroken("A workshop holds {most} groups.", most=MOST_GROUPS)
    used = [group.paper for group in standing]
    paper = min(PAPERS, key=lambda one: (used.count(one), list(PAPERS).index(one)))
    yield workshop.edit(
        "group",
        group_id,
        name=_checked(workshop, name, group_id),
        paper=paper,
        mark=PAPERS[paper],
        rank=between(standing[-1].rank if standing else "", ""),
    )


def rename(workshop: Workshop, group_id: GroupId, name: str) -> Iterator[Edit]:
    """Change what a group is called."""
    yield workshop.edit("group", workshop.group(group_id).id, name=_checked(workshop, name, group_id))


def bin(workshop: Workshop, group_id: GroupId) -> Iterator[Edit]:
    """Take a group off the list; its ideas stay and are shown as said by nobody in particular."""
    yield workshop.edit("group", workshop.group(group_id).id, binned=True)


def take_back(workshop: Workshop, group_id: GroupId) -> Iterator[Edit]:
    """Put a group back on the list, with its ideas."""
    yield workshop.edit("group", workshop.group(group_id).id, binned=False)


def _checked(workshop: Workshop, name: str, own: GroupId) -> str:
    name = one_line(name)
    if not name:
        raise RuleBroken("A group needs a name.")
    if len(name) > LONGEST_NAME:
        raise RuleBroken("A group's name holds {longest} characters.", longest=LONGEST_NAME)
    if any(g.name.casefold() == name.casefold() and g.id != own for g in workshop.groups()):
        raise RuleBroken("There is already a group called {name}.", name=name)
    return name
