"""Rules about chains: what precedes what has an end, so that levels can be read from first to last."""

from collections.abc import Iterator

from workshop_app.standards.case.circles import circles
from workshop_app.standards.case.package import Package
from workshop_app.standards.fault import Fault
from workshop_app.words import say


def faults(package: Package) -> Iterator[Fault]:
    """Give the chains of `precedes` and of `replacedBy` that lead in a circle and so never end."""
    for kind in ("precedes", "replacedBy"):
        steps = [
            (row.linked("originNodeURI").lower(), row.linked("destinationNodeURI").lower())
            for row in package.associations
            if row.text("associationType") == kind
        ]
        for member in circles([step for step in steps if step[0] != step[1]]):
            row = package.known.get(member)
            where = row.where if row else say("The file")
            yield Fault(where, say("The chain of {kind} never ends: it leads in a circle.", kind=kind))
