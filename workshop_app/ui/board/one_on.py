"""Where a note goes that is moved by one place: before or behind its neighbour; arithmetic only, no Qt."""

from workshop_app.ui.board.landing import Landing
from workshop_app.ui.board.loose import LOOSE
from workshop_app.ui.board.racks import Rack


def one_on(rack: Rack, n: int, dx: int, dy: int) -> Landing | None:
    """Return the place beside a slot in a direction; None at the edge, where another sheet comes next."""
    part, in_tray = rack.part_of(n), rack.place is None
    column = (n - part.start) % rack.columns
    wanted = n + dx + dy * rack.columns
    is_past = (in_tray and dy != 0) or (not in_tray and not 0 <= column + dx < rack.columns)
    if rack.place == LOOSE or is_past or not part.start <= wanted < part.end:
        return None
    others = [idea.id for slot, idea in enumerate(rack.slots) if idea is not None and slot != n]
    here = others[part.start : part.end - 1]
    at = wanted - part.start
    return Landing(rack.place, wanted, here[at - 1] if at else None, part.theme)
