"""Rules about the tree: each item hangs on one parent, up to the document, each in its order."""

from collections import defaultdict
from collections.abc import Iterator

from workshop_app.standards.case.circles import circles
from workshop_app.standards.case.package import Package
from workshop_app.standards.fault import Fault
from workshop_app.standards.rows import Row
from workshop_app.words import say

_CHILD, _PARENT = "originNodeURI", "destinationNodeURI"


def faults(package: Package) -> Iterator[Fault]:
    """Give the items without a parent or with several, false parents, circles, and what orders badly."""
    yield from _parents(package)
    yield from _misplaced(package)
    yield from _circles(package)
    yield from _order(package)


def _parents(package: Package) -> Iterator[Fault]:
    parents: dict[str, set[str]] = defaultdict(set)
    for row in package.children():
        parents[row.linked(_CHILD).lower()].add(row.linked(_PARENT).lower())
    for item in package.items:
        if not item.identifier or package.known[item.identifier] is not item:
            continue
        if not parents[item.identifier]:
            yield Fault(
                item.where,
                say("The item hangs on nothing: no isChildOf says whose child it is."),
            )
        elif len(parents[item.identifier]) > 1:
            yield Fault(
                item.where,
                say(
                    "The item is the child of {count} parents. Keep one.", count=len(parents[item.identifier])
                ),
            )


def _misplaced(package: Package) -> Iterator[Fault]:
    for row in package.children():
        child, parent = (package.known.get(row.linked(end).lower()) for end in (_CHILD, _PARENT))
        if child is package.document:
            yield Fault(
                row.where, say("The document is nobody's child. The two ends may be the wrong way round.")
            )
        elif child and child.kind.startswith("CFRubric"):
            yield Fault(row.where, say("Only an item can be a child, and {row} is none.", row=child.where))
        if parent and parent.kind.startswith("CFRubric"):
            yield Fault(
                row.where,
                say("Only the document or an item can be a parent, and {row} is neither.", row=parent.where),
            )


def _circles(package: Package) -> Iterator[Fault]:
    steps = [
        (row.linked(_CHILD).lower(), row.linked(_PARENT).lower())
        for row in package.children()
        if row.linked(_CHILD).lower() != row.linked(_PARENT).lower()
    ]
    for member in circles(steps):
        row = package.known.get(member)
        if row:
            yield Fault(row.where, say("The item is its own ancestor: isChildOf leads in a circle."))


def _order(package: Package) -> Iterator[Fault]:
    taken: dict[tuple[str, int], Row] = {}
    for row in package.children():
        number = row.fields.get("sequenceNumber")
        if "sequenceNumber" not in row.fields:
            yield Fault(row.where, say("“sequenceNumber” is missing, so the order of the items is lost."))
        if isinstance(number, bool) or not isinstance(number, int | float):
            continue
        if number < 0:
            yield Fault(row.where, say("“sequenceNumber” is {number}; it counts from 0 or 1.", number=number))
        parent = row.linked(_PARENT).lower()
        first = taken.setdefault((parent, int(number)), row) if parent else row
        if first is not row:
            yield Fault(
                row.where,
                say(
                    "“sequenceNumber” {number} is also that of {first}.",
                    number=int(number),
                    first=first.where,
                ),
            )
