"""The checks there are, in the order of their numbers: one line a check in each of the two lists."""

from workshop_app.insight.coach.check import Check
from workshop_app.insight.coach.checks import (
    c02_negation,
)

CHECKS: tuple[Check, ...] = (c02_negation.CHECK,)
