"""The bin: what was put away, from ideas to terms, each one press from coming back."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from workshop_app.domain.commands import ideas
from workshop_app.domain.kinds import Record
from workshop_app.domain.records import Idea
from workshop_app.ui.bin_contents import SORTS, described, put_away
from workshop_app.ui.step import Surroundings
from workshop_app.ui.waiting_sheet import Nothing, Phrases, Waiting, WaitingSheet
from workshop_app.words import say, say_many


class BinSheet(WaitingSheet):
    """Lists what is in the bin and follows the workshop while it is open."""

    def __init__(self, parent: QWidget, around: Surroundings) -> None:
        phrases = Phrases(
            say("The bin"),
            say("Take back"),
            lambda words: say("Take back: {words}", words=words),
            say("Take all back"),
        )
        super().__init__(parent, around, phrases, width=480)

    def waiting(self) -> Sequence[Record]:
        return put_away(self._around.workshop)

    def told(self, record: Record) -> Waiting:
        words, kind = described(self._around.workshop, record)
        icon = "" if isinstance(record, Idea) else SORTS[type(record)].icon
        return Waiting(record, words, kind, icon)

    def take(self, record: Record) -> None:
        desk = self._around.desk
        if isinstance(record, Idea):
            self._attempt(lambda: desk.do(ideas.take_back, [record.id]))
        else:
            self._attempt(lambda: desk.do(SORTS[type(record)].back, record.id))

    def take_every(self) -> None:
        """Take everything back, all ideas as one change."""
        gone = put_away(self._around.workshop)
        for sort in SORTS:
            for record in gone:
                if isinstance(record, sort):
                    self.take(record)
        together = [record.id for record in gone if isinstance(record, Idea)]
        if together:
            self._attempt(lambda: self._around.desk.do(ideas.take_back, together))

    def more(self, count: int) -> str:
        return say_many("{count} more is in the bin.", "{count} more are in the bin.", count)

    def nothing(self) -> Nothing:
        return Nothing(
            "delete",
            say("Nothing is in the bin"),
            say("Ideas, pillars and groups that you put away wait here until you take them back."),
        )

    def _attempt(self, act: Callable[[], object]) -> None:
        self._around.alerts.attempt(act)
