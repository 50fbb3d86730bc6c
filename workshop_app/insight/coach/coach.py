"""The coach: runs the checks that fit, and gives what they found in the order of the words."""

from collections.abc import Collection, Iterator
from functools import cache

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.every_check import CHECKS
from workshop_app.insight.coach.finding import Finding
from workshop_app.insight.coach.saying import SCOPES, Said


def findings(
    said: Said, *, off: Collection[str] = (), only: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """Return what the coach has to say about the texts, in order of place; never about checks in `off`.

    A check of single texts looks at each by itself; `only` asks for some checks. Raises ValueError for a
    scope there is not.
    """
    if said.scope not in SCOPES:
        raise ValueError(said.scope)
    fitting = _fitting(said.scope, said.tongue)
    checks = [one for one in fitting if one.id not in off and (only is None or one.id in only)]
    found = _found(said, checks)
    return tuple(sorted(found, key=lambda one: (one.text, one.span, one.check)))


@cache
def _fitting(scope: str, tongue: str) -> tuple[Check, ...]:
    return tuple(check for check in CHECKS if check.fits(scope, tongue))


def _found(said: Said, checks: list[Check]) -> Iterator[Finding]:
    for check in checks:
        for mark in check.find(said):
            yield Finding(
                check.id, mark.weight or check.weight, mark.text, mark.span, mark.reason, mark.instead
            )
