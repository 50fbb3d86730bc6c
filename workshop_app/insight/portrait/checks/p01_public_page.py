"""P01: one page for everybody, which says what it is, in which language, and what its pictures show."""

from collections.abc import Iterator

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.shaped import shaped
from workshop_app.insight.portrait.told import Told, flag, passes, unchecked
from workshop_app.words import say, say_many


def find(workshop: Workshop) -> Iterator[Told]:
    """Give what a page for everybody would lack; whether one was printed, no workshop keeps."""
    details, pillars = workshop.details, workshop.pillars()
    if not details.title:
        yield flag(say("It has no title yet."), say("Say what it is called, in the plan."))
    if not details.language:
        yield flag(say("Nobody said in which language it is."), say("Choose its language, in the plan."))
    if not shaped(workshop):
        yield unchecked(say("No pillar is defined yet, so there is nothing for a page."))
        return
    undefined = [pillar.id for pillar in pillars if not pillar.definition]
    unsaid = [pillar.id for pillar in pillars if pillar.icon and not pillar.alt]
    if undefined:
        reason = say_many(
            "{count} pillar has no definition for the page yet.",
            "{count} pillars have no definition for the page yet.",
            len(undefined),
        )
        yield Told("flag", reason, say("Write it in Shape."), pillar=undefined[0])
    if unsaid:
        reason = say_many(
            "{count} icon does not say what it shows to those who cannot see it.",
            "{count} icons do not say what they show to those who cannot see them.",
            len(unsaid),
        )
        instead = say("Choose the icon in Shape, and say in a word or two what it shows.")
        yield Told("flag", reason, instead, pillar=unsaid[0])
    if details.title and details.language and not undefined and not unsaid:
        yield passes(say("It has a title, a language, and words for each icon."))
    yield unchecked(
        say("Which pages were printed or passed on is not checked here."),
        say("Pages printed from Share are tagged, with title and language."),
    )


CHECK = PortraitCheck(id="P01", title="A page for everybody", element="public", find=find)
