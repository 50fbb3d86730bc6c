"""P10: each pillar has indicators, and what to look for on the learner's side and the educator's."""

from collections.abc import Iterator

from workshop_app.domain.records import Pillar
from workshop_app.domain.shaping import indicators_of, statements_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.shaped import shaped
from workshop_app.insight.portrait.told import Told, flag_pillar, passes, unchecked
from workshop_app.words import say, say_many

FEWEST_INDICATORS = 2


def find(workshop: Workshop) -> Iterator[Told]:
    """Give what each pillar lacks that has words."""
    pillars = shaped(workshop)
    found = [told for pillar in pillars for told in _about(workshop, pillar)]
    yield from found
    if not pillars:
        yield unchecked(say("No pillar has words beyond its name yet."))
    elif not found:
        yield passes(say("Every pillar has indicators, and what to look for on both sides."))


def _about(workshop: Workshop, pillar: Pillar) -> Iterator[Told]:
    indicators = sum(bool(one.text) for one in indicators_of(workshop, pillar.id))
    if indicators < FEWEST_INDICATORS:
        reason = say_many(
            "It has {count} indicator; {fewest} make it clear what it includes.",
            "It has {count} indicators; {fewest} make it clear what it includes.",
            indicators,
            fewest=FEWEST_INDICATORS,
        )
        yield flag_pillar(workshop, pillar, reason, say("Say in Shape what it includes."))
    sides = {one.lens or "learner" for one in statements_of(workshop, pillar.id, "look-for") if one.text}
    if "learner" not in sides:
        reason = say("Nothing says what to look for when learners do it.")
        yield flag_pillar(workshop, pillar, reason, say("Add a look-for of learners."))
    if "educator" not in sides:
        reason = say("Nothing says what to look for when educators do it.")
        yield flag_pillar(workshop, pillar, reason, say("Add a look-for of educators."))


CHECK = PortraitCheck(id="P10", title="Something one can see", element="actionable", find=find)
