"""What a screen reader says of the ballot in the hand, and what the line under it says; no Qt."""

from workshop_app.insight.votes.ballot_lines import BallotLine
from workshop_app.ui.votes.marking import Marking
from workshop_app.words import say, say_many


def line_said(marking: Marking, row: BallotLine) -> str:
    """Return one line of a ballot in words."""
    mark = marking.marks.get(row.choice)
    name, method = row.name, marking.vote.method
    if mark is None:
        return say("{number} {name}: nothing.", number=row.number, name=name)
    if method == "dots":
        return say_many(
            "{number} {name}: {count} dot.",
            "{number} {name}: {count} dots.",
            mark,
            number=row.number,
            name=name,
        )
    if method == "approval":
        return say("{number} {name}: marked.", number=row.number, name=name)
    if method == "ranking":
        return say("{number} {name}: place {mark}.", number=row.number, name=name, mark=mark)
    return say("{number} {name}: {mark}.", number=row.number, name=name, mark=mark)


def state_said(marking: Marking) -> str:
    """Return how far the ballot is filled in."""
    vote, used = marking.vote, marking.used
    if marking.typed:
        return say("{digit} and a second digit, or Space for {digit} alone", digit=marking.typed)
    if vote.method == "dots":
        return say_many("{used} of {count} dot", "{used} of {count} dots", vote.dots, used=used)
    if vote.method == "approval":
        return say_many("{count} mark", "{count} marks", used)
    if vote.method == "ranking":
        places = min(vote.top, len(marking.rows))
        return say_many("{used} of {count} place", "{used} of {count} places", places, used=used)
    return say_many("{used} of {count} line", "{used} of {count} lines", len(marking.rows), used=used)


def keys_said(marking: Marking) -> str:
    """Return in one line which keys fill this ballot in."""
    method = marking.vote.method
    if method == "dots":
        return say("Digits put a dot, Minus takes one off, Backspace takes back, Enter keeps the ballot.")
    if method == "approval":
        return say("Digits mark, the same digit takes it off, Enter keeps the ballot.")
    if method == "ranking":
        return say("Type the numbers in the order on the ballot, the most important first. Enter keeps it.")
    if method == "fist":
        return say("Type the fingers, 0 to 5, line by line. Space leaves a line empty. Enter keeps it.")
    return say("Type the ratings line by line. Space leaves a line empty. Enter keeps the ballot.")
