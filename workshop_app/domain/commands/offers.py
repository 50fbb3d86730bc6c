"""Everything one can do with names on offer for a pillar."""

from collections.abc import Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands import pillars
from workshop_app.domain.ranks import between
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import LONGEST_NAME, MOST_OFFERS, RuleBroken, one_line, within
from workshop_app.domain.shape_records import Offer, OfferId
from workshop_app.domain.shaping import offers_of
from workshop_app.domain.taking_along import refuse_locked
from workshop_app.domain.workshop import Workshop


def add(workshop: Workshop, offer_id: OfferId, pillar_id: PillarId, name: str) -> Iterator[Edit]:
    """Put a name on offer for a pillar, behind those on offer already."""
    pillar = workshop.pillar(pillar_id)
    refuse_locked(workshop, pillar.id)
    standing = offers_of(workshop, pillar.id)
    if len(standing) >= MOST_OFFERS:
        raise RuleBroken("A pillar holds {most} names on offer. Remove one first.", most=MOST_OFFERS)
    name = _checked(name)
    if name.casefold() in {pillar.name.casefold(), *(one.name.casefold() for one in standing)}:
        raise RuleBroken("“{name}” is on offer already.", name=name)
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit("offer", offer_id, pillar=pillar.id, name=name, rank=rank)


def reword(workshop: Workshop, offer_id: OfferId, name: str) -> Iterator[Edit]:
    """Change a name on offer."""
    yield workshop.edit("offer", _free(workshop, offer_id).id, name=_checked(name))


def take(workshop: Workshop, offer_id: OfferId) -> Iterator[Edit]:
    """Give a pillar the name on offer; the name it had is on offer in its stead, if it had one."""
    offer = _free(workshop, offer_id)
    pillar = workshop.pillar(offer.pillar or "")
    yield from pillars.rename(workshop, pillar.id, offer.name)
    if pillar.name:
        yield workshop.edit("offer", offer.id, name=pillar.name)
    else:
        yield workshop.edit("offer", offer.id, binned=True)


def bin(workshop: Workshop, offer_id: OfferId) -> Iterator[Edit]:
    """Take a name off the offer; it can be taken back."""
    yield workshop.edit("offer", _free(workshop, offer_id).id, binned=True)


def take_back(workshop: Workshop, offer_id: OfferId) -> Iterator[Edit]:
    """Put a name back on offer."""
    yield workshop.edit("offer", _free(workshop, offer_id).id, binned=False)


def _free(workshop: Workshop, offer_id: OfferId) -> Offer:
    offer = workshop.known(Offer, offer_id, "That name is not on offer in this workshop.")
    refuse_locked(workshop, offer.pillar)
    return offer


def _checked(name: str) -> str:
    name = one_line(name)
    if not name:
        raise RuleBroken("Write the name that is on offer.")
    return within(
        name,
        LONGEST_NAME,
        RuleBroken(
            "A pillar's name holds {longest} characters, and this one has {length}.",
            longest=LONGEST_NAME,
            length=len(name),
        ),
    )
