"""PausesKept: the equity pauses that were answered, with what began after each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.agenda import PART_KINDS
from workshop_app.domain.agenda_records import Pause
from workshop_app.domain.records import SessionId
from workshop_app.domain.workshop import Workshop
from workshop_app.ui.step import Surroundings
from workshop_app.words import say

STEPS = {"group": "Group", "shape": "Shape", "progress": "Progress"}


class PausesKept(QWidget):
    """Lists the answers of one session or of all under their heading, which is not shown over nothing."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown: tuple[Pause, ...] | None = None
        px = around.theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, px(10), 0, 0)
        self._column.setSpacing(px(8))

    def show_workshop(self, workshop: Workshop, session_id: SessionId | None) -> None:
        """Show the pauses of a session; None: of all."""
        pauses = tuple(
            pause for pause in workshop.all_of(Pause) if session_id is None or pause.session == session_id
        )
        self.setVisible(bool(pauses))
        if pauses == self._shown:
            return
        self._shown = pauses
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(self._around.controls.label(say("Equity pauses"), "heading"))
        for pause in pauses:
            self._column.addWidget(self._line(pause))

    def _line(self, pause: Pause) -> QWidget:
        controls, px = self._around.controls, self._around.theme.px
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(14))
        before_top = px(2)  # the smaller letters stand on the line of the larger
        before = controls.label(
            say("Before {what}", what=before_what(pause.before)), "small", "ink2", wrap=True
        )
        before.setFixedWidth(px(170))
        before.setContentsMargins(0, before_top, 0, 0)
        row.addWidget(before, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(controls.label(pause.answer, "body", wrap=True), 1)
        return line


def before_what(before: str) -> str:
    """Return what a pause came before: a step of the rail, or a part by what its kind is called."""
    if before in STEPS:
        return say(STEPS[before])
    return say(PART_KINDS[before].title) if before in PART_KINDS else say("what came next")
