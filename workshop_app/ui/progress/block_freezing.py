"""FreezeSheet: asks why the selected cells are to stay as they are."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from workshop_app import words
from workshop_app.domain.commands import descriptors
from workshop_app.domain.progressing import Cell
from workshop_app.domain.rules import RuleBroken
from workshop_app.ui.field import Field
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class FreezeSheet(Sheet):
    """Nothing is frozen without a reason; Enter in the line freezes."""

    def __init__(self, window: QWidget, around: Surroundings, cells: Sequence[Cell]) -> None:
        title = say_many("Freeze {count} cell", "Freeze {count} cells", len(cells))
        super().__init__(window, around.controls, title, width=480)
        self._around, self._cells = around, cells
        told = say("Frozen words stay as they are until somebody unfreezes them. Say why, for those who ask.")
        self.body.addWidget(around.controls.label(told, "body", "ink2", wrap=True))
        self.reason = Field(around.controls, say("Why these words are frozen"))
        self.body.addWidget(self.reason)
        self.foot.addWidget(around.controls.button(say("Freeze"), kind="primary", press=self.accept))
        self.foot.addWidget(around.controls.button(say("Not now"), kind="plain", press=self.close_sheet))
        self.foot.addStretch(1)

    def accept(self) -> None:
        """Freeze, or say under the line what is missing."""
        try:
            self._around.desk.do(descriptors.freeze, self._cells, self.reason.text)
        except RuleBroken as refused:
            self.reason.say_trouble(words.of(refused))
            return
        self.close_sheet()
