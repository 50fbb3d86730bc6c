"""What each way of voting is called, what it means, and how the room is told to do it."""

from typing import NamedTuple

from workshop_app.domain.vote_records import Vote
from workshop_app.words import say, say_many


class MethodWords(NamedTuple):
    """A way of voting in plain words: its name and what people do."""

    key: str
    name: str
    what: str


METHODS = (
    MethodWords("dots", "Dots", "Everybody has a few dots and puts them on what matters most."),
    MethodWords("approval", "Approval", "Everybody marks each one they can agree with."),
    MethodWords("rating", "Rating", "Everybody gives each one a number."),
    MethodWords("ranking", "Ranking", "Everybody puts them in order, the most important first."),
    MethodWords(
        "fist",
        "Fist to five",
        "Everybody shows 0 to 5 fingers, in rounds, until nobody is under 3.",
    ),
)

FINGERS = (
    "0: no, I would block this",
    "1: I have a large concern",
    "2: I have a concern",
    "3: I can live with it",
    "4: I am for it",
    "5: I will help lead it",
)

DOTS = ("", "One dot each.", "Two dots each.", "Three dots each.", "Four dots each.", "Five dots each.")
"""As it is said on the wall up to five; more are written in digits."""


def words_of(method: str) -> MethodWords:
    """Return the words of a way of voting; of one that is not known, those of dots."""
    return next((one for one in METHODS if one.key == method), METHODS[0])


def how(vote: Vote) -> str:
    """Return how the room is told to vote: what the facilitator wrote, or else what the numbers say."""
    return vote.how or usual_how(vote.method, dots=vote.dots, cap=vote.cap, top=vote.top)


def usual_how(method: str, *, dots: int, cap: int, top: int) -> str:
    """Return the sentence or two that go with a way of voting and its numbers."""
    if method == "approval":
        return say("Mark every one that you can agree with.")
    if method == "rating":
        return say("Give each one a number from 1 to {top}. {top} is the most.", top=top)
    if method == "ranking":
        return say_many(
            "Write 1 beside the one that matters most.",
            "Number your first {count}. 1 is the one that matters most.",
            top,
        )
    if method == "fist":
        return say("Show 0 to 5 fingers. From 3 on you can live with it.")
    each = (
        say(DOTS[dots]) if 0 < dots < len(DOTS) else say_many("{count} dot each.", "{count} dots each.", dots)
    )
    return f"{each} {_spread(dots, cap)}".strip()


def _spread(dots: int, cap: int) -> str:
    if dots == 1:
        return ""
    if cap == 1:
        return say("Each on a different one.")
    if cap and cap < dots:
        return say_many("At most {count} on one.", "At most {count} on one.", cap)
    return say("Spread them or stack them.")
