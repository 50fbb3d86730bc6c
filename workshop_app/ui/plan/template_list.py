"""TemplateList: every template there is, those that come with the program and a person's own."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app import words
from workshop_app.agenda import own
from workshop_app.agenda.template import Template, in_language
from workshop_app.agenda.templates import shipped
from workshop_app.ui.alerts import Offer
from workshop_app.ui.plan.template_row import TemplateDeeds, TemplateRow
from workshop_app.ui.step import Surroundings
from workshop_app.words import language, say


class TemplateList(QWidget):
    """Own templates stand first; a file that cannot be read is named below, and stays as it is.

    Those whose keys are in `besides` stand somewhere else already.
    """

    def __init__(
        self, around: Surroundings, use: Callable[[Template], object], *, besides: Collection[str] = ()
    ) -> None:
        super().__init__()
        self._around, self._besides = around, besides
        self._deeds = TemplateDeeds(use, self._remove)
        self.rows: list[TemplateRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(around.theme.px(10))
        self.refresh()

    def refresh(self) -> None:
        """Read again which templates there are."""
        self._clear()
        theirs = own.own_templates()
        if theirs.found:
            self._column.addWidget(self._heading(say("Your own")))
            self._add(theirs.found)
            self._column.addWidget(self._heading(say("From the program")))
        self._add(tuple(one for one in shipped() if one.key not in self._besides))
        for trouble in theirs.refused:
            sentence = self._around.controls.label(words.of(trouble), "small", "warn", wrap=True)
            self._column.addWidget(sentence)

    def _add(self, templates: tuple[Template, ...]) -> None:
        for template in templates:
            row = TemplateRow(self._around, template, self._deeds)
            self.rows.append(row)
            self._column.addWidget(row)

    def _heading(self, title: str) -> QWidget:
        return self._around.controls.label(title, "label", "ink2")

    def _remove(self, template: Template) -> None:
        alerts = self._around.alerts
        if not alerts.attempt(partial(own.remove_own, template.key)):
            return
        self.refresh()
        if self.rows:
            self.rows[0].head.setFocus(Qt.FocusReason.OtherFocusReason)
        name = in_language(template.title, language())
        alerts.toast(
            say("The template {template} was removed. What was laid out from it stays.", template=name),
            Offer(say("Undo"), lambda: self._put_back(template)),
        )

    def _put_back(self, template: Template) -> None:
        if self._around.alerts.attempt(partial(own.put_back, template)):
            self.refresh()

    def _clear(self) -> None:
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
