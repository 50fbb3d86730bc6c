"""The questions that suggestions ask, in words; no Qt."""

from collections.abc import Callable
from functools import partial
from textwrap import shorten
from typing import NamedTuple

from workshop_app.domain.records import Idea, IdeaId, PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.likeness.alike import Alike
from workshop_app.insight.likeness.placing import Placement
from workshop_app.words import say, say_many

Act = Callable[[], object]
LONGEST_QUOTE = 44
"""Characters of an idea that a question quotes; the whole note is drawn beside it."""


class Answer(NamedTuple):
    """One thing to answer: its words, what it does, how its button looks, and the pillar it stands for."""

    words: str
    act: Callable[[], object]
    kind: str = "secondary"
    number: int = 0
    ink: str = ""


class Question(NamedTuple):
    """What is asked: a sentence, a smaller one, the notes it is about, and the answers, the likeliest first.

    Enter gives the first answer and Space the last one.
    """

    kind: str
    sentence: str
    small: str = ""
    notes: tuple[Idea, ...] = ()
    answers: tuple[Answer, ...] = ()


def by_words() -> str:
    """Return what is said where there is no sentence model."""
    return say("Only the words are compared: the sentence model is not on this computer.")


def looking(kind: str) -> Question:
    """Return what is said while it is being worked out."""
    return Question(kind, say("Reading what people said…"))


def preview(count: int, unread: int, keep: Act, keep_none: Act) -> Question:
    """Ask whether the notes that are drawn dashed belong there."""
    left = say_many(
        "{count} idea in another language is left to people.",
        "{count} ideas in another language are left to people.",
        unread,
    )
    small = say("Nothing is stored yet. A note that belongs elsewhere can be dragged there.")
    return Question(
        "place",
        say_many(
            "{count} idea would go where it is drawn dashed",
            "{count} ideas would go where they are drawn dashed",
            count,
        ),
        f"{small} {left}" if unread else small,
        answers=(
            Answer(say_many("Keep {count}", "Keep {count}", count), keep, "suggested"),
            Answer(say("None of them"), keep_none),
        ),
    )


def choose(
    workshop: Workshop, one: Placement, left: int, place: Callable[[PillarId], object], later: Act
) -> Question:
    """Ask into which pillar a note goes; the likeliest comes first."""
    answers = []
    for n, pillar_id in enumerate(one.pillars):
        pillar, number = workshop.pillar(pillar_id), workshop.number_of(pillar_id)
        name = pillar.name or say("Pillar {number}", number=number)
        kind = "secondary" if n else "suggested"
        answers.append(Answer(name, partial(place, pillar_id), kind, number, pillar.ink))
    small = say_many(
        "The last one to choose for. Press a pillar’s number, Space for later.",
        "{count} to choose for. Press a pillar’s number, Space for later.",
        left,
    )
    return Question(
        "place",
        say("Where does this belong?"),
        small,
        (workshop.idea(one.note),),
        (*answers, Answer(say("Later"), later, "quiet")),
    )


def same(workshop: Workshop, alike: Alike, stack: Act, apart: Act) -> Question:
    """Ask whether notes that say the same become one stack."""
    small = say("Every voice stays in the stack, and it can be opened again.")
    if len(alike.places) > 1:
        there = ", ".join(_place(workshop, place) for place in alike.places)
        top = _place(workshop, workshop.place_of(workshop.idea(alike.notes[0])))
        small = say("They lie in different places: {places}. The stack lies in {top}.", places=there, top=top)
    return Question(
        "same",
        say_many("These {count} say the same", "These {count} say the same", len(alike.notes)),
        small,
        tuple(workshop.idea(note) for note in alike.notes),
        (Answer(say("Stack them"), stack, "suggested"), Answer(say("Keep apart"), apart)),
    )


def together(workshop: Workshop, pile: tuple[IdeaId, ...], stack: Act, put_up: Act, apart: Act) -> Question:
    """Ask whether notes of the tray belong together."""
    name = shorten(workshop.idea(pile[0]).text, LONGEST_QUOTE, placeholder="…")
    return Question(
        "together",
        say_many(
            "{count} more might belong with “{name}”",
            "{count} more might belong with “{name}”",
            len(pile) - 1,
            name=name,
        ),
        say("They say something alike, not the same."),
        tuple(workshop.idea(note) for note in pile),
        (
            Answer(say("Stack them"), stack, "suggested"),
            Answer(say("New pillar"), put_up),
            Answer(say("Keep apart"), apart),
        ),
    )


def _place(workshop: Workshop, place: PillarId | None) -> str:
    if place is None:
        return say("the tray")
    return workshop.pillar(place).name or say("Pillar {number}", number=workshop.number_of(place))
