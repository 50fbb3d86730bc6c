"""Everything one can do with learning walks: where one goes, what is counted there, and words for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workshop_app.domain.changes import Edit
from workshop_app.domain.commands.statements import statement
from workshop_app.domain.ranks import between
from workshop_app.domain.records import PillarId
from workshop_app.domain.rules import (
    LONGEST_NAME,
    LONGEST_STATEMENT,
    MOST_VISITS,
    MOST_WALKS,
    RuleBroken,
    one_line,
    within,
)
from workshop_app.domain.shape_records import StatementId
from workshop_app.domain.walk_records import LearningWalk, LearningWalkId, Noticed, NoticedId, PlaceId
from workshop_app.domain.walking import most_seen, refuse_somebody, sighting_id, visit_id, visits
from workshop_app.domain.workshop import Workshop

_NO_WALK = "That learning walk is not in this workshop."
_NO_NOTICED = "Those words are not in this workshop."


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNoticed:
    """Words for what was noticed, on their way in; the fields are those of `Noticed`."""

    id: NoticedId
    walk: LearningWalkId
    place: PlaceId
    pillar: PillarId
    text: str
    look_for: StatementId | None = None


def add(workshop: Workshop, walk_id: LearningWalkId, title: str, day: str = "") -> Iterator[Edit]:
    """Add a learning walk; `day` is written as 2026-10-07, or empty."""
    standing = workshop.all_of(LearningWalk)
    if len(standing) >= MOST_WALKS:
        raise RuleBroken("A workshop holds {most} learning walks.", most=MOST_WALKS)
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit("walk", walk_id, title=_title(title), date=_day(day), rank=rank)


def change(
    workshop: Workshop, walk_id: LearningWalkId, *, title: str | None = None, day: str | None = None
) -> Iterator[Edit]:
    """Change what a learning walk is called, or its day."""
    walk = workshop.known(LearningWalk, walk_id, _NO_WALK)
    yield workshop.edit(
        "walk",
        walk.id,
        title=walk.title if title is None else _title(title),
        date=walk.date if day is None else _day(day),
    )


def bin(workshop: Workshop, walk_id: LearningWalkId) -> Iterator[Edit]:
    """Take a learning walk away, with what was counted on it; it can be taken back."""
    yield workshop.edit("walk", workshop.known(LearningWalk, walk_id, _NO_WALK).id, binned=True)


def take_back(workshop: Workshop, walk_id: LearningWalkId) -> Iterator[Edit]:
    """Take a learning walk back that was taken away."""
    yield workshop.edit("walk", workshop.known(LearningWalk, walk_id, _NO_WALK).id, binned=False)


def visit(workshop: Workshop, walk_id: LearningWalkId, place_id: PlaceId, count: int) -> Iterator[Edit]:
    """Say how often a place was visited on a walk; never less often than something was seen there."""
    walk = workshop.known(LearningWalk, walk_id, _NO_WALK).id
    most = most_seen(workshop, walk, place_id)
    if count < most:
        raise RuleBroken("Something was seen in {count} visits there.", count=most)
    id = visit_id(walk, place_id)
    yield workshop.edit("visit", id, walk=walk, place=place_id, count=_count(count), rank="a0")


def see(
    workshop: Workshop, walk_id: LearningWalkId, place_id: PlaceId, look_for: StatementId, count: int
) -> Iterator[Edit]:
    """Say in how many visits to a place a look-for was seen on a walk."""
    walk = workshop.known(LearningWalk, walk_id, _NO_WALK).id
    if statement(workshop, look_for).kind != "look-for":
        raise RuleBroken("That statement is nothing to look for.")
    went = visits(workshop, walk, place_id)
    if count > went:
        raise RuleBroken("That is more than the {count} visits there. Count the visits first.", count=went)
    id = sighting_id(walk, place_id, look_for)
    place = {"walk": walk, "place": place_id, "look_for": look_for}
    yield workshop.edit("sighting", id, **place, count=_count(count), rank="a0")


def notice(workshop: Workshop, new: NewNoticed) -> Iterator[Edit]:
    """Keep words for what was seen or heard at a place; raises RuleBroken if they name a person."""
    walk = workshop.known(LearningWalk, new.walk, _NO_WALK).id
    pillar = workshop.pillar(new.pillar).id
    standing = workshop.all_of(Noticed)
    rank = between(standing[-1].rank if standing else "", "")
    yield workshop.edit(
        "noticed",
        new.id,
        walk=walk,
        place=new.place,
        pillar=pillar,
        look_for=new.look_for,
        text=_words(new.text),
        rank=rank,
    )


def reword(workshop: Workshop, noticed_id: NoticedId, text: str) -> Iterator[Edit]:
    """Change words for what was noticed."""
    noticed = workshop.known(Noticed, noticed_id, _NO_NOTICED)
    yield workshop.edit("noticed", noticed.id, text=_words(text))


def drop(workshop: Workshop, noticed_id: NoticedId) -> Iterator[Edit]:
    """Put words for what was noticed in the bin."""
    yield workshop.edit("noticed", workshop.known(Noticed, noticed_id, _NO_NOTICED).id, binned=True)


def pick_up(workshop: Workshop, noticed_id: NoticedId) -> Iterator[Edit]:
    """Take words for what was noticed back from the bin."""
    yield workshop.edit("noticed", workshop.known(Noticed, noticed_id, _NO_NOTICED).id, binned=False)


def _title(title: str) -> str:
    title = one_line(title)
    if not title:
        raise RuleBroken("A learning walk needs a name, such as Fall walk.")
    refuse_somebody(title)
    otherwise = RuleBroken("The name of a walk holds {longest} characters.", longest=LONGEST_NAME)
    return within(title, LONGEST_NAME, otherwise)


def _day(day: str) -> str:
    if day:
        try:
            date.fromisoformat(day)
        except ValueError:
            raise RuleBroken("“{day}” is no day. A day is written as 2026-10-07.", day=day) from None
    return day


def _words(text: str) -> str:
    text = one_line(text)
    if not text:
        raise RuleBroken("Write what was seen or heard.")
    refuse_somebody(text)
    otherwise = RuleBroken("What was noticed holds {longest} characters.", longest=LONGEST_STATEMENT)
    return within(text, LONGEST_STATEMENT, otherwise)


def _count(count: int) -> int:
    if not 0 <= count <= MOST_VISITS:
        raise RuleBroken("A place is visited {most} times on a walk at most.", most=MOST_VISITS)
    return count
