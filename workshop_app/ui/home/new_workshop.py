"""Starting a workshop: what the evening is called, where it is, and Enter."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workshop_app import words
from workshop_app.domain.commands import details
from workshop_app.domain.rules import LONGEST_NAME, Trouble
from workshop_app.ui.controls import Controls
from workshop_app.ui.field import Field
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.shelf import OpenWorkshop, Shelf
from workshop_app.words import say


class NewWorkshopSheet(Sheet):
    """Asks for a name and, if one likes, a place; what does not fit is said under the field."""

    def __init__(
        self, parent: QWidget, controls: Controls, shelf: Shelf, opened: Callable[[OpenWorkshop], object]
    ) -> None:
        super().__init__(parent, controls, say("New workshop"), width=520)
        self._shelf, self._opened = shelf, opened
        self.name = Field(controls, say("What is the evening called?"), hint=say("Community evening"))
        self.place = Field(controls, say("Where is it? This can wait."), hint=say("School, room"))
        self.body.addWidget(self.name)
        self.body.addWidget(self.place)
        self.start = controls.button(
            say("Start the workshop"), kind="primary", icon="enter", press=self.accept
        )
        self.foot.addWidget(self.start)
        self.foot.addStretch(1)
        self.foot.addWidget(controls.button(say("Cancel"), kind="plain", press=self.close_sheet))

    def accept(self) -> None:
        """Start the workshop, or say under the name why that cannot be."""
        title = " ".join(self.name.text.split())
        place = " ".join(self.place.text.split())
        if not title:
            self._refuse(self.name, say("A workshop needs a name. You can change it later."))
            return
        if len(place) > LONGEST_NAME:
            self._refuse(self.place, say("This holds {longest} characters.", longest=LONGEST_NAME))
            return
        try:
            opened = self._shelf.start(title)
        except Trouble as trouble:
            self._refuse(self.name, words.of(trouble))
            return
        if place:
            try:
                opened.desk.do_as("program", details.change, place=place)
            except Trouble as trouble:
                opened.close()
                self._refuse(self.place, words.of(trouble))
                return
        self.close_sheet()
        self._opened(opened)

    @staticmethod
    def _refuse(field: Field, sentence: str) -> None:
        field.say_trouble(sentence)
        field.edit.setFocus()
