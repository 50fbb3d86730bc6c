"""SaidLine: one text of the needs assessment, edited where it stands, with what else is said of it below."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop_app.domain.commands import needs
from workshop_app.domain.rules import LONGEST_NOTES, LONGEST_STATEMENT
from workshop_app.ui.alerts import Offer
from workshop_app.ui.flow import FlowLayout
from workshop_app.ui.pick import Pick
from workshop_app.ui.plan.standing_text import PAD_ACROSS, StandingText
from workshop_app.ui.step import Surroundings
from workshop_app.words import say


class SaidLine(QWidget):
    """`text` is the words, `picks` what is chosen for them, `fields` what is written beside, by field."""

    def __init__(self, around: Surroundings, sort: type[Any], name: str, font: QFont, removed: str) -> None:
        super().__init__()
        self._around, self._sort, self._removed, self.id = around, sort, removed, ""
        controls, theme, px = around.controls, around.theme, around.theme.px
        self.text = StandingText(theme, name, font=font, most=LONGEST_NOTES)
        self.text.kept.connect(self._reword)
        self.remove = controls.icon_button("delete", say("Remove"), press=self._remove)
        self.picks: dict[str, Pick] = {}
        self.fields: dict[str, QLineEdit] = {}
        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(self.text, 1)
        top.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        below = QWidget()
        self._below = FlowLayout(below, gap=px(6))
        self._below.setContentsMargins(PAD_ACROSS, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(2), 0, px(6))
        column.setSpacing(px(2))
        column.addLayout(top)
        column.addWidget(below)

    def add_pick(self, field: str, name: str, nothing: str) -> None:
        """Let something be chosen for a field."""
        pick = Pick(self._around.controls, name, nothing=nothing)
        pick.chosen.connect(lambda key: self._say(**{field: key or ("" if field in _WORDS else None)}))
        self.picks[field] = pick
        self._below.addWidget(pick)

    def add_field(self, field: str, name: str) -> None:
        """Let a few words be written for a field."""
        edit = QLineEdit()
        edit.setAccessibleName(name)
        edit.setPlaceholderText(name)
        edit.setMaxLength(LONGEST_STATEMENT)
        edit.setFixedWidth(self._around.theme.px(250))
        edit.editingFinished.connect(partial(self._written, field))
        self.fields[field] = edit
        self._below.addWidget(edit)

    def show_said(self, record: Any, choices: dict[str, Sequence[tuple[str, str]]]) -> None:
        """Show a record, with what can be chosen for each field."""
        self.id = record.id
        self.text.show_text(record.text)
        for field, pick in self.picks.items():
            pick.show_choices(choices[field], getattr(record, field) or "")
            pick.setVisible(bool(choices[field]))
        for field, edit in self.fields.items():
            if not edit.hasFocus() and edit.text() != getattr(record, field):
                edit.setText(getattr(record, field))

    def settle(self) -> None:
        """Keep what is half typed."""
        self.text.settle()
        for field in self.fields:
            self._written(field)

    def _say(self, **said: Any) -> bool:
        desk, sort, id = self._around.desk, self._sort, self.id
        return self._around.alerts.attempt(lambda: desk.do(needs.change, sort, id, **said))

    def _written(self, field: str) -> None:
        record, text = self._around.workshop.find(self._sort, self.id), self.fields[field].text()
        if record is not None and " ".join(text.split()) != getattr(record, field):
            self._say(**{field: text})

    def _reword(self, text: str) -> None:
        if text.strip():
            self._say(text=text)
        else:
            self._remove()

    def _remove(self) -> None:
        desk, alerts, sort, id = self._around.desk, self._around.alerts, self._sort, self.id
        if alerts.attempt(lambda: desk.do(needs.bin, sort, id)):
            back = partial(alerts.attempt, lambda: desk.do(needs.take_back, sort, id))
            alerts.toast(say(self._removed), Offer(say("Undo"), back))


_WORDS = {"method", "kind", "priority", "owner"}
"""Fields that hold a word of a list, and not the id of something else."""
