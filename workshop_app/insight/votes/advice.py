"""Advice before a vote opens: how many dots each person has, and how many choices are kept after it."""

from typing import NamedTuple

from workshop_app.words import say

FEWEST_DOTS, MOST_DOTS = 3, 5
FEWEST_KEPT, MOST_KEPT = 3, 5
SOURCE = "process.md § 1.5"


class Suggestion(NamedTuple):
    """How many dots are suggested, of what range, and why."""

    dots: int
    least: int
    most: int
    reason: str


def suggested_dots(choices: int, people: int = 0) -> Suggestion:
    """Return how many dots to give each person: a third of the choices, within the usual 3 to 5.

    Facilitators give 3 to 5 dots, and a quarter to a third of the number of choices (process.md § 1.5). Fewer
    choices than that get no more dots than leave something to choose. In a room of few `people` (0: nobody
    knows) more dots keep the result from hanging on one of them.
    """
    if choices <= FEWEST_DOTS:
        return Suggestion(1, 1, max(1, choices - 1), say("With so few to choose from, one dot tells most."))
    least = min(MOST_DOTS, max(FEWEST_DOTS, -(-choices // 4)))
    most = min(MOST_DOTS, max(least, choices // 3), choices - 1)
    least = min(least, most)
    if 0 < people < SMALL_ROOM:
        return Suggestion(
            most,
            least,
            most,
            say(
                "3 to 5 dots are usual, a quarter to a third of the {choices} choices; with {people} people "
                "rather more, so that no single dot decides.",
                choices=choices,
                people=people,
            ),
        )
    return Suggestion(
        max(least, min(most, round(choices / 3.5))),
        least,
        most,
        say("3 to 5 dots are usual, a quarter to a third of the {choices} choices.", choices=choices),
    )


def kept(choices: int) -> int:
    """Return how many choices are usually kept: the top 3 to 5 (process.md § 1.5), of few the first alone."""
    return 1 if choices <= FEWEST_KEPT + 1 else min(MOST_KEPT, max(FEWEST_KEPT, choices // 2))


SMALL_ROOM = 12
"""People under whom one dot more or less may change who wins."""
