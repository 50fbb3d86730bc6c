"""ProgressSheets: what lies over the page: scales, all about a cell, a row read aloud, what is missing."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app.domain.growth_records import ScaleId
from workshop_app.domain.progressing import Cell
from workshop_app.ui.progress.grid_view import GridView
from workshop_app.ui.step import Surroundings


class ProgressSheets:
    """Each is about the cell that the keyboard is on; `go` puts the keyboard on one that was chosen there."""

    def __init__(
        self, around: Surroundings, page: QWidget, view: GridView, go: Callable[[Cell], object]
    ) -> None:
        self._around, self._page, self._view, self._go = around, page, view, go

    def scales(self, scale_id: ScaleId | None = None) -> None:
        """Open the scales with their levels, at the one that is shown."""
        from workshop_app.ui.progress.scale_sheet import ScaleSheet  # noqa: PLC0415 - when it is wanted

        ScaleSheet(self._page.window(), self._around).show_scale(scale_id or self._scale)

    def add_level(self) -> None:
        """Open the scale that is shown, the keyboard on a new level."""
        from workshop_app.ui.progress.scale_sheet import ScaleSheet  # noqa: PLC0415 - when it is wanted

        if self._scale is not None:
            ScaleSheet(self._page.window(), self._around).add_level(self._scale)

    def about_cell(self) -> None:
        """Open all that belongs to the cell."""
        from workshop_app.ui.progress.cell_sheet import CellSheet  # noqa: PLC0415 - when it is wanted

        cell = self._view.cell()
        if cell is not None:
            sheet = CellSheet(self._page.window(), self._around)
            sheet.moved.connect(self._view.go_to)
            sheet.show_cell(cell)

    def read_aloud(self) -> None:
        """Open the row as a story."""
        from workshop_app.ui.progress.sounding_sheet import SoundingSheet  # noqa: PLC0415 - when it is wanted

        cell = self._view.cell()
        if cell is not None and self._scale is not None:
            sheet = SoundingSheet(self._page.window(), self._around)
            sheet.went.connect(self._go)
            sheet.show_row(cell.indicator, self._scale, cell.lens)

    def missing(self) -> None:
        """Open the map of what is written and what is not."""
        from workshop_app.ui.progress.missing_map import MissingMap  # noqa: PLC0415 - when it is wanted

        cell = self._view.cell()
        if self._scale is not None:
            sheet = MissingMap(self._page.window(), self._around)
            sheet.went.connect(self._go)
            sheet.show_map(self._scale, cell.lens if cell is not None else "learner")

    @property
    def _scale(self) -> ScaleId | None:
        scale = self._view.model_of_grid.grid.scale
        return scale.id if scale is not None else None
