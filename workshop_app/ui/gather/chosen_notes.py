"""Which notes of Gather are chosen, and how the arrows walk between them; no Qt."""

from workshop_app.domain.records import IdeaId
from workshop_app.ui.gather.column_places import Column, Spot, spot_of


class ChosenNotes:
    """The notes a person chose; `current` is the one that the keys speak about, "" if there is none."""

    def __init__(self) -> None:
        self._columns: tuple[Column, ...] = ()
        self.current = ""
        self._anchor = ""
        self._ids: set[str] = set()
        self._last = Spot(0, 0)

    def follow(self, columns: tuple[Column, ...]) -> None:
        """Take in what the columns hold now; what is gone is no longer chosen."""
        self._columns = columns
        there = {idea.id for column in columns for idea in column.ideas} if self._ids else set()
        self._ids &= there
        if self.current and self.current not in self._ids:
            self.current = self._neighbour() if there or columns else ""
            self._ids = {self.current} - {""}
            self._anchor = self.current
        elif self.current:
            self._last = spot_of(columns, self.current) or self._last

    def __contains__(self, idea_id: str) -> bool:
        return idea_id in self._ids

    def ids(self) -> tuple[IdeaId, ...]:
        """Return the chosen ideas in reading order: column by column, from the top."""
        if len(self._ids) <= 1:
            return tuple(IdeaId(one) for one in self._ids)
        return tuple(idea.id for column in self._columns for idea in column.rows() if idea.id in self._ids)

    def spot(self) -> Spot | None:
        """Return where the current note stands."""
        return spot_of(self._columns, self.current) if self.current else None

    def clear(self) -> None:
        """Choose nothing."""
        self.current = self._anchor = ""
        self._ids = set()

    def choose(self, idea_id: str) -> None:
        """Choose this note alone."""
        self.current = self._anchor = idea_id
        self._ids = {idea_id}
        self._last = self.spot() or self._last

    def toggle(self, idea_id: str) -> None:
        """Choose one more note, or one less."""
        self._ids ^= {idea_id}
        self.current = idea_id if idea_id in self._ids else next(iter(self.ids()), "")
        self._anchor = self.current

    def reach_to(self, idea_id: str) -> None:
        """Choose everything from where the choice began to this note, if both are in one column."""
        start = spot_of(self._columns, self._anchor) if self._anchor else None
        end = spot_of(self._columns, idea_id)
        if start is None or end is None or start.column != end.column:
            self.choose(idea_id)
            return
        column = self._columns[start.column]
        low, high = sorted((start.row, end.row))
        self._ids = {column.at(row).id for row in range(low, high + 1)}
        self.current, self._last = idea_id, end

    def choose_column(self) -> None:
        """Choose every note of the current note's column."""
        spot = self.spot()
        if spot is not None:
            self._ids = {idea.id for idea in self._columns[spot.column].ideas}

    def walk(self, across: int, down: int) -> str:
        """Return the note that lies that many columns and rows away; from nowhere the first note."""
        spot = self.spot()
        if spot is None:
            return self._first()
        if across:
            places = range(spot.column + across, len(self._columns) if across > 0 else -1, across)
            beside = next((place for place in places if self._columns[place].ideas), spot.column)
            spot = Spot(beside, spot.row)
        column = self._columns[spot.column]
        row = max(0, min(len(column.ideas) - 1, spot.row + down))
        return column.at(row).id

    def _first(self) -> str:
        return next((column.at(0).id for column in self._columns if column.ideas), "")

    def _neighbour(self) -> str:
        """Return what stands where the current note stood, so that Delete can be pressed again."""
        if self._last.column < len(self._columns):
            column = self._columns[self._last.column]
            if column.ideas:
                return column.at(min(self._last.row, len(column.ideas) - 1)).id
        return ""
