"""What the ledger says of a group in words: for its cells, and as one sentence for those who listen."""

from workshop_app.domain.records import PillarId
from workshop_app.domain.workshop import Workshop
from workshop_app.insight.voices import Ledger, Voice
from workshop_app.words import say, say_many


def name_of(voice: Voice) -> str:
    """Return what the group is called."""
    return voice.group.name if voice.group is not None else say("Nobody said who")


def in_the_room(voice: Voice, *, is_counted: bool) -> str:
    """Return how many are there, of how many invited; a dash where nobody counted."""
    there = f"{voice.present:,}" if voice.present or is_counted else "–"
    if voice.group is None:
        return "–"
    return say("{count} of {invited}", count=there, invited=f"{voice.invited:,}") if voice.invited else there


def percent(share: float) -> str:
    """Return a share as a whole percentage."""
    return say("{percent} %", percent=round(100 * share))


def sentence(workshop: Workshop, voice: Voice, *, is_counted: bool) -> str:
    """Return everything that a line of the ledger says."""
    said = [name_of(voice)]
    if voice.group is not None and (is_counted or voice.invited):
        said.append(say("in the room: {count}", count=in_the_room(voice, is_counted=is_counted)))
    if voice.is_missing:
        said.append(say("not heard yet"))
    elif not voice.ideas:
        said.append(say("no ideas"))
    else:
        said.append(say_many("{count} idea", "{count} ideas", voice.ideas))
        said.append(say("{percent} in a pillar", percent=percent(voice.share_placed)))
        if voice.pillars:
            numbers = ", ".join(str(workshop.number_of(pillar)) for pillar, _count in voice.pillars)
            said.append(say("heard in pillars {numbers}", numbers=numbers))
        said.append(say_many("{count} word lives on", "{count} words live on", len(voice.words)))
    if voice.ballots:
        said.append(say_many("{count} ballot", "{count} ballots", voice.ballots))
    return ", ".join(said) + "."


def totals(found: Ledger) -> list[tuple[str, str]]:
    """Return the figures at the head of the ledger, each with what it counts."""
    figures = []
    if found.is_counted:
        figures.append((f"{found.people:,}", say_many("person there", "people there", found.people)))
    figures.append((f"{found.ideas:,}", say_many("idea", "ideas", found.ideas)))
    if found.ideas:
        figures.append((percent(found.placed / found.ideas), say("of them in a pillar")))
    looked_for = len({*(one.id for one in found.heard), *(one.id for one in found.missing)})
    if looked_for:
        heard = say("{count} of {all}", count=len(found.heard), all=looked_for)
        figures.append((heard, say_many("group heard", "groups heard", looked_for)))
    return figures


def pillar_name(workshop: Workshop, pillar_id: PillarId) -> str:
    """Return a pillar by its number and its name."""
    number = workshop.number_of(pillar_id)
    name = workshop.pillar(pillar_id).name
    return say("{number} {name}", number=number, name=name) if name else say("Pillar {number}", number=number)
