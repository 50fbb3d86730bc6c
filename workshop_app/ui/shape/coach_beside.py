"""CoachBeside: what the coach says of a pillar's texts beside each other, brought to each of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from workshop_app.domain.records import PillarId
from workshop_app.domain.wordings import Wording
from workshop_app.insight.hints.hint import Hint
from workshop_app.insight.hints.in_portrait import LISTED, NAMES_TOGETHER, pillar_hints
from workshop_app.ui.coach.coached_field import CoachedField
from workshop_app.ui.step import Surroundings

TOGETHER = LISTED | NAMES_TOGETHER | {"C12"}
"""Checks that look at more than one text; each field asks the others by itself."""


class CoachBeside(QObject):
    """Asks once everything else is drawn; a field is told only what is new to it."""

    def __init__(
        self, around: Surroundings, parent: QObject, fields: Callable[[], Mapping[Wording, CoachedField]]
    ) -> None:
        super().__init__(parent)
        self._around, self._fields = around, fields
        self._pillar: PillarId | None = None
        self._told = dict[Wording, tuple[Hint, ...]]()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.tell)

    def follow(self, pillar_id: PillarId) -> None:
        """Tell the fields of a pillar soon."""
        if pillar_id != self._pillar:
            self._pillar, self._told = pillar_id, {}
            for field in self._fields().values():
                field.marks.show_beside(())
        self._soon.start()

    def tell(self) -> None:
        """Tell them now."""
        if self._pillar is None:
            return
        every = pillar_hints(self._around.workshop, self._pillar)
        for wording, field in self._fields().items():
            hints = tuple(hint for hint in every.get(wording, ()) if hint.check in TOGETHER)
            if hints != self._told.get(wording, ()):
                self._told[wording] = hints
                field.marks.show_beside(hints)
