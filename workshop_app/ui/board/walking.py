"""Where the arrow keys lead: from note to note, to the heads of sheets and on to the next sheet; no Qt."""

from collections.abc import Iterable

from workshop_app.domain.records import IdeaId, PillarId
from workshop_app.ui.board.racks import Arrangement, Box, Rack, Sheet
from workshop_app.ui.board.selection import Spot, on_idea, on_pillar


def step(shown: Arrangement, spot: Spot, dx: int, dy: int) -> Spot | None:
    """Return the next spot in a direction; None at the edge of the canvas or the tray."""
    if spot.kind == "pillar":
        sheet = shown.sheet(PillarId(spot.id))
        return _from_head(shown, sheet, dx, dy) if sheet is not None else None
    found = shown.find(IdeaId(spot.id))
    if found is None:
        return None
    rack, n = found
    if not isinstance(rack, Sheet):
        return _at(rack, n + dx) if dx else None
    return _from_note(shown, rack, n, dx, dy)


def following(shown: Arrangement, spot: Spot | None, ahead: int) -> Spot | None:
    """Return the next note in reading order, pillar by pillar and then the tray."""
    order = [idea.id for rack in shown.racks() for idea in rack.slots if idea is not None]
    if not order:
        return None
    here = spot.id if spot is not None else ""
    at = order.index(IdeaId(here)) + ahead if here in order else (0 if ahead > 0 else len(order) - 1)
    return on_idea(order[max(0, min(len(order) - 1, at))])


def end(shown: Arrangement, spot: Spot, *, last: bool) -> Spot | None:
    """Return the first or last note of the same pillar or of the tray."""
    if spot.kind == "pillar":
        rack: Rack | None = shown.sheet(PillarId(spot.id))
    else:
        found = shown.find(IdeaId(spot.id))
        rack = found[0] if found is not None else None
    return _at(rack, len(rack.slots) - 1 if last else 0) if rack is not None else None


def first(shown: Arrangement) -> Spot | None:
    """Return where the keyboard starts: the first idea to place, else the first pillar."""
    start = _at(shown.tray, 0)
    if start is None and shown.sheets:
        start = on_pillar(shown.sheets[0].pillar.id)
    return start


def nearest(racks: Iterable[Rack], x: float, y: float) -> Spot | None:
    """Return the note, or head of an empty sheet, nearest to a point."""
    best: tuple[float, Spot] | None = None
    for rack in racks:
        n = rack.nearest(x, y)
        if n is not None:
            spot, box = _at(rack, n), rack.slot(n)
        elif isinstance(rack, Sheet):
            spot, box = on_pillar(rack.pillar.id), rack.head
        else:
            continue
        distance = abs(box.centre[0] - x) + abs(box.centre[1] - y)
        if spot is not None and (best is None or distance < best[0]):
            best = (distance, spot)
    return best[1] if best is not None else None


def _from_head(shown: Arrangement, sheet: Sheet, dx: int, dy: int) -> Spot | None:
    if dy > 0 and sheet.index:
        return _at(sheet, 0)
    beside = _beside(shown, sheet, sheet.head, dx, dy)
    if beside is None:
        return None
    if dy < 0:
        return nearest([beside], sheet.head.centre[0], beside.box.bottom)
    return on_pillar(beside.pillar.id)


def _from_note(shown: Arrangement, sheet: Sheet, n: int, dx: int, dy: int) -> Spot | None:
    row, column = divmod(n, sheet.columns)
    if dx and 0 <= column + dx < sheet.columns and n + dx < len(sheet.slots):
        return _at(sheet, n + dx)
    if dy < 0 and row == 0:
        return on_pillar(sheet.pillar.id)
    if dy and row + dy < sheet.rows:
        return _at(sheet, min(n + dy * sheet.columns, len(sheet.slots) - 1))
    here = sheet.slot(n)
    beside = _beside(shown, sheet, here, dx, dy)
    if beside is None:
        return None
    if dy > 0:
        return on_pillar(beside.pillar.id)
    edge = beside.x if dx > 0 else beside.box.right
    return nearest([beside], edge, here.centre[1])


def _beside(shown: Arrangement, own: Sheet, here: Box, dx: int, dy: int) -> Sheet | None:
    """Return the sheet that lies next in a direction, preferring one straight ahead."""
    x, y = here.centre
    best: tuple[float, Sheet] | None = None
    for sheet in shown.sheets:
        if sheet is own:
            continue
        box = sheet.box
        ahead = (box.centre[0] - own.box.centre[0]) * dx if dx else (box.centre[1] - own.box.centre[1]) * dy
        aside = _outside(y, box.y, box.bottom) if dx else _outside(x, box.x, box.right)
        if ahead <= 0 or (dy and aside > 0) or aside > box.height:
            continue
        distance = ahead + 3 * aside
        if best is None or distance < best[0]:
            best = (distance, sheet)
    return best[1] if best is not None else None


def _outside(at: float, low: float, high: float) -> float:
    return max(low - at, at - high, 0)


def _at(rack: Rack, n: int) -> Spot | None:
    idea = rack.slots[n] if 0 <= n < len(rack.slots) else None
    return on_idea(idea.id) if idea is not None else None
