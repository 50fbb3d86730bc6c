"""Everything one can do with the places of learning walks."""

from collections.abc import Iterator

from workshop_app.domain.changes import Edit
from workshop_app.domain.ranks import between
from workshop_app.domain.rules import LONGEST_NAME, MOST_PLACES, RuleBroken, one_line, within
from workshop_app.domain.walk_records import Place, PlaceId
from workshop_app.domain.walking import refuse_somebody
from workshop_app.domain.workshop import Workshop

_NO_PLACE = "That place is not in this workshop."


def add(workshop: Workshop, place_id: PlaceId, name: str) -> Iterator[Edit]:
    """Add a place that is visited on walks; raises RuleBroken for one that is named after a person."""
    standing = workshop.all_of(Place)
    if len(standing) >= MOST_PLACES:
        raise RuleBroken("A workshop holds {most} places.", most=MOST_PLACES)
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit("place", place_id, name=_name(workshop, place_id, name), rank=rank)


def rename(workshop: Workshop, place_id: PlaceId, name: str) -> Iterator[Edit]:
    """Change what a place is called."""
    place = workshop.known(Place, place_id, _NO_PLACE)
    yield workshop.edit("place", place.id, name=_name(workshop, place.id, name))


def bin(workshop: Workshop, place_id: PlaceId) -> Iterator[Edit]:
    """Take a place away, with what was counted there; it can be taken back."""
    yield workshop.edit("place", workshop.known(Place, place_id, _NO_PLACE).id, binned=True)


def take_back(workshop: Workshop, place_id: PlaceId) -> Iterator[Edit]:
    """Take a place back that was taken away."""
    yield workshop.edit("place", workshop.known(Place, place_id, _NO_PLACE).id, binned=False)


def _name(workshop: Workshop, place_id: PlaceId, name: str) -> str:
    name = one_line(name)
    if not name:
        raise RuleBroken("A place needs a name, such as Grade 6 science.")
    refuse_somebody(name)
    if any(one.name.casefold() == name.casefold() and one.id != place_id for one in workshop.all_of(Place)):
        raise RuleBroken("There is a place called “{name}” already.", name=name)
    otherwise = RuleBroken("The name of a place holds {longest} characters.", longest=LONGEST_NAME)
    return within(name, LONGEST_NAME, otherwise)
