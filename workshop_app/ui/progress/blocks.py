"""Blocks: cells copied, cut, pasted and emptied, each as one change that one Ctrl+Z takes back."""

from PySide6.QtGui import QGuiApplication

from workshop_app.domain.commands import descriptors
from workshop_app.domain.progressing import Cell
from workshop_app.ui.progress.block_text import block_of_text, text_of_block
from workshop_app.ui.progress.grid_view import GridView
from workshop_app.ui.step import Surroundings
from workshop_app.words import say_many


class Blocks:
    """Carries blocks between the grid and the clipboard, where spreadsheets find them."""

    def __init__(self, around: Surroundings, view: GridView) -> None:
        self._around, self._view = around, view
        view.copied.connect(self.copy)
        view.cut.connect(self.cut)
        view.pasted.connect(self.paste)
        view.emptied.connect(self.empty)

    def copy(self) -> bool:
        """Put the selected cells on the clipboard, with gaps where none is selected in between."""
        grid = self._view.model_of_grid.grid
        cells = self._view.chosen()
        places = {place: cell for cell in cells if (place := grid.place(cell)) is not None}
        if not places:
            return False
        rows = sorted({row for row, _ in places})
        columns = sorted({column for _, column in places})
        block = [
            [
                grid.faces[places[row, column]].descriptor.text if (row, column) in places else ""
                for column in columns
            ]
            for row in rows
        ]
        QGuiApplication.clipboard().setText(text_of_block(block))
        return True

    def cut(self) -> None:
        """Copy the selected cells and empty them."""
        if self.copy():
            self.empty()

    def empty(self) -> None:
        """Take the words out of the selected cells; frozen ones keep theirs."""
        self._write(dict.fromkeys(self._view.chosen(), ""), 0)

    def paste(self) -> None:
        """Write what is on the clipboard from the first selected cell on; one text fills all of them."""
        text = QGuiApplication.clipboard().text()
        cells = self._view.chosen()
        if not text or not cells:
            return
        block = block_of_text(text)
        if len(block) == 1 and len(block[0]) == 1:
            self._write(dict.fromkeys(cells, block[0][0]), 0)
            return
        grid = self._view.model_of_grid.grid
        places = [place for cell in cells if (place := grid.place(cell)) is not None]
        top, left = min(row for row, _ in places), min(column for _, column in places)
        wanted: dict[Cell, str] = {}
        left_out = 0
        for down, texts in enumerate(block):
            for along, said in enumerate(texts):
                if top + down < len(grid.rows) and left + along < len(grid.columns):
                    wanted[grid.cell(top + down, left + along)] = said
                else:
                    left_out += bool(said.strip())
        if self._write(wanted, left_out):
            self._view.choose_block(top, left, list(wanted))

    def _write(self, wanted: dict[Cell, str], left_out: int) -> bool:
        """Write, leave frozen cells as they are, and say what found no place."""
        faces = self._view.model_of_grid.grid.faces
        frozen = [
            cell
            for cell, text in wanted.items()
            if faces[cell].descriptor.frozen and faces[cell].descriptor.text != text
        ]
        texts = {cell: text for cell, text in wanted.items() if cell not in frozen}
        if not self._around.alerts.attempt(lambda: self._around.desk.do(descriptors.write, texts)):
            return False
        said = []
        if frozen:
            said.append(
                say_many(
                    "{count} frozen cell keeps its words.",
                    "{count} frozen cells keep their words.",
                    len(frozen),
                )
            )
        if left_out:
            said.append(
                say_many(
                    "{count} text found no cell: the grid ends before it.",
                    "{count} texts found no cell: the grid ends before them.",
                    left_out,
                )
            )
        if said:
            self._around.alerts.toast(" ".join(said))
        return True
