"""P17: words that were agreed on are changed only openly: agreed on again, with the reason."""

from collections import Counter
from collections.abc import Iterator

from workshop_app.domain.progressing import state_of
from workshop_app.domain.records import PillarId
from workshop_app.domain.shape_records import Descriptor
from workshop_app.domain.shaping import is_ready
from workshop_app.domain.wordings import Wording, pillar_of, stands
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.portrait.check import PortraitCheck
from workshop_app.insight.portrait.told import Told, flag_pillar, passes, unchecked
from workshop_app.words import say, say_many


def find(workshop: Workshop) -> Iterator[Told]:
    """Give each pillar with words that were changed since they were agreed on."""
    agreed = [cell for cell in workshop.all_of(Descriptor) if cell.state == "agreed" and cell.text]
    reopened = Counter[PillarId | None](
        pillar_of(workshop, wording)
        for cell in agreed
        if state_of(cell) != "agreed" and stands(workshop, wording := Wording("descriptor", cell.id))
    )
    flagged, readied = False, False
    for pillar in workshop.pillars():
        readied |= pillar.ready
        if pillar.ready and not is_ready(pillar):
            flagged = True
            reason = say("Its words were changed after it was marked as ready.")
            again = say("Mark it as ready again, with the reason for the change.")
            yield flag_pillar(workshop, pillar, reason, again)
        if reopened[pillar.id]:
            flagged = True
            reason = say_many(
                "{count} cell was changed after it was agreed on.",
                "{count} cells were changed after they were agreed on.",
                reopened[pillar.id],
            )
            yield flag_pillar(workshop, pillar, reason, say("Read it together, and agree on it again."))
    if not agreed and not readied:
        yield unchecked(say("Nothing was agreed on or marked as ready yet."))
    elif not flagged:
        yield passes(say("All words that were agreed on stand as they were; the file knows who and when."))


CHECK = PortraitCheck(id="P17", title="Agreed words stay", element="process", find=find)
