"""Arrangement: every sheet, the loose notes and the tray, and what lies where; arithmetic only, no Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from workshop_app.domain.records import IdeaId, Pillar, PillarId, ThemeId
from workshop_app.ui.board.loose import LOOSE, Loose
from workshop_app.ui.board.racks import Box, Part, Rack, sheet_width


@dataclass(frozen=True, eq=False, kw_only=True)
class Sheet(Rack):
    """A pillar's sheet with its notes; `x` and `y` are its own corner, `header` how high its head is."""

    pillar: Pillar
    number: int
    x: float
    y: float
    header: float

    @cached_property
    def width(self) -> float:
        """How wide the sheet is."""
        return sheet_width(self.columns, self.measures)

    @cached_property
    def height(self) -> float:
        """How high the sheet is."""
        size = self.measures
        return self.header + self.depth + size.foot

    @cached_property
    def box(self) -> Box:
        """The whole sheet."""
        return Box(self.x, self.y, self.width, self.height)

    @property
    def head(self) -> Box:
        """The part by which a sheet is dragged and renamed."""
        return Box(self.x, self.y, self.width, self.header)

    @property
    def is_free(self) -> bool:
        """Whether somebody put it somewhere on the canvas, out of the line."""
        return self.pillar.x is not None and self.pillar.y is not None


@dataclass(frozen=True, eq=False)
class Arrangement:
    """Every sheet in the order of the numbers, the notes that lie loose on the canvas, and the tray."""

    sheets: tuple[Sheet, ...]
    tray: Rack
    loose: Loose

    @cached_property
    def bounds(self) -> Box:
        """The smallest box that holds everything on the canvas."""
        boxes = [sheet.box for sheet in self.sheets]
        if self.loose.slots:
            boxes.append(self.loose.bounds)
        if not boxes:
            return Box(0, 0, 0, 0)
        whole = boxes[0]
        for box in boxes[1:]:
            whole = whole.around(box)
        return whole

    @cached_property
    def _by_pillar(self) -> dict[PillarId, Sheet]:
        return {sheet.pillar.id: sheet for sheet in self.sheets}

    def racks(self) -> Iterator[Rack]:
        """Return the sheets in order, then the loose notes and the tray."""
        yield from self.sheets
        yield self.loose
        yield self.tray

    def rack(self, place: PillarId | None) -> Rack | None:
        """Return the sheet of a pillar, the loose notes, or the tray."""
        if place == LOOSE:
            return self.loose
        return self.tray if place is None else self._by_pillar.get(place)

    def sheet(self, pillar_id: PillarId) -> Sheet | None:
        """Return the sheet of a pillar that is on the board."""
        return self._by_pillar.get(pillar_id)

    def theme(self, theme_id: ThemeId) -> tuple[Sheet, Part] | None:
        """Return the sheet in which a theme stands, and its section there."""
        for sheet in self.sheets:
            for part in sheet.parts[1:]:
                if part.theme == theme_id:
                    return sheet, part
        return None

    def find(self, idea_id: IdeaId) -> tuple[Rack, int] | None:
        """Return where an idea is: its rack and its slot there."""
        for rack in self.racks():
            n = rack.index.get(idea_id)
            if n is not None:
                return rack, n
        return None

    def sheet_at(self, x: float, y: float) -> Sheet | None:
        """Return the uppermost sheet under a point of the canvas."""
        return next((sheet for sheet in reversed(self.painted()) if sheet.box.holds(x, y)), None)

    def rack_at(self, x: float, y: float) -> Rack | None:
        """Return what a point of the canvas hits first: the loose notes if one lies there, else a sheet."""
        return self.loose if self.loose.at(x, y) is not None else self.sheet_at(x, y)

    def painted(self) -> Sequence[Sheet]:
        """Return the sheets in the order in which they are drawn: those put down freely lie on top."""
        return sorted(self.sheets, key=lambda sheet: sheet.is_free)
