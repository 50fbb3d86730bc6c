"""Choices that say nearly the same: put together before a vote opens, or they split each other's votes."""

from collections.abc import Iterable
from typing import NamedTuple

from workshop_app.domain import voting
from workshop_app.domain.records import IdeaId
from workshop_app.domain.vote_records import Choice, ChoiceId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.likeness.alike import alike
from workshop_app.insight.likeness.board import Board, Note
from workshop_app.insight.likeness.tongues import tongue
from workshop_app.insight.likeness.wordings import Wording


class Nearly(NamedTuple):
    """Choices of one ballot that say the same; the first is the one that could stand for all.

    `can_stack` says that each is an idea, so that they can become one stack on the board; else the others
    can only be withdrawn.
    """

    choices: tuple[ChoiceId, ...]
    can_stack: bool


def near_duplicates(workshop: Workshop, choices: Iterable[Choice]) -> tuple[Nearly, ...]:
    """Return the sets of choices that say the same by their words; meant to be right rather than to find all.

    Two ideas of one stack are always such a set: they were said to be the same already.
    """
    offered = list(choices)
    board = Board((), (), tongue("", workshop.details.language or "en"))
    notes = tuple(
        Note(
            id=IdeaId(choice.id),
            text=(text := voting.wording(workshop, choice)),
            language=board.tongue(text, _language(workshop, choice)),
            voices=(*_voices(workshop, board, choice),),
        )
        for choice in offered
    )
    by_id = {str(choice.id): choice for choice in offered}
    stacks = _stacks(workshop, offered)
    found = [tuple(ChoiceId(note) for note in one.notes) for one in alike(board._replace(notes=notes))]
    sets = [*stacks, *(one for one in found if not any(set(one) <= set(stack) for stack in stacks))]
    return tuple(Nearly(one, all(by_id[id].idea is not None for id in one)) for one in sets)


def _stacks(workshop: Workshop, choices: Iterable[Choice]) -> list[tuple[ChoiceId, ...]]:
    stacks: dict[IdeaId, list[ChoiceId]] = {}
    for choice in choices:
        if choice.idea is not None:
            top = workshop.top_of(choice.idea)
            here = stacks.setdefault(top, [])
            here.insert(0 if choice.idea == top else len(here), choice.id)
    return [tuple(stack) for stack in stacks.values() if len(stack) > 1]


def _voices(workshop: Workshop, board: Board, choice: Choice) -> Iterable[Wording]:
    yield board.wording(voting.wording(workshop, choice), _language(workshop, choice))
    if choice.idea is not None:
        for beneath in workshop.beneath(choice.idea):
            if not beneath.is_untyped:
                yield board.wording(beneath.text, beneath.language)


def _language(workshop: Workshop, choice: Choice) -> str:
    return workshop.idea(choice.idea).language if choice.idea is not None else ""
