"""What of a portrait was told so far: items under their parents in order, and ties between them."""

from collections import Counter

from workshop_app.domain.guids import guid, guid_of
from workshop_app.domain.kinds import Record
from workshop_app.domain.wordings import WORDINGS, Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.standards.case.framework import CHILD, Item, Tie

LAST_MOMENT = 253_402_300_799_000
"""The last second of the year 9999, beyond which no calendar goes; a file can hold anything."""


class Told:
    """Gathers items and ties; `names` gives every record and wording the GUID others know it under."""

    def __init__(self, workshop: Workshop, workshop_id: str) -> None:
        self.workshop, self.workshop_id = workshop, workshop_id
        self.items: list[Item] = []
        self.ties: list[Tie] = []
        self.above: dict[str, str] = {}
        self._numbers = Counter[str]()
        self._changed: dict[str, int] = {}
        self._records = workshop.records()

    def guid(self, record: Record) -> str:
        """Return the GUID of a record, in small letters."""
        return guid_of(self.workshop_id, record).lower()

    def guid_at(self, wording: Wording) -> str:
        """Return the GUID of what tells a wording; the wording has to be in the portrait."""
        kind, field = WORDINGS[wording.of]
        own = self.guid(self.workshop.details if kind == "details" else self._records[kind, wording.id])
        return own if wording.of in _ITSELF else guid(own, field)

    def put(self, item: Item, under: str) -> None:
        """Add an item behind those that are under the same parent already."""
        self.items.append(item)
        self.above[item.guid] = under
        self._changed[item.guid] = item.changed
        self._numbers[under] += 1
        self.tie(CHILD, item.guid, under, number=self._numbers[under])

    def tie(self, kind: str, origin: str, destination: str, *, number: int | None = None) -> None:
        """Tie two items; a tie changed when the later of its ends did."""
        ends = (self._changed.get(origin, 0), self._changed.get(destination, 0))
        self.ties.append(
            Tie(kind=kind, origin=origin, destination=destination, number=number, changed=max(ends))
        )

    def has(self, guid: str) -> bool:
        """Say whether an item of this GUID was told."""
        return guid in self.above

    def changed(self, *records: Record) -> int:
        """Return when one of these records was altered last, in milliseconds since 1970."""
        return max((altered(self.workshop, record) for record in records), default=0)


_ITSELF = frozenset({"title", "name", "statement", "descriptor", "example", "level", "term"})
"""Wordings that are told by the item of their record; each other one has an item of its own."""


def altered(workshop: Workshop, record: Record) -> int:
    """Return when a record was altered last, in milliseconds since 1970; 0 if nothing was ever said of it."""
    try:
        return max(0, min(workshop.altered(record).millis, LAST_MOMENT))
    except (KeyError, ValueError):
        return 0
