"""Validates a file in two layers: the standard's schema, then our rules for what the schema lets pass."""

from typing import Any

from workshop_app.standards import schema
from workshop_app.standards.badges import definitions
from workshop_app.standards.case import (
    addresses,
    advice,
    chains,
    identity,
    links,
    package,
    statements,
    tree,
    versions,
)
from workshop_app.standards.fault import Fault, Verdict
from workshop_app.standards.reading import value_of
from workshop_app.standards.recognising import achievements, standard_of
from workshop_app.standards.schema import BADGES_3_0
from workshop_app.words import say

_CASE_RULES = (
    versions.faults,
    identity.faults,
    addresses.faults,
    statements.faults,
    links.faults,
    tree.faults,
    chains.faults,
)


def verdict_on_file(data: bytes) -> Verdict:
    """Return what is wrong in the bytes of a file; raises Unreadable if they are no such file at all."""
    return verdict(value_of(data))


def verdict(value: Any) -> Verdict:
    """Return what is wrong in a JSON value, the schema's first; raises Unreadable if it is neither kind."""
    standard = standard_of(value)
    if standard == BADGES_3_0:
        found = schema.faults(achievements(value), standard)
        return _verdict(standard, [*found, *definitions.faults(value)])
    held = package.read(value, standard)
    found = schema.faults(value, standard)
    return _verdict(
        standard,
        [*found, *(fault for rule in _CASE_RULES for fault in rule(held))],
        tuple(advice.given(held)),
    )


def _verdict(standard: str, faults: list[Fault], given: tuple[Fault, ...] = ()) -> Verdict:
    told = tuple({(one.where, one.why): one for one in reversed(faults)}.values())[::-1]
    if len(told) > schema.MOST:
        more = Fault(
            say("The file"), say("There is more to mend; these are the first {most}.", most=schema.MOST)
        )
        told = (*told[: schema.MOST], more)
    return Verdict(standard, told, given)
