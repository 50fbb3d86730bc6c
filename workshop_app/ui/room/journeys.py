"""Which papers travel when the wall changes, and on what way, so that a crowd can follow each."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from workshop_app.ui.room.marks import Card, Picture

MOST = 40
"""More papers than these at once nobody can follow: the rest are there at once."""


@dataclass(frozen=True, slots=True)
class Journey:
    """One paper on its way; where its size changes on the way it is blank, for its words would shrink."""

    card: Card
    start: QRectF
    end: QRectF

    def at(self, way: float) -> QRectF:
        """Return where the paper is when that part of the way lies behind it, from 0 to 1."""
        a, b = self.start, self.end
        return QRectF(
            a.x() + (b.x() - a.x()) * way,
            a.y() + (b.y() - a.y()) * way,
            a.width() + (b.width() - a.width()) * way,
            a.height() + (b.height() - a.height()) * way,
        )


def between(before: Picture, after: Picture, *, only_new: bool = False) -> tuple[Journey, ...]:
    """Return the ways of the papers that are seen on both pictures, or come from where they waited.

    Papers that are new go first when there are too many; none travels between pictures that share nothing.
    With `only_new` all others are there at once: those of another sheet came from nowhere.
    """
    here, there = before.cards(), after.cards()
    if only_new:
        there = {key: card for key, card in there.items() if card.is_new}
        here = {key: card for key, card in here.items() if key in there}
    known = here.keys() & there.keys()
    ways = [_way(there[key], here[key].box, there[key].box) for key in known if _moves(here[key], there[key])]
    if known or before.homes.keys() & there.keys():
        ways += [
            _way(card, start, card.box) for key, card in there.items() if (start := _from(before, key, here))
        ]
    if known or here.keys() & after.homes.keys():
        ways += [
            _way(here[key], here[key].box, after.homes[key])
            for key in here.keys() - there.keys()
            if key in after.homes
        ]
    new = {key for key, card in there.items() if card.is_new}
    ways.sort(key=lambda way: way.card.key not in new)
    return tuple(ways[:MOST])


def _from(before: Picture, key: int, here: dict[int, Card]) -> QRectF | None:
    if key in here:
        return None
    return before.homes.get(key, before.tray)


def _moves(a: Card, b: Card) -> bool:
    return a.box != b.box


def _way(card: Card, start: QRectF, end: QRectF) -> Journey:
    if start.size() == end.size():
        return Journey(card, start, end)
    return Journey(replace(card, on_it=(), is_new=False), start, end)
