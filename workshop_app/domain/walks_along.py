"""What comes along of the learning walks and the needs assessment of another workshop."""

from collections.abc import Iterator, Mapping
from typing import Any

from workshop_app.domain.changes import Edit
from workshop_app.domain.kinds import KINDS, Standing, kind_named, kind_of
from workshop_app.domain.made_of import made_of
from workshop_app.domain.need_records import Conclusion, Evidence, Inquiry, Recommendation
from workshop_app.domain.ranks import between
from workshop_app.domain.rules import MOST_NEEDS, MOST_PLACES, MOST_WALKS
from workshop_app.domain.walk_records import (
    LearningWalk,
    LearningWalkId,
    Noticed,
    Place,
    PlaceId,
    Sighting,
    Visit,
)
from workshop_app.domain.walking import sighting_id, visit_id
from workshop_app.domain.workshop import Workshop


class WalksAlong:
    """What one other workshop saw and found, on its way in, under ids made of theirs.

    `known` says by kind which of our records theirs are. Places are ours of the same name. What came before
    comes no second time, and what has no room any more stays where it is.
    """

    def __init__(
        self, workshop: Workshop, other: Workshop, other_id: str, known: Mapping[str, Mapping[str, Any]]
    ) -> None:
        self._ours, self._theirs, self._id = workshop, other, other_id
        self._known: dict[str, dict[str, Any]] = {kind: dict(ids) for kind, ids in known.items()}

    def edits(self) -> Iterator[Edit]:
        """Return the edits that take it in."""
        yield from self._walks()
        yield from self._places()
        yield from self._counts()
        yield from self._needs()

    def _walks(self) -> Iterator[Edit]:
        yield from self._behind(LearningWalk, MOST_WALKS, {})

    def _places(self) -> Iterator[Edit]:
        same = {one.name.casefold(): one.id for one in self._ours.all_of(Place)}
        met = {one.id: same.get(one.name.casefold()) for one in self._theirs.all_of(Place)}
        yield from self._behind(Place, MOST_PLACES, {theirs: ours for theirs, ours in met.items() if ours})

    def _counts(self) -> Iterator[Edit]:
        for visit in self._theirs.all_of(Visit):
            where = self._where(visit)
            if where is not None and self._is_new("visit", visit_id(*where)):
                yield self._added(visit, visit_id(*where), walk=where[0], place=where[1])
        for sighting in self._theirs.all_of(Sighting):
            where, look_for = self._where(sighting), self._met("statement", sighting.look_for)
            if where is not None and look_for is not None:
                id = sighting_id(*where, look_for)
                if self._is_new("sighting", id):
                    yield self._added(sighting, id, walk=where[0], place=where[1], look_for=look_for)
        for noticed in self._theirs.all_of(Noticed):
            where, pillar = self._where(noticed), self._met("pillar", noticed.pillar)
            new = self._new("noticed", noticed.id)
            if where is not None and pillar is not None and self._is_new("noticed", new):
                look_for = self._met("statement", noticed.look_for)
                place = {"walk": where[0], "place": where[1], "pillar": pillar, "look_for": look_for}
                yield self._added(noticed, new, **place, origin="")

    def _needs(self) -> Iterator[Edit]:
        yield from self._behind(Inquiry, MOST_NEEDS, {})
        yield from self._behind(
            Evidence, MOST_NEEDS, {}, inquiry="inquiry", group="group", walk="walk", idea="idea"
        )
        yield from self._behind(Conclusion, MOST_NEEDS, {}, inquiry="inquiry")
        yield from self._behind(
            Recommendation, MOST_NEEDS, {}, conclusion="conclusion", pillar="pillar", term="term"
        )

    def _behind(self, sort: type[Any], most: int, same: Mapping[str, str], /, **links: str) -> Iterator[Edit]:
        """Give what is new of a sort, behind what stands here; `links` says of which kind its fields are."""
        kind, standing = kind_named(sort), self._ours.all_of(sort)
        rank, room = max((one.rank for one in standing), default=""), most - len(standing)
        ids = self._known.setdefault(kind, {})
        for one in self._theirs.all_of(sort):
            new = same.get(one.id) or self._new(kind, one.id)
            if not self._is_new(kind, new):
                ids[one.id] = new
                continue
            met = {name: self._met(of, getattr(one, name)) for name, of in links.items()}
            host = next(iter(links), "")
            is_held = host in {"inquiry", "conclusion"} and met[host] is None
            if is_held or room <= 0:
                continue
            ids[one.id], rank, room = new, between(rank, ""), room - 1
            own = {"origin": ""} if sort is Recommendation else {}
            yield self._added(one, new, **met, **own, rank=rank)

    def _where(self, record: Visit | Sighting | Noticed) -> tuple[LearningWalkId, PlaceId] | None:
        walk, place = self._met("walk", record.walk), self._met("place", record.place)
        return (LearningWalkId(walk), PlaceId(place)) if walk is not None and place is not None else None

    def _met(self, kind: str, id: str | None) -> Any:
        return self._known.get(kind, {}).get(id or "")

    def _new(self, noun: str, id: str) -> str:
        return made_of(noun, self._id, id)

    def _is_new(self, kind: str, id: str) -> bool:
        return not self._ours.value(kind, id, "rank")

    def _added(self, record: Standing, id: str, **fields: Any) -> Edit:
        names = (name for name in KINDS[kind_of(record)].__slots__ if name not in {"id", "binned"})
        return self._ours.edit(kind_of(record), id, **{n: getattr(record, n) for n in names} | fields)
