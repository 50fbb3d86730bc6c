"""NoteHands: carries out at the desk what a person does to the notes of Gather."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from workshop_app.domain.commands import ideas
from workshop_app.domain.records import GroupId, IdeaId
from workshop_app.ui.alerts import Offer
from workshop_app.ui.gather.note_columns import NoteColumns
from workshop_app.ui.gather.note_menu import note_menu
from workshop_app.ui.later.parking import Parking
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many

Chosen = tuple[IdeaId, ...]


class NoteHands(QObject):
    """`finished` is sent when the line should have the focus again.

    `look_asked` is sent with an idea whose picture is wanted, `type_asked` with one that is on paper only.
    """

    finished = Signal()
    look_asked = Signal(str)
    type_asked = Signal(str)

    def __init__(self, around: Surroundings, columns: NoteColumns) -> None:
        super().__init__(columns)
        self._around, self._columns, self._parking = around, columns, Parking(around)
        columns.reworded.connect(self.reword)
        columns.binned.connect(self.bin)
        columns.menu_asked.connect(self.open_menu)

    def reword(self, idea_id: str, text: str) -> None:
        """Change what an idea says."""
        desk = self._around.desk
        self._around.alerts.attempt(lambda: desk.do(ideas.reword, IdeaId(idea_id), text))

    def give(self, chosen: Chosen, group_id: GroupId | None) -> None:
        """Say which group said the ideas."""
        desk = self._around.desk
        self._around.alerts.attempt(lambda: desk.do(ideas.give_to, chosen, group_id))

    def bin(self, chosen: Chosen) -> None:
        """Put ideas in the bin, and offer to take them back."""
        if not self._around.alerts.attempt(lambda: self._around.desk.do(ideas.bin, chosen)):
            return
        back = Offer(say("Undo"), partial(self._take_back, chosen))
        count = len(chosen)
        self._around.alerts.toast(
            say_many("{count} idea is in the bin", "{count} ideas are in the bin", count), back
        )

    def open_menu(self, chosen: Chosen, place: QPoint) -> None:
        """Show what can be done with the chosen notes."""
        idea = self._around.workshop.idea(chosen[0])
        is_one, is_kept = len(chosen) == 1, all(self._around.workshop.idea(one).later for one in chosen)
        menu = note_menu(
            self._around,
            self._columns,
            edit=partial(self._columns.edit, idea.id) if is_one and not idea.is_untyped else None,
            type_it=partial(self.type_asked.emit, idea.id) if is_one and idea.is_untyped else None,
            look=partial(self.look_asked.emit, idea.id) if is_one and idea.picture else None,
            give_to=partial(self.give, chosen),
            bin=partial(self.bin, chosen),
            park=partial(self._parking.park, chosen) if not is_kept else None,
            take_up=partial(self._parking.take_up, chosen) if is_kept else None,
        )
        menu.popup(place)

    def _take_back(self, chosen: Chosen) -> None:
        desk = self._around.desk
        self._around.alerts.attempt(lambda: desk.do(ideas.take_back, chosen))
        self.finished.emit()
