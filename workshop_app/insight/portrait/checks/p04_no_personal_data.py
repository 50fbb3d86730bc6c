"""P04: no phone number and no e-mail address in what is shown."""

from collections.abc import Iterator

from workshop_app.domain.glossary import portrait, terms
from workshop_app.domain.shape_records import Statement
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.personal import is_personal
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, flag, passes, unchecked
from workshop_app.words import say


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each idea and each wording that holds a number or an address; names nobody can find for sure."""
    found = (*_in_ideas(workshop), *_in_words(workshop))
    yield from found
    if not found and (workshop.ideas() or workshop.pillars()):
        yield passes(say("No phone number and no e-mail address."))
    yield unchecked(
        say("Names of people are not checked here."), say("Read the ideas once before they are shown.")
    )


def _in_ideas(workshop: Workshop) -> Iterator[Told]:
    for idea in workshop.ideas():
        if is_personal(idea.text):
            yield Told(
                "flag",
                say("This idea holds a phone number or an e-mail address."),
                say("Take it out of the idea."),
                idea.text,
                idea=idea.id,
            )


def _in_words(workshop: Workshop) -> Iterator[Told]:
    for wording, text in _texts(workshop):
        if is_personal(text):
            yield flag(
                say("These words hold a phone number or an e-mail address."),
                say("Say it without."),
                place=text,
                wording=wording,
            )


def _texts(workshop: Workshop) -> Iterator[tuple[Wording, str]]:
    for wording in portrait(workshop):
        yield wording, text_of(workshop, wording)
    for term in terms(workshop):
        for text in (term.name, term.meaning, term.is_not, term.example, term.taken_from):
            yield Wording("term", term.id), text
    for statement in workshop.all_of(Statement):
        yield Wording("statement", statement.id), statement.evidence
        yield Wording("statement", statement.id), statement.gap


CHECK = PortraitCheck(id="P04", title="No personal data", element="public", find=find)
