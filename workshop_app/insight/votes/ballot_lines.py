"""The lines of a ballot: each choice with the number it has in the room, on paper and on the keyboard."""

from typing import NamedTuple

from workshop_app.domain import voting
from workshop_app.domain.vote_records import Choice, ChoiceId, Vote
from workshop_app.domain.workshop import Workshop
from workshop_app.words import say


class BallotLine(NamedTuple):
    """One line of a ballot: its choice, the number it has on the wall and on paper, its name and ink."""

    choice: ChoiceId
    number: int
    name: str
    ink: str = ""


def lines_of(workshop: Workshop, vote: Vote) -> tuple[BallotLine, ...]:
    """Return the lines of a vote's ballot; a pillar keeps its own number, everything else is counted."""
    choices = voting.choices_of(workshop, vote.id)
    numbers = numbers_of(workshop, vote, choices)
    return tuple(
        BallotLine(choice.id, number, name_of(workshop, choice, number), ink_of(workshop, vote, choice))
        for choice, number in zip(choices, numbers, strict=True)
    )


def numbers_of(workshop: Workshop, vote: Vote, choices: tuple[Choice, ...]) -> list[int]:
    """Return the number of each choice: all have those of their pillars, or all are counted from 1."""
    if vote.on == "pillars":
        of_pillars = [workshop.number_of(one.pillar) if one.pillar else 0 for one in choices]
        if all(of_pillars) and len(set(of_pillars)) == len(of_pillars):
            return of_pillars
    return list(range(1, len(choices) + 1))


def name_of(workshop: Workshop, choice: Choice, number: int) -> str:
    """Return what a choice is called; a pillar without a name by its number."""
    return voting.wording(workshop, choice) or say("Pillar {number}", number=number)


def ink_of(workshop: Workshop, vote: Vote, choice: Choice) -> str:
    """Return the ink of the pillar that a choice is; empty for ideas and names."""
    return workshop.pillar(choice.pillar).ink if vote.on == "pillars" and choice.pillar else ""
