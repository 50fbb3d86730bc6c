"""P13: examples of each pillar come from several subjects and settings."""

from collections.abc import Iterator

from workshop_app.domain.shaping import SUBJECTS, examples_of
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.shaped import shaped
from workshop_app.insight.portrait.told import Told, flag_pillar, passes, unchecked
from workshop_app.words import say, say_many

FEWEST_SUBJECTS = 3


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each pillar with words whose examples are of fewer than three subjects or settings."""
    pillars = shaped(workshop)
    flagged = False
    for pillar in pillars:
        said = {one.subject for one in examples_of(workshop, pillar.id) if one.text and one.subject}
        if len(said) >= FEWEST_SUBJECTS:
            continue
        flagged = True
        only = next(iter(said), "")
        if not said:
            reason = say("It has no examples yet. Three, from different subjects, show that it is for all.")
        elif len(said) == 1 and only in SUBJECTS:
            reason = say("All its examples come from one subject: {subject}.", subject=say(SUBJECTS[only]))
        else:
            reason = say_many(
                "Its examples come from {count} subject or setting; {fewest} show that it is for all.",
                "Its examples come from {count} subjects or settings; {fewest} show that it is for all.",
                len(said),
                fewest=FEWEST_SUBJECTS,
            )
        yield flag_pillar(workshop, pillar, reason, say("Add one from the arts, a club, or home."))
    if not pillars:
        yield unchecked(say("No pillar has words beyond its name yet."))
    elif not flagged:
        yield passes(say("Every pillar shows in three subjects or settings, or more."))


CHECK = PortraitCheck(id="P13", title="Examples of many subjects", element="transdisciplinary", find=find)
