"""P08: no group gives more than half of a pillar's ideas."""

from collections import Counter
from collections.abc import Iterator

from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.group_names import within_a_sentence
from workshop_app.insight.portrait.told import Told, flag_pillar, passes, unchecked
from workshop_app.words import say

FEWEST_TO_JUDGE = 4
"""Ideas a pillar needs before one group can be said to drown out the others."""


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each pillar of which one group said more than half."""
    looked_at = flagged = 0
    for pillar in workshop.pillars():
        ideas = workshop.ideas_in(pillar.id)
        if len(ideas) < FEWEST_TO_JUDGE:
            continue
        looked_at += 1
        voices = Counter(group.name for idea in ideas if (group := workshop.group_of(idea)))
        loudest, said = max(voices.items(), key=lambda pair: pair[1], default=("", 0))
        if said * 2 > len(ideas):
            flagged += 1
            reason = say("More than half of its ideas come from {group}.", group=within_a_sentence(loudest))
            yield flag_pillar(workshop, pillar, reason, say("Ask the others what they would add."))
    if not looked_at:
        yield unchecked(say("No pillar has enough ideas to weigh its voices."))
    elif not flagged:
        yield passes(say("No group gives more than half of any pillar's ideas."))


CHECK = PortraitCheck(id="P08", title="No group drowns the others", element="representative", find=find)
