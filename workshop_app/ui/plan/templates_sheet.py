"""TemplatesSheet: every template over the plan, to lay out one more."""

from PySide6.QtWidgets import QWidget

from workshop_app.agenda.template import Template
from workshop_app.domain.records import SessionId
from workshop_app.ui.plan.laying_out_agenda import lay_out
from workshop_app.ui.plan.template_list import TemplateList
from workshop_app.ui.sheet import Sheet
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class TemplatesSheet(Sheet):
    """Laying one out adds its sessions after those that are there, and closes the sheet.

    `into` is a session without parts that the first meeting goes into.
    """

    def __init__(self, parent: QWidget, around: Surroundings, into: SessionId | None = None) -> None:
        super().__init__(parent, around.controls, say("Templates"), width=640, at_side=True)
        self._around, self._into = around, into
        self.list = TemplateList(around, self._use)
        self.body.addWidget(self.list)
        self.body.addStretch(1)

    def open_template(self, key: str) -> QWidget | None:
        """Open what is in one of them; return what the focus goes to."""
        row = next((row for row in self.list.rows if row.template.key == key), None)
        if row is None:
            return None
        row.toggle()
        return row.use

    def _use(self, template: Template) -> None:
        if lay_out(self._around, template, self._into):
            self.close_sheet()
