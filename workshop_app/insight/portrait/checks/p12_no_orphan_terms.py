"""P12: each term of the common language is used somewhere."""

from collections.abc import Iterator

from workshop_app.domain.glossary import portrait, terms, terms_in
from workshop_app.domain.wordings import Wording, text_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, flag, passes, unchecked
from workshop_app.words import say


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each term that stands nowhere in the portrait."""
    known = terms(workshop)
    used = {term.id for term in terms_in(workshop, (text_of(workshop, one) for one in portrait(workshop)))}
    orphans = [term for term in known if term.id not in used]
    for term in orphans:
        yield flag(
            say("This term is used nowhere in the portrait."),
            say("Use it, or take it out of the common language."),
            place=term.name,
            wording=Wording("term", term.id),
        )
    if not known:
        yield unchecked(say("There are no terms of a common language yet."))
    elif not orphans:
        yield passes(say("Every term is used."))


CHECK = PortraitCheck(id="P12", title="Every term is used", element="actionable", find=find)
