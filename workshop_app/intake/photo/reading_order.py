"""The order in which people read notes on a wall: row by row, from the left."""

from collections.abc import Sequence

import numpy as np

from workshop_app.intake.photo import quads
from workshop_app.intake.photo.quads import Quad


def reading_order(notes: Sequence[Quad]) -> list[int]:
    """Return the places of the notes in the order of reading; a row may climb or fall a little on its way."""
    middles = [(float(x), float(y)) for x, y in (note.mean(0) for note in notes)]
    left = sorted(range(len(notes)), key=lambda place: middles[place][1])
    step = 0.5 * float(np.median([quads.side(note) for note in notes])) if notes else 0.0
    order = []
    while left:
        row = [left.pop(0)]
        for going in (1, -1):
            last = row[0]
            for place in sorted(left, key=lambda place: going * middles[place][0]):
                ahead = going * (middles[place][0] - middles[last][0])
                if ahead > 0 and abs(middles[place][1] - middles[last][1]) <= step:
                    row.append(place)
                    last = place
            left = [place for place in left if place not in row]
        order += sorted(row, key=lambda place: middles[place][0])
    return order
