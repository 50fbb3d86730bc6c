"""CellWords: what stands in a cell, how far it has come, and what other lenses say at the same place."""

from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from workshop_app.domain.commands import descriptors
from workshop_app.domain.progressing import LENSES, STATES, Cell, state_of, written
from workshop_app.domain.shape_records import Descriptor
from workshop_app.domain.wordings import Wording
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.alerts import Offer
from workshop_app.ui.coach.coached_field import CoachedField
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.plan.standing_text import PAD_ACROSS
from workshop_app.ui.progress.freeze_row import FreezeRow
from workshop_app.ui.progress.said_text import SaidText
from workshop_app.ui.step import Surroundings
from workshop_app.ui.votes.chips import Chips
from workshop_app.words import say

COMMANDS = {"draft": descriptors.draft, "reviewed": descriptors.review, "agreed": descriptors.agree}
"""What says of a cell how far its words have come."""


class CellWords(QFrame):
    """The words, their state, their freezing, and what can be copied here."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._cell: Cell | None = None
        controls, theme, px = around.controls, around.theme, around.theme.px
        self.said = SaidText(
            around,
            say("What one would see"),
            self._write,
            font=theme.font("definition", size=22),
            hint=say("What would one see?"),
            lines=True,
        )
        blank = Wording("descriptor", "")
        self.coached = CoachedField(around, blank, self.said.edit, keep=self.said.settle)
        self.said.put_in(self.coached)
        self._states = QWidget()
        self.chips = Chips(
            around,
            say("How far these words have come"),
            [(key, say(STATES[key]), icon) for key, icon in _icons().items()],
        )
        self.chips.chosen.connect(self._be)
        self._note = controls.label("", "small", "ink2", wrap=True)
        states = QVBoxLayout(self._states)
        states.setContentsMargins(0, 0, 0, 0)
        states.setSpacing(px(4))
        states.addWidget(self.chips)
        states.addWidget(self._note)
        self.freezing = FreezeRow(around)
        self.freezing.turned.connect(self._show_flow)
        self._others = QWidget()
        self._flow = FlowLayout(self._others, px(8))
        self._flow.addWidget(self.freezing.button)
        self.copies: dict[str, QPushButton] = {}
        for lens, name in LENSES.items():
            words = say("Copy from {lens}", lens=say(name))
            self.copies[lens] = controls.button(
                words, kind="plain", icon="status.copy", size="small", press=partial(self._copy, lens)
            )
            self._flow.addWidget(self.copies[lens])
        self.setProperty("card", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(12), px(14), px(10))
        column.setSpacing(px(10))
        column.addWidget(self.said)
        for widget in (self._states, self.freezing, self._others):
            widget.setContentsMargins(PAD_ACROSS, 0, 0, 0)
            column.addWidget(widget)

    def show_cell(self, workshop: Workshop, cell: Cell, *, is_locked: bool) -> None:
        """Show what stands in a cell."""
        there = written(workshop, cell)
        self._cell = cell
        self.said.show_text(there.text)
        self.coached.marks.speak_of(Wording("descriptor", there.id))
        self.said.be_locked(is_locked=is_locked or there.frozen)
        self._states.setVisible(bool(there.text))
        self.chips.show_current(state_of(there))
        is_open = not is_locked and not there.frozen
        for key, chip in self.chips.buttons.items():
            chip.setVisible(is_open or key == state_of(there))
            chip.setEnabled(is_open)
        self._note.setText(_since(there))
        self._note.setVisible(bool(_since(there)))
        self.freezing.show_cell(cell, there)
        self.freezing.thaw.setVisible(not is_locked)
        if is_locked:
            self.freezing.button.hide()
        self._show_copies(workshop, cell, is_open=is_open)

    def _show_copies(self, workshop: Workshop, cell: Cell, *, is_open: bool) -> None:
        here = written(workshop, cell).text
        for lens, button in self.copies.items():
            text = written(workshop, cell._replace(lens=lens)).text
            button.setVisible(is_open and lens != cell.lens and text not in {"", here})
            button.setToolTip(text)
        self._show_flow()

    def _show_flow(self) -> None:
        buttons = (self.freezing.button, *self.copies.values())
        self._others.setVisible(any(not button.isHidden() for button in buttons))
        self._flow.invalidate()

    def _write(self, text: str) -> None:
        if self._cell is not None:
            self._around.desk.do(descriptors.write, {self._cell: text})

    def _be(self, state: str) -> None:
        if self._cell is not None:
            cell = self._cell
            self.said.settle()
            self._around.alerts.attempt(lambda: self._around.desk.do(COMMANDS[state], [cell]))

    def _copy(self, lens: str) -> None:
        """Write here what another lens says, with the way back if words stood here."""
        if self._cell is None:
            return
        cell, desk, alerts = self._cell, self._around.desk, self._around.alerts
        self.said.settle()
        had = written(self._around.workshop, cell).text
        text = written(self._around.workshop, cell._replace(lens=lens)).text
        if alerts.attempt(lambda: desk.do(descriptors.write, {cell: text})):
            if had:
                undo = Offer(say("Undo"), lambda: alerts.attempt(desk.undo))
                alerts.toast(say("Copied from {lens}.", lens=say(LENSES[lens])), undo)
            self.said.edit.edit()


def _icons() -> dict[str, str]:
    return {"draft": "edit", "reviewed": "ph.eye", "agreed": "done"}


def _since(there: Descriptor) -> str:
    """Return what became of what was said of these words."""
    if there.state in {"reviewed", "agreed"} and state_of(there) == "draft":
        return say("Changed since then, and so a draft again.")
    return ""
