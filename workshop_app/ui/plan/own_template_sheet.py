"""OwnTemplateSheet: keeps the agenda of a session as a template of a person's own, under a name."""

from PySide6.QtWidgets import QPushButton, QWidget

from workshop_app import words
from workshop_app.agenda import own
from workshop_app.domain.agenda import parts_of
from workshop_app.domain.records import SessionId
from workshop_app.domain.rules import Trouble
from workshop_app.ui.field import Field
from workshop_app.ui.plan.agenda_slots import lasting
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say, say_many


class OwnTemplateSheet(Sheet):
    """One name, and what will be in it; what cannot be kept is said under the name."""

    def __init__(self, parent: QWidget, around: Surroundings, session_id: SessionId) -> None:
        super().__init__(parent, around.controls, say("Save as your own template"), width=520)
        self._around, self._session = around, session_id
        workshop = around.workshop
        session, parts = workshop.session(session_id), parts_of(workshop, session_id)
        facts = say_many(
            "{count} part, {minutes}, with every prompt and note. No day, no place and nobody’s ideas.",
            "{count} parts, {minutes}, with every prompt and note. No day, no place and nobody’s ideas.",
            len(parts),
            minutes=lasting(sum(part.minutes for part in parts)),
        )
        self.body.addWidget(around.controls.label(facts, "body", "ink2", wrap=True))
        self.name = Field(around.controls, say("What is it called?"))
        self.name.write(session.title)
        self.body.addWidget(self.name)
        self.save: QPushButton = around.controls.button(
            say("Save template"), kind="primary", press=self.accept
        )
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)

    def accept(self) -> None:
        """Save it under the name that is typed, or say why not."""
        try:
            saved = own.save_own(self.name.text, self._around.workshop, self._session)
        except Trouble as trouble:
            self.name.say_trouble(words.of(trouble))
            self.name.edit.setFocus()
            return
        self.close_sheet()
        name = next(iter(saved.title.values()))
        self._around.alerts.toast(say("{template} is kept on this computer, under Your own.", template=name))
