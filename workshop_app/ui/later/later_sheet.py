"""LaterSheet: the ideas that are kept for *Later: making it real*, each one press from the board."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from workshop_app.domain.kinds import Record
from workshop_app.domain.records import IdeaId
from workshop_app.ui.later.parking import Parking
from workshop_app.ui.later.trace import trace
from workshop_app.ui.step import Surroundings
from workshop_app.ui.waiting_sheet import Nothing, Phrases, Waiting, WaitingSheet
from workshop_app.words import say, say_many, written


class LaterSheet(WaitingSheet):
    """Follows the workshop while it is open."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        self._parking = Parking(around)
        phrases = Phrases(
            say("Later: making it real"),
            say("Take up"),
            lambda words: say("Take up: {words}", words=words),
            say("Take all up"),
            say(
                "These ideas say how. They wait here, with everything known of them, until the portrait says "
                "what. Then Progress takes them up."
            ),
        )
        super().__init__(parent, around, phrases, width=520)

    def waiting(self) -> Sequence[Record]:
        return self._around.workshop.later()

    def told(self, record: Record) -> Waiting:
        idea = self._around.workshop.idea(record.id)
        return Waiting(idea, written(idea), trace(self._around.workshop, idea))

    def take(self, record: Record) -> None:
        self._parking.take_up([IdeaId(record.id)])

    def take_every(self) -> None:
        self._parking.take_up([idea.id for idea in self._around.workshop.later()])

    def more(self, count: int) -> str:
        return say_many("{count} more is kept.", "{count} more are kept.", count)

    def nothing(self) -> Nothing:
        return Nothing(
            "ph.hourglass-medium",
            say("Nothing is kept for later"),
            say("When an idea says how and not what, press H on the board, or Alt+H while you type it."),
        )
