"""Where the arrow keys lead: from note to note, to heads and headings and on to the next sheet; no Qt."""

from collections.abc import Iterable

from workshop_app.domain.records import IdeaId, PillarId, ThemeId
from workshop_app.ui.board.arrangement import Arrangement, Sheet
from workshop_app.ui.board.loose import Loose
from workshop_app.ui.board.racks import Box, Part, Rack
from workshop_app.ui.board.selection import Spot, on_idea, on_pillar, on_theme


def step(shown: Arrangement, spot: Spot, dx: int, dy: int) -> Spot | None:
    """Return the next spot in a direction; None at the edge of the canvas or the tray."""
    if spot.kind == "pillar":
        sheet = shown.sheet(PillarId(spot.id))
        return _from_head(shown, sheet, dx, dy) if sheet is not None else None
    if spot.kind == "theme":
        there = shown.theme(ThemeId(spot.id))
        return _from_heading(shown, *there, dx, dy) if there is not None else None
    found = shown.find(IdeaId(spot.id))
    if found is None:
        return None
    rack, n = found
    if isinstance(rack, Loose):
        return _from_loose(shown, rack.slot(n), dx, dy)
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
    elif spot.kind == "theme":
        there = shown.theme(ThemeId(spot.id))
        part = there[1] if there is not None else None
        if there is None or part is None or not part.size:
            return None
        return _at(there[0], part.end - 1 if last else part.start)
    else:
        found = shown.find(IdeaId(spot.id))
        rack = found[0] if found is not None else None
    return _at(rack, len(rack.slots) - 1 if last else 0) if rack is not None else None


def first(shown: Arrangement) -> Spot | None:
    """Return where the keyboard starts: the first idea to place, else the first pillar."""
    start = _at(shown.tray, 0) or _at(shown.loose, 0)
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
    if dy > 0 and (sheet.index or sheet.headings):
        return _top_of(sheet, sheet.parts[0])
    beside = _beside(shown, sheet, sheet.head, dx, dy)
    if beside is None:
        return _loose_ahead(shown, sheet.head, dx, dy)
    if dy < 0:
        return nearest([beside], sheet.head.centre[0], beside.box.bottom)
    return on_pillar(beside.pillar.id)


def _from_heading(shown: Arrangement, sheet: Sheet, part: Part, dx: int, dy: int) -> Spot | None:
    if dy < 0:
        return _bottom_of(sheet, sheet.parts[sheet.parts.index(part) - 1], 0)
    if dy > 0:
        return _at(sheet, part.start) if part.size else _below(shown, sheet, part, sheet.title(part))
    return _aside(shown, sheet, sheet.title(part), dx)


def _from_note(shown: Arrangement, sheet: Sheet, n: int, dx: int, dy: int) -> Spot | None:
    part = sheet.part_of(n)
    row, column = divmod(n - part.start, sheet.columns)
    if dx and 0 <= column + dx < sheet.columns and n + dx < part.end:
        return _at(sheet, n + dx)
    if dx:
        return _aside(shown, sheet, sheet.slot(n), dx)
    if dy < 0 and row == 0:
        if part.theme is not None:
            return on_theme(part.theme)
        return on_pillar(sheet.pillar.id)
    if row + dy < part.rows:
        return _at(sheet, min(n + dy * sheet.columns, part.end - 1))
    return _below(shown, sheet, part, sheet.slot(n))


def _from_loose(shown: Arrangement, here: Box, dx: int, dy: int) -> Spot | None:
    loose = _loose_ahead(shown, here, dx, dy)
    sheets = [sheet for sheet in shown.sheets if _ahead(here, sheet.box, dx, dy) is not None]
    best = min(sheets, key=lambda sheet: _ahead(here, sheet.box, dx, dy) or 0, default=None)
    if best is None:
        return loose
    found = shown.find(IdeaId(loose.id)) if loose is not None else None
    near = _ahead(here, found[0].slot(found[1]), dx, dy) if found is not None else None
    if near is not None and near < (_ahead(here, best.box, dx, dy) or 0):
        return loose
    return nearest([best], *here.centre) or on_pillar(best.pillar.id)


def _top_of(sheet: Sheet, part: Part) -> Spot | None:
    """Return the first spot of a section: its first note, or the next heading if there are none."""
    if part.size:
        return _at(sheet, part.start)
    after = sheet.parts.index(part) + 1
    theme = sheet.parts[after].theme if after < len(sheet.parts) else None
    return on_theme(theme) if theme is not None else None


def _bottom_of(sheet: Sheet, part: Part, column: int) -> Spot | None:
    """Return the spot in the last row of a section, or what stands above it if it has no notes."""
    if part.size:
        row = (part.size - 1) // sheet.columns
        return _at(sheet, min(part.start + row * sheet.columns + column, part.end - 1))
    return on_theme(part.theme) if part.theme is not None else on_pillar(sheet.pillar.id)


def _below(shown: Arrangement, sheet: Sheet, part: Part, here: Box) -> Spot | None:
    """Return what lies below a section: the next heading, or what lies below the sheet."""
    after = sheet.parts.index(part) + 1
    theme = sheet.parts[after].theme if after < len(sheet.parts) else None
    if theme is not None:
        return on_theme(theme)
    beside = _beside(shown, sheet, here, 0, 1)
    return on_pillar(beside.pillar.id) if beside is not None else _loose_ahead(shown, here, 0, 1)


def _aside(shown: Arrangement, sheet: Sheet, here: Box, dx: int) -> Spot | None:
    """Return what lies at the side of a sheet: the next one, or a loose note that is nearer."""
    beside, loose = _beside(shown, sheet, here, dx, 0), _loose_ahead(shown, here, dx, 0)
    found = shown.find(IdeaId(loose.id)) if loose is not None else None
    near = found[0].slot(found[1]).centre[0] if found is not None else None
    if beside is None or (near is not None and (beside.box.centre[0] - near) * dx > 0):
        return loose
    return nearest([beside], beside.x if dx > 0 else beside.box.right, here.centre[1])


def _loose_ahead(shown: Arrangement, here: Box, dx: int, dy: int) -> Spot | None:
    best: tuple[float, int] | None = None
    for n in range(len(shown.loose.slots)):
        distance = _ahead(here, shown.loose.slot(n), dx, dy)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, n)
    return _at(shown.loose, best[1]) if best is not None else None


def _ahead(here: Box, other: Box, dx: int, dy: int) -> float | None:
    """Return how far a box lies ahead; None if it lies elsewhere, or more aside than ahead."""
    x, y = here.centre
    across, down = other.centre[0] - x, other.centre[1] - y
    ahead = across * dx if dx else down * dy
    aside = _outside(y, other.y, other.bottom) if dx else _outside(x, other.x, other.right)
    return ahead + 3 * aside if ahead > 1 and aside <= ahead else None


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
